import { type DomainError, type Locale, refusal, type Words } from "../kernel/index.ts";

export const usedUp = refusal("gone", "download.used_up", {
  en: "This file was downloaded {max} times, which is all that was sold. Ask the store for more.",
  ar: "نُزّل هذا الملف {max} مرات، وهو الحد المتاح. اطلب المزيد من المتجر.",
  fr: "Ce fichier a été téléchargé {max} fois, la limite prévue. Demandez à la boutique de la relever.",
  it: "Questo file è stato scaricato {max} volte, il massimo previsto. Chiedi al negozio di aumentarlo.",
});

export const expired = refusal("gone", "download.expired", {
  en: "The time to download this file is over. Ask the store to open it again.",
  ar: "انتهت مدة تنزيل هذا الملف. اطلب من المتجر إتاحته من جديد.",
  fr: "Le délai de téléchargement est dépassé. Demandez à la boutique de le rouvrir.",
  it: "Il tempo per scaricare questo file è finito. Chiedi al negozio di riaprirlo.",
});

export const revoked = refusal("gone", "download.revoked", {
  en: "This file is no longer yours to download.",
  ar: "لم يعد تنزيل هذا الملف متاحًا لك.",
  fr: "Ce fichier ne vous est plus accessible.",
  it: "Questo file non è più a tua disposizione.",
});

export const tooManyFiles = refusal("conflict", "download.too_many_files", {
  en: "A product can have {max} files. Remove one first.",
  ar: "يمكن أن يحتوي المنتج على {max} ملفًا. احذف واحدًا أولًا.",
  fr: "Un produit peut avoir {max} fichiers. Supprimez-en un d’abord.",
  it: "Un prodotto può avere {max} file. Rimuovine prima uno.",
});

/** `facts`: wanted and got, in bytes. */
export const uploadIncomplete = refusal("conflict", "download.upload_incomplete", {
  en: "The file has not arrived whole yet. Upload the rest and try again.",
  ar: "لم يصل الملف كاملًا بعد. ارفع الباقي ثم حاول مرة أخرى.",
  fr: "Le fichier n’est pas encore arrivé en entier. Envoyez le reste puis réessayez.",
  it: "Il file non è ancora arrivato per intero. Carica il resto e riprova.",
});

export const notInParts = refusal("conflict", "download.not_in_parts", {
  en: "This file goes up in one piece.",
  ar: "يُرفع هذا الملف دفعة واحدة.",
  fr: "Ce fichier s’envoie en une seule fois.",
  it: "Questo file si carica in un solo pezzo.",
});

const noSuchVariantWords: Words = {
  en: "This product has no such variant.",
  ar: "ليس لهذا المنتج خيار كهذا.",
  fr: "Ce produit n’a pas cette variante.",
  it: "Questo prodotto non ha questa variante.",
};

/** The field says it in the reader's language. */
export const noSuchVariant = (locale: Locale): DomainError => {
  const code = "download.no_such_variant";
  return refusal(
    "invalid",
    code,
    noSuchVariantWords,
  )({}, { fields: [{ pointer: "/variantId", code, detail: noSuchVariantWords[locale] }] });
};
