import { Grant } from "@matjar/core/download";
import { CartOrder, isPromised, type Order } from "@matjar/core/order";
import { LedgerEntry, levelOf, Stock } from "@matjar/core/stock";
import { expect } from "vitest";
import { ordersIn, type Rows, rowsOf, sum, thingsIn } from "./rows.ts";

/**
 * I1 of every variant: `available + Σ held = onHand`, `onHand = Σ ledger` together with the moves that the ledger has not got
 * yet, and `available ≥ 0`.
 */
export const expectStockToAddUp = (rows: Rows): void => {
  const ledger = new Map<string, number>();
  const told = new Set<string>();
  for (const { key, data } of rowsOf(rows, "stock-move")) {
    const entry = LedgerEntry.parse(data);
    ledger.set(entry.variantId, (ledger.get(entry.variantId) ?? 0) + entry.delta);
    told.add(`${entry.variantId} ${key.sk}`);
  }
  for (const stock of thingsIn(rows, "stock", Stock)) {
    const { available, held, onHand } = levelOf(stock.variantId, stock);
    expect(available + held, `available + held = onHand of ${stock.variantId}`).toBe(onHand);
    expect(available, `available of ${stock.variantId}`).toBeGreaterThanOrEqual(0);
    const onTheirWay = Object.entries(stock.moves).filter(([id]) => !told.has(`${stock.variantId} ${id}`));
    const moved = (ledger.get(stock.variantId) ?? 0) + sum(onTheirWay.map(([, move]) => move.delta));
    expect(moved, `Σ ledger = onHand of ${stock.variantId}`).toBe(onHand);
  }
};

/** Its goods left the shelf for good. */
const took = (order: Order): boolean => isPromised(order.status) || (order.number !== undefined && order.restock === false);
const stockNameOf = (order: Order): string => order.stockId ?? order.id;
const isOpen = ({ status }: Order): boolean => status === "reserving" || status === "awaiting_payment";

/**
 * Units that left the shelf are those of promised orders, and nobody holds anything for an order that is over. An order that is
 * just being placed, or was when its process died, may hold its goods or have taken them: the sweeper gives them back.
 */
export const expectGoodsToFit = (rows: Rows): void => {
  const orders = ordersIn(rows);
  if (orders.length === 0) return; // stock alone, without a till
  const lines = orders.filter(took).flatMap((order) => order.lines);
  const endless = new Set(orders.flatMap((o) => o.lines.filter((l) => l.sellOn).map((l) => l.variantId)));
  const placing = thingsIn(rows, "cart_order", CartOrder).flatMap((cart) => (cart.placing ? [cart.placing.orderId] : []));
  const open = new Set<string>([...orders.filter(isOpen).map(stockNameOf), ...placing]);
  const undecided = new Set<string>([...orders.filter(({ status }) => status === "reserving").map(stockNameOf), ...placing]);
  const moves = thingsIn(rows, "stock-move", LedgerEntry).filter(
    ({ kind, orderId }) => (kind === "claim" || kind === "restock") && !undecided.has(orderId ?? ""),
  );
  for (const { variantId, holds } of thingsIn(rows, "stock", Stock)) {
    const held = Object.entries(holds).flatMap(([id, hold]) => (hold.st === "held" && !open.has(id) ? [id] : []));
    expect(held, "holds without an open order").toEqual([]);
    if (endless.has(variantId)) continue; // sold whether or not it is there
    const sold = sum(lines.filter((l) => l.tracked && l.variantId === variantId).map((l) => l.quantity));
    const left = 0 - sum(moves.filter((m) => m.variantId === variantId).map((m) => m.delta));
    expect(left, `claimed − restocked of ${variantId}`).toBe(sold);
  }
};

/** I9: no file is opened more often than was granted. */
export const expectDownloadsWithinLimits = (rows: Rows): void => {
  for (const { used, maxDownloads, fileId } of thingsIn(rows, "grant", Grant))
    if (maxDownloads !== null) expect(used, `downloads of ${fileId}`).toBeLessThanOrEqual(maxDownloads);
};
