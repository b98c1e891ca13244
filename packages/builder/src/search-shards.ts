import type { Locale } from "@matjar/core/kernel";
import {
  type CardFile,
  type CodeFile,
  codeOf,
  type FactFile,
  fileNames,
  fold,
  numberOf,
  type OrderFile,
  type SearchRoot,
  spaced,
  type TermFile,
  termsOfWord,
  wordsOf,
} from "@matjar/theme-kit/search/index.ts";
import type { SearchDocument } from "./search-documents.ts";

/** One file of format.ts. */
export interface Shard {
  readonly name: string;
  /** Keys of the products it is made of; absent when it is made of all texts. */
  readonly keys?: readonly number[];
  readonly contents: () => unknown;
}

/** About how many products lie in one file; the number of files doubles when there are more. */
const perFactFile = 1000;
const perCardFile = 12;
/** A file of terms is split by the next letter when it has more entries than this, about 8 kB compressed. */
const perTermFile = 3000;

const bitsFor = (products: number, each: number): number => Math.max(0, Math.ceil(Math.log2(products / each)));

const add = <K, V>(into: Map<K, V[]>, key: K, value: V): void => {
  const list = into.get(key);
  if (list) list.push(value);
  else into.set(key, [value]);
};

/** Remembers what was made of each word: a shop says few words many times. */
const remembered = <T>(make: (word: string) => T): ((word: string) => T) => {
  const known = new Map<string, T>();
  return (word) => {
    const found = known.get(word) ?? make(word);
    known.set(word, found);
    return found;
  };
};

/** Keys of products by field, for each term. Documents come in ascending order, so keys do too. */
const termsOf = (documents: readonly SearchDocument[], locale: Locale): Map<string, number[][]> => {
  const folded = remembered(fold);
  const terms = remembered((word) => termsOfWord(word, locale));
  const termsOfText = remembered((text) => [...new Set(wordsOf(text, locale, folded).flatMap(terms))]);
  const places = new Map<string, number[][]>();
  for (const { key, texts } of documents) {
    for (const [field, text] of texts.entries()) {
      for (const term of termsOfText(text)) {
        const lists = places.get(term) ?? texts.map((): number[] => []);
        places.set(term, lists);
        lists[field]?.push(key);
      }
    }
  }
  return places;
};

const codesOf = (documents: readonly SearchDocument[]): Map<string, number[][]> => {
  const places = new Map<string, number[]>();
  for (const { key, codes } of documents) {
    for (const code of new Set(codes.map(codeOf))) if (code) add(places, code, key);
  }
  return new Map([...places].map(([code, keys]) => [code, [keys]]));
};

type Places = readonly (readonly [term: string, lists: number[][]])[];

const sizeOf = (places: Places): number => places.reduce((sum, [, lists]) => sum + 2 + lists.reduce((n, { length }) => n + length, 0), 0);

/**
 * Terms by the letters they begin with, split by the next letter where a file would get too large. A new term touches the file of its
 * beginning and no other, until that one has to be split.
 */
const split = (places: Places, key = ""): Map<string, Places> => {
  if (sizeOf(places) <= perTermFile || places.length === 1) return new Map([[key, places]]);
  const parts = new Map<string, Places[number][]>();
  const at = [...key].length;
  for (const place of places) add(parts, [...place[0]].slice(0, at + 1).join(""), place);
  const own = parts.get(key) ?? [];
  parts.delete(key);
  return new Map([...(own.length > 0 ? [[key, own] as const] : []), ...[...parts].flatMap(([longer, part]) => [...split(part, longer)])]);
};

const byCode = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : a > b ? 1 : 0);

const splitSorted = (places: ReadonlyMap<string, number[][]>): [string, Places][] =>
  places.size === 0 ? [] : [...split([...places].sort(byCode))].sort(byCode);

/** Without the empty lists at the end. */
const trimmed = (lists: readonly number[][]): number[][] => lists.slice(0, lists.findLastIndex(({ length }) => length > 0) + 1);

