import type { Id, StoreContext } from "../kernel/index.ts";
import { increase, set } from "../table/index.ts";
import { finish } from "./claim.ts";
import { seize } from "./hold.ts";
import type { Hold } from "./schema.ts";
import { moveId, moveNow, readStock } from "./store.ts";

/**
 * A hold and its claim in one write: units that leave the house's stock for good at once, because nobody waits for money. The row
 * is what it is after a claim, so a crash is mended, and the units go back, in the same ways.
 *
 * @throws soldOut with `left` · holdReleased when the order gave its hold back before · tooManyHolds
 */
export const take = async (
  ctx: StoreContext,
  orderId: Id<"order">,
  variantId: Id<"variant">,
  quantity: number,
): Promise<"taken" | "already"> => {
  const mine: Hold = { q: quantity, exp: ctx.world.now(), st: "claimed" };
  const taken = await seize(ctx, orderId, variantId, quantity, [
    increase(["onHand"], -quantity),
    set(["holds", orderId], mine),
    set(["moves", moveId(orderId, "claim")], moveNow(ctx, -quantity, "claim", orderId)),
  ]);
  const stock = taken ?? (await readStock(ctx, variantId));
  if (stock?.holds[orderId]?.st === "claimed") await finish(ctx, orderId, variantId, stock);
  return taken ? "taken" : "already";
};
