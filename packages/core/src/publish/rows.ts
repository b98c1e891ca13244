import { z } from "zod";
import { listPosts, newestFirst as newestPostsFirst } from "../blog/index.ts";
import { Post } from "../blog/schema.ts";
import { findPosts } from "../blog/store.ts";
import { listActive } from "../catalog/read.ts";
import type { Product } from "../catalog/schema.ts";
import { findProducts } from "../catalog/store.ts";
import { keptFilesOf } from "../download/store.ts";
import type { Id, Page, PageQuery, StoreContext } from "../kernel/index.ts";
import { Picture } from "../media/schema.ts";
import { findPictures } from "../media/store.ts";
import { SnapshotProduct } from "./schema.ts";

/** What a shop may have many of, as a publish read it: the next publish reads only what changed since. */
export const Rows = z.object({
  /** Active ones, newest first. */
  products: z.array(SnapshotProduct),
  /** Published ones, newest first. */
  posts: z.array(Post),
  /** Pictures that were read, by id. */
  media: z.record(z.string(), Picture),
});
export type Rows = z.infer<typeof Rows>;

/** Ids of things that were changed since rows were read. */
export interface Changed {
  readonly products: readonly Id<"product">[];
  readonly posts: readonly Id<"post">[];
  readonly pictures: readonly Id<"media">[];
}

const listStep = 100;
/** Reads in flight at once. */
const parallel = 16;

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

type Files = Pick<SnapshotProduct, "downloadVariantIds" | "downloads">;
const noFiles: Files = { downloadVariantIds: [] };

const formatOf = (fileName: string): string => /\.([a-z0-9]{1,5})$/i.exec(fileName)?.[1]?.toUpperCase() ?? "";

/** Which files the product comes with, and which variants come with one: a file of the product is one of every variant. */
const filesOf = async (ctx: StoreContext, { id, variants }: Product): Promise<Files> => {
  const files = await keptFilesOf(ctx, id);
  if (files.length === 0) return noFiles;
  const covered = variants.filter((variant) => files.some(({ variantId }) => variantId === undefined || variantId === variant.id));
  return {
    downloadVariantIds: covered.map((variant) => variant.id),
    downloads: files.map(({ fileName, bytes, variantId }) => ({
      format: formatOf(fileName),
      bytes,
      ...(variantId === undefined ? {} : { variantId }),
    })),
  };
};

const shown = (product: Product, files: Files): SnapshotProduct => SnapshotProduct.parse({ ...product, ...files });

const newestFirst = (products: Iterable<SnapshotProduct>): SnapshotProduct[] =>
  [...products].sort((a, b) => (a.id < b.id ? 1 : a.id > b.id ? -1 : 0));

const toBeRead = (posts: readonly Post[]): Post[] => posts.filter(({ status }) => status === "published").sort(newestPostsFirst);

const everyPost = async (ctx: StoreContext): Promise<Post[]> => {
  const listed = await every((query) => listPosts(ctx, query));
  return findPosts(
    ctx,
    listed.map(({ id }) => id),
  );
};

/** Everything, from the lists of products, of posts and of files, which may be a moment behind. */
export const readAll = async (ctx: StoreContext): Promise<Rows> => {
  const [active, posts, withFiles] = await Promise.all([listActive(ctx), everyPost(ctx), productsWithFiles(ctx)]);
  const products = await mapFew(active, async (product) =>
    shown(product, withFiles.has(product.id) ? await filesOf(ctx, product) : noFiles),
  );
  return { products: newestFirst(products), posts: toBeRead(posts), media: {} };
};

/** The same rows as they are now; what changed is read strongly consistent, the rest is taken over. */
export const readChanged = async (ctx: StoreContext, rows: Rows, changed: Changed): Promise<Rows> => {
  const found = (await findProducts(ctx, changed.products)).flatMap((one) => (one?.value.status === "active" ? one.value : []));
  const read = await mapFew(found, async (product) => shown(product, await filesOf(ctx, product)));
  const products = new Map(rows.products.map((product) => [product.id, product]));
  for (const id of changed.products) products.delete(id);
  for (const product of read) products.set(product.id, product);
  const posts = rows.posts.filter(({ id }) => !changed.posts.includes(id)).concat(await findPosts(ctx, changed.posts));
  const media = { ...rows.media };
  for (const id of changed.pictures) delete media[id];
  return { products: newestFirst(products.values()), posts: toBeRead(posts), media };
};

/** The pictures with these ids that exist, by id in order; only those that the rows do not have are read. */
export const withPictures = async (ctx: StoreContext, rows: Rows, ids: readonly Id<"media">[]): Promise<Rows> => {
  const wanted = [...new Set(ids)].sort();
  const read = await mapFew(
    chunks(
      wanted.filter((id) => !Object.hasOwn(rows.media, id)),
      listStep,
    ),
    (some) => findPictures(ctx, some),
  );
  const found = new Map<string, Picture>([...Object.entries(rows.media), ...read.flat().map((one): [string, Picture] => [one.id, one])]);
  const media: Rows["media"] = {};
  for (const id of wanted) {
    const picture = found.get(id);
    if (picture) media[id] = picture;
  }
  return { ...rows, media };
};
