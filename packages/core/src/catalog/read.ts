import { type Found, type Id, notFound, type Page, type PageQuery, type StoreContext } from "../kernel/index.ts";
import type { Versioned } from "../table/index.ts";
import { find } from "./find.ts";
import type { PricePoint, Product, ProductSummary } from "./schema.ts";
import { findProduct, findProducts, findVariants, listPriceChanges, listProductSummaries, productIdOfSlug } from "./store.ts";

/** @throws notFound */
export const get = async (ctx: StoreContext, id: Id<"product">): Promise<Versioned<Product>> => {
  const found = await findProduct(ctx, id);
  if (!found) throw notFound();
  return found;
};

/** @throws notFound */
export const bySlug = async (ctx: StoreContext, slug: string): Promise<Versioned<Product>> => {
  const id = await productIdOfSlug(ctx, slug);
  const found = id && (await findProduct(ctx, id));
  if (found?.value.slug !== slug) throw notFound();
  return found;
};

/** What shoppers may see: an active product. @throws notFound */
export const activeBySlug = async (ctx: StoreContext, slug: string): Promise<Product> => {
  const { value } = await bySlug(ctx, slug);
  if (value.status !== "active") throw notFound();
  return value;
};

/** @throws notFound when the store has no such variant */
export const requireVariant = async (ctx: StoreContext, id: Id<"variant">): Promise<void> => {
  const [pointer] = await findVariants(ctx, [id]);
  if (!pointer) throw notFound();
};

interface Filter extends PageQuery {
  readonly status?: Product["status"] | undefined;
  /** Words of the title, a SKU, a barcode; see `find`. */
  readonly q?: string | undefined;
}

/** Products as lists show them, newest first; one index query, and what `find` costs when something is asked for. */
export const list = (ctx: StoreContext, { q, ...query }: Filter): Promise<Found<ProductSummary>> =>
  q?.trim() ? find(ctx, { ...query, q }) : listProductSummaries(ctx, query);

/**
 * Every active product, whole, newest first: what publish reads. The ids come from the index (which may be a moment behind a
 * change of status), the products from strongly consistent reads.
 */
export const listActive = async (ctx: StoreContext): Promise<Product[]> => {
  const all: Product[] = [];
  for (let cursor: string | undefined; ; ) {
    const page: Page<ProductSummary> = await listProductSummaries(ctx, { status: "active", limit: 1000, cursor });
    const found = await findProducts(
      ctx,
      page.items.map((item) => item.id),
    );
    all.push(...found.flatMap((product) => (product?.value.status === "active" ? [product.value] : [])));
    cursor = page.cursor;
    if (cursor === undefined) return all;
  }
};

/** Price changes of a product's variants, newest first, from its first day. */
export const priceHistory = (ctx: StoreContext, id: Id<"product">, query: PageQuery): Promise<Page<PricePoint[]>> =>
  listPriceChanges(ctx, id, query);
