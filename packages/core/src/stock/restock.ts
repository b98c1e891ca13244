import type { Id, StoreContext } from "../kernel/index.ts";
import { increase, lacks, set, update } from "../table/index.ts";
import { mendClaim } from "./claim.ts";
import { noHold } from "./errors.ts";
import { attempt, moveId, moveNow, readStock, record, recorded, stockKey } from "./store.ts";

/**
 * Puts the units of a claimed order back on the shelf, exactly once: cancelled or refunded in full. The move in the row and
 * the ledger row that follows it are the two footprints; one of them is there from the first effect on.
 *
 * @throws noHold when the order never claimed here
 */
export const restock = async (
  ctx: StoreContext,
  orderId: Id<"order">,
  variantId: Id<"variant">,
  quantity: number,
): Promise<"restocked" | "already"> => {
  const id = moveId(orderId, "restock");
  if (await recorded(ctx, variantId, id)) return "already";
  const claimed = await recorded(ctx, variantId, moveId(orderId, "claim"));
  if (!claimed && !(await mendClaim(ctx, orderId, variantId, await readStock(ctx, variantId)))) throw noHold({ variantId });
  const changes = [
    increase(["available"], quantity),
    increase(["onHand"], quantity),
    set(["moves", id], moveNow(ctx, quantity, "restock", orderId)),
  ];
  const { done, stock } = await attempt(ctx, update(stockKey(variantId), changes, { if: lacks("moves", id) }));
  const move = stock?.moves[id];
  if (move) await record(ctx, variantId, id, move);
  return done ? "restocked" : "already";
};
