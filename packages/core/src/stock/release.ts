import type { Id, StoreContext } from "../kernel/index.ts";
import { all, exists, increase, is, lacks, set, unset, update } from "../table/index.ts";
import { alreadyClaimed } from "./errors.ts";
import { settledAfterMs } from "./rules.ts";
import type { Hold } from "./schema.ts";
import { attempt, moveId, recorded, stockKey } from "./store.ts";

/** So that a hold of this order that is still on its way is refused when it arrives. */
const bury = async (ctx: StoreContext, orderId: Id<"order">, variantId: Id<"variant">): Promise<void> => {
  const tombstone: Hold = { q: 0, exp: ctx.world.now() + settledAfterMs, st: "released" };
  await attempt(ctx, update(stockKey(variantId), [set(["holds", orderId], tombstone)], { if: all(exists, lacks("holds", orderId)) }));
};

/**
 * Gives the held units of an order back to the shelf: not paid, cancelled before payment, or the hold ran out. Where nothing
 * is held it leaves a tombstone and answers `already`, so releasing every line of an order is always safe.
 *
 * @throws alreadyClaimed when the units were sold for good; use `restock`
 */
export const release = async (
  ctx: StoreContext,
  orderId: Id<"order">,
  variantId: Id<"variant">,
  quantity: number,
): Promise<"released" | "already"> => {
  const held = all(is(["holds", orderId, "st"], "=", "held"), is(["holds", orderId, "q"], "=", quantity));
  const back = update(stockKey(variantId), [increase(["available"], quantity), unset("holds", orderId)], { if: held });
  const { done, stock } = await attempt(ctx, back);
  if (done) return "released";
  const mine = stock?.holds[orderId];
  if (mine?.st === "claimed" || (!mine && (await recorded(ctx, variantId, moveId(orderId, "claim"))))) throw alreadyClaimed({ variantId });
  if (!mine) await bury(ctx, orderId, variantId);
  return "already";
};
