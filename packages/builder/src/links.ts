import type { Locale } from "@matjar/core/kernel";
import type { Scene } from "./scene.ts";

/** Addresses of a shop's pages inside one language, percent-encoded, with the slash at the end. */
export const routes = {
  home: "/",
  search: "/search/",
  cart: "/cart/",
  notFound: "/404.html",
  product: (slug: string) => `/products/${segment(slug)}/`,
  /** The product's page as plain text for machines. */
  markdown: (slug: string) => `/products/${segment(slug)}.md`,
  blog: (page = 1) => `/blog/${page > 1 ? `page/${page}/` : ""}`,
  post: (slug: string) => `/blog/${segment(slug)}/`,
  blogFeed: "/blog/feed.xml",
  productFeed: "/products/feed.xml",
  guide: "/llms.txt",
  content: (slug: string) => `/pages/${segment(slug)}/`,
  collection: (slug: string, page = 1) => `/collections/${segment(slug)}/${page > 1 ? `page/${page}/` : ""}`,
} as const;

const segment = (slug: string): string => encodeURIComponent(slug.normalize("NFC"));

/** Paths that the API serves on a store's host: they have no language prefix. */
const unprefixed = /^\/(api|media|checkout|orders|download|feeds|share)(\/|$|\?)/;

const prefixOf = (scene: Scene, locale: Locale): string => (locale === scene.main ? "" : `/${locale}`);

/** A page of the shop in the scene's language: `/fr/products/…/`. */
export const localHref = (scene: Scene, route: string): string => scene.prefix + route;

/** The same link in its own letters, for lists: a third of the bytes in Arabic, and packed with the title beside it. Browsers encode it. */
export const spelled = (href: string): string => decodeURI(href);

export const hrefIn = (scene: Scene, locale: Locale, route: string): string => prefixOf(scene, locale) + route;

export const absolute = (scene: Scene, href: string): string => scene.snapshot.origin.replace(/\/$/, "") + href;

const wellEncoded = (path: string): string => {
  try {
    return encodeURI(decodeURI(path).normalize("NFC"));
  } catch {
    return encodeURI(path);
  }
};

/** A link that the merchant wrote: their own pages get the language's prefix, the rest stays. */
export const merchantHref = (scene: Scene, link: string): string => {
  if (!link.startsWith("/")) return link;
  const inside = (locale: Locale) => link === `/${locale}` || link.startsWith(`/${locale}/`);
  if (inside(scene.main)) return wellEncoded(link.slice(scene.main.length + 1) || "/"); // the main language has no prefix
  const named = scene.snapshot.store.locales.some(inside);
  return wellEncoded(named || unprefixed.test(link) ? link : localHref(scene, link));
};

/** Where the page's file lies in the release: `/fr/products/%D8%B4/` → `fr/products/ش/index.html`. */
export const fileOf = (href: string): string => {
  const path = decodeURIComponent(href).replace(/^\//, "");
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
};
