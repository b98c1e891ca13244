import { command, type StoreContext } from "../kernel/index.ts";
import { all, increase, is, lacks, set, unset, update } from "../table/index.ts";
import { belowHeld } from "./errors.ts";
import { levelOf } from "./rules.ts";
import { type Stock, StockAdjustment, type StockLevel } from "./schema.ts";
import { attempt, moveId, moveNow, record, stockKey } from "./store.ts";
import { tidy } from "./tidy.ts";

/**
 * Changes what is on hand by a delta; never below what buyers hold. Row first, then the ledger: the row carries the move
 * until the ledger has it, so at any moment `onHand` is the ledger's sum plus the moves that are still only in the row.
 *
 * @throws belowHeld with `available`
 */
export const adjust = command(StockAdjustment, async (ctx: StoreContext, { variantId, delta, reason }): Promise<StockLevel> => {
  const id = moveId(ctx.world.id("job"), reason);
  const move = moveNow(ctx, delta, reason);
  const changes = [increase(["onHand"], delta), increase(["available"], delta), set(["moves", id], move)];
  const enough = delta < 0 ? all(lacks("moves", id), is(["available"], ">=", -delta)) : lacks("moves", id);
  const empty: Stock = { variantId, onHand: 0, available: 0, holds: {}, moves: {} };
  const create = delta > 0 ? { create: { type: "stock", data: empty } } : {};
  const { stock } = await attempt(ctx, update(stockKey(variantId), changes, { if: enough, ...create }));
  if (!stock?.moves[id]) throw belowHeld({ available: stock?.available ?? 0 });
  await record(ctx, variantId, id, move);
  await attempt(ctx, update(stockKey(variantId), [unset("moves", id)]));
  await tidy(ctx, variantId);
  return levelOf(variantId, stock);
});
