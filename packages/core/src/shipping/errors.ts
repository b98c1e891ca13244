import { DomainError, type FieldError, fill, type Locale, type Words } from "../kernel/index.ts";

const notYet: Words = {
  en: "Some fields are not right yet. Nothing was saved.",
  ar: "بعض الحقول غير صحيحة بعد. لم يُحفظ شيء.",
  fr: "Certains champs ne sont pas encore corrects. Rien n’a été enregistré.",
  it: "Alcuni campi non sono ancora corretti. Non è stato salvato nulla.",
};

const wrongs = {
  country_repeated: {
    en: "Another zone has {country} already.",
    ar: "توجد منطقة أخرى تشمل {country}.",
    fr: "Une autre zone contient déjà {country}.",
    it: "Un’altra zona contiene già {country}.",
  },
  days_reversed: {
    en: "The longest time is shorter than the shortest.",
    ar: "أطول مدة أقصر من أقصر مدة.",
    fr: "Le délai maximum est inférieur au délai minimum.",
    it: "Il tempo massimo è più breve di quello minimo.",
  },
  steps_not_ascending: {
    en: "Each weight must be above the one before it.",
    ar: "يجب أن يكون كل وزن أكبر من الذي قبله.",
    fr: "Chaque poids doit dépasser le précédent.",
    it: "Ogni peso deve superare il precedente.",
  },
  id_repeated: {
    en: "This appears twice.",
    ar: "هذا مكرر.",
    fr: "Ceci apparaît deux fois.",
    it: "Questo compare due volte.",
  },
} as const satisfies Record<string, Words>;

export const wrongAt = (
  pointer: string,
  code: keyof typeof wrongs,
  locale: Locale,
  facts: Readonly<Record<string, unknown>> = {},
): FieldError => ({
  pointer,
  code: `shipping.${code}`,
  detail: fill(wrongs[code][locale], facts),
});

export const wrongFields = (fields: readonly FieldError[]): DomainError =>
  new DomainError("invalid", "shipping.invalid", notYet, {}, { fields });
