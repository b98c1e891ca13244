import type { Locale, Message } from "@matjar/core/kernel";
import { z } from "zod";

/** Who the mail is from, as it looks: Matjar itself, or a store. */
export const Brand = z.object({
  name: z.string(),
  href: z.string(),
  /** #rrggbb of buttons and the line on top, and of the words on a button. */
  color: z.string().regex(/^#[0-9a-f]{6}$/i),
  onColor: z.string().regex(/^#[0-9a-f]{6}$/i),
});
export type Brand = z.infer<typeof Brand>;

/** A line of goods in a mail; quantities and amounts are already words. */
export interface GoodsLine {
  readonly title: string;
  /** Which one it is, what was asked for with it. */
  readonly notes: readonly string[];
  readonly quantity: string;
  readonly amount: string;
}

export interface Labelled {
  readonly label: string;
  readonly value: string;
  readonly strong?: boolean;
}

/** What a mail is made of. The layout turns the same parts into HTML and into plain text. */
export type Part =
  | { readonly part: "text" | "small"; readonly text: string }
  | { readonly part: "code"; readonly text: string }
  | { readonly part: "button"; readonly label: string; readonly href: string }
  | { readonly part: "goods"; readonly lines: readonly GoodsLine[]; readonly totals: readonly Labelled[] }
  | { readonly part: "facts"; readonly rows: readonly Labelled[] }
  | { readonly part: "panel"; readonly title: string; readonly lines: readonly string[] };

export interface Letter {
  readonly brand: Brand;
  readonly subject: string;
  /** The grey line that mail programs show beside the subject. */
  readonly preview: string;
  readonly heading: string;
  readonly parts: readonly Part[];
  /** Why the reader gets this, and who to ask. */
  readonly footer: readonly string[];
}

/** One kind of mail: the facts it needs and how it is said. */
export interface Template<Facts extends z.ZodType = z.ZodType> {
  readonly kind: string;
  readonly facts: Facts;
  write(facts: z.output<Facts>, locale: Locale): Letter;
}

export const template = <Facts extends z.ZodType>(
  kind: string,
  facts: Facts,
  write: (facts: z.output<Facts>, locale: Locale) => Letter,
): Template<Facts> => ({ kind, facts, write });

/** A message of one kind with its facts checked by the compiler. */
export const messageOf = <Facts extends z.ZodType>(
  { kind }: Template<Facts>,
  message: Omit<Message, "kind" | "facts"> & { readonly facts: z.input<Facts> },
): Message => ({ ...message, kind, facts: message.facts as Record<string, unknown> });

/** U+2068 … U+2069: keeps numbers, names and codes whole in text of the other direction. HTML shows it as `<bdi>`. */
export const isolated = (text: string | number): string => `\u2068${String(text).replace(/[\u202a-\u202e\u2066-\u2069]/g, "")}\u2069`;
export const unisolated = (text: string): string => text.replace(/[\u2066-\u2069]/g, "");
