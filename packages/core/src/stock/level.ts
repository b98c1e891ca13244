import { type Id, mapPage, type Page, type PageQuery, type StoreContext } from "../kernel/index.ts";
import { levelOf } from "./rules.ts";
import type { LedgerEntry, StockLevel } from "./schema.ts";
import { ledgerPartition, parseLedger, readStock, stockKey, stockOf } from "./store.ts";

const keysPerRead = 100;

/** Strongly consistent; 0 of everything for a variant that never had stock. */
export const level = async (ctx: StoreContext, variantId: Id<"variant">): Promise<StockLevel> =>
  levelOf(variantId, await readStock(ctx, variantId));

/** Levels in the order asked for, one read for each hundred. */
export const levels = async (ctx: StoreContext, variantIds: readonly Id<"variant">[]): Promise<StockLevel[]> => {
  const found: StockLevel[] = [];
  for (let from = 0; from < variantIds.length; from += keysPerRead) {
    const some = variantIds.slice(from, from + keysPerRead);
    const rows = await ctx.table.getMany(some.map(stockKey));
    found.push(...some.map((variantId, i) => levelOf(variantId, stockOf(rows[i]))));
  }
  return found;
};

/** The moves of a variant, newest first. */
export const ledger = async (ctx: StoreContext, variantId: Id<"variant">, { limit, cursor }: PageQuery): Promise<Page<LedgerEntry>> => {
  const page = await ctx.table.query({
    partition: ledgerPartition(variantId),
    order: "descending",
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  });
  return mapPage(page, parseLedger);
};
