import type { SnapshotProduct } from "@matjar/core/publish/schema";
import { type SearchDocument, type SearchFile, searchOptions } from "@matjar/theme-kit";
import MiniSearch from "minisearch";
import { factsOf } from "./facts.ts";
import { smallPicture } from "./pictures.ts";
import type { Scene } from "./scene.ts";
import { shelvesOf } from "./views/collection.ts";
import { optionViews } from "./views/product.ts";

const keywords = (scene: Scene, product: SnapshotProduct): string =>
  [
    product.productType,
    ...product.tags,
    ...optionViews(scene, product).flatMap(({ values }) => values),
    ...product.variants.flatMap(({ sku }) => sku ?? []),
  ].join(" ");

const document = (scene: Scene, product: SnapshotProduct, rank: number): SearchDocument => {
  const { title, href, price, pictures } = factsOf(scene, product);
  const [picture] = pictures;
  const small = picture && smallPicture(scene, picture.id);
  return {
    id: product.id,
    title,
    brand: product.brand,
    keywords: keywords(scene, product),
    href,
    price: price.amount,
    priceText: price.text,
    from: price.from ?? false,
    ...(price.compareAt ? { compareAtText: price.compareAt.text } : {}),
    ...(picture && small ? { picture: small, color: picture.color } : {}),
    collections: scene.shelvesOf(product),
    rank,
  };
};

/** Everything that the index of one language is made from. */
export const searchInputs = (scene: Scene) => ({
  collections: shelvesOf(scene)
    .filter(({ id }) => id !== "all")
    .map(({ slug, title }) => ({ slug, title })),
  documents: scene.products.map((product, i) => document(scene, product, scene.products.length - i)),
});

/** The file that the search page loads. The same inputs give the same bytes. */
export const searchFile = ({ collections, documents }: ReturnType<typeof searchInputs>): string => {
  const index = new MiniSearch<SearchDocument>({ ...searchOptions, searchOptions: { ...searchOptions.searchOptions } });
  index.addAll(documents);
  return JSON.stringify({ version: 1, collections, index: index.toJSON() } satisfies SearchFile);
};
