/** One wrong field: an RFC 6901 pointer into the body, and a sentence in the reader's language. */
interface FieldProblem {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

interface Details {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly FieldProblem[];
}

/** A refusal of the API (RFC 9457), or a request that never arrived (`status` 0, `code` "network"). */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly errors: readonly FieldProblem[];

  constructor({ status, code, detail, errors = [] }: Details) {
    super(detail);
    this.name = "Problem";
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  /** What is wrong at one field: `problem.at("/storeName")`. */
  at(pointer: string): string | undefined {
    return this.errors.find((error) => error.pointer === pointer)?.detail;
  }
}

export const isStale = (error: unknown): boolean => error instanceof Problem && error.status === 412;
export const offline = (): Problem => new Problem({ status: 0, code: "network", detail: "" });

/** Reads the problem in an answer that is not ok. An answer without one (a proxy's page) keeps only its status. */
export const problemOf = async (response: Response): Promise<Problem> => {
  const body = response.headers.get("content-type")?.includes("json")
    ? ((await response.json().catch(() => ({}))) as Partial<Details>)
    : {};
  return new Problem({ code: "unreadable", detail: "", ...body, status: response.status });
};
