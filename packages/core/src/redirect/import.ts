import { CsvError, parse } from "csv-parse/sync";
import type { z } from "zod";
import { fill, isoTime, type Locale, type StoreContext } from "../kernel/index.ts";
import { type Fault, faultWords } from "./errors.ts";
import { destination, isReserved, pathKey } from "./rules.ts";
import {
  maxImportRows,
  type OwnRedirect,
  RedirectFile,
  type RedirectFinding,
  RedirectFrom,
  type RedirectImport,
  RedirectTo,
} from "./schema.ts";
import { allRedirects, ownPut, redirectsWait } from "./store.ts";

/** Rows of one transaction, with room for the note that something waits (DynamoDB takes 100). */
const rowsInOneCommit = 90;

interface Line {
  readonly row: number;
  readonly from: string;
  readonly to: string;
}

/** Findings in the reader's language. */
class Findings {
  readonly all: RedirectFinding[] = [];
  readonly #locale: Locale;
  constructor(locale: Locale) {
    this.#locale = locale;
  }
  add(row: number, code: Fault, facts: Record<string, unknown> = {}): void {
    const from = typeof facts["from"] === "string" ? { from: facts["from"] } : {};
    this.all.push({ row, code, detail: fill(faultWords[code][this.#locale], facts), ...from });
  }
}

const headers = { from: ["from", "redirect from", "source", "old"], to: ["to", "redirect to", "target", "new"] } as const;

const columnOf = (header: readonly string[], names: readonly string[]): number =>
  header.findIndex((name) => names.includes(name.trim().toLowerCase()));

const delimiterOf = (text: string): string => {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  return [",", ";", "\t"].toSorted((a, b) => header.split(b).length - header.split(a).length)[0] ?? ",";
};

const records = (csv: string, findings: Findings): string[][] => {
  try {
    return parse(csv, { bom: true, delimiter: delimiterOf(csv), relax_column_count: true, to: maxImportRows + 2 });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    findings.add(0, "unreadable", { line: Number(error["lines"] ?? 0) });
    return [];
  }
};

const linesOf = (csv: string, findings: Findings): Line[] => {
  const [header = [], ...rows] = records(csv, findings);
  if (findings.all.length > 0) return [];
  const [from, to] = [columnOf(header, headers.from), columnOf(header, headers.to)];
  if (from < 0 || to < 0) findings.add(1, "no_columns");
  else if (rows.length === 0) findings.add(0, "empty");
  else if (rows.length > maxImportRows) findings.add(0, "too_many_rows", { max: maxImportRows });
  if (findings.all.length > 0) return [];
  return rows.map((cells, i) => ({ row: i + 2, from: (cells[from] ?? "").trim(), to: (cells[to] ?? "").trim() }));
};

const shapeFault = ({ from, to }: Line): Fault | undefined => {
  if (!RedirectFrom.safeParse(from).success) return "from_invalid";
  if (isReserved(pathKey(from))) return "from_reserved";
  return RedirectTo.safeParse(to).success ? undefined : "to_invalid";
};

/** Takes the rows one after the other; one that is wrong, comes again or would close a circle is left out. */
const accepted = (lines: readonly Line[], known: Map<string, string>, findings: Findings): Map<string, string> => {
  const taken = new Map<string, string>();
  for (const line of lines) {
    const from = pathKey(line.from);
    const wrong = shapeFault(line) ?? (taken.has(from) ? "repeated" : undefined);
    if (wrong) {
      findings.add(line.row, wrong, { from: line.from, to: line.to });
      continue;
    }
    const next = (key: string) => (key === from ? line.to : (taken.get(key) ?? known.get(key)));
    if (destination(from, next) === undefined) findings.add(line.row, "loop", { from: line.from });
    else taken.set(from, line.to);
  }
  return taken;
};

/**
 * Writes the redirects of a CSV file. Rows that are wrong are told and left out; an old address that is there already leads to
 * the new place. The same file again changes nothing.
 */
export const importFile = async (ctx: StoreContext, raw: z.input<typeof RedirectFile>): Promise<RedirectImport> => {
  const { csv } = RedirectFile.parse(raw);
  const findings = new Findings(ctx.locale);
  const lines = linesOf(csv, findings);
  const known = new Map((await allRedirects(ctx)).flatMap((one): [string, string][] => (one.kind === "own" ? [[one.from, one.to]] : [])));
  const rows = [...accepted(lines, known, findings)];
  const fresh = rows.filter(([from, to]) => known.get(from) !== to);
  const createdAt = isoTime(ctx.world);
  for (let at = 0; at < fresh.length; at += rowsInOneCommit) {
    const some = fresh.slice(at, at + rowsInOneCommit);
    await ctx.table.commit([
      ...some.map(([from, to]) => ownPut({ kind: "own", from, to, createdAt } satisfies OwnRedirect)),
      redirectsWait(ctx),
    ]);
  }
  const created = fresh.filter(([from]) => !known.has(from)).length;
  return { created, changed: fresh.length - created, unchanged: rows.length - fresh.length, findings: findings.all };
};
