/**
 * Search over a shop's own index file, the same words for the builder that writes it and the page that reads it.
 * `new MiniSearch(searchOptions)` on both ends.
 */

/** One product in the index. Texts are in the index's language. */
export interface SearchDocument {
  readonly id: string;
  readonly title: string;
  readonly brand: string;
  /** Product type, tags, option values, SKUs: searched, not shown. */
  readonly keywords: string;
  readonly href: string;
  /** Lowest price: minor units, and as people read it. */
  readonly price: number;
  readonly priceText: string;
  readonly from: boolean;
  readonly compareAtText?: string;
  /** A file about 320 wide, its colour and its alt text. */
  readonly picture?: string;
  readonly color?: string;
  /** Slugs of the collections it is in. */
  readonly collections: readonly string[];
  /** Place in time: higher is newer. */
  readonly rank: number;
}

/** What `/search/index.<locale>.json` holds. `index` is `MiniSearch.toJSON()`. */
export interface SearchFile {
  readonly version: 1;
  readonly collections: readonly { readonly slug: string; readonly title: string }[];
  readonly index: unknown;
}

/** Vowel signs, accents and the tatweel that only stretches a word. */
const marks = /\p{M}|\u0640/gu;
const arabicWord = /^[\u0600-\u06ff]+$/;

const foldArabic = (word: string): string =>
  word
    .replace(/[أإآٱ]/g, "ا")
    .replace(/ى/g, "ي")
    .replace(/ؤ/g, "و")
    .replace(/ئ/g, "ي")
    .replace(/ة/g, "ه")
    .replace(/[٠-٩]/g, (digit) => String("٠١٢٣٤٥٦٧٨٩".indexOf(digit)));

/** Takes the article and the commonest endings off: القمصان and قمصان meet, حقيبة and حقيبه too. */
const lightStem = (word: string): string => {
  let stem = word;
  if (stem.length > 4) stem = stem.replace(/^(وال|بال|كال|فال|لل|ال)/, "");
  if (stem.length > 4) stem = stem.replace(/(ات|ين|ون|ها|يه|ان)$/, "");
  return stem.length > 3 ? stem.replace(/ه$/, "") : stem;
};

/** One word as the index holds it: no vowel marks, no accents, small letters, Western digits. */
export const normaliseWord = (word: string): string => {
  // carriers of the hamza are folded while they are one letter (NFKC); é gives up its accent when it is opened (NFKD)
  const plain = foldArabic(word.normalize("NFKC").toLowerCase())
    .normalize("NFKD")
    .replace(marks, "")
    .replace(/ß/g, "ss")
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae");
  return arabicWord.test(plain) ? lightStem(plain) : plain;
};

export const searchOptions = {
  fields: ["title", "brand", "keywords"],
  storeFields: ["title", "brand", "href", "price", "priceText", "from", "compareAtText", "picture", "color", "collections", "rank"],
  tokenize: (text: string): string[] => text.split(/[^\p{L}\p{N}\p{M}]+/u),
  processTerm: (term: string): string | null => normaliseWord(term) || null,
  searchOptions: {
    prefix: true,
    fuzzy: (term: string): number | boolean => (term.length > 3 ? 0.2 : false),
    boost: { title: 3, brand: 2 },
    combineWith: "AND" as const,
  },
};
