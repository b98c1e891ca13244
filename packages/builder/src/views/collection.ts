import type { Id } from "@matjar/core/kernel";
import { plainText } from "@matjar/core/site";
import { type CollectionView, formatNumber, say } from "@matjar/theme-kit";
import { cardView } from "../facts.ts";
import { localHref, routes } from "../links.ts";
import { pictureView } from "../pictures.ts";
import { type CollectionFacts, everything } from "../questions.ts";
import { firstText, type Scene, translation } from "../scene.ts";
import { allProducts, numberedTitle } from "../words.ts";
import { frame } from "./frame.ts";
import { collectionTitle } from "./lookup.ts";
import { sectionsOf } from "./zones.ts";

export const productsPerPage = 24;

/** A list of products with an address: a collection, or everything. */
export interface Shelf {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly seoTitle: string;
  readonly description: string;
  readonly descriptionHtml: string;
  readonly pictureId?: Id<"media"> | undefined;
  readonly changedAt: string | undefined;
}

const shelfOf = (scene: Scene, collection: CollectionFacts): Shelf => {
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
    changedAt: collection.updatedAt,
  };
};

/** At `/collections/all/`, unless the merchant made one with that address. */
const shelfOfEverything = (scene: Scene): Shelf => ({
  id: everything,
  slug: everything,
  title: allProducts[scene.locale],
  seoTitle: "",
  description: "",
  descriptionHtml: "",
  changedAt: undefined,
});

export const shelvesOf = (scene: Scene): Shelf[] => {
  const own = scene.collections.map((collection) => shelfOf(scene, collection));
  return own.some(({ slug }) => slug === everything) ? own : [shelfOfEverything(scene), ...own];
};

export const pageCount = (scene: Scene, { id }: Shelf): number => Math.max(1, Math.ceil(scene.size(id) / productsPerPage));

/** The shelf of everything, or the collection with this id. @throws RangeError when there is none */
export const shelfById = (scene: Scene, id: string): Shelf => {
  if (id === everything) return shelfOfEverything(scene);
  const collection = scene.collection(id as Id<"collection">);
  if (!collection) throw new RangeError(`There is no collection ${id}`);
  return shelfOf(scene, collection);
};

export const collectionView = (scene: Scene, shelf: Shelf, page: number): CollectionView => {
  const pages = pageCount(scene, shelf);
  const number = (n: number) => formatNumber(n, scene.locale, scene.digits);
  const route = (n: number) => routes.collection(shelf.slug, n);
  const pageOf = say(scene.locale, "pageOf", { n: number(page), total: number(pages) });
  const numbered = (title: string) => (page > 1 ? numberedTitle(scene.locale, title, pageOf) : title);
  const products = scene.members(shelf.id, (page - 1) * productsPerPage, page * productsPerPage).map((product) => cardView(scene, product));
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
    total: scene.size(shelf.id),
    page,
    pages: Array.from({ length: pages }, (_, i) => localHref(scene, route(i + 1))),
    sections: sectionsOf(scene, "collection"),
  };
};
