import type { Locale } from "@matjar/core/kernel";
import type { Template } from "@matjar/theme-kit";
import { cleaned } from "./cleaned.ts";
import { localHref, routes } from "./links.ts";
import { type PlannedPage, pageAt } from "./plan.ts";
import type { Questions } from "./questions.ts";
import { Scene } from "./scene.ts";
import type { ThemeBundle } from "./theme.ts";
import { shopView } from "./views/shop.ts";

export interface PreviewInput {
  /** The shop in the look that is tried. */
  readonly shop: Questions;
  readonly theme: ThemeBundle;
  /** One of the shop's languages; its main one stands in for any other. */
  readonly locale: Locale;
  /** Address inside the language, percent-encoded or not: `/products/شال/`. */
  readonly page: string;
  /** Where the theme's client files are, without a slash at the end. */
  readonly assetsPrefix: string;
}

export interface Preview {
  readonly html: string;
  readonly template: Template;
  /** False when the shop has no such page: then this is its page for that. */
  readonly found: boolean;
}

/** As `routes` write it: `/Products/x?y#z` is no page, `/products/x` is the one with the slash. */
const routeOf = (page: string): string => {
  const path = page.split(/[?#]/, 1)[0] ?? "/";
  const decoded = path.split("/").map((part) => {
    try {
      return encodeURIComponent(decodeURIComponent(part).normalize("NFC"));
    } catch {
      return part;
    }
  });
  const route = decoded.join("/");
  return route.endsWith("/") || route.endsWith(".html") ? route : `${route}/`;
};

const missing = (scene: Scene): PlannedPage => {
  const page = pageAt(scene, routes.notFound);
  if (!page) throw new RangeError("The plan has no page for what is missing");
  return page;
};

/**
 * One page of a shop as publishing would make it, by the same views and the same compiled theme. Nothing is read or written.
 * @throws Error when the theme cannot make the page
 */
export const preview = async ({ shop, theme, locale, page, assetsPrefix }: PreviewInput): Promise<Preview> => {
  const { locales } = shop.ask("store", []);
  const scene = new Scene(shop, theme.definition, locales.includes(locale) ? locale : (locales[0] ?? "en"));
  const found = pageAt(scene, routeOf(page));
  const { route, view } = found ?? missing(scene);
  const made = cleaned(view());
  const html = await theme.renderer.renderTemplate(
    made.template,
    localHref(scene, route),
    { shop: shopView(scene), page: made },
    { site: scene.snapshot.origin, assetsPrefix },
  );
  return { html, template: made.template, found: found !== undefined };
};
