/** The few words that only this theme says. */
import type { Locale } from "@matjar/core/kernel";
import { say4 } from "@matjar/theme-kit/contract/index.ts";

const words = {
  sizeGuide: say4("دليل المقاسات", "Size guide", "Guide des tailles", "Guida alle taglie"),
} as const;

export const sayOwn = (locale: Locale, key: keyof typeof words): string => words[key][locale];
