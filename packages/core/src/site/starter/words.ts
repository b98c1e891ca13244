import { fill, type Locale, type Words } from "../../kernel/index.ts";
import type { Store } from "../../store/schema.ts";
import type { LocalText } from "../schema.ts";

export const mainLocale = (store: Store): Locale => store.locales[0] ?? "en";

const otherLocales = (store: Store): Locale[] => store.locales.filter((locale) => locale !== mainLocale(store));

/** Something for each further language of the store: only for those, so that no text goes stale unseen. */
export const perLocale = <T>(store: Store, make: (locale: Locale) => T): Partial<Record<Locale, T>> =>
  Object.fromEntries(otherLocales(store).map((locale) => [locale, make(locale)]));

/** The words in the store's main language, with its other languages as translations. */
export const localText = (store: Store, words: Words): ReturnType<typeof LocalText.parse> => ({
  text: fill(words[mainLocale(store)], { name: store.name }),
  ...(otherLocales(store).length > 0 ? { translations: perLocale(store, (locale) => fill(words[locale], { name: store.name })) } : {}),
});
