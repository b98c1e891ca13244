import { sha256 } from "@matjar/core/kernel";
import type { SnapshotProduct } from "@matjar/core/publish/schema";
import { keyBits, type SearchCard } from "@matjar/theme-kit/search/index.ts";
import { isStockAsked } from "./facts.ts";
import { localHref, routes } from "./links.ts";
import { optionViews } from "./options.ts";
import { smallPicture } from "./pictures.ts";
import { lowest } from "./prices.ts";
import { newestFirst } from "./questions.ts";
import { firstText, type Scene, translation } from "./scene.ts";
import { collectionTitle } from "./views/lookup.ts";

/** What filters and orders need of a product. */
export interface SearchFacts {
  readonly price: number;
  /** Hours since 2020. */
  readonly since: number;
  readonly always: boolean;
  readonly brand: string;
  readonly shelves: readonly string[];
  readonly options: readonly (readonly [name: string, value: string])[];
}

/** A product as the search of one language knows it. Facts and card are made when their file is, because a price changes more often than words. */
export interface SearchDocument {
  readonly key: number;
  /** Searched: the title; brand and type; tags, values of options, titles of collections. */
  readonly texts: readonly [title: string, named: string, other: string];
  /** SKUs and barcodes. */
  readonly codes: readonly string[];
  readonly facts: () => SearchFacts;
  readonly card: () => SearchCard;
}

const epoch = Date.UTC(2020, 0, 1);

const pictureOf = (scene: Scene, { pictureIds, variants }: SnapshotProduct): Pick<SearchCard, "picture" | "color"> => {
  const ids = [...pictureIds, ...variants.flatMap(({ pictureId }) => pictureId ?? [])];
  const found = ids.flatMap((id) => scene.picture(id) ?? [])[0];
  const picture = found && smallPicture(scene, found.id);
  return picture ? { picture, color: found.color } : {};
};

const titleOf = (scene: Scene, product: SnapshotProduct): string => firstText(translation(scene, product)?.title, product.title);

const canAlwaysBeHad = ({ variants }: SnapshotProduct): boolean => variants.some(({ stockPolicy }) => stockPolicy !== "deny");

const optionsOf = (scene: Scene, product: SnapshotProduct): SearchFacts["options"] =>
  optionViews(scene, product).flatMap(({ name, values }) => values.map((value) => [name, value] as const));

const cardOf = (scene: Scene, product: SnapshotProduct): SearchCard => {
  const { variants, brand, downloadVariantIds, slug } = product;
  const { one, differ } = lowest(variants);
  const [only, ...others] = variants;
  return {
    title: titleOf(scene, product),
    ...(brand ? { brand } : {}),
    href: localHref(scene, routes.product(slug)),
    ...(differ ? { from: true } : {}),
    ...(one.compareAtPrice !== undefined && one.compareAtPrice > one.price ? { compareAt: one.compareAtPrice } : {}),
    ...pictureOf(scene, product),
    ...(variants.every(({ id }) => downloadVariantIds.includes(id)) ? { digital: true } : {}),
    ...(isStockAsked(product) ? { product: product.id } : {}),
    ...(only && others.length === 0 && !product.personalisation ? { only: only.id } : {}),
  };
};

const factsOf = (scene: Scene, product: SnapshotProduct): SearchFacts => ({
  price: lowest(product.variants).one.price,
  since: Math.floor((Date.parse(product.createdAt) - epoch) / 3_600_000),
  always: canAlwaysBeHad(product),
  brand: product.brand,
  shelves: scene.shelvesOf(product),
  options: optionsOf(scene, product),
});

/** Titles of collections by their slugs. */
type Titles = ReadonlyMap<string, string>;

const documentOf = (scene: Scene, product: SnapshotProduct, key: number, titles: Titles): SearchDocument => {
  const { id, brand, productType, tags, variants } = product;
  const values = optionsOf(scene, product).map(([, value]) => value);
  const shelves = scene.shelvesOf(product).flatMap((slug) => titles.get(slug) ?? []);
  const now = (): SnapshotProduct => scene.product(id) ?? product; // asked again, so that the file that wants it depends on it
  return {
    key,
    texts: [titleOf(scene, product), `${brand} ${productType}`, [...tags, ...values, ...shelves].join(" ")],
    codes: variants.flatMap(({ sku, barcode }) => [sku ?? [], barcode ?? []].flat()),
    facts: () => factsOf(scene, now()),
    card: () => cardOf(scene, now()),
  };
};

/** From the hash of the id; when two meet, the later id takes the next free key, so that few others ever move. */
const keysOf = (products: readonly SnapshotProduct[]): Map<string, number> => {
  const taken = new Set<number>();
  const keys = new Map<string, number>();
  for (const id of products.map((product) => product.id).sort()) {
    let key = Number.parseInt(sha256(id).slice(0, keyBits / 4), 16);
    while (taken.has(key)) key = (key + 1) % 2 ** keyBits;
    taken.add(key);
    keys.set(id, key);
  }
  return keys;
};

const searchKeys = (scene: Scene): Map<string, number> => scene.once("search keys", () => keysOf(scene.products));

/** Keys of a collection's products in its order; undefined where that is the shop's own, newest first. */
export const orderOf = (scene: Scene, shelf: string): number[] | undefined => {
  const members = scene.members(shelf, 0, scene.size(shelf));
  if (members.every((one, i) => i === 0 || newestFirst(members[i - 1] ?? one, one) < 0)) return undefined;
  const keys = searchKeys(scene);
  return members.flatMap(({ id }) => keys.get(id) ?? []);
};

/** In ascending order of their keys. */
export const searchDocuments = (scene: Scene): SearchDocument[] => {
  const keys = searchKeys(scene);
  const titles = new Map(scene.collections.map((collection) => [collection.slug, collectionTitle(scene, collection)]));
  return scene.products.map((product) => documentOf(scene, product, keys.get(product.id) ?? 0, titles)).sort((a, b) => a.key - b.key);
};
