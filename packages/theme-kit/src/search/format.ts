/**
 * The files of a shop's search, written by the builder and read by the page: one small root, and shards that are asked for when a
 * question needs them. A shard's bytes depend on its own products or words alone, so a change of one product changes few files.
 *
 *   root.json     how many shards there are; titles of collections
 *   words.json    every term, so that a slip of the finger is seen without the index
 *   t-<key>.json  products of the terms that begin with the key
 *   s-<key>.json  products of the SKUs and barcodes that begin with the key
 *   f-<n>.json    price, age, brand, collections, options of a share of the products: all that filters and orders need
 *   c-<n>.json    cards to show
 *   o-<n>.json    products of the n-th collection in the order that the merchant gave it, where it is not newest first
 *
 * A product's key is 24 bits of a hash of its id; its first bits say which f- and c-file it is in.
 */

export const keyBits = 24;

export interface SearchRoot {
  readonly version: 2;
  readonly products: number;
  /** The files are numbered by so many first bits of a product's key. */
  readonly factBits: number;
  readonly cardBits: number;
  /** Keys of the term files and of the code files, sorted. */
  readonly terms: readonly string[];
  readonly codes: readonly string[];
  readonly shelves: readonly {
    readonly slug: string;
    readonly title: string;
    readonly href: string;
    /** It has an order of its own. */
    readonly ordered?: true;
  }[];
}

/** Sorted, with single spaces between. */
export type WordFile = string;

/** Product keys in ascending order, each as the distance from the one before. */
export type Postings = readonly number[];

/** Where a term was found: in titles, in brands and types, in the rest. Empty lists at the end are left out. */
export type TermFile = Readonly<Record<string, readonly Postings[]>>;
export type CodeFile = Readonly<Record<string, Postings>>;

/** Columns with one entry for each product; `strings` and `choices` hold what several share. */
export interface FactFile {
  readonly keys: Postings;
  /** Lowest price, in steps of so many minor units: most shops price in whole riyals or in 5 cents. */
  readonly price: readonly number[];
  readonly step: number;
  /** Hours since 2020 when it came into the shop. */
  readonly since: readonly number[];
  /** 1: can always be had, because its stock is not counted or runs on. */
  readonly always: readonly (0 | 1)[];
  /** Place in `strings`; -1 is none. */
  readonly brand: readonly number[];
  /** Slugs of its collections, as places in `strings`. */
  readonly shelves: readonly (readonly number[])[];
  /** Places in `choices`. */
  readonly options: readonly (readonly number[])[];
  readonly strings: readonly string[];
  /** Name and value of an option, in the language of the page. */
  readonly choices: readonly (readonly [name: string, value: string])[];
}

/** What a hit shows besides its price. */
export interface SearchCard {
  readonly title: string;
  readonly brand?: string;
  readonly href: string;
  /** Variants differ in price. */
  readonly from?: true;
  /** Minor units. */
  readonly compareAt?: number;
  /** A file about 320 wide, and its colour while it loads. */
  readonly picture?: string;
  readonly color?: string;
  readonly digital?: true;
  /** Id of the product, to ask its stock; absent when it can always be had, or has too many variants to ask. */
  readonly product?: string;
  /** Id of the variant when there is just one: it can go into the cart without a choice. */
  readonly only?: string;
}
/** Product keys in the collection's order. */
export type OrderFile = readonly number[];
export type CardFile = Readonly<Record<string, SearchCard>>;

/** A key in a file's name: code points, so that every file system and every cache takes it. */
const inName = (key: string): string => [...key].map((letter) => letter.codePointAt(0)?.toString(36)).join("-");

export const fileNames = {
  root: "root.json",
  words: "words.json",
  terms: (key: string) => `t-${inName(key)}.json`,
  codes: (key: string) => `s-${inName(key)}.json`,
  facts: (n: number) => `f-${n}.json`,
  cards: (n: number) => `c-${n}.json`,
  order: (n: number) => `o-${n}.json`,
} as const;

/** Which numbered file a product is in. */
export const numberOf = (key: number, bits: number): number => key >>> (keyBits - bits);

/** The longest of the sorted keys that the term begins with. */
export const shardOf = (term: string, keys: ReadonlySet<string>): string | undefined => {
  const letters = [...term];
  for (let n = letters.length; n >= 0; n--) {
    const key = letters.slice(0, n).join("");
    if (keys.has(key)) return key;
  }
  return undefined;
};

export const spaced = (keys: readonly number[]): number[] => keys.map((key, i) => key - (keys[i - 1] ?? 0));

export const unspaced = (postings: Postings): number[] => {
  let at = 0;
  return postings.map((step) => {
    at += step;
    return at;
  });
};
