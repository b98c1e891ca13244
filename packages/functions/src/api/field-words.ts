import type { z } from "@hono/zod-openapi";
import { fill, type Locale, type Words } from "@matjar/core/kernel";

type Issue = z.core.$ZodIssue;

const needed: Words = { en: "This is needed.", ar: "هذا الحقل مطلوب.", fr: "Ce champ est requis.", it: "Questo campo è obbligatorio." };
const wrong: Words = {
  en: "This is not right.",
  ar: "هذه القيمة غير صحيحة.",
  fr: "Cette valeur ne convient pas.",
  it: "Questo valore non va bene.",
};
const wrongKind: Words = {
  en: "Expected: {expected}.",
  ar: "القيمة المتوقعة: {expected}.",
  fr: "Valeur attendue : {expected}.",
  it: "Valore atteso: {expected}.",
};
const wrongForm: Words = {
  en: "This does not have the right form.",
  ar: "الصيغة غير صحيحة.",
  fr: "Le format ne convient pas.",
  it: "Il formato non va bene.",
};
const formats: Readonly<Record<string, Words>> = {
  email: {
    en: "This is no e-mail address.",
    ar: "هذا ليس عنوان بريد إلكتروني صحيحًا.",
    fr: "Ceci n’est pas une adresse e-mail.",
    it: "Questo non è un indirizzo e-mail.",
  },
  url: {
    en: "This is no web address.",
    ar: "هذا ليس عنوان ويب صحيحًا.",
    fr: "Ceci n’est pas une adresse web.",
    it: "Questo non è un indirizzo web.",
  },
};
const least: Readonly<Record<string, Words>> = {
  string: {
    en: "At least {limit} characters.",
    ar: "{limit} أحرف على الأقل.",
    fr: "Au moins {limit} caractères.",
    it: "Almeno {limit} caratteri.",
  },
  array: {
    en: "At least {limit} entries.",
    ar: "{limit} عناصر على الأقل.",
    fr: "Au moins {limit} éléments.",
    it: "Almeno {limit} elementi.",
  },
  number: { en: "At least {limit}.", ar: "لا يقل عن {limit}.", fr: "Au moins {limit}.", it: "Almeno {limit}." },
};
const most: Readonly<Record<string, Words>> = {
  string: {
    en: "At most {limit} characters.",
    ar: "{limit} حرفًا على الأكثر.",
    fr: "{limit} caractères au plus.",
    it: "Al massimo {limit} caratteri.",
  },
  array: {
    en: "At most {limit} entries.",
    ar: "{limit} عنصرًا على الأكثر.",
    fr: "{limit} éléments au plus.",
    it: "Al massimo {limit} elementi.",
  },
  number: { en: "At most {limit}.", ar: "لا يزيد عن {limit}.", fr: "Au plus {limit}.", it: "Al massimo {limit}." },
};
const oneOf: Words = {
  en: "Choose one of: {values}.",
  ar: "اختر إحدى القيم: {values}.",
  fr: "Choisissez parmi : {values}.",
  it: "Scegli tra: {values}.",
};
const unknownKeys: Words = {
  en: "Not known here: {keys}.",
  ar: "غير معروف هنا: {keys}.",
  fr: "Inconnu ici : {keys}.",
  it: "Non previsto qui: {keys}.",
};

/** What schemas say in their own words, by the English sentence that stands in the schema. */
const own: Readonly<Record<string, Words>> = {
  "Small letters, digits and single hyphens": {
    en: "Small Latin letters, digits and single hyphens.",
    ar: "حروف لاتينية صغيرة وأرقام وشرطات مفردة.",
    fr: "Minuscules, chiffres et tirets simples.",
    it: "Lettere minuscole, cifre e trattini singoli.",
  },
  "Letters, digits and single hyphens": {
    en: "Letters, digits and single hyphens.",
    ar: "حروف وأرقام وشرطات مفردة.",
    fr: "Lettres, chiffres et tirets simples.",
    it: "Lettere, cifre e trattini singoli.",
  },
  "Not a currency of ISO 4217": {
    en: "This currency is not known.",
    ar: "هذه العملة غير معروفة.",
    fr: "Cette monnaie est inconnue.",
    it: "Questa valuta non è nota.",
  },
  "Not a time zone of the IANA database": {
    en: "This time zone is not known.",
    ar: "هذه المنطقة الزمنية غير معروفة.",
    fr: "Ce fuseau horaire est inconnu.",
    it: "Questo fuso orario non è noto.",
  },
  "Each language once": {
    en: "Each language once.",
    ar: "كل لغة مرة واحدة.",
    fr: "Chaque langue une seule fois.",
    it: "Ogni lingua una sola volta.",
  },
  "One rate for each country": {
    en: "One rate for each country.",
    ar: "نسبة واحدة لكل بلد.",
    fr: "Un taux par pays.",
    it: "Un’aliquota per paese.",
  },
  "A colour as #rrggbb": {
    en: "A colour such as #1b1f2a.",
    ar: "لون مثل #1b1f2a.",
    fr: "Une couleur comme #1b1f2a.",
    it: "Un colore come #1b1f2a.",
  },
  "A change of 0 changes nothing": {
    en: "A change of 0 changes nothing.",
    ar: "تغيير بمقدار 0 لا يغيّر شيئًا.",
    fr: "Une variation de 0 ne change rien.",
    it: "Una variazione di 0 non cambia nulla.",
  },
};

const limitWords = (table: Readonly<Record<string, Words>>, origin: string): Words => table[origin] ?? table["number"] ?? wrong;

const wordsOf = (issue: Issue): Words => {
  switch (issue.code) {
    case "invalid_type":
      return /received (undefined|null)$/.test(issue.message) ? needed : wrongKind;
    case "too_small":
      return issue.origin === "string" && issue.minimum === 1 ? needed : limitWords(least, issue.origin);
    case "too_big":
      return limitWords(most, issue.origin);
    case "invalid_format":
      return formats[issue.format] ?? wrongForm;
    case "invalid_value":
      return oneOf;
    case "unrecognized_keys":
      return unknownKeys;
    default:
      return wrong;
  }
};

const factsOf = (issue: Issue): Readonly<Record<string, unknown>> => {
  if (issue.code === "too_small") return { limit: issue.minimum };
  if (issue.code === "too_big") return { limit: issue.maximum };
  if (issue.code === "invalid_value") return { values: issue.values.join(", ") };
  if (issue.code === "unrecognized_keys") return { keys: issue.keys.join(", ") };
  return issue.code === "invalid_type" ? { expected: issue.expected } : {};
};

/** What is wrong with one field, in the reader's language, in words for people and not for programmers. */
export const fieldSentence = (issue: Issue, locale: Locale): string => fill((own[issue.message] ?? wordsOf(issue))[locale], factsOf(issue));
