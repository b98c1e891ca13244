import { findProducts, findVariants, type Product, type Variant } from "../catalog/index.ts";
import type { Id, StoreContext } from "../kernel/index.ts";
import type { Cart } from "./schema.ts";

/** What a line of a cart is now, from strongly consistent reads. Undefined parts: no longer sold. */
export interface Good {
  readonly line: Cart["lines"][number];
  readonly product: Product | undefined;
  readonly variant: Variant | undefined;
}

type Wanted = Cart["lines"][number];

/** A variant that a shopper may buy: of an active product. */
const forSale = (product: Product | undefined, variantId: Id<"variant">) =>
  product?.status === "active" ? product.variants.find((v) => v.id === variantId) : undefined;

/** The products of the lines, read once each. */
export const goodsOf = async (ctx: StoreContext, lines: readonly Wanted[]): Promise<Good[]> => {
  const ids = [...new Set(lines.map((line) => line.productId))];
  const products = await findProducts(ctx, ids);
  const found = new Map(products.map((product, i) => [ids[i], product?.value]));
  return lines.map((line) => {
    const variant = forSale(found.get(line.productId), line.variantId);
    return { line, product: variant && found.get(line.productId), variant };
  });
};

/** The product that a variant belongs to; undefined when there is no such variant. */
export const productOf = async (ctx: StoreContext, variantId: Id<"variant">): Promise<Id<"product"> | undefined> =>
  (await findVariants(ctx, [variantId]))[0]?.productId;
