/** What filters and orders need of every product, read from columns once, and the filters themselves. */
import { type FactFile, unspaced } from "./format.ts";
import type { Filters, Sort } from "./question.ts";

export interface Facts {
  readonly key: number;
  readonly price: number;
  readonly since: number;
  readonly always: boolean;
  readonly brand: string;
  readonly shelves: readonly string[];
  readonly options: readonly (readonly [name: string, value: string])[];
}

export const factsOf = (file: FactFile): Facts[] =>
  unspaced(file.keys).map((key, i) => ({
    key,
    price: (file.price[i] ?? 0) * file.step,
    since: file.since[i] ?? 0,
    always: file.always[i] === 1,
    brand: file.strings[file.brand[i] ?? -1] ?? "",
    shelves: (file.shelves[i] ?? []).flatMap((at) => file.strings[at] ?? []),
    options: (file.options[i] ?? []).flatMap((at) => [file.choices[at] ?? []] as [string, string][]),
  }));

type Test = (one: Facts) => boolean;

/** One test for each filter that is on, by its name. Of one option several values may be chosen; each option must fit. */
export const testsOf = ({ from, to, brands, shelf, options }: Filters): Map<string, Test> => {
  const tests = new Map<string, Test>();
  if (from !== undefined || to !== undefined)
    tests.set("price", ({ price }) => price >= (from ?? 0) && price <= (to ?? Number.POSITIVE_INFINITY));
  if (brands.length > 0) tests.set("brand", ({ brand }) => brands.includes(brand));
  if (shelf) tests.set("shelf", ({ shelves }) => shelves.includes(shelf));
  for (const [name, values] of Object.entries(options)) {
    if (values.length > 0) tests.set(`option ${name}`, (one) => one.options.some(([n, v]) => n === name && values.includes(v)));
  }
  return tests;
};

/** Values and how many products each would leave. */
export type Counts = ReadonlyMap<string, number>;

export interface Facets {
  readonly brands: Counts;
  readonly shelves: Counts;
  readonly options: ReadonlyMap<string, Counts>;
}

const add = (counts: Map<string, number>, value: string): void => void counts.set(value, (counts.get(value) ?? 0) + 1);

/**
 * What is left after all filters, and how many each further choice would leave: a filter does not count against its own choices.
 */
export const sift = (all: readonly Facts[], filters: Filters): { readonly left: Facts[]; readonly facets: Facets } => {
  const tests = [...testsOf(filters)];
  const left: Facts[] = [];
  const [brands, shelves] = [new Map<string, number>(), new Map<string, number>()];
  const options = new Map<string, Map<string, number>>();
  for (const one of all) {
    const failed = tests.filter(([, fits]) => !fits(one));
    if (failed.length > 1) continue;
    const only = failed[0]?.[0];
    if (only === undefined) left.push(one);
    if ((only ?? "brand") === "brand" && one.brand) add(brands, one.brand);
    if ((only ?? "shelf") === "shelf") for (const shelf of one.shelves) add(shelves, shelf);
    for (const [name, value] of one.options) {
      if (only !== undefined && only !== `option ${name}`) continue;
      const counts = options.get(name) ?? new Map<string, number>();
      options.set(name, counts);
      add(counts, value);
    }
  }
  return { left, facets: { brands, shelves, options } };
};

/** The shop's own order: what came last is first. */
const newest = (a: Facts, b: Facts): number => b.since - a.since || a.key - b.key;

export const orders: Readonly<Record<Exclude<Sort, "best">, (a: Facts, b: Facts) => number>> = {
  newest,
  "price-up": (a, b) => a.price - b.price || newest(a, b),
  "price-down": (a, b) => b.price - a.price || newest(a, b),
};
