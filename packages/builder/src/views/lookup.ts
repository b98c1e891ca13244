import { cleanHtml } from "@matjar/core/site";
import type { CollectionCardView, LocalText, Lookup } from "@matjar/theme-kit";
import { cardView } from "../facts.ts";
import { localHref, merchantHref, routes } from "../links.ts";
import { pictureView } from "../pictures.ts";
import type { CollectionFacts } from "../questions.ts";
import { firstText, type Scene, translation } from "../scene.ts";
import { postCard } from "./post-card.ts";

export const textIn = (scene: Scene, { text, translations }: LocalText): string =>
  firstText(scene.locale === scene.main ? undefined : translations?.[scene.locale], text);

export const collectionTitle = (scene: Scene, collection: CollectionFacts): string =>
  firstText(translation(scene, collection)?.title, collection.title);

/** A collection's own picture, else the first one of its products. */
const collectionPicture = (scene: Scene, collection: CollectionFacts, title: string) =>
  pictureView(scene, collection.pictureId, title) ?? pictureView(scene, scene.cover(collection.id), title);

export const collectionCard = (scene: Scene, collection: CollectionFacts): CollectionCardView => {
  const title = collectionTitle(scene, collection);
  const picture = collectionPicture(scene, collection, title);
  return {
    id: collection.id,
    title,
    href: localHref(scene, routes.collection(collection.slug)),
    ...(picture ? { picture } : {}),
    products: scene.size(collection.id),
  };
};

/** What sections may ask of the shop. */
export const lookupOf = (scene: Scene): Lookup => ({
  locale: scene.locale,
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
    const products = scene.members(collection.id, 0, limit);
    return { card: collectionCard(scene, collection), products: products.map((product) => cardView(scene, product)) };
  },
  collections: (limit) => scene.collections.slice(0, limit).map((collection) => collectionCard(scene, collection)),
  newest: (limit) => scene.newest(limit).map((product) => cardView(scene, product)),
  posts: (limit) => scene.posts(0, limit).map((post) => postCard(scene, post)),
  href: (link) => merchantHref(scene, link),
});
