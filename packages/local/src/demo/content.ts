import type { Locale } from "@matjar/core/kernel";

/** The same text in the main language of a shop (first) and in its second one. */
export type Two = readonly [main: string, second: string];

/** A choice of a product and its values, each in both languages. */
export interface DemoOption {
  readonly name: Two;
  readonly values: readonly Two[];
}

export interface DemoVariant {
  /** Which value of each option, counted from 0. */
  readonly values?: readonly number[];
  /** Minor units. */
  readonly price: number;
  readonly compareAtPrice?: number;
  readonly sku: string;
  readonly weightGrams?: number;
  readonly stock?: number;
  /** Name of the picture that shows this variant. */
  readonly picture?: string;
  /** Names of the files that come with it. */
  readonly files?: readonly string[];
}

export interface DemoProduct {
  readonly key: string;
  readonly slug: string;
  readonly title: Two;
  readonly descriptionHtml: Two;
  /** What a search engine shows below the title. */
  readonly summary: Two;
  readonly brand: string;
  readonly productType: string;
  readonly tags: readonly string[];
  readonly pictures: readonly string[];
  readonly options?: readonly DemoOption[];
  readonly variants: readonly DemoVariant[];
}

export interface DemoCollection {
  readonly key: string;
  readonly slug: string;
  readonly title: Two;
  readonly descriptionHtml: Two;
  readonly picture: string;
  /** Keys of products, or the rule that picks them. */
  readonly members: { readonly products: readonly string[] } | { readonly match: "all" | "any"; readonly rules: readonly DemoRule[] };
}

export type DemoRule =
  | { readonly field: "tag" | "brand" | "type"; readonly is: string }
  | { readonly field: "price"; readonly atLeast?: number; readonly atMost?: number };

export interface DemoPage {
  readonly slug: string;
  readonly title: Two;
  readonly bodyHtml: Two;
  readonly summary: Two;
}

export interface DemoRate {
  readonly name: Two;
  readonly minDays: number;
  readonly maxDays: number;
  readonly price:
    | { readonly flat: number }
    | { readonly freeOver: number; readonly below: number }
    | { readonly steps: readonly (readonly [upToGrams: number, price: number])[] };
}

export interface DemoZone {
  readonly name: string;
  readonly countries: readonly string[];
  readonly rates: readonly DemoRate[];
}

const paragraph = (part: string | readonly string[]): string =>
  typeof part === "string"
    ? part.startsWith("# ")
      ? `<h3>${part.slice(2)}</h3>`
      : `<p>${part}</p>`
    : `<ul>${part.map((item) => `<li>${item}</li>`).join("")}</ul>`;

/** HTML from paragraphs, headings (`# …`) and lists (arrays). */
export const prose = (...parts: readonly (string | readonly string[])[]): string => parts.map(paragraph).join("");

/** Translations of one field or more, for the shop's second language. */
export const inSecond = <T>(locale: Locale, value: T): Partial<Record<Locale, T>> => ({ [locale]: value }) as Partial<Record<Locale, T>>;
