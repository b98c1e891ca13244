import type { Locale, Words } from "@matjar/core/kernel";

/** Words of the builder's own that no theme needs. */
export const allProducts: Words = { ar: "كل المنتجات", en: "All products", fr: "Tous les produits", it: "Tutti i prodotti" };

export const newProducts: Words = { ar: "جديد المتجر", en: "New products", fr: "Nouveautés", it: "Novità" };

/** Each language in its own language. */
export const languageNames: Words = { ar: "العربية", en: "English", fr: "Français", it: "Italiano" };

export const numberedTitle = (locale: Locale, title: string, pageOf: string): string =>
  locale === "ar" ? `${title}، ${pageOf}` : `${title}, ${pageOf}`;

/** Why a release fails whose theme was compiled for another contract. */
export const otherContract: Words = {
  ar: "قالب المتجر معدّ لإصدار آخر من المنصة. اختر قالباً آخر، أو اطلب تحديثه.",
  en: "The shop's theme was made for another version of the platform. Choose another theme, or ask for this one to be updated.",
  fr: "Le thème de la boutique a été conçu pour une autre version de la plateforme. Choisissez un autre thème, ou demandez sa mise à jour.",
  it: "Il tema del negozio è stato creato per un'altra versione della piattaforma. Scegli un altro tema, o chiedi che venga aggiornato.",
};
