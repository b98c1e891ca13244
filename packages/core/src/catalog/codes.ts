import { type Id, latinDigits, type StoreContext } from "../kernel/index.ts";
import { skuKey } from "./rules.ts";
import type { Product, Variant } from "./schema.ts";
import { findProducts, listByBarcode, listBySku } from "./store.ts";

const shortest = 2;
const mostProducts = 10;

const isCoded = ({ sku, barcode }: Variant, code: string): boolean =>
  Boolean((sku && skuKey(sku).startsWith(skuKey(code))) || barcode?.startsWith(code));

/**
 * Products with a variant whose SKU or barcode begins so: two index queries, whatever the size of the store. Rows that a cut-off
 * save left behind are checked against the product.
 */
export const productsByCode = async (ctx: StoreContext, question: string): Promise<Product[]> => {
  const code = latinDigits(question).trim();
  if (code.length < shortest) return [];
  const ids = await Promise.all([listBySku(ctx, skuKey(code)), listByBarcode(ctx, code)]);
  const some = [...new Set<Id<"product">>(ids.flat())].slice(0, mostProducts);
  const found = some.length > 0 ? await findProducts(ctx, some) : [];
  return found.flatMap((product) => (product?.value.variants.some((variant) => isCoded(variant, code)) ? [product.value] : []));
};
