import type { Locale } from "@matjar/core/kernel";
import type { Zone } from "@matjar/core/site/schema";
import type { Template } from "@matjar/theme-kit/views.ts";
import { fixedPages } from "../../../../ui/link.ts";

export const productPage = (slug: string): string => `/products/${encodeURIComponent(slug)}/`;
export const collectionPage = (slug: string): string => `/collections/${encodeURIComponent(slug)}/`;
export const contentPage = (slug: string): string => `/pages/${encodeURIComponent(slug)}/`;

/** Addresses on the shop's host that no theme has a hand in. */
const served = /^\/(api|media|checkout|orders|download|_a)(\/|$)/;

/** A path that was followed in the page: which language, and which page in it. Undefined for what is no page of the theme. */
export const pageOf = (path: string, locales: readonly Locale[]): { readonly locale: Locale; readonly page: string } | undefined => {
  const [main = "en", ...others] = locales;
  if (served.test(path)) return undefined;
  const locale = others.find((one) => path === `/${one}` || path.startsWith(`/${one}/`));
  return locale ? { locale, page: path.slice(locale.length + 1) || "/" } : { locale: main, page: path };
};

const zoneOfTemplate: Partial<Record<Template, Zone>> = { home: "home", product: "product", collection: "collection" };

/** The zones that a page shows, from top to bottom. */
export const zonesOf = (template: Template): readonly Zone[] => {
  const own = zoneOfTemplate[template];
  return own ? ["header", own, "footer"] : ["header", "footer"];
};

/** Where pages of a zone can be seen; undefined where any page will do. */
export const pageWith = (zone: Zone, slugs: { readonly product?: string | undefined }): string | undefined => {
  if (zone === "home") return fixedPages.home;
  if (zone === "collection") return fixedPages.collection;
  return zone === "product" && slugs.product ? productPage(slugs.product) : undefined;
};
