import { factsOf } from "../facts.ts";
import { absolute, localHref, routes } from "../links.ts";
import { firstText, type Scene, translation } from "../scene.ts";
import { shelvesOf } from "../views/collection.ts";
import { textIn } from "../views/lookup.ts";
import { plain } from "./from-html.ts";
import { word } from "./words.ts";

const mostProducts = 100;

const link = (scene: Scene, title: string, route: string): string => `- [${plain(title)}](${absolute(scene, localHref(scene, route))})`;

const part = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : ["", `## ${title}`, "", ...lines]);

/** Ways for programs; they are the same in every language but for what they tell. */
const forPrograms = (scene: Scene): string[] => {
  const { locale, main } = scene;
  const at = (path: string) => absolute(scene, path);
  return [
    `- [${word(locale, "catalogue")}](${at(`/feeds/${locale === main ? "" : `${locale}/`}google.xml`)})`,
    `- [${word(locale, "newest")}](${at(localHref(scene, routes.productFeed))})`,
    `- [${word(locale, "sitemap")}](${at("/sitemap.xml")})`,
    `- [${word(locale, "api")}](${at("/api/shop/products")})`,
  ];
};

/** What a language model wants to know of a shop: https://llmstxt.org */
export const guide = (scene: Scene): string => {
  const { store, theme } = scene.snapshot;
  const { locale } = scene;
  const tagline = theme.tagline ? textIn(scene, theme.tagline) : "";
  const products = scene.newest(mostProducts).map((product) => link(scene, factsOf(scene, product).title, routes.markdown(product.slug)));
  const shelves = shelvesOf(scene).map(({ title, slug }) => link(scene, title, routes.collection(slug)));
  const pages = scene.pages.map((page) => link(scene, firstText(translation(scene, page)?.title, page.title), routes.content(page.slug)));
  const lines = [
    `# ${plain(store.name)}`,
    ...(tagline ? ["", `> ${plain(tagline)}`] : []),
    "",
    `- ${word(locale, "money")}: ${store.currency}`,
    `- ${word(locale, "country")}: ${store.country}`,
    ...part(word(locale, "products"), products),
    ...part(word(locale, "collections"), shelves),
    ...part(word(locale, "pages"), pages),
    ...part(word(locale, "machines"), forPrograms(scene)),
  ];
  return `${lines.join("\n")}\n`;
};
