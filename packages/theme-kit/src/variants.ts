/**
 * A product's variants as its script reads them. There may be 250 of them in a page, and the page shall be seen after 14 kB: so what
 * variants share is written once, and the rest in columns.
 */
import type { ProductView, VariantView } from "./views.ts";

export type ClientVariant = readonly [
  id: string,
  options: readonly number[],
  price: string,
  compareAt: string,
  saving: string,
  /** -1: none of its own. */
  picture: number,
  sku: string,
  digital: 0 | 1,
  stockPolicy: VariantView["stockPolicy"],
];

type Offer = readonly [price: string, compareAt: string, saving: string, digital: 0 | 1, policy: VariantView["stockPolicy"]];

export interface PackedVariants {
  /** What all ids begin with, and the rest of each, in order. */
  readonly id: readonly [start: string, rest: string];
  readonly sku: readonly [start: string, rest: string];
  /** How many values each option has. */
  readonly sizes: readonly number[];
  /** Each variant's combination as one number, the last option counting first; as the distance from the variant before. */
  readonly steps: readonly number[];
  readonly offers: readonly Offer[];
  /** Each variant's place in `offers`. */
  readonly offer: readonly number[];
  /** -1: none of its own. Absent when no variant has one. */
  readonly pictures?: readonly number[];
}

const common = (a: string, b: string): string => {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n++;
  return a.slice(0, n);
};

/** No text of a column has a line break in it. */
const column = (texts: readonly string[]): [start: string, rest: string] => {
  const start = texts.reduce(common, texts[0] ?? "");
  return [start, texts.map((text) => text.slice(start.length)).join("\n")];
};

const uncolumn = ([start, rest]: readonly [string, string]): string[] => rest.split("\n").map((text) => start + text);

const offerOf = ({ price, digital, stockPolicy }: VariantView): Offer => [
  price.text,
  price.compareAt?.text ?? "",
  price.saving ?? "",
  digital ? 1 : 0,
  stockPolicy,
];

export const packVariants = ({ variants, options }: Pick<ProductView, "variants" | "options">): PackedVariants => {
  const sizes = options.map(({ values }) => values.length);
  const offers = new Map(variants.map((variant) => [JSON.stringify(offerOf(variant)), offerOf(variant)]));
  const places = new Map([...offers.keys()].map((offer, i) => [offer, i]));
  const numbers = variants.map((variant) => variant.options.reduce((all, value, o) => all * (sizes[o] ?? 1) + value, 0));
  return {
    id: column(variants.map(({ id }) => id)),
    sku: column(variants.map(({ sku = "" }) => sku.replaceAll("\n", " "))),
    sizes,
    steps: numbers.map((n, i) => n - (numbers[i - 1] ?? 0)),
    offers: [...offers.values()],
    offer: variants.map((variant) => places.get(JSON.stringify(offerOf(variant))) ?? 0),
    ...(variants.some(({ picture }) => picture !== undefined) ? { pictures: variants.map(({ picture = -1 }) => picture) } : {}),
  };
};

const combination = (sizes: readonly number[], n: number): number[] =>
  sizes.reduceRight<{ rest: number; values: number[] }>(
    ({ rest, values }, size) => ({ rest: Math.floor(rest / size), values: [rest % size, ...values] }),
    { rest: n, values: [] },
  ).values;

export const unpackVariants = ({ id, sku, sizes, steps, offers, offer, pictures }: PackedVariants): ClientVariant[] => {
  const skus = uncolumn(sku);
  let n = 0;
  return uncolumn(id).map((one, i) => {
    n += steps[i] ?? 0;
    const [price, compareAt, saving, digital, policy] = offers[offer[i] ?? 0] as Offer;
    return [one, combination(sizes, n), price, compareAt, saving, pictures?.[i] ?? -1, skus[i] ?? "", digital, policy];
  });
};
