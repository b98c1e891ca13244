import type { HeadView, LanguageView, LinkView, PictureView } from "@matjar/theme-kit";
import { say } from "@matjar/theme-kit";
import { breadcrumbLd } from "../json-ld.ts";
import { absolute, hrefIn, localHref, routes } from "../links.ts";
import type { ProductRecord } from "../record.ts";
import type { Scene } from "../scene.ts";
import { cardImage, shopCard, shopSubject } from "../share.ts";
import { languageNames } from "../words.ts";

/** What a page knows of itself; the frame makes head, language switch and breadcrumbs of it. */
export interface PageFacts {
  /** Inside the language: `/products/…/`. */
  readonly route: string;
  readonly title: string;
  /** For `<title>`, when the merchant wrote another. */
  readonly seoTitle?: string;
  readonly description: string;
  readonly type?: HeadView["og"]["type"];
  readonly picture?: PictureView | undefined;
  /** Search engines shall not list it. */
  readonly hidden?: boolean;
  /** Ways from home to here, without home and without this page. */
  readonly above?: readonly LinkView[];
  /** Neighbours of a list, inside the language. */
  readonly prev?: string;
  readonly next?: string;
  readonly jsonLd?: readonly object[];
  readonly product?: ProductRecord;
  /** The same in Markdown, and feeds that tell of what is new; inside the language. */
  readonly markdown?: string;
  readonly feeds?: readonly { readonly title: string; readonly route: string }[];
}

const alternates = (scene: Scene, route: string): HeadView["alternates"] => {
  const { locales } = scene.snapshot.store;
  if (locales.length < 2) return [];
  const at = (locale: (typeof locales)[number]) => absolute(scene, hrefIn(scene, locale, route));
  return [...locales.map((locale) => ({ hreflang: locale, href: at(locale) })), { hreflang: "x-default", href: at(scene.main) }];
};

const languages = (scene: Scene, route: string): LanguageView[] =>
  scene.snapshot.store.locales.map((locale) => ({
    locale,
    name: languageNames[locale],
    href: hrefIn(scene, locale, route),
    current: locale === scene.locale,
  }));

export const breadcrumbs = (scene: Scene, { route, title, above = [] }: PageFacts): LinkView[] =>
  route === routes.home
    ? []
    : [
        { label: say(scene.locale, "home"), href: localHref(scene, routes.home) },
        ...above,
        { label: title, href: localHref(scene, route), current: true },
      ];

/** The product tags of Open Graph: https://developers.facebook.com/docs/payments/product, as Meta and Pinterest read them. */
const productTags = ({ id, brand, currency, offers }: ProductRecord): NonNullable<HeadView["og"]["product"]> => {
  const [first, ...others] = offers;
  const lowest = offers.reduce((low, one) => (Number(one.price) < Number(low.price) ? one : low), first ?? { price: "0" });
  return {
    amount: lowest.price,
    currency,
    condition: "new",
    item: others.length === 0 ? (first?.id ?? id) : id,
    ...(brand ? { brand } : {}),
    ...(offers.every(({ always }) => always) ? { availability: "in stock" as const } : {}),
  };
};

/** A product's card says what it costs; other pages show their own picture, or the shop's card. */
const imageOf = (scene: Scene, { product, picture }: PageFacts): NonNullable<HeadView["og"]["image"]> => {
  if (product) return cardImage(scene, product.id, product.card);
  if (!picture) return cardImage(scene, shopSubject, shopCard(scene));
  return { url: absolute(scene, picture.src), width: picture.width, height: picture.height, alt: picture.alt };
};

const openGraph = (scene: Scene, facts: PageFacts, title: string): HeadView["og"] => {
  const { store } = scene.snapshot;
  const { hidden, type = "website", description, route, product } = facts;
  return {
    type,
    title,
    description,
    ...(hidden ? {} : { url: absolute(scene, localHref(scene, route)) }),
    siteName: store.name,
    locale: `${scene.locale}_${store.country}`,
    ...(hidden ? {} : { image: imageOf(scene, facts) }),
    ...(product ? { product: productTags(product) } : {}),
  };
};

/** The page in other forms, for readers that are not browsers. */
const otherForms = (scene: Scene, { markdown, feeds = [] }: PageFacts): Pick<HeadView, "markdown" | "feeds"> => ({
  ...(markdown ? { markdown: absolute(scene, localHref(scene, markdown)) } : {}),
  ...(feeds.length > 0 ? { feeds: feeds.map(({ title, route }) => ({ title, href: absolute(scene, localHref(scene, route)) })) } : {}),
});

const headView = (scene: Scene, facts: PageFacts, crumbs: readonly LinkView[]): HeadView => {
  const { route, hidden, prev, next, jsonLd = [], description } = facts;
  const title = facts.seoTitle || facts.title;
  const name = scene.snapshot.store.name;
  return {
    title: title === name ? name : `${title} — ${name}`,
    description,
    ...(hidden ? { noindex: true } : { canonical: absolute(scene, localHref(scene, route)) }),
    alternates: hidden ? [] : alternates(scene, route),
    ...otherForms(scene, facts),
    og: openGraph(scene, facts, title),
    ...(prev ? { prev: localHref(scene, prev) } : {}),
    ...(next ? { next: localHref(scene, next) } : {}),
    jsonLd: [...jsonLd, ...(hidden ? [] : breadcrumbLd(scene, crumbs))],
  };
};

/** The parts that every page view has. */
export const frame = (scene: Scene, facts: PageFacts) => {
  const crumbs = breadcrumbs(scene, facts);
  const switchRoute = facts.route === routes.notFound ? routes.home : facts.route;
  return { head: headView(scene, facts, crumbs), languages: languages(scene, switchRoute), breadcrumbs: crumbs };
};
