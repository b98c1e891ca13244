export interface Row {
  readonly what: string;
  readonly value: string;
  /** Met, missed, or nothing was promised. */
  readonly met?: boolean;
  readonly note?: string;
}

const mark = ({ met }: Row): string => (met === undefined ? " " : met ? "✓" : "✗");

/** A part of the table as text. */
export const section = (title: string, rows: readonly Row[]): string => {
  const width = Math.max(...rows.map(({ what }) => what.length));
  const lines = rows.map((row) => `  ${mark(row)} ${row.what.padEnd(width)}  ${row.value.padStart(12)}  ${row.note ?? ""}`.trimEnd());
  return [`\n${title}`, ...lines].join("\n");
};

const digits = new Intl.NumberFormat("en", { maximumSignificantDigits: 3 });
const whole = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });

export const number = (value: number): string => (value >= 1000 ? whole : digits).format(value);
export const kilobytes = (bytes: number): string => `${number(bytes / 1024)} kB`;
export const megabytes = (bytes: number): string => `${number(bytes / 1e6)} MB`;
export const milliseconds = (ms: number): string => `${number(ms)} ms`;
