import { type Digits, directionOf, type Id, type Locale } from "@matjar/core/kernel";
import type { Snapshot, SnapshotCollection, SnapshotProduct } from "@matjar/core/publish/schema";
import type { ThemeDefinition } from "@matjar/theme-kit";

type Translated<T> = { readonly translations: Partial<Record<Locale, T>> };

/** One snapshot seen in one of its languages, with the look-ups that every page needs. Made once per language and build. */
export interface Scene {
  readonly snapshot: Snapshot;
  /** What the shop's theme says of itself: which settings and sections it has. */
  readonly theme: ThemeDefinition;
  readonly locale: Locale;
  readonly main: Locale;
  readonly dir: "rtl" | "ltr";
  readonly digits: Digits;
  /** `""` in the main language, `/fr` in French. */
  readonly prefix: string;
  /** Newest first: the shop's own order. */
  readonly products: readonly SnapshotProduct[];
  /** Their ids in the same order. */
  readonly order: readonly Id<"product">[];
  readonly collections: readonly SnapshotCollection[];
  product(id: Id<"product">): SnapshotProduct | undefined;
  collection(id: Id<"collection">): SnapshotCollection | undefined;
  /** The first collection that holds the product, in the shop's order. */
  home(product: SnapshotProduct): SnapshotCollection | undefined;
  /** Slugs of all collections that hold the product. */
  shelvesOf(product: SnapshotProduct): readonly string[];
}

export const newestFirst = (a: SnapshotProduct, b: SnapshotProduct): number =>
  a.createdAt === b.createdAt ? (a.id < b.id ? 1 : -1) : a.createdAt < b.createdAt ? 1 : -1;

const shelves = (collections: readonly SnapshotCollection[]): Map<string, SnapshotCollection[]> => {
  const found = new Map<string, SnapshotCollection[]>();
  for (const collection of collections) {
    for (const id of collection.productIds) {
      const list = found.get(id);
      if (list) list.push(collection);
      else found.set(id, [collection]);
    }
  }
  return found;
};

/** Look-ups that do not depend on the language, shared by all scenes of a snapshot. */
const shared = (snapshot: Snapshot) => ({
  products: snapshot.products.toSorted(newestFirst),
  order: snapshot.products.toSorted(newestFirst).map(({ id }) => id),
  byId: new Map<string, SnapshotProduct>(snapshot.products.map((product) => [product.id, product])),
  collectionById: new Map<string, SnapshotCollection>(snapshot.collections.map((one) => [one.id, one])),
  shelves: shelves(snapshot.collections),
});

/** One scene for each language of the store, the main one first. */
export const scenesOf = (snapshot: Snapshot, theme: ThemeDefinition): Scene[] => {
  const all = shared(snapshot);
  const main = snapshot.store.locales[0] ?? "en";
  return snapshot.store.locales.map((locale) => ({
    snapshot,
    theme,
    locale,
    main,
    dir: directionOf(locale),
    digits: locale === "ar" ? snapshot.store.digits : "latn",
    prefix: locale === main ? "" : `/${locale}`,
    products: all.products,
    order: all.order,
    collections: snapshot.collections,
    product: (id) => all.byId.get(id),
    collection: (id) => all.collectionById.get(id),
    home: (product) => all.shelves.get(product.id)?.[0],
    shelvesOf: (product) => (all.shelves.get(product.id) ?? []).map(({ slug }) => slug),
  }));
};

/** The translation for the scene's language; undefined in the main language or when there is none. */
export const translation = <T>(scene: Scene, item: Translated<T>): T | undefined =>
  scene.locale === scene.main ? undefined : item.translations[scene.locale];

/** The first text that is not blank. */
export const firstText = (...texts: readonly (string | undefined)[]): string => texts.find((text) => text?.trim())?.trim() ?? "";
