import type { Words } from "../../kernel/index.ts";
import type { Store } from "../../store/schema.ts";
import type { MenuEntry, Menus } from "../schema.ts";
import { starterTitles } from "./pages.ts";
import { localText } from "./words.ts";

const allProducts: Words = { ar: "كل المنتجات", en: "All products", fr: "Tous les produits", it: "Tutti i prodotti" };

const entry = (store: Store, words: Words, href: string): ReturnType<typeof MenuEntry.parse> => {
  const { text, translations } = localText(store, words);
  return { label: text, ...(translations ? { translations } : {}), href };
};

/** Goods, who we are, how to reach us; the small print at the foot. */
export const starterMenus = (store: Store): Menus => {
  const page = (slug: keyof typeof starterTitles) => entry(store, starterTitles[slug], `/pages/${slug}/`);
  return {
    main: [entry(store, allProducts, "/collections/all/"), page("about"), page("contact")],
    footer: [page("about"), page("shipping-and-returns"), page("privacy"), page("contact")],
  };
};
