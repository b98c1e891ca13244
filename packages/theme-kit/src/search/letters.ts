/** How letters are written does not matter to a search: vowel signs, carriers of the hamza, accents, digits of three scripts. */

/** Vowel signs, accents, the tatweel that only stretches a word, and the marks that turn the direction of text. */
const marks = /\p{M}|[\u0640\u200c-\u200f\u2066-\u2069]/gu;

/** Letters that one hand writes for the other, also those of Persian keyboards and those for p, v and g. */
const same: Readonly<Record<string, string>> = {
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ٱ: "ا",
  ى: "ي",
  ی: "ي",
  ې: "ي",
  ؤ: "و",
  ئ: "ي",
  ة: "ه",
  ۀ: "ه",
  ک: "ك",
  گ: "ك",
  پ: "ب",
  چ: "ج",
  ڤ: "ف",
  ژ: "ز",
  ß: "ss",
  œ: "oe",
  æ: "ae",
  ø: "o",
  ł: "l",
  ı: "i",
};
const others = new RegExp(`[${Object.keys(same).join("")}]`, "g");

const digit = (of: string): string => String((of.charCodeAt(0) - (of < "۰" ? 0x660 : 0x6f0)) % 10);

/** Small letters without marks, with Western digits. */
export const fold = (text: string): string =>
  text
    // carriers of the hamza are folded while they are one letter (NFKC); é gives up its accent when it is opened (NFKD)
    .normalize("NFKC")
    .toLowerCase()
    .replace(others, (letter) => same[letter] ?? letter)
    .replace(/[٠-٩۰-۹]/g, digit)
    .normalize("NFKD")
    .replace(marks, "");
