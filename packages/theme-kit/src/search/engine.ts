/** Search in a shop's own files, in the browser of the visitor: no server is asked. */
import type { Locale } from "@matjar/core/kernel";
import { type Facets, type Facts, factsOf, orders, sift } from "./facts.ts";
import {
  type CardFile,
  type CodeFile,
  type FactFile,
  fileNames,
  numberOf,
  type OrderFile,
  type SearchCard,
  type SearchRoot,
  shardOf,
  type TermFile,
  unspaced,
  type WordFile,
} from "./format.ts";
import type { Question } from "./question.ts";
import { type Candidate, Vocabulary } from "./vocabulary.ts";
import { codeOf, formsOf, wordsOf } from "./words.ts";

/** Reads one of the files of format.ts. @throws when it cannot be had */
export type ReadFile = (name: string) => Promise<unknown>;

export interface Hit extends SearchCard {
  readonly key: number;
  readonly price: number;
  readonly always: boolean;
}

export interface Answer {
  /** Keys of all products that fit, in the order that was asked for. */
  readonly keys: readonly number[];
  readonly facets: Facets;
  /** No product has all the words; these have most of them. */
  readonly close: boolean;
}

/** Product key to score. */
type Scores = ReadonlyMap<number, number>;

interface Found {
  readonly scores: Scores;
  /** Not all words were found. */
  readonly close: boolean;
}

/** In titles, in brands and types, in the rest. */
const weights = [3, 2, 1];
const codeWeight = 12;
/** Of an SKU that is only begun. */
const mostCodeFiles = 4;

const best = (into: Map<number, number>, key: number, score: number): void => void into.set(key, Math.max(score, into.get(key) ?? 0));

export class SearchEngine {
  readonly root: SearchRoot;
  readonly #read: ReadFile;
  readonly #locale: Locale;
  readonly #loaded = new Map<string, Promise<unknown>>();
  readonly #terms: ReadonlySet<string>;
  readonly #codes: ReadonlySet<string>;
  #facts: Promise<readonly Facts[]> | undefined;
  #vocabulary: Promise<Vocabulary> | undefined;

  private constructor(root: SearchRoot, read: ReadFile, locale: Locale) {
    this.root = root;
    this.#read = read;
    this.#locale = locale;
    this.#terms = new Set(root.terms);
    this.#codes = new Set(root.codes);
  }

  /** @throws when the root cannot be read */
  static async open(read: ReadFile, locale: Locale): Promise<SearchEngine> {
    return new SearchEngine((await read(fileNames.root)) as SearchRoot, read, locale);
  }

