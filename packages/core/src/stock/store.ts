import { type Id, isoTime, type StoreContext } from "../kernel/index.ts";
import { ConditionFailed, type Item, insert, type Key, type Update } from "../table/index.ts";
import { LedgerEntry, type Move, type MoveKind, type Stock } from "./schema.ts";

export const stockKey = (variantId: Id<"variant">): Key => ({ pk: `V#${variantId}#STK`, sk: "S" });
export const ledgerPartition = (variantId: Id<"variant">): string => `V#${variantId}#LEDG`;

/** `<ulid>#<kind>`: of an order there is one claim and one restock of a variant, so a repeat meets its own row. Sorts by time. */
export const moveId = (id: Id<"order"> | Id<"variant"> | Id<"job">, kind: MoveKind): string => `${id.slice(4)}#${kind}`;

/** Not parsed: only this folder writes the row, and checking a thousand holds on each write would cost more than the write. */
export const stockOf = (item: Pick<Item, "data"> | undefined): Stock | undefined => item && (item.data as unknown as Stock);

export const readStock = async (ctx: StoreContext, variantId: Id<"variant">): Promise<Stock | undefined> =>
  stockOf(await ctx.table.get(stockKey(variantId)));

/** A write whose condition may fail as an answer: the row as it is, and whether this write made it so. */
export const attempt = async (ctx: StoreContext, write: Update): Promise<{ done: boolean; stock: Stock | undefined }> => {
  try {
    return { done: true, stock: stockOf(await ctx.table.write(write)) };
  } catch (error) {
    if (error instanceof ConditionFailed) return { done: false, stock: stockOf(error.item) };
    throw error;
  }
};

export const moveNow = (ctx: StoreContext, delta: number, kind: MoveKind, orderId?: Id<"order">): Move => ({
  delta,
  kind,
  at: isoTime(ctx.world),
  ...(orderId === undefined ? {} : { orderId }),
});

/** Writes a move into the ledger, once; a repeat finds its row there. */
export const record = async (ctx: StoreContext, variantId: Id<"variant">, id: string, move: Move): Promise<void> => {
  const entry: LedgerEntry = { id, variantId, ...move };
  try {
    await ctx.table.write(insert({ key: { pk: ledgerPartition(variantId), sk: id }, type: "stock-move", data: entry }));
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
  }
};

export const recorded = async (ctx: StoreContext, variantId: Id<"variant">, id: string): Promise<boolean> =>
  (await ctx.table.get({ pk: ledgerPartition(variantId), sk: id })) !== undefined;

export const parseLedger = (item: Item): LedgerEntry => LedgerEntry.parse(item.data);
