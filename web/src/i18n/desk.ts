import type { Locale } from "./locale.ts";
import type { DeskText } from "./words.tsx";

/** One file for each language; only the one that is read is loaded. */
const catalogues: Readonly<Record<Locale, () => Promise<DeskText>>> = {
  ar: async () => (await import("./ar/desk.ts")).desk,
  en: async () => (await import("./en/desk.ts")).desk,
  fr: async () => (await import("./fr/desk.ts")).desk,
  it: async () => (await import("./it/desk.ts")).desk,
};

export const loadDesk = (locale: Locale): Promise<DeskText> => catalogues[locale]();
