import { startShipping } from "@matjar/core/shipping";
import { startSite } from "@matjar/core/site";
import type { Furnish } from "@matjar/core/store";

/** What a new store has from its first minute: a look, menus, pages to begin with, and a way of delivery. */
export const furnish: Furnish = async (ctx, store) => {
  await startSite(ctx, store);
  await startShipping(ctx, store);
};
