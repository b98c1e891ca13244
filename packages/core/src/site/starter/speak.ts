import type { Locale } from "../../kernel/index.ts";
import type { Store } from "../../store/schema.ts";
import type { ContentPage } from "../schema.ts";
import { starterMenus } from "./menus.ts";
import { starterPages } from "./pages.ts";
import { starterTheme } from "./theme.ts";
import { mainLocale } from "./words.ts";

type Spoken = Partial<Record<Locale, string>>;
type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === "string";

/** The text of a `LocalText` or of an entry of a menu. */
const textOf = ({ text, label }: Tree): string | undefined => [text, label].find(isText);

/** Every text of the starter with what it is in the store's other languages. */
const collected = (value: unknown): [string, Spoken][] => {
  if (Array.isArray(value)) return value.flatMap(collected);
  if (!isTree(value)) return [];
  const text = textOf(value);
  const own: [string, Spoken][] = text !== undefined && isTree(value["translations"]) ? [[text, value["translations"] as Spoken]] : [];
  return [...own, ...Object.values(value).flatMap(collected)];
};

const filled = <T>(value: T, words: ReadonlyMap<string, Spoken>): T => {
  if (Array.isArray(value)) return value.map((one) => filled(one, words)) as T;
  if (!isTree(value)) return value;
  const inside = Object.fromEntries(Object.entries(value).map(([name, one]) => [name, filled(one, words)]));
  const spoken = words.get(textOf(value) ?? "");
  return (spoken ? { ...inside, translations: { ...spoken, ...(inside["translations"] as Spoken | undefined) } } : inside) as T;
};

/** A look or menus with the starter's words in every language of the store, wherever the text is still the starter's and has none. */
export const spokenByStarter = <T>(store: Store, value: T): T =>
  filled(value, new Map(collected([starterTheme(store), starterMenus(store)])));

/** The same for a page: its title and its text each where they are still the starter's. */
export const pageSpokenByStarter = (store: Store, page: ContentPage, clean: (html: string) => string): ContentPage => {
  const starter = starterPages(store).find(({ slug }) => slug === page.slug);
  if (!starter) return page;
  const others = store.locales.filter((locale) => locale !== mainLocale(store));
  const [sameTitle, sameBody] = [starter.title === page.title, clean(starter.bodyHtml) === page.bodyHtml];
  const translations = Object.fromEntries(
    others.map((locale) => {
      const { title = "", bodyHtml = "" } = starter.translations[locale] ?? {};
      return [
        locale,
        { ...(sameTitle ? { title } : {}), ...(sameBody ? { bodyHtml: clean(bodyHtml) } : {}), ...page.translations[locale] },
      ];
    }),
  );
  return { ...page, translations };
};
