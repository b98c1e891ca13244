import { shopWords as words } from "./shop-words.ts";

const consonants: Readonly<Record<string, string>> = {
  ب: "b",
  ت: "t",
  ث: "th",
  ج: "j",
  ح: "h",
  خ: "kh",
  د: "d",
  ذ: "dh",
  ر: "r",
  ز: "z",
  س: "s",
  ش: "sh",
  ص: "s",
  ض: "d",
  ط: "t",
  ظ: "z",
  ع: "",
  غ: "gh",
  ف: "f",
  ق: "q",
  ك: "k",
  ل: "l",
  م: "m",
  ن: "n",
  ه: "h",
  پ: "p",
  چ: "ch",
  ژ: "j",
  ڤ: "v",
  گ: "g",
  ک: "k",
};
const vowels: Readonly<Record<string, string>> = {
  ا: "a",
  أ: "a",
  إ: "i",
  آ: "a",
  ٱ: "a",
  ى: "a",
  ة: "a",
  ؤ: "o",
  ئ: "i",
  "\u064e": "a",
  "\u064f": "u",
  "\u0650": "i",
};
const marks = /[\u0640\u064b-\u064d\u0651-\u065f\u0670ء]/g;
const arabic = /[\u0621-\u06d3]/;

interface Sound {
  readonly text: string;
  readonly vowel: boolean;
}

/** و and ي are consonants at the start of a word and beside a vowel, long vowels elsewhere. */
const glide = (letter: string, before: Sound | undefined, after: string | undefined): Sound => {
  const consonant = !before || before.vowel || (after !== undefined && (after in vowels || after === "و" || after === "ي"));
  if (letter === "و") return consonant ? { text: "w", vowel: false } : { text: "ou", vowel: true };
  return consonant ? { text: "y", vowel: false } : { text: "i", vowel: true };
};

const soundsOf = (word: string): Sound[] => {
  const letters = [...word];
  const sounds: Sound[] = [];
  letters.forEach((letter, i) => {
    if (letter === "و" || letter === "ي" || letter === "ی") sounds.push(glide(letter === "و" ? "و" : "ي", sounds.at(-1), letters[i + 1]));
    else if (letter === "ع") sounds.push({ text: "a", vowel: true });
    else if (letter in vowels) sounds.push({ text: vowels[letter] ?? "", vowel: true });
    else if (letter in consonants) sounds.push({ text: consonants[letter] ?? "", vowel: false });
    else sounds.push({ text: letter, vowel: true }); // a Latin letter or digit inside the word
  });
  return sounds;
};

/** Consonants in a row get the short vowels that Arabic leaves out: C, CaC, CaCaC, CaCCaC, before a vowel C, CaC, CaCC, CaCCaC. */
const vowelled = (run: readonly string[], first: boolean, beforeVowel: boolean): string => {
  const sounded = beforeVowel ? run.slice(0, -1) : first ? run : run.slice(0, -1);
  if (!first && run.length <= 2) return run.length === 2 && !beforeVowel ? run.join("a") : run.join("");
  const gaps = (i: number) => (sounded.length === 4 ? i === 0 || i === 2 : i % 2 === 0 || (run.length === 3 && !beforeVowel));
  return run.map((c, i) => c + (i < run.length - 1 && gaps(i) ? "a" : "")).join("");
};

const byRule = (word: string): string => {
  const sounds = soundsOf(word);
  let out = "";
  for (let i = 0; i < sounds.length; ) {
    let end = i;
    while (end < sounds.length && !sounds[end]?.vowel) end++;
    if (end > i)
      out += vowelled(
        sounds.slice(i, end).map((s) => s.text),
        i === 0,
        end < sounds.length,
      );
    if (end < sounds.length && !out.endsWith(sounds[end]?.text ?? "")) out += sounds[end]?.text;
    i = end + 1;
  }
  return out;
};

const wordOf = (word: string): string => {
  if (!arabic.test(word)) return word;
  const known = words[word];
  if (known) return known;
  const [, and = "", bare = ""] = /^(و?ال)(.{2,})$/.exec(word) ?? [];
  if (bare) return `${and === "ال" ? "al" : "w-al"}-${words[bare] ?? byRule(bare.replace(marks, ""))}`;
  const plain = word.replace(marks, "");
  const joined = plain.startsWith("و") ? words[plain.slice(1)] : undefined;
  return words[plain] ?? (joined ? `wa-${joined}` : byRule(plain));
};

/**
 * Arabic names in Latin letters, readable rather than exact: «دار النور» becomes "dar al-nour". Words that shops often use are
 * spelled as people spell them; the rest by rule, with the short vowels put in. Other scripts pass through.
 */
export const romanise = (text: string): string =>
  text
    .split(/([^\p{L}\p{M}\p{N}]+)/u)
    .map(wordOf)
    .join("");
