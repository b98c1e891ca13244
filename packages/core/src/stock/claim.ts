import type { Id, StoreContext } from "../kernel/index.ts";
import { all, increase, is, set, unset, update } from "../table/index.ts";
import { noHold } from "./errors.ts";
import type { Stock } from "./schema.ts";
import { attempt, moveId, moveNow, record, recorded, stockKey } from "./store.ts";

/** The row says claimed: the ledger gets the move, then hold and move leave the row. Each step may be repeated. */
const finish = async (ctx: StoreContext, orderId: Id<"order">, variantId: Id<"variant">, stock: Stock): Promise<void> => {
  const id = moveId(orderId, "claim");
  const move = stock.moves[id];
  if (move) await record(ctx, variantId, id, move);
  const claimed = is(["holds", orderId, "st"], "=", "claimed");
  await attempt(ctx, update(stockKey(variantId), [unset("holds", orderId), unset("moves", id)], { if: claimed }));
};

/**
 * The order is paid: its held units leave the house's stock for good. A crash after any step is mended by the repeat, which
 * answers `already`. `quantity` is what was held.
 *
 * @throws noHold when the order holds nothing here (it was released, or never held)
 */
export const claim = async (
  ctx: StoreContext,
  orderId: Id<"order">,
  variantId: Id<"variant">,
  quantity: number,
): Promise<"claimed" | "already"> => {
  const id = moveId(orderId, "claim");
  const changes = [
    increase(["onHand"], -quantity),
    set(["holds", orderId, "st"], "claimed"),
    set(["moves", id], moveNow(ctx, -quantity, "claim", orderId)),
  ];
  const held = all(is(["holds", orderId, "st"], "=", "held"), is(["holds", orderId, "q"], "=", quantity));
  const { done, stock } = await attempt(ctx, update(stockKey(variantId), changes, { if: held }));
  if (stock?.holds[orderId]?.st === "claimed") {
    await finish(ctx, orderId, variantId, stock);
    return done ? "claimed" : "already";
  }
  if (await recorded(ctx, variantId, id)) return "already";
  throw noHold({ variantId });
};

/** Brings a claim to its end that a crash left half done. False: there is no claim in the row. */
export const mendClaim = async (
  ctx: StoreContext,
  orderId: Id<"order">,
  variantId: Id<"variant">,
  stock: Stock | undefined,
): Promise<boolean> => {
  if (stock?.holds[orderId]?.st !== "claimed") return false;
  await finish(ctx, orderId, variantId, stock);
  return true;
};
