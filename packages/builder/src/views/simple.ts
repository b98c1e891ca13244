import { plainText } from "@matjar/core/site";
import type { ContentPage } from "@matjar/core/site/schema";
import {
  type CartView,
  type ContentView,
  type HomeView,
  type NotFoundView,
  type PictureView,
  resolveSections,
  type SearchView,
  type SectionView,
  say,
} from "@matjar/theme-kit";
import { blogFeed, productFeed } from "../feeds/feeds.ts";
import { organizationLd, webSiteLd } from "../json-ld.ts";
import { localHref, routes } from "../links.ts";
import { firstText, type Scene, translation } from "../scene.ts";
import { shelvesOf } from "./collection.ts";
import { frame } from "./frame.ts";
import { lookupOf, textIn } from "./lookup.ts";
import { sectionsOf } from "./zones.ts";

const notFoundCards = 4;

/** The first picture of sections, for the card that is shared. */
const pictureIn = (sections: readonly SectionView[]): PictureView | undefined =>
  sections.flatMap(({ settings }) => (settings["picture"] as PictureView | undefined) ?? [])[0];

/** What the first hero says. */
const openingOf = (sections: readonly SectionView[]): string => {
  const settings = sections.find(({ type }) => type === "hero")?.settings;
  return firstText(settings?.["text"] as string | undefined, settings?.["heading"] as string | undefined);
};

export const homeView = (scene: Scene): HomeView => {
  const { store, theme } = scene.snapshot;
  const sections = sectionsOf(scene, "home");
  const tagline = theme.tagline ? textIn(scene, theme.tagline) : "";
  const page = frame(scene, {
    route: routes.home,
    title: store.name,
    description: firstText(tagline, openingOf(sections), store.name),
    picture: pictureIn(sections),
    feeds: [productFeed(scene), ...(scene.postCount > 0 ? [blogFeed(scene)] : [])],
    jsonLd: [organizationLd(scene), webSiteLd(scene)],
  });
  const title = tagline ? `${store.name} — ${tagline}` : store.name;
  return { template: "home", ...page, head: { ...page.head, title }, sections };
};

/** @param page of this scene */
export const contentView = (scene: Scene, page: ContentPage): ContentView => {
  const words = translation(scene, page);
  const title = firstText(words?.title, page.title);
  const bodyHtml = firstText(words?.bodyHtml, page.bodyHtml);
  const sections = resolveSections(scene.theme, page.sections, lookupOf(scene));
  const facts = {
    route: routes.content(page.slug),
    title,
    seoTitle: firstText(words?.seo?.title, page.seo.title),
    description: firstText(words?.seo?.description, page.seo.description, plainText(bodyHtml, 160), openingOf(sections), title),
    type: "article" as const,
    picture: pictureIn(sections),
  };
  return { template: "content", ...frame(scene, facts), title, bodyHtml, sections };
};

export const searchView = (scene: Scene): SearchView => {
  const title = say(scene.locale, "search");
  return {
    template: "search",
    ...frame(scene, { route: routes.search, title, description: title, hidden: true }),
    collections: shelvesOf(scene).map((shelf) => ({ label: shelf.title, href: localHref(scene, routes.collection(shelf.slug)) })),
  };
};

export const cartView = (scene: Scene): CartView => {
  const title = say(scene.locale, "cart");
  return { template: "cart", ...frame(scene, { route: routes.cart, title, description: title, hidden: true }) };
};

export const notFoundView = (scene: Scene): NotFoundView => {
  const title = say(scene.locale, "notFound");
  return {
    template: "not-found",
    ...frame(scene, { route: routes.notFound, title, description: title, hidden: true }),
    products: lookupOf(scene).newest(notFoundCards),
  };
};
