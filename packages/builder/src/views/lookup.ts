import type { SnapshotCollection } from "@matjar/core/publish/schema";
import { cleanHtml } from "@matjar/core/site";
import type { CollectionCardView, LocalText, Lookup } from "@matjar/theme-kit";
import { cardView } from "../facts.ts";
import { localHref, merchantHref, routes } from "../links.ts";
import { pictureView } from "../pictures.ts";
import { firstText, type Scene, translation } from "../scene.ts";

export const textIn = (scene: Scene, { text, translations }: LocalText): string =>
  firstText(scene.locale === scene.main ? undefined : translations?.[scene.locale], text);

export const collectionTitle = (scene: Scene, collection: SnapshotCollection): string =>
  firstText(translation(scene, collection)?.title, collection.title);

/** Its products that are in the snapshot, in its order. */
export const productsOf = (scene: Scene, { productIds }: SnapshotCollection) => productIds.flatMap((id) => scene.product(id) ?? []);

/** A collection's own picture, else the first one of its products. */
const collectionPicture = (scene: Scene, collection: SnapshotCollection, title: string) => {
  const own = pictureView(scene, collection.pictureId, title);
  if (own) return own;
  const [first] = productsOf(scene, collection).flatMap(({ pictureIds }) => pictureIds[0] ?? []);
  return pictureView(scene, first, title);
};

export const collectionCard = (scene: Scene, collection: SnapshotCollection): CollectionCardView => {
  const title = collectionTitle(scene, collection);
  const picture = collectionPicture(scene, collection, title);
  return {
    id: collection.id,
    title,
    href: localHref(scene, routes.collection(collection.slug)),
    ...(picture ? { picture } : {}),
    products: collection.productIds.length,
  };
};

/** What sections may ask of the shop. */
export const lookupOf = (scene: Scene): Lookup => ({
  text: (text) => textIn(scene, text),
  html: (text) => cleanHtml(textIn(scene, text)),
  picture: (id) => pictureView(scene, id),
  product: (id) => {
    const product = scene.product(id);
    return product && cardView(scene, product);
  },
  collection: (id, limit) => {
    const collection = scene.collection(id);
    if (!collection) return undefined;
    const products = productsOf(scene, collection).slice(0, limit);
    return { card: collectionCard(scene, collection), products: products.map((product) => cardView(scene, product)) };
  },
  collections: (limit) => scene.collections.slice(0, limit).map((collection) => collectionCard(scene, collection)),
  newest: (limit) => scene.products.slice(0, limit).map((product) => cardView(scene, product)),
  posts: () => [],
  href: (link) => merchantHref(scene, link),
});
