import { allCollections } from "../catalog/collections.ts";
import { listActive } from "../catalog/read.ts";
import { membersOf } from "../catalog/rules.ts";
import type { Product } from "../catalog/schema.ts";
import { keptFilesOf } from "../download/store.ts";
import type { Id, Page, PageQuery, StoreContext } from "../kernel/index.ts";
import { findPictures } from "../media/store.ts";
import { readShipping } from "../shipping/settings.ts";
import { themePictures } from "../site/rules.ts";
import { allPages } from "../site/store.ts";
import { menus, theme } from "../site/theme.ts";
import { readStore } from "../store/store.ts";
import { type Snapshot, SnapshotCollection, SnapshotProduct, snapshotVersion } from "./schema.ts";

const listStep = 100;
/** Reads in flight at once. */
const parallel = 8;

/** Every item of a list, page by page. */
const every = async <T>(list: (query: PageQuery) => Promise<Page<T>>): Promise<T[]> => {
  const all: T[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await list({ limit: listStep, ...(cursor === undefined ? {} : { cursor }) });
    all.push(...page.items);
    if (page.cursor === undefined) return all;
    cursor = page.cursor;
  }
};

const chunks = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));

/** Runs over everything, a few at a time, and keeps the order. */
const mapFew = async <A, B>(all: readonly A[], run: (one: A) => Promise<B>): Promise<B[]> => {
  const done: B[] = [];
  for (const few of chunks(all, parallel)) done.push(...(await Promise.all(few.map(run))));
  return done;
};

/** Products that come with files, from the list of all files: physical shops need no read per product. */
const productsWithFiles = async (ctx: StoreContext): Promise<Set<string>> => {
  const listed = await every(({ limit, cursor }) =>
    ctx.table.list({ index: "lists", partition: "FILES", limit, ...(cursor === undefined ? {} : { cursor }) }),
  );
  return new Set(listed.map(({ key }) => key.pk.replace(/^FP#/, "")));
};

/** Which variants come with a file: a file of the product is one of every variant. */
const downloadVariants = async (ctx: StoreContext, products: readonly Product[]): Promise<Map<string, Id<"variant">[]>> => {
  const candidates = await productsWithFiles(ctx);
  const found = await mapFew(
    products.filter(({ id }) => candidates.has(id)),
    async ({ id, variants }) => {
      const files = await keptFilesOf(ctx, id);
      const covered = variants.filter((variant) => files.some(({ variantId }) => variantId === undefined || variantId === variant.id));
      return [id, covered.map((variant) => variant.id)] as const;
    },
  );
  return new Map(found);
};

type Shown = Pick<Snapshot, "products" | "collections" | "theme">;

const pictureIds = ({ products, collections, theme: look }: Shown): Id<"media">[] => [
  ...products.flatMap(({ pictureIds: own, variants }) => [...own, ...variants.flatMap(({ pictureId }) => pictureId ?? [])]),
  ...collections.flatMap(({ pictureId }) => pictureId ?? []),
  ...themePictures(look),
];

const media = async (ctx: StoreContext, shown: Shown): Promise<Snapshot["media"]> => {
  const ids = [...new Set(pictureIds(shown))].sort();
  const found = await mapFew(chunks(ids, listStep), (some) => findPictures(ctx, some));
  return Object.fromEntries(found.flat().map((picture) => [picture.id, picture]));
};

/**
 * The whole shop as it is now, in one value that needs nothing else: what the builder makes a site from, and what makes the
 * same site again elsewhere. Its reads are strongly consistent but for the lists of ids.
 */
export const snapshot = async (ctx: StoreContext): Promise<Snapshot> => {
  const [{ value: store }, { value: look }, { value: links }, pages, active, collections, { value: shipping }] = await Promise.all([
    readStore(ctx),
    theme(ctx),
    menus(ctx),
    allPages(ctx),
    listActive(ctx),
    allCollections(ctx),
    readShipping(ctx),
  ]);
  const downloads = await downloadVariants(ctx, active);
  const products = active.map((product) => SnapshotProduct.parse({ ...product, downloadVariantIds: downloads.get(product.id) ?? [] }));
  const shelves = collections.map((one) => SnapshotCollection.parse({ ...one, productIds: membersOf(one, active).map(({ id }) => id) }));
  const shown = { products, collections: shelves, theme: look };
  const { createdAt: _createdAt, ...shopFront } = store;
  return {
    version: snapshotVersion,
    store: shopFront,
    origin: ctx.hosts.storeOrigin(store.slug),
    menus: links,
    pages,
    shipping,
    ...shown,
    media: await media(ctx, shown),
  };
};
