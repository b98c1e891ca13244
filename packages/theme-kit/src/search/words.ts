/** Text to terms: the same for the builder that writes the index and for the page that asks it. */
import type { Locale } from "@matjar/core/kernel";
import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as french } from "@orama/stemmers/french";
import { stemmer as italian } from "@orama/stemmers/italian";
import { arabicStem, withoutParticle } from "./arabic.ts";
import { irregular } from "./irregular.ts";
import { fold } from "./letters.ts";

const latin: Readonly<Record<Locale, (word: string) => string>> = { ar: english, en: english, fr: french, it: italian };

const list = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Words between words, folded. */
const between: Readonly<Record<Locale, ReadonlySet<string>>> = {
  ar: list("في من علي عن مع الي او و ل ب يا هذا هذه"),
  en: list("a an and at by for from in of on or the to with"),
  fr: list("a au aux avec d de des du en et l la le les ou par pour sans sur un une"),
  it: list("a ad ai al alla alle anche con d da dal dalla de dei del della delle di e ed gli i il in l la le lo o per su un una uno"),
};

/** l’eau, d’olive, dell’uva: what stands before the apostrophe says nothing. */
const elided = /(?<![\p{L}\p{N}])(?:[cdjlmnst]|qu|(?:d|n|s)?[ae]ll|un|quest)['’]/giu;

/** Letters and digits apart: 500ml and "500 ml" meet. */
const pieces = /[\p{L}\p{M}\u0640\u200c-\u200f]+|\p{N}+/gu;

const arabicScript = /^[\u0600-\u06ff]+$/;
const latinScript = /^[a-z]+$/;

/** The words of a text, folded, those between words left out. @param foldPiece may remember what it folded */
export const wordsOf = (text: string, locale: Locale, foldPiece: (piece: string) => string = fold): string[] => {
  const plain = /['’]/.test(text) ? text.replace(elided, " ") : text;
  const all = (plain.match(pieces) ?? []).map(foldPiece).filter(Boolean);
  const telling = all.filter((word) => !between[locale].has(word));
  return telling.length > 0 ? telling : all;
};

/** What a folded word is looked up by. */
export const stem = (word: string, locale: Locale): string => {
  if (arabicScript.test(word)) return arabicStem(word);
  return latinScript.test(word) && word.length > 2 ? latin[locale](irregular.get(word) ?? word) : word;
};

/** The terms that a word of the shop is found by: an "and" that is written together with its word counts for both. */
export const termsOfWord = (word: string, locale: Locale): readonly string[] => {
  const term = stem(word, locale);
  const rest = arabicScript.test(word) && word.startsWith("و") && !word.startsWith("وال") ? withoutParticle(word) : undefined;
  const second = rest && stem(rest, locale);
  return second && second !== term ? [term, second] : [term];
};

/** Forms in which a shopper's word may be in the index, the likeliest first. */
export const formsOf = (word: string, locale: Locale): readonly string[] => [...new Set([stem(word, locale), word])];

/** With its first letter taken for a particle. */
export const particleForm = (word: string, locale: Locale): string | undefined => {
  const rest = arabicScript.test(word) ? withoutParticle(word) : undefined;
  return rest && stem(rest, locale);
};

/** SKUs and barcodes as they are compared: "WT-1 / red" is wt1red. */
export const codeOf = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, "");
