/** What checks found, in lines for a terminal. */
import { type Check, examine, type Finding } from "./conformance/finding.ts";

const mostShown = 8;

const lineOf = ({ where, what }: Finding): string => `      ${where ? `${where}: ` : ""}${what.replaceAll("\n", "\n      ")}`;

const linesOf = (says: string, found: readonly Finding[]): string[] => {
  if (found.length === 0) return [`  ✓ ${says}`];
  const more = found.length > mostShown ? [`      and ${found.length - mostShown} more`] : [];
  return [`  ✗ ${says}`, ...found.slice(0, mostShown).map(lineOf), ...more];
};

/** Says each check as soon as it is done, and counts. */
export class Report {
  readonly #say: (line: string) => void;
  checks = 0;
  broken = 0;

  constructor(say: (line: string) => void) {
    this.#say = say;
  }

  title(text: string): void {
    this.#say(`\n${text}`);
  }

  add(says: string, found: readonly Finding[]): void {
    this.checks += 1;
    if (found.length > 0) this.broken += 1;
    for (const line of linesOf(says, found)) this.#say(line);
  }

  /** Runs checks, `atOnce` at a time; each is said when it is done. */
  async run<Subject>(checks: readonly Check<Subject>[], subject: Subject, atOnce = 1): Promise<void> {
    const waiting = [...checks];
    const work = async (): Promise<void> => {
      for (let check = waiting.shift(); check; check = waiting.shift()) this.add(check.says, await examine(check, subject));
    };
    await Promise.all(Array.from({ length: atOnce }, work));
  }

  /** The last line. */
  end(): void {
    this.#say(
      this.broken === 0 ? `\nIt keeps all ${this.checks} promises of a theme.` : `\n${this.broken} of ${this.checks} promises are broken.`,
    );
  }
}
