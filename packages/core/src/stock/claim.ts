import type { Id, StoreContext } from "../kernel/index.ts";
import { all, increase, is, set, unset, update } from "../table/index.ts";
import { noHold } from "./errors.ts";
import type { Stock } from "./schema.ts";
import { attempt, ledgerPartition, moveId, moveNow, record, recorded, stockKey } from "./store.ts";

/** Claims leave the row so many at a time: a row below 1 kB costs the same, and three writes of four are saved. */
export const claimsTogether = 4;
/** However many a storm left behind: the size of one request is bounded. */
const maxTogether = 40;

const claimedIn = (stock: Stock): Id<"order">[] =>
  Object.entries(stock.holds).flatMap(([orderId, { st }]) => (st === "claimed" ? [orderId as Id<"order">] : []));

/** Takes claims out of the row, once the ledger has all of their moves. Some of them may be gone already: then others did it. */
const clear = async (ctx: StoreContext, variantId: Id<"variant">, stock: Stock, orderIds: readonly Id<"order">[]): Promise<void> => {
  const moves = orderIds.map((orderId) => moveId(orderId, "claim")).filter((id) => stock.moves[id]);
  const entries = await ctx.table.getMany(moves.map((id) => ({ pk: ledgerPartition(variantId), sk: id })));
  for (const [i, id] of moves.entries()) {
    const move = stock.moves[id];
    if (!entries[i] && move) await record(ctx, variantId, id, move);
  }
  const changes = orderIds.flatMap((orderId) => [unset("holds", orderId), unset("moves", moveId(orderId, "claim"))]);
  const still = orderIds.map((orderId) => is(["holds", orderId, "st"], "=", "claimed"));
  await attempt(ctx, update(stockKey(variantId), changes, { if: all(...still) }));
};

/** The row says claimed: the ledger gets the move; later, with others, hold and move leave the row. Each step may be repeated. */
export const finish = async (ctx: StoreContext, orderId: Id<"order">, variantId: Id<"variant">, stock: Stock): Promise<void> => {
  const id = moveId(orderId, "claim");
  const move = stock.moves[id];
  if (move) await record(ctx, variantId, id, move);
  const claimed = claimedIn(stock);
  if (claimed.length % claimsTogether === 0) await clear(ctx, variantId, stock, claimed.slice(-maxTogether));
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
