import type { Id, StoreContext } from "../kernel/index.ts";
import * as Stock from "../stock/index.ts";
import { type Counted, findCounted, findVariants } from "./store.ts";

/** What product pages show for up to fifty variants: two reads. Unknown variants are left out. */
export const availability = async (ctx: StoreContext, variantIds: readonly Id<"variant">[]): Promise<Stock.Availability[]> => {
  const unique = [...new Set(variantIds)];
  const [variants, levels] = await Promise.all([findVariants(ctx, unique), Stock.levels(ctx, unique)]);
  const byVariant = new Map(levels.map((level) => [level.variantId, level]));
  return variants.flatMap(({ variantId, stockPolicy }) => {
    const level = byVariant.get(variantId);
    return level ? [Stock.availabilityOf(level, stockPolicy)] : [];
  });
};

/** Sells on, or is not counted: no row needs to be read for it. */
const alwaysThere = ({ variants }: Counted): boolean => variants.some(({ stockPolicy }) => stockPolicy !== "deny");

/**
 * What cards show for up to `mostProductsAsked` products: one read of them, then one for each hundred of their variants. Left out are
 * those that are not sold, and those with more than `mostVariantsAsked` variants that are all counted.
 */
export const productAvailability = async (
  ctx: StoreContext,
  productIds: readonly Id<"product">[],
): Promise<Stock.ProductAvailability[]> => {
  const found = (await findCounted(ctx, [...new Set(productIds)])).filter(({ status }) => status === "active");
  const asked = found.filter((one) => !alwaysThere(one) && one.variants.length <= Stock.mostVariantsAsked);
  const levels = await Stock.levels(
    ctx,
    asked.flatMap(({ variants }) => variants.map(({ id }) => id)),
  );
  const byVariant = new Map(levels.map((level) => [level.variantId, Stock.availabilityOf(level, "deny")]));
  const stateOf = (one: Counted) => Stock.bestOf(one.variants.flatMap(({ id }) => byVariant.get(id) ?? []));
  return found.flatMap((one): Stock.ProductAvailability[] => {
    if (alwaysThere(one)) return [{ productId: one.id, state: "in_stock" }];
    return asked.includes(one) ? [{ productId: one.id, state: stateOf(one) }] : [];
  });
};
