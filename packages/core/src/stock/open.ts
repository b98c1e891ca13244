import type { Id, StoreContext } from "../kernel/index.ts";
import { ConditionFailed, insert, remove } from "../table/index.ts";
import type { Stock } from "./schema.ts";
import { ledgerPartition, moveId, moveNow, record, stockKey } from "./store.ts";

/**
 * The first stock of a new variant: the row with its opening move, then the ledger. Called before the product is saved, so
 * that a saved variant always has its stock. For a variant that has stock already it does nothing.
 */
export const open = async (ctx: StoreContext, variantId: Id<"variant">, units: number): Promise<void> => {
  const id = moveId(variantId, "opening");
  const move = moveNow(ctx, units, "opening");
  const stock: Stock = { variantId, onHand: units, available: units, holds: {}, moves: units > 0 ? { [id]: move } : {} };
  try {
    await ctx.table.write(insert({ key: stockKey(variantId), type: "stock", data: stock }));
    if (units > 0) await record(ctx, variantId, id, move);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
  }
};

/** Takes back `open` for a variant that was never saved. */
export const abandon = async (ctx: StoreContext, variantId: Id<"variant">): Promise<void> => {
  await ctx.table.write(remove(stockKey(variantId)));
  await ctx.table.write(remove({ pk: ledgerPartition(variantId), sk: moveId(variantId, "opening") }));
};
