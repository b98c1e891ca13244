/** The few words that only this theme says. */
import { say4 } from "@matjar/theme-kit/contract/index.ts";
import type { ShopView } from "@matjar/theme-kit/views.ts";

const words = {
  sizeGuide: say4("دليل المقاسات", "Size guide", "Guide des tailles", "Guida alle taglie"),
} as const;

export const sayOwn = (locale: ShopView["locale"], key: keyof typeof words): string => words[key][locale];
