import type { Id, Locale } from "@matjar/core/kernel";
import { type Zone, zones } from "@matjar/core/site/schema";
import { type Template, unshownSections } from "@matjar/theme-kit";
import { cleaned } from "./cleaned.ts";
import { localHref, routes } from "./links.ts";
import { type PlannedPage, pageAt } from "./plan.ts";
import type { Questions } from "./questions.ts";
import { Scene } from "./scene.ts";
import type { ThemeBundle } from "./theme.ts";
import { lookupOf } from "./views/lookup.ts";
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

/** A section that is switched on and yet not to be seen. */
export interface UnshownSection {
  /** Where it stands; none for a section of the page itself. */
  readonly zone?: Zone;
  readonly section: string;
  /** Needed fields (or `blocks`) that have nothing to show; none when the theme itself found nothing to show. */
  readonly lacks: readonly string[];
}

export interface Preview {
  readonly html: string;
  readonly template: Template;
  /** False when the shop has no such page: then this is its page for that. */
  readonly found: boolean;
  /** Of all zones, whichever the page shows. */
  readonly unshown: readonly UnshownSection[];
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

/** What the theme made of a section when it found nothing to show: the element around it alone (theme-kit's Sections.astro). */
const emptySection = /<div data-section="([a-z0-9-]+)" style="display:contents">\s*<\/div>/g;

/** Sections of all zones and of a content page that are switched on and not seen, with what they lack. */
const unshownOn = (scene: Scene, { template, subject }: PlannedPage, html: string): UnshownSection[] => {
  const look = lookupOf(scene);
  const { zones: all } = scene.snapshot.theme;
  const own = template === "content" ? (scene.page(subject as Id<"page">)?.sections ?? []) : [];
  const zoneOf = (id: string) => zones.find((zone) => all[zone].some((section) => section.id === id));
  const empty = [...html.matchAll(emptySection)].flatMap(([, section]): UnshownSection[] => {
    if (section === undefined) return [];
    const zone = own.some(({ id }) => id === section) ? undefined : zoneOf(section);
    return [{ ...(zone ? { zone } : {}), section, lacks: [] }];
  });
  return [
    ...zones.flatMap((zone) => unshownSections(scene.theme, all[zone], look).map((one) => ({ zone, ...one }))),
    ...unshownSections(scene.theme, own, look),
    ...empty,
  ];
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
  const planned = found ?? missing(scene);
  const made = cleaned(planned.view());
  const html = await theme.renderer.renderTemplate(
    made.template,
    localHref(scene, planned.route),
    { shop: shopView(scene), page: made },
    { site: scene.snapshot.origin, assetsPrefix },
  );
  return { html, template: made.template, found: found !== undefined, unshown: unshownOn(scene, planned, html) };
};
