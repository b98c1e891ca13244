import type { Id, StoreContext } from "../kernel/index.ts";
import { all, type Change, type Condition, has, is, unset, update } from "../table/index.ts";
import { settledAfterMs } from "./rules.ts";
import type { Hold, Stock } from "./schema.ts";
import { attempt, moveId, readStock, record, stockKey } from "./store.ts";

const stale = (stock: Stock, now: number) => {
  const moves = Object.entries(stock.moves).filter(([, move]) => Date.parse(move.at) + settledAfterMs <= now);
  const settled = new Set(moves.map(([id]) => id));
  const isOver = ([orderId, { st, exp }]: [string, Hold]): boolean => {
    const id = moveId(orderId as Id<"order">, "claim");
    return st === "released" ? exp <= now : st === "claimed" && (settled.has(id) || stock.moves[id] === undefined);
  };
  return { over: Object.entries(stock.holds).filter(isOver), moves };
};

/**
 * Takes out of the stock row what nobody asks for any more: old tombstones, and old moves and claims once the ledger has them.
 * Answers whether there was anything.
 */
export const tidy = async (ctx: StoreContext, variantId: Id<"variant">): Promise<boolean> => {
  const stock = await readStock(ctx, variantId);
  if (!stock) return false;
  const { over, moves } = stale(stock, ctx.world.now());
  if (over.length + moves.length === 0) return false;
  for (const [id, move] of moves) await record(ctx, variantId, id, move);
  const changes: Change[] = [...over.map(([order]) => unset("holds", order)), ...moves.map(([id]) => unset("moves", id))];
  const still: Condition[] = [
    ...over.map(([order, { st }]) => is(["holds", order, "st"], "=", st)),
    ...moves.map(([id]) => has("moves", id)),
  ];
  const { done } = await attempt(ctx, update(stockKey(variantId), changes.slice(0, 50), { if: all(...still.slice(0, 50)) }));
  return done;
};

/** Brings into the ledger what a crash left only in the row. Reading it back then gives `onHand = Σ ledger`. */
export const settle = async (ctx: StoreContext, variantId: Id<"variant">): Promise<void> => {
  const stock = await readStock(ctx, variantId);
  for (const [id, move] of Object.entries(stock?.moves ?? {})) await record(ctx, variantId, id, move);
};
