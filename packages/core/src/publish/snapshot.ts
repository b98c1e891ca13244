import { allCollections } from "../catalog/collections.ts";
import { membersIn } from "../catalog/members.ts";
import type { Id, StoreContext } from "../kernel/index.ts";
import { allRedirects } from "../redirect/store.ts";
import { readShipping } from "../shipping/settings.ts";
import { pagePictures, themePictures } from "../site/rules.ts";
import { allPages } from "../site/store.ts";
import { menus, theme } from "../site/theme.ts";
import { originOf } from "../store/hosts.ts";
import { readStore } from "../store/store.ts";
import { listUnpublished, type Unpublished } from "../store/unpublished.ts";
import type { Versioned } from "../table/index.ts";
import type { Lease } from "./build-queue.ts";
import { findRows, keepRows } from "./kept-rows.ts";
import { type Changed, type Rows, readAll, readChanged, withPictures } from "./rows.ts";
import { type Snapshot, SnapshotCollection, SnapshotRedirect, snapshotVersion } from "./schema.ts";
import { readBuild } from "./store.ts";

type Shown = Pick<Snapshot, "pages" | "products" | "collections" | "posts" | "theme">;

const pictureIds = ({ pages, products, collections, posts, theme: look }: Shown): Id<"media">[] => [
  ...products.flatMap(({ pictureIds: own, variants }) => [...own, ...variants.flatMap(({ pictureId }) => pictureId ?? [])]),
  ...collections.flatMap(({ pictureId }) => pictureId ?? []),
  ...posts.flatMap(({ pictureId }) => pictureId ?? []),
  ...pages.flatMap(pagePictures),
  ...themePictures(look),
];

/** Makes one value of the rows and of what a shop has few of. The rows come back with the pictures that are shown. */
const assembled = async (ctx: StoreContext, many: Rows): Promise<{ snapshot: Snapshot; rows: Rows }> => {
  const [{ value: store }, { value: look }, { value: links }, pages, collections, { value: shipping }, redirects] = await Promise.all([
    readStore(ctx),
    theme(ctx),
    menus(ctx),
    allPages(ctx),
    allCollections(ctx),
    readShipping(ctx),
    allRedirects(ctx),
  ]);
  const { products, posts } = many;
  const membersOf = membersIn(products);
  const shelves = collections.map((one) => SnapshotCollection.parse({ ...one, productIds: membersOf(one).map(({ id }) => id) }));
  const shown = { pages, products, collections: shelves, posts, theme: look };
  const { createdAt: _createdAt, ...shopFront } = store;
  const rows = await withPictures(ctx, many, pictureIds(shown));
  const snapshot: Snapshot = {
    version: snapshotVersion,
    store: shopFront,
    origin: originOf(ctx.hosts, store),
    menus: links,
    shipping,
    redirects: redirects.map((one) => SnapshotRedirect.parse(one)),
    ...shown,
    media: rows.media,
  };
  return { snapshot, rows };
};

/**
 * The whole shop as it is now, in one value that needs nothing else: what the builder makes a site from, and what makes the
 * same site again elsewhere. Its reads are strongly consistent but for the lists of ids.
 */
export const snapshot = async (ctx: StoreContext): Promise<Snapshot> => (await assembled(ctx, await readAll(ctx))).snapshot;

/** Who builds, and what waits to be published; the latter was read before. */
export interface Reading {
  readonly lease: Lease;
  readonly carried: readonly Versioned<Unpublished>[];
}

const changedIn = (carried: Reading["carried"]): Changed => {
  const ids = (kind: Unpublished["kind"]) => carried.flatMap(({ value }) => (value.kind === kind ? value.id : []));
  return {
    products: ids("product") as Id<"product">[],
    posts: ids("post") as Id<"post">[],
    pictures: ids("picture") as Id<"media">[],
  };
};

/** The rows of the last publish with what waits read anew; all of them where none are kept. */
const rowsNow = async (ctx: StoreContext, carried: Reading["carried"]): Promise<Rows> => {
  const { rows: fence } = (await readBuild(ctx)).value;
  const kept = fence === undefined ? undefined : await findRows(ctx, fence);
  return readChanged(ctx, kept ?? (await readAll(ctx)), changedIn(carried));
};

/** The shop as it is now, for looking at: like `snapshotSince`, but nothing is kept. */
export const snapshotNow = async (ctx: StoreContext): Promise<Snapshot> =>
  (await assembled(ctx, await rowsNow(ctx, await listUnpublished(ctx)))).snapshot;

/**
 * The same snapshot, read in proportion to the change: the rows that the last publish read are taken over, and what changed
 * since is read anew. Keeps the rows for the next publish. Without kept rows everything is read; what waits is read again even
 * then, because lists may be a moment behind.
 */
export const snapshotSince = async (ctx: StoreContext, { lease, carried }: Reading): Promise<Snapshot> => {
  const { snapshot: shop, rows } = await assembled(ctx, await rowsNow(ctx, carried));
  await keepRows(ctx, lease.fence, rows);
  return shop;
};
