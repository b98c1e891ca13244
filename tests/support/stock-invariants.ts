import { LedgerEntry, levelOf, Stock } from "@matjar/core/stock";
import type { RawItem } from "@matjar/core/table";
import { expect } from "vitest";

/**
 * I1 of every variant in these rows: `available + Σ held = onHand`, `onHand = Σ ledger` together with the moves that the
 * ledger has not got yet, and `available ≥ 0`. Give it all rows of a table, after any run.
 */
export const expectStockToAddUp = (rows: readonly Pick<RawItem, "key" | "type" | "data">[]): void => {
  const ledger = new Map<string, number>();
  const told = new Set<string>();
  for (const { key, type, data } of rows) {
    if (type !== "stock-move") continue;
    const entry = LedgerEntry.parse(data);
    ledger.set(entry.variantId, (ledger.get(entry.variantId) ?? 0) + entry.delta);
    told.add(`${entry.variantId} ${key.sk}`);
  }
  for (const row of rows) {
    if (row.type !== "stock") continue;
    const stock = Stock.parse(row.data);
    const { available, held, onHand } = levelOf(stock.variantId, stock);
    expect(available + held, `available + held = onHand of ${stock.variantId}`).toBe(onHand);
    const onTheirWay = Object.entries(stock.moves).filter(([id]) => !told.has(`${stock.variantId} ${id}`));
    const sum = (ledger.get(stock.variantId) ?? 0) + onTheirWay.reduce((n, [, move]) => n + move.delta, 0);
    expect(sum, `Σ ledger = onHand of ${stock.variantId}`).toBe(onHand);
  }
};
