/**
 * A light stemmer for Arabic goods: article, endings and plurals go, the root is left alone. It follows light10 (Larkey, Ballesteros
 * and Connell 2007) and adds plurals by pattern and by table, because shoppers ask for حقائب and the shop says حقيبة.
 */
import { singulars } from "./arabic-plurals.ts";

const article = /^(?:[وفبك]?ال|و?لل)(?=...)/;

/** Ending, and how many letters must be left: زيتون is no plural of زيت. */
const endings: readonly (readonly [RegExp, number])[] = [
  [/ها$/, 3],
  [/ات$/, 3],
  [/(?:ين|ون|ان)$/, 4],
  [/يه$/, 3],
  [/[هي]$/, 3],
];

const withoutEndings = (word: string): string => {
  let rest = word;
  for (const [ending, least] of endings) {
    const shorter = rest.replace(ending, "");
    if (shorter.length >= least) rest = shorter;
  }
  return rest;
};

/** Plural patterns and the singulars they come from, brought to the same letters. */
const patterns: readonly (readonly [RegExp, string])[] = [
  [/^ا(.)(.)ا(.)$/, "$1$2$3"], // أفعال: أقلام قلم
  [/^(.)(.)(.)[اوي](.)$/, "$1$2$3$4"], // مفعال، فعلول: مصباح صندوق
  [/^(.)(.)ا(.)(.)$/, "$1$2$3$4"], // مفاعل: مكاتب مكتب
  [/^(.)(.)و(.)$/, "$1$2$3"], // فعول: عطور عطر
];

const byPattern = (word: string): string => {
  const found = patterns.find(([pattern]) => pattern.test(word));
  return found ? word.replace(...found) : word;
};

/** فعاليل: مصابيح meets مصباح, and فناجين keeps its ين. */
const longPlural = /^(..)ا(.)ي(.)$/;

const singular = (word: string): string => {
  const found = singulars.get(word);
  return found ? withoutEndings(found) : word;
};

/** Of a folded word: القمصان, قمصان and قميص meet. */
export const arabicStem = (word: string): string => {
  const bare = word.replace(article, "");
  if (!singulars.has(bare) && longPlural.test(bare)) return bare.replace(longPlural, "$1$2$3");
  return byPattern(singular(withoutEndings(singulars.get(bare) ?? bare)));
};

/** What is left when a first letter was "and", "with", "for": وشاي is شاي. Undefined when it belongs to the word for sure. */
export const withoutParticle = (word: string): string | undefined => (/^[وبلفك].{3}/.test(word) ? word.slice(1) : undefined);
