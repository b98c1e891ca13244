import { latinDigits } from "./amounts.ts";

/** For finding, not for showing: one form of letters that people type in different ways (Arabic alef, ya, ta marbuta, marks, case). */
export const folded = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}\u0640]/gu, "")
    .replace(/[أإآٱ]/g, "ا")
    .replace(/ى/g, "ي")
    .replace(/ة/g, "ه")
    .replace(/\s+/g, " ")
    .trim();

/** The article, with what is written in one piece with it: what is asked for as القميص is meant by قميص too. */
const article = /^(?:[وفبك]?ال|لل)(?=.{3})/;

/** A text as words are looked for in it: folded, with Western digits, words apart by one space. */
export const searchable = (text: string): string =>
  folded(latinDigits(text))
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/ß/g, "ss")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The words of a question; each must be somewhere in what is meant. Empty when there is no letter or digit in it. */
export const wordsOf = (question: string): string[] =>
  searchable(question)
    .split(" ")
    .filter(Boolean)
    .map((word) => word.replace(article, ""));

/** Whether every word stands in one of the texts, from the middle of theirs too. */
export const speaksOf = (text: string, words: readonly string[]): boolean => {
  const place = searchable(text);
  return words.every((word) => place.includes(word));
};
