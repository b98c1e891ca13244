import type { Waiter } from "@matjar/core/opening";

/** Spreadsheets run what begins like a formula (OWASP: CSV injection); a quotation mark in front makes it text. */
const cell = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** RFC 4180, with a byte order mark, so that spreadsheets read it as UTF-8. */
export const csvOf = (waiters: readonly Waiter[]): string => {
  const rows = waiters.map(({ email, locale, since, toldAt = "" }) => [email, locale, since, toldAt]);
  const lines = [["email", "language", "since", "told"], ...rows].map((row) => row.map(cell).join(","));
  return `\ufeff${lines.join("\r\n")}\r\n`;
};
