import { Product, type Variant } from "../catalog/schema.ts";
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
  const items = await ctx.table.getMany(ids.map((id) => ({ pk: `P#${id}`, sk: "PRODUCT" })));
  const found = new Map(items.map((item, i) => [ids[i], item && Product.parse(item.data)]));
  return lines.map((line) => {
    const variant = forSale(found.get(line.productId), line.variantId);
    return { line, product: variant && found.get(line.productId), variant };
  });
};

/** The product that a variant belongs to; undefined when there is no such variant for sale. */
export const productOf = async (ctx: StoreContext, variantId: Id<"variant">): Promise<Id<"product"> | undefined> => {
  const pointer = await ctx.table.get({ pk: `VAR#${variantId}`, sk: "V" });
  return pointer?.data["productId"] as Id<"product"> | undefined;
};
