/** What a check of a theme has to say. */

/** One thing that is wrong, and where. */
export interface Finding {
  /** A page, a setting or a file. */
  readonly where: string;
  readonly what: string;
}

/** One promise of a theme. A check that throws has found something as well. */
export interface Check<Subject> {
  /** The promise, in the words of a report: "every page is whole". */
  readonly says: string;
  readonly run: (subject: Subject) => readonly Finding[] | Promise<readonly Finding[]>;
}

/** Nothing where it holds, a finding where not. */
export const unless = (holds: boolean, where: string, what: string): Finding[] => (holds ? [] : [{ where, what }]);

const reasonOf = (error: unknown): string => {
  const { message, cause } = error instanceof Error ? error : { message: String(error), cause: undefined };
  return cause instanceof Error ? `${message}: ${cause.message}` : message;
};

/** What a check finds; an error of the theme is a finding too. */
export const examine = async <Subject>(check: Check<Subject>, subject: Subject): Promise<readonly Finding[]> => {
  try {
    return await check.run(subject);
  } catch (error) {
    return [{ where: "", what: reasonOf(error) }];
  }
};
