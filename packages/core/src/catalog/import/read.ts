import { CsvError, parse } from "csv-parse/sync";
import type { Locale } from "../../kernel/index.ts";
import { type Column, type Columns, columnsOf } from "./columns.ts";
import type { Findings } from "./findings.ts";

const maxRows = 50_000;
const maxCellBytes = 1_000_000;

/** One row of the file; `cell` is trimmed text, empty when the file has no such column. Cells stay text, whatever they begin with. */
export interface Row {
  readonly row: number;
  cell(column: Column): string;
  /** The header as the file writes it. */
  header(column: Column): string;
}

/** UTF-8 or UTF-16 by its mark, UTF-8 without one, else what spreadsheets of the store's language write. */
export const decoded = (bytes: Uint8Array, locale: Locale, findings: Findings): string => {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const encoding = locale === "ar" ? "windows-1256" : "windows-1252";
    findings.warning(0, "", "encoding", { encoding });
    return new TextDecoder(encoding).decode(bytes);
  }
};

/** What the header row separates its names with. */
const delimiterOf = (text: string): string => {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  const counts = [",", ";", "\t"].map((sign) => ({ sign, count: header.split(sign).length }));
  return counts.sort((x, y) => y.count - x.count)[0]?.sign ?? ",";
};

const records = (text: string, findings: Findings): string[][] => {
  try {
    return parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: maxCellBytes,
      to: maxRows + 2,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    findings.error(0, "", "quotes", { line: Number(error["lines"] ?? 0) });
    return [];
  }
};

const rowOf = (values: readonly string[], row: number, columns: Columns): Row => ({
  row,
  cell: (column) => {
    const place = columns.get(column);
    return place ? (values[place.at] ?? "").replaceAll("\u0000", "").trim() : "";
  },
  header: (column) => columns.get(column)?.header ?? "",
});

/** The rows of a product file, or none and a finding that says why. */
export const rowsOf = (text: string, findings: Findings): Row[] => {
  const [headers, ...all] = records(text, findings);
  const broken = findings.all.some((finding) => finding.severity === "error");
  if (!headers || broken) {
    if (!broken) findings.error(0, "", "empty");
    return [];
  }
  const columns = columnsOf(headers);
  if (!columns.has("handle") && !columns.has("title")) {
    findings.error(1, "", "not_csv");
    return [];
  }
  if (all.length === 0) findings.error(0, "", "empty");
  if (all.length > maxRows) {
    findings.error(0, "", "too_many_rows", { max: maxRows });
    return [];
  }
  return all
    .map((values, i) => rowOf(values, i + 2, columns))
    .filter(({ cell }) => [...columns.keys()].some((column) => cell(column) !== ""));
};
