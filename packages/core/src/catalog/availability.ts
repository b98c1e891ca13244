import type { Id, StoreContext } from "../kernel/index.ts";
import * as Stock from "../stock/index.ts";
import { findVariants } from "./store.ts";

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
