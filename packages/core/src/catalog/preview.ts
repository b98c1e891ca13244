import type { z } from "zod";
import type { Page, StoreContext } from "../kernel/index.ts";
import { membersIn } from "./members.ts";
import { summaryOf } from "./rules.ts";
import type { CollectionPreview, Product, ProductSummary, ViewCollection } from "./schema.ts";
import { findProducts, listProductSummaries } from "./store.ts";

/** Active products that are looked at, the newest first: what bounds the price of an answer. */
const lookedAt = 500;
const shown = 12;

const newest = async (ctx: StoreContext): Promise<{ products: Product[]; more: boolean }> => {
  const page: Page<ProductSummary> = await listProductSummaries(ctx, { status: "active", limit: lookedAt });
  const ids = page.items.map(({ id }) => id);
  const found = ids.length > 0 ? await findProducts(ctx, ids) : [];
  return {
    products: found.flatMap((product) => (product?.value.status === "active" ? [product.value] : [])),
    more: page.cursor !== undefined,
  };
};

/**
 * What a collection would hold before it is saved: the first twelve and how many fit of the newest 500 active products;
 * `more` when the store has more than those.
 */
export const previewCollection = async (ctx: StoreContext, wish: z.output<typeof ViewCollection>): Promise<CollectionPreview> => {
  const { products, more } = await newest(ctx);
  const members = membersIn(products)(wish);
  return { items: members.slice(0, shown).map(summaryOf), count: members.length, more };
};
