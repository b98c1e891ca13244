import type { Id } from "@matjar/core/kernel";
import type { SnapshotCollection, SnapshotProduct } from "@matjar/core/publish/schema";
import { plainText } from "@matjar/core/site";
import { type CollectionView, formatNumber, say } from "@matjar/theme-kit";
import { cardView } from "../facts.ts";
import { localHref, routes } from "../links.ts";
import { pictureView } from "../pictures.ts";
import { firstText, type Scene, translation } from "../scene.ts";
import { allProducts, numberedTitle } from "../words.ts";
import { frame } from "./frame.ts";
import { collectionTitle, productsOf } from "./lookup.ts";
import { sectionsOf } from "./zones.ts";

export const productsPerPage = 24;

/** The shelf of everything, at `/collections/all/`, unless the merchant made one with that address. */
export const allSlug = "all";

/** A list of products with an address: a collection, or everything. */
export interface Shelf {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly seoTitle: string;
  readonly description: string;
  readonly descriptionHtml: string;
  readonly pictureId?: Id<"media"> | undefined;
  readonly products: readonly SnapshotProduct[];
  readonly changedAt: string | undefined;
}

const shelfOf = (scene: Scene, collection: SnapshotCollection): Shelf => {
  const words = translation(scene, collection);
  const descriptionHtml = firstText(words?.descriptionHtml, collection.descriptionHtml);
  return {
    id: collection.id,
    slug: collection.slug,
    title: collectionTitle(scene, collection),
    seoTitle: firstText(words?.seo?.title, collection.seo.title),
    description: firstText(words?.seo?.description, collection.seo.description, plainText(descriptionHtml, 160)),
    descriptionHtml,
    pictureId: collection.pictureId,
    products: productsOf(scene, collection),
    changedAt: collection.updatedAt,
  };
};

const everything = (scene: Scene): Shelf => ({
  id: allSlug,
  slug: allSlug,
  title: allProducts[scene.locale],
  seoTitle: "",
  description: "",
  descriptionHtml: "",
  products: scene.products,
  changedAt: undefined,
});

export const shelvesOf = (scene: Scene): Shelf[] => {
  const own = scene.collections.map((collection) => shelfOf(scene, collection));
  return own.some(({ slug }) => slug === allSlug) ? own : [everything(scene), ...own];
};

export const pageCount = ({ products }: Shelf): number => Math.max(1, Math.ceil(products.length / productsPerPage));

export const collectionView = (scene: Scene, shelf: Shelf, page: number): CollectionView => {
  const pages = pageCount(shelf);
  const number = (n: number) => formatNumber(n, scene.locale, scene.digits);
  const route = (n: number) => routes.collection(shelf.slug, n);
  const pageOf = say(scene.locale, "pageOf", { n: number(page), total: number(pages) });
  const numbered = (title: string) => (page > 1 ? numberedTitle(scene.locale, title, pageOf) : title);
  const products = shelf.products.slice((page - 1) * productsPerPage, page * productsPerPage).map((product) => cardView(scene, product));
  const picture = pictureView(scene, shelf.pictureId, shelf.title);
  return {
    template: "collection",
    ...frame(scene, {
      route: route(page),
      title: shelf.title,
      seoTitle: numbered(shelf.seoTitle || shelf.title),
      description: shelf.description || numbered(shelf.title),
      picture: picture ?? products[0]?.picture,
      ...(page > 1 ? { prev: route(page - 1) } : {}),
      ...(page < pages ? { next: route(page + 1) } : {}),
    }),
    id: shelf.id,
    slug: shelf.slug,
    title: shelf.title,
    descriptionHtml: page === 1 ? shelf.descriptionHtml : "",
    ...(picture && page === 1 ? { picture } : {}),
    products,
    total: shelf.products.length,
    page,
    pages: Array.from({ length: pages }, (_, i) => localHref(scene, route(i + 1))),
    sections: sectionsOf(scene, "collection"),
  };
};
