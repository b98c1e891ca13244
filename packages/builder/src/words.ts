import type { Locale, Words } from "@matjar/core/kernel";

/** Words of the builder's own that no theme needs. */
export const allProducts: Words = { ar: "كل المنتجات", en: "All products", fr: "Tous les produits", it: "Tutti i prodotti" };

export const newProducts: Words = { ar: "جديد المتجر", en: "New products", fr: "Nouveautés", it: "Novità" };

/** Each language in its own language. */
export const languageNames: Words = { ar: "العربية", en: "English", fr: "Français", it: "Italiano" };

export const numberedTitle = (locale: Locale, title: string, pageOf: string): string =>
  locale === "ar" ? `${title}، ${pageOf}` : `${title}, ${pageOf}`;
