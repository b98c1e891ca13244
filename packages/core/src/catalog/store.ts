import { z } from "zod";
import { type Id, idOf, mapPage, type Page, type PageQuery, type StoreContext } from "../kernel/index.ts";
import { entity, type Item, insert, type Key, type ListItem, put, remove, replace, type Versioned, type Write } from "../table/index.ts";
import { searchWordsOf, skuKey, summaryOf } from "./rules.ts";
import { Collection, PricePoint, Product, ProductSummary, StockPolicy, type Variant } from "./schema.ts";

/*
 * Keys, inside the store:
 *   P#<prd> PRODUCT          the product with its variants; index 1: PL#<status> / <prd>, index 2: PA / <prd> (all of them);
 *                            ids sort by the time they were made, so lists are stable while products are edited
 *   SLUG#<slug> SLUG         one address, one product
 *   VAR#<var> V              which product a variant belongs to, and its stock policy; index 2: BARCODES / <barcode>#<var>
 *   SKU#<sku> SKU            one SKU, one variant; index 1: SKUS / <sku>
 *   PRICE#<prd> <time>#<id>  the prices that a save changed
 *   COL#<col> COLLECTION     index 1: CL / <col>
 *   COLSLUG#<slug> SLUG      one address, one collection
 */
export const productKey = (id: Id<"product">): Key => ({ pk: `P#${id}`, sk: "PRODUCT" });
const slugKey = (slug: string): Key => ({ pk: `SLUG#${slug}`, sk: "SLUG" });
const variantKey = (id: Id<"variant">): Key => ({ pk: `VAR#${id}`, sk: "V" });
const skuRowKey = (sku: string): Key => ({ pk: `SKU#${skuKey(sku)}`, sk: "SKU" });
const collectionKey = (id: Id<"collection">): Key => ({ pk: `COL#${id}`, sk: "COLLECTION" });
const collectionSlugKey = (slug: string): Key => ({ pk: `COLSLUG#${slug}`, sk: "SLUG" });

const VariantPointer = z.object({
  variantId: idOf("variant"),
  productId: idOf("product"),
  stockPolicy: StockPolicy,
  barcode: z.string().optional(),
});
export type VariantPointer = z.infer<typeof VariantPointer>;
const SkuPointer = z.object({ sku: z.string(), productId: idOf("product") });
const PriceChange = z.object({ productId: idOf("product"), points: z.array(PricePoint) });

const productRow = entity("product", Product, (product) => productKey(product.id), {
  summary: (product) => ({ ...summaryOf(product), words: searchWordsOf(product) }),
  lists: (product) => ({ pk: `PL#${product.status}`, sk: product.id }),
  lookup: (product) => ({ pk: "PA", sk: product.id }),
});
const productSlugRow = entity("product-slug", z.object({ slug: z.string(), productId: idOf("product") }), ({ slug }) => slugKey(slug));
const variantRow = entity("variant", VariantPointer, ({ variantId }) => variantKey(variantId), {
  summary: ({ productId }) => ({ productId }),
  lookup: ({ barcode, variantId }) => (barcode ? { pk: "BARCODES", sk: `${barcode}#${variantId}` } : undefined),
});
const skuRow = entity("sku", SkuPointer, ({ sku }) => skuRowKey(sku), {
  summary: ({ productId }) => ({ productId }),
  lists: ({ sku }) => ({ pk: "SKUS", sk: skuKey(sku) }),
});
const priceRow = (productId: Id<"product">, points: PricePoint[], id: string) => ({
  key: { pk: `PRICE#${productId}`, sk: `${points[0]?.at}#${id}` },
  type: "price-change",
  data: { productId, points },
});
const collectionRow = entity("collection", Collection, (collection) => collectionKey(collection.id), {
  summary: ({ id, title, slug, members, pictureId, updatedAt }) => ({ id, title, slug, kind: members.kind, pictureId, updatedAt }),
  lists: (collection) => ({ pk: "CL", sk: collection.id }),
});
const collectionSlugRow = entity("collection-slug", z.object({ slug: z.string(), collectionId: idOf("collection") }), ({ slug }) =>
  collectionSlugKey(slug),
);