  /** @throws when a file that the question needs cannot be read; asking again tries again */
  async ask(question: Question): Promise<Answer> {
    const words = wordsOf(question.words, this.#locale);
    const [all, { scores, close }] = await Promise.all([this.#allFacts(), this.#find(words, question.words)]);
    const found = words.length === 0 ? all : all.filter(({ key }) => scores.has(key));
    const { left, facets } = sift(found, question);
    const order =
      question.sort === "best" ? (words.length === 0 ? await this.#ownOrder(question.shelf) : undefined) : orders[question.sort];
    const score = ({ key }: Facts): number => scores.get(key) ?? 0;
    const sorted = left.sort(order ?? ((a, b) => score(b) - score(a) || orders.newest(a, b)));
    return { keys: sorted.map(({ key }) => key), facets, close };
  }

  /** What to show of these products, in their order. One whose card is gone since the index was read is left out. */
  async hits(keys: readonly number[]): Promise<Hit[]> {
    const [facts, cards] = await Promise.all([this.#factsOf(keys), Promise.all(keys.map((key) => this.#card(key)))]);
    return keys.flatMap((key, i) => {
      const [one, card] = [facts.get(key), cards[i]];
      return one && card ? [{ ...card, key, price: one.price, always: one.always }] : [];
    });
  }

  /** The likeliest products while somebody types. Reads far less than `ask`. */
  async suggest(words: string, most: number): Promise<Hit[]> {
    const telling = wordsOf(words, this.#locale);
    if (telling.length === 0) return [];
    const { scores } = await this.#find(telling, words);
    const likeliest = [...scores].sort(([a, x], [b, y]) => y - x || a - b).slice(0, most);
    return this.hits(likeliest.map(([key]) => key));
  }

  /** Collections whose titles hold words that begin as these do. */
  shelves(words: string, most: number): SearchRoot["shelves"] {
    const telling = wordsOf(words, this.#locale).map((word) => formsOf(word, this.#locale));
    const has = (title: readonly string[]) => telling.every((forms) => title.some((term) => forms.some((form) => term.startsWith(form))));
    const found = this.root.shelves.filter(({ title }) => has(wordsOf(title, this.#locale).flatMap((word) => formsOf(word, this.#locale))));
    return telling.length === 0 ? [] : found.slice(0, most);
  }

  /** The order of a collection's own page; the shop's where it has none, or it cannot be read. */
  async #ownOrder(shelf: string | undefined): Promise<(a: Facts, b: Facts) => number> {
    const n = this.root.shelves.findIndex(({ slug, ordered }) => ordered && slug === shelf);
    const keys = n < 0 ? [] : await this.#load<OrderFile>(fileNames.order(n)).catch(() => []);
    const places = new Map(keys.map((key, i) => [key, i]));
    const place = ({ key }: Facts): number => places.get(key) ?? places.size;
    return (a, b) => place(a) - place(b) || orders.newest(a, b);
  }

  #load<T>(name: string): Promise<T> {
    const known = this.#loaded.get(name) ?? this.#read(name);
    this.#loaded.set(name, known);
    known.catch(() => this.#loaded.delete(name));
    return known as Promise<T>;
  }

  async #allFacts(): Promise<readonly Facts[]> {
    this.#facts ??= Promise.all(
      Array.from({ length: 2 ** this.root.factBits }, (_, n) => this.#load<FactFile>(fileNames.facts(n)).then(factsOf)),
    ).then((parts) => parts.flat());
    this.#facts.catch(() => {
      this.#facts = undefined;
    });
    return this.#facts;
  }

  async #factsOf(keys: readonly number[]): Promise<Map<number, Facts>> {
    const numbers = [...new Set(keys.map((key) => numberOf(key, this.root.factBits)))];
    const files = this.#facts
      ? [await this.#facts]
      : await Promise.all(numbers.map((n) => this.#load<FactFile>(fileNames.facts(n)).then(factsOf)));
    return new Map(files.flat().map((one) => [one.key, one]));
  }

  async #card(key: number): Promise<SearchCard | undefined> {
    return (await this.#load<CardFile>(fileNames.cards(numberOf(key, this.root.cardBits))))[key];
  }

  async #words(): Promise<Vocabulary> {
    this.#vocabulary ??= this.#load<WordFile>(fileNames.words).then(
      (words) => new Vocabulary(words === "" ? [] : words.split(" "), this.#locale),
    );
    this.#vocabulary.catch(() => {
      this.#vocabulary = undefined;
    });
    return this.#vocabulary;
  }

  /** Products with every word; when there is none, with the words spaced otherwise; then those with the most words. */
  async #find(words: readonly string[], typed: string): Promise<Found> {
    if (words.length === 0) return { scores: new Map(), close: false };
    const vocabulary = await this.#words();
    const found = await this.#withAll(vocabulary, words, typed);
    if (found.scores.size > 0 && !found.close) return found;
    const respaced = vocabulary.respaced(words);
    const again = respaced && (await this.#withAll(vocabulary, respaced, typed));
    return again && again.scores.size > 0 && !again.close ? again : found;
  }

  async #withAll(vocabulary: Vocabulary, words: readonly string[], typed: string): Promise<Found> {
    const [codes, ...each] = await Promise.all([
      this.#withCode(typed),
      ...words.map((word, i) => this.#withAny(vocabulary.meant(word, i === words.length - 1))),
    ]);
    const [sum, times] = [new Map<number, number>(), new Map<number, number>()];
    for (const [key, score] of each.flatMap((scores) => [...scores])) {
      sum.set(key, (sum.get(key) ?? 0) + score);
      times.set(key, (times.get(key) ?? 0) + 1);
    }
    let most = 0;
    for (const n of times.values()) most = Math.max(most, n);
    const need = codes.size > 0 ? words.length : Math.max(most, Math.ceil(words.length / 2));
    const scores = new Map([...sum].filter(([key]) => (times.get(key) ?? 0) >= need));
    for (const [key, score] of codes) scores.set(key, (scores.get(key) ?? 0) + score);
    return { scores, close: scores.size > 0 && codes.size === 0 && most < words.length };
  }

  /** Each product's best score for one word. Rare terms tell more than common ones. */
  async #withAny(candidates: readonly Candidate[]): Promise<Scores> {
    const scores = new Map<number, number>();
    const lists = await Promise.all(candidates.map(({ term }) => this.#postings(term)));
    for (const [i, places] of lists.entries()) {
      const own = new Map<number, number>();
      for (const [field, postings] of places.entries()) {
        for (const key of unspaced(postings)) own.set(key, (own.get(key) ?? 0) + (weights[field] ?? 0));
      }
      const rare = Math.log(1 + this.root.products / (1 + own.size));
      for (const [key, weight] of own) best(scores, key, weight * rare * (candidates[i]?.sure ?? 0));
    }
    return scores;
  }

  async #postings(term: string): Promise<TermFile[string]> {
    const key = shardOf(term, this.#terms);
    const file = key === undefined ? {} : await this.#load<TermFile>(fileNames.terms(key));
    return Object.hasOwn(file, term) ? (file[term] ?? []) : []; // "constructor" is a word like others
  }

  /** Products with an SKU or barcode that begins with all that was typed. */
  async #withCode(typed: string): Promise<Scores> {
    const code = codeOf(typed);
    if (code.length < 3) return new Map();
    const own = shardOf(code, this.#codes);
    const keys = own === undefined ? this.root.codes.filter((key) => key.startsWith(code)).slice(0, mostCodeFiles) : [own];
    const files = await Promise.all(keys.map((key) => this.#load<CodeFile>(fileNames.codes(key))));
    const fitting = files.flatMap((file) => Object.entries(file)).filter(([one]) => one.startsWith(code));
    return new Map(
      fitting.flatMap(([one, postings]) => unspaced(postings).map((product) => [product, one === code ? codeWeight : codeWeight / 2])),
    );
  }
}
