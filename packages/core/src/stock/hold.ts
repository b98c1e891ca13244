import type { Id, StoreContext } from "../kernel/index.ts";
import { all, type Change, increase, is, lacks, set, sizeBelow, update } from "../table/index.ts";
import { holdReleased, soldOut, tooManyHolds } from "./errors.ts";
import { maxHolds } from "./rules.ts";
import type { Hold, Stock } from "./schema.ts";
import { attempt, stockKey } from "./store.ts";
import { tidy } from "./tidy.ts";

/** Why the row refused. @throws the refusal, unless the order has these units already */
const explain = (stock: Stock | undefined, orderId: Id<"order">, variantId: Id<"variant">, quantity: number): void => {
  const mine = stock?.holds[orderId];
  if (mine?.st === "released") throw holdReleased({ variantId });
  if (mine) return;
  if (!stock || stock.available < quantity) throw soldOut({ variantId, left: stock?.available ?? 0 });
  throw tooManyHolds({ variantId }, { retryAfterSeconds: 5 });
};

/**
 * Takes free units for an order by one plain conditional update, in which `changes` say what becomes of them. Undefined: the order
 * has them already. @throws soldOut, holdReleased, tooManyHolds
 */
export const seize = async (
  ctx: StoreContext,
  orderId: Id<"order">,
  variantId: Id<"variant">,
  quantity: number,
  changes: readonly Change[],
): Promise<Stock | undefined> => {
  if (!Number.isSafeInteger(quantity) || quantity < 1) throw new RangeError(`A hold of ${quantity} units`);
  const write = update(stockKey(variantId), [increase(["available"], -quantity), ...changes], {
    if: all(lacks("holds", orderId), is(["available"], ">=", quantity), sizeBelow(["holds"], maxHolds)),
  });
  const first = await attempt(ctx, write);
  if (first.done) return first.stock;
  const { stock } = first;
  const full = stock !== undefined && stock.available >= quantity && stock.holds[orderId] === undefined;
  const again = full && (await tidy(ctx, variantId)) ? await attempt(ctx, write) : first;
  if (again.done) return again.stock;
  explain(stock, orderId, variantId, quantity);
  return undefined;
};

/**
 * Sets units aside for an order: one plain conditional update with the hold inside the row, so there is nothing to conflict
 * with and nothing to lose (reliability.md §4.2 A). Repeated for the same order it answers `already`. Duplicate lines of a
 * variant are added up by the caller.
 *
 * @param expiresAt epoch milliseconds from which the hold may be released; it must outlive the payment page
 * @throws soldOut with `left` · holdReleased when the order gave its hold back before · tooManyHolds
 */
export const hold = async (
  ctx: StoreContext,
  orderId: Id<"order">,
  variantId: Id<"variant">,
  quantity: number,
  expiresAt: number,
): Promise<"held" | "already"> => {
  const mine: Hold = { q: quantity, exp: expiresAt, st: "held" };
  return (await seize(ctx, orderId, variantId, quantity, [set(["holds", orderId], mine)])) ? "held" : "already";
};