export const parseProduct = (item: Item): Versioned<Product> => productRow.parse(item);

export const findProduct = async (ctx: StoreContext, id: Id<"product">): Promise<Versioned<Product> | undefined> => {
  const found = await ctx.table.get(productKey(id));
  return found && productRow.parse(found);
};

/** Strongly consistent, in the order asked for, ≤ 100 at a read. */
export const findProducts = async (ctx: StoreContext, ids: readonly Id<"product">[]): Promise<(Versioned<Product> | undefined)[]> => {
  const found: (Versioned<Product> | undefined)[] = [];
  for (let from = 0; from < ids.length; from += 100) {
    const rows = await ctx.table.getMany(ids.slice(from, from + 100).map(productKey));
    found.push(...rows.map((row) => row && productRow.parse(row)));
  }
  return found;
};

const Counted = Product.pick({ id: true, status: true }).extend({
  variants: z.array(z.object({ id: idOf("variant"), stockPolicy: StockPolicy })),
});
/** What says whose stock a product's is. */
export type Counted = z.infer<typeof Counted>;

/** In one read, ≤ 100; the rest of a product is not looked at. Those that are not there are left out. */
export const findCounted = async (ctx: StoreContext, ids: readonly Id<"product">[]): Promise<Counted[]> => {
  const rows = await ctx.table.getMany(ids.map(productKey));
  return rows.flatMap((row) => (row ? [Counted.parse(row.data)] : []));
};

export const productIdOfSlug = async (ctx: StoreContext, slug: string): Promise<Id<"product"> | undefined> => {
  const found = await ctx.table.get(slugKey(slug));
  return found && productSlugRow.parse(found).value.productId;
};

/** Which of these addresses products have. */
export const takenSlugs = async (ctx: StoreContext, slugs: readonly string[]): Promise<Set<string>> => {
  const taken = new Set<string>();
  for (let from = 0; from < slugs.length; from += 100) {
    const some = slugs.slice(from, from + 100);
    const rows = await ctx.table.getMany(some.map(slugKey));
    rows.forEach((row, i) => void (row && taken.add(some[i] ?? "")));
  }
  return taken;
};

export const findVariants = async (ctx: StoreContext, ids: readonly Id<"variant">[]): Promise<VariantPointer[]> => {
  const rows = await ctx.table.getMany(ids.map(variantKey));
  return rows.flatMap((row) => (row ? [variantRow.parse(row).value] : []));
};

export const findSkus = async (ctx: StoreContext, skus: readonly string[]) => {
  const found = new Map<string, Versioned<z.infer<typeof SkuPointer>>>();
  for (let from = 0; from < skus.length; from += 100) {
    const some = skus.slice(from, from + 100);
    const rows = await ctx.table.getMany(some.map(skuRowKey));
    rows.forEach((row, i) => void (row && found.set(some[i] ?? "", skuRow.parse(row))));
  }
  return found;
};

/** What lists show of a product, and the other words that it is found by. */
const Searchable = ProductSummary.extend({ words: z.string().default("") });
export type Searchable = z.infer<typeof Searchable>;

type ListQuery = PageQuery & { status?: Product["status"] | undefined };

const listRows = (ctx: StoreContext, { status, cursor, limit }: ListQuery): Promise<Page<ListItem>> => {
  const place = status ? ({ index: "lists", partition: `PL#${status}` } as const) : ({ index: "lookup", partition: "PA" } as const);
  return ctx.table.list({ ...place, order: "descending", limit, ...(cursor === undefined ? {} : { cursor }) });
};

/** Newest first. Without a status: all of them. */
export const listProductSummaries = async (ctx: StoreContext, query: ListQuery): Promise<Page<ProductSummary>> =>
  mapPage(await listRows(ctx, query), ({ summary }) => ProductSummary.parse(summary));