const termFile = (places: Places): TermFile => Object.fromEntries(places.map(([term, lists]) => [`${term}`, trimmed(lists).map(spaced)]));
const codeFile = (places: Places): CodeFile => Object.fromEntries(places.map(([code, [keys = []]]) => [code, spaced(keys)]));

/** Values in the order in which they were first asked for, by their place. */
const table = <T>() => {
  const places = new Map<string, number>();
  const values: T[] = [];
  const place = (value: T): number => {
    const known = places.get(JSON.stringify(value));
    if (known !== undefined) return known;
    places.set(JSON.stringify(value), values.length);
    return values.push(value) - 1;
  };
  return { values, place };
};

/** Greatest common divisor. */
const commonStep = (a: number, b: number): number => (b === 0 ? a : commonStep(b, a % b));

const factFile = (documents: readonly SearchDocument[]): FactFile => {
  const strings = table<string>();
  const choices = table<readonly [string, string]>();
  const facts = documents.map((document) => document.facts());
  const step = facts.reduce((all, { price }) => commonStep(all, price), 0) || 1;
  return {
    keys: spaced(documents.map(({ key }) => key)),
    price: facts.map(({ price }) => price / step),
    step,
    since: facts.map(({ since }) => since),
    always: facts.map(({ always }) => (always ? 1 : 0)),
    brand: facts.map(({ brand }) => (brand ? strings.place(brand) : -1)),
    shelves: facts.map(({ shelves }) => shelves.map(strings.place)),
    options: facts.map(({ options }) => options.map(choices.place)),
    strings: strings.values,
    choices: choices.values,
  };
};

const cardFile = (documents: readonly SearchDocument[]): CardFile => Object.fromEntries(documents.map(({ key, card }) => [key, card()]));

type Numbered = (documents: readonly SearchDocument[]) => unknown;

/** One file for each value of the keys' first bits, also for those that no product has. */
const numbered = (documents: readonly SearchDocument[], bits: number, nameOf: (n: number) => string, file: Numbered): Shard[] => {
  const parts = Array.from({ length: 2 ** bits }, (): SearchDocument[] => []);
  for (const document of documents) parts[numberOf(document.key, bits)]?.push(document);
  return parts.map((part, n) => ({ name: nameOf(n), keys: part.map(({ key }) => key), contents: () => file(part) }));
};

/** A collection with the keys of its products, where they have an order of their own. */
export type SearchShelf = Omit<SearchRoot["shelves"][number], "ordered"> & { readonly order?: OrderFile | undefined };

/** All files of one language's search. The same documents give the same files. */
export const searchShards = (documents: readonly SearchDocument[], shelves: readonly SearchShelf[], locale: Locale): Shard[] => {
  const places = termsOf(documents, locale);
  const [terms, codes] = [splitSorted(places), splitSorted(codesOf(documents))];
  const [factBits, cardBits] = [bitsFor(documents.length, perFactFile), bitsFor(documents.length, perCardFile)];
  const root: SearchRoot = {
    version: 2,
    products: documents.length,
    factBits,
    cardBits,
    terms: terms.map(([key]) => key),
    codes: codes.map(([key]) => key),
    shelves: shelves.map(({ order, ...shelf }) => (order ? { ...shelf, ordered: true } : shelf)),
  };
  return [
    { name: fileNames.root, contents: () => root },
    { name: fileNames.words, contents: () => [...places.keys()].sort().join(" ") },
    ...terms.map(([key, part]) => ({ name: fileNames.terms(key), contents: () => termFile(part) })),
    ...codes.map(([key, part]) => ({ name: fileNames.codes(key), contents: () => codeFile(part) })),
    ...numbered(documents, factBits, fileNames.facts, factFile),
    ...numbered(documents, cardBits, fileNames.cards, cardFile),
    ...shelves.flatMap(({ order }, n) => (order ? { name: fileNames.order(n), contents: () => order } : [])),
  ];
};
