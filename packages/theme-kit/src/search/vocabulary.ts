/** Which terms of a shop a word may mean: the same, longer ones while it is typed, and near ones when it is mistyped. */
import type { Locale } from "@matjar/core/kernel";
import SearchableMap from "minisearch/SearchableMap";
import { formsOf, particleForm } from "./words.ts";

/** A term and how sure it is that it was meant, from 0 to 1. */
export interface Candidate {
  readonly term: string;
  readonly sure: number;
}

const mostLonger = 24;
const mostNear = 8;

/** Slips that are forgiven by the length of the word: none in فم, one in قهوة, two in long words. */
const slips = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/** Two neighbours swapped, the commonest slip, is one slip here and two for Levenshtein. */
const swapped = (word: string): string[] =>
  Array.from({ length: word.length - 1 }, (_, i) => word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2));

export class Vocabulary {
  readonly #terms: readonly string[];
  readonly #locale: Locale;
  #tree: SearchableMap<true> | undefined;

  /** @param terms sorted by code units */
  constructor(terms: readonly string[], locale: Locale) {
    this.#terms = terms;
    this.#locale = locale;
  }

  /** The likeliest first; empty when nothing in the shop is like it. `typing`: it is the last word and may go on. */
  meant(word: string, typing: boolean): readonly Candidate[] {
    const forms = formsOf(word, this.#locale);
    const same = forms.filter((form) => this.#has(form)).map((term) => ({ term, sure: 1 }));
    if (same.length > 0) return typing ? this.#unique([...same, ...this.#longer(forms)]) : same;
    const particle = particleForm(word, this.#locale);
    if (particle && this.#has(particle)) return [{ term: particle, sure: 0.9 }];
    const longer = this.#longer(forms);
    return longer.length > 0 ? longer : this.#near(forms);
  }

  /**
   * The same words with other spaces, "tea pot" for teapot and the other way round, where the shop writes them so; undefined when it
   * does not.
   */
  respaced(words: readonly string[]): readonly string[] | undefined {
    for (const [i, word] of words.entries()) {
      const joined = word + (words[i + 1] ?? "");
      if (i + 1 < words.length && this.#knows(joined)) return words.toSpliced(i, 2, joined);
      const cut = this.#knows(word) ? -1 : this.#cut(word);
      if (cut > 0) return words.toSpliced(i, 1, word.slice(0, cut), word.slice(cut));
    }
    return undefined;
  }

  /** Where a word falls into two of at least three letters; 0 when it does not. */
  #cut(word: string): number {
    for (let at = 3; at <= word.length - 3; at++) if (this.#knows(word.slice(0, at)) && this.#knows(word.slice(at))) return at;
    return 0;
  }

  #knows(word: string): boolean {
    return formsOf(word, this.#locale).some((form) => this.#has(form));
  }

  #unique(all: readonly Candidate[]): Candidate[] {
    return all.filter(({ term }, i) => all.findIndex((one) => one.term === term) === i);
  }

  /** Place of the first term that is not before it. */
  #place(term: string): number {
    let [low, high] = [0, this.#terms.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#terms[middle] ?? "") < term) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #has(term: string): boolean {
    return this.#terms[this.#place(term)] === term;
  }

  /** Terms that go on where the word ends; the shortest are the surest. */
  #longer(forms: readonly string[]): Candidate[] {
    const found = new Set<string>();
    for (const form of forms) {
      for (let i = this.#place(form); this.#terms[i]?.startsWith(form); i++) found.add(this.#terms[i] ?? "");
    }
    const shortest = [...found].sort((a, b) => a.length - b.length).slice(0, mostLonger);
    const typed = Math.min(...forms.map(({ length }) => length));
    return shortest.map((term) => ({ term, sure: 0.4 + (0.4 * typed) / Math.max(typed, term.length) }));
  }

  /** Terms within a slip or two of any form; of those only the nearest. */
  #near(forms: readonly string[]): Candidate[] {
    const far = new Map<string, number>();
    const note = (term: string, distance: number) => far.set(term, Math.min(distance, far.get(term) ?? distance));
    for (const form of forms) {
      const most = Math.max(slips(form), slips(forms.at(-1) ?? ""));
      if (most === 0) continue;
      for (const swap of swapped(form)) if (this.#has(swap)) note(swap, 1);
      for (const [term, [, distance]] of this.#trees().fuzzyGet(form, most)) note(term, distance);
    }
    const least = Math.min(...far.values());
    const nearest = [...far].filter(([, distance]) => distance === least).map(([term]) => term);
    return nearest.slice(0, mostNear).map((term) => ({ term, sure: least > 1 ? 0.3 : 0.5 }));
  }

  /** Built when the first slip is made: most visitors never make one. */
  #trees(): SearchableMap<true> {
    this.#tree ??= SearchableMap.from(this.#terms.map((term) => [term, true] as const));
    return this.#tree;
  }
}