export const listSearchable = async (ctx: StoreContext, query: ListQuery): Promise<Page<Searchable>> =>
  mapPage(await listRows(ctx, query), ({ summary }) => Searchable.parse(summary));

const codesRead = 25;

const productIds = ({ items }: Page<ListItem>): Id<"product">[] =>
  items.map(({ summary }) => SkuPointer.shape.productId.parse(summary["productId"]));

/** Products of the first SKUs that begin so; `prefix` as `skuKey` makes it. */
export const listBySku = async (ctx: StoreContext, prefix: string): Promise<Id<"product">[]> =>
  productIds(await ctx.table.list({ index: "lists", partition: "SKUS", prefix, limit: codesRead }));

/** Products of the first barcodes that begin so. */
export const listByBarcode = async (ctx: StoreContext, prefix: string): Promise<Id<"product">[]> =>
  productIds(await ctx.table.list({ index: "lookup", partition: "BARCODES", prefix, limit: codesRead }));

export const productWrite = (product: Product, version: number): Write => replace(productRow.row(product), version);
export const productRemove = (product: Product, version: number): Write => remove(productKey(product.id), { test: "version", is: version });
export const slugInsert = (product: Product): Write => insert(productSlugRow.row({ slug: product.slug, productId: product.id }));
export const slugRemove = (slug: string): Write => remove(slugKey(slug));
export const variantWrite = (product: Product, { id, stockPolicy, barcode }: Variant): Write =>
  put(variantRow.row({ variantId: id, productId: product.id, stockPolicy, ...(barcode ? { barcode } : {}) }));
export const variantRemove = (id: Id<"variant">): Write => remove(variantKey(id));
/** `version` of the row that is taken over, 0 when there is none. */
export const skuWrite = (product: Product, sku: string, version: number): Write =>
  replace(skuRow.row({ sku, productId: product.id }), version);
export const skuRemove = (sku: string): Write => remove(skuRowKey(sku));
export const priceWrite = (ctx: StoreContext, productId: Id<"product">, points: PricePoint[]): Write =>
  insert(priceRow(productId, points, ctx.world.id("event").slice(4)));

/** Newest change first. */
export const listPriceChanges = async (
  ctx: StoreContext,
  productId: Id<"product">,
  { cursor, limit }: PageQuery,
): Promise<Page<PricePoint[]>> => {
  const page = await ctx.table.query({
    partition: `PRICE#${productId}`,
    order: "descending",
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  });
  return mapPage(page, (item) => PriceChange.parse(item.data).points);
};

export const CollectionSummary = Collection.pick({ id: true, title: true, slug: true, pictureId: true, updatedAt: true }).extend({
  kind: z.enum(["manual", "rules"]),
});
export type CollectionSummary = z.infer<typeof CollectionSummary>;

export const findCollection = async (ctx: StoreContext, id: Id<"collection">): Promise<Versioned<Collection> | undefined> => {
  const found = await ctx.table.get(collectionKey(id));
  return found && collectionRow.parse(found);
};

export const listCollectionSummaries = async (ctx: StoreContext, { cursor, limit }: PageQuery): Promise<Page<CollectionSummary>> => {
  const page = await ctx.table.list({ index: "lists", partition: "CL", limit, ...(cursor === undefined ? {} : { cursor }) });
  return mapPage(page, ({ summary }) => CollectionSummary.parse(summary));
};

export const parseCollection = (item: Item): Versioned<Collection> => collectionRow.parse(item);
export const collectionKeyOf = collectionKey;
export const collectionWrite = (collection: Collection, version: number): Write => replace(collectionRow.row(collection), version);
export const collectionRemove = (collection: Collection, version: number): Write =>
  remove(collectionKey(collection.id), { test: "version", is: version });
export const collectionSlugInsert = (collection: Collection): Write =>
  insert(collectionSlugRow.row({ slug: collection.slug, collectionId: collection.id }));
export const collectionSlugRemove = (slug: string): Write => remove(collectionSlugKey(slug));
