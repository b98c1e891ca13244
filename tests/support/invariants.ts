import { fold, isPromised, Order, TimelineEntry, told } from "@matjar/core/order";
import { Payment } from "@matjar/core/payment";
import { LedgerEntry, Stock } from "@matjar/core/stock";
import { type RawItem, storeOf } from "@matjar/core/table";
import { expect } from "vitest";
import { expectStockToAddUp } from "./stock-invariants.ts";

type Row = Pick<RawItem, "key" | "type" | "data" | "due">;
type Rows = readonly Row[];

const of = (rows: Rows, type: string) => rows.filter((row) => row.type === type);
const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0);
const orderOf = ({ pk }: RawItem["key"]): string => pk.slice(pk.lastIndexOf("#") + 1);

/** I2, I6: money in = money of live orders + money on its way back + money that went back; never more back than in. */
const expectMoneyToAddUp = (orders: readonly Order[], payments: readonly Payment[]): void => {
  for (const payment of payments) {
    expect(payment.refunded, `refunds of ${payment.id}`).toBeLessThanOrEqual(payment.captured);
    expect([0, payment.amount], `captured of ${payment.id}`).toContain(payment.captured);
  }
  const kept = sum(payments.map((p) => p.captured - p.refunded));
  const pending = sum(payments.filter((p) => p.state === "refund_pending").map((p) => p.captured - p.refunded));
  const paid = sum(orders.filter((o) => isPromised(o.status)).map((o) => o.captured - o.refunded));
  expect(kept, "captured − refunded = paid orders + pending refunds").toBe(paid + pending);
};

/** Units that left the shelf are those of promised orders, and nobody holds anything for an order that is over. */
const expectGoodsToFit = (rows: Rows, orders: readonly Order[]): void => {
  const sold = new Map<string, number>();
  for (const order of orders.filter((o) => isPromised(o.status)))
    for (const line of order.lines.filter((l) => l.tracked && !l.sellOn))
      sold.set(line.variantId, (sold.get(line.variantId) ?? 0) + line.quantity);
  const endless = new Set(orders.flatMap((o) => o.lines.filter((l) => l.sellOn).map((l) => l.variantId)));
  const open = new Set(orders.filter((o) => o.status === "reserving" || o.status === "awaiting_payment").map((o) => o.stockId ?? o.id));
  for (const { data } of of(rows, "stock")) {
    const stock = Stock.parse(data);
    const held = Object.entries(stock.holds).filter(([, hold]) => hold.st === "held");
    expect(
      held.map(([id]) => id).filter((id) => !open.has(id as Order["id"])),
      "holds without an open order",
    ).toEqual([]);
    const moves = of(rows, "stock-move").map((row) => LedgerEntry.parse(row.data));
    if (endless.has(stock.variantId)) continue; // sold whether or not it is there
    const left = sum(
      moves.filter((m) => m.variantId === stock.variantId && (m.kind === "claim" || m.kind === "restock")).map((m) => 0 - m.delta),
    );
    expect(left, `claimed − restocked of ${stock.variantId}`).toBe(sold.get(stock.variantId) ?? 0);
  }
};

/** I11: what an order is follows from its story alone. */
const expectStoriesToTell = (rows: Rows, orders: readonly Order[]): void => {
  const stories = new Map<string, TimelineEntry[]>();
  for (const row of of(rows, "timeline")) {
    const id = orderOf(row.key);
    stories.set(id, [...(stories.get(id) ?? []), TimelineEntry.parse(row.data)]);
  }
  for (const order of orders) {
    const now = Object.fromEntries(told.flatMap((name) => (order[name] === undefined ? [] : [[name, order[name]]])));
    expect(fold(stories.get(order.id) ?? []), `story of ${order.id}`).toEqual(now);
  }
};

/** I12 and I7. */
const expectTotalsAndNumbers = (orders: readonly Order[]): void => {
  for (const { totals, lines } of orders) {
    expect(totals.subtotal).toBe(sum(lines.map((line) => line.total)));
    expect(totals.tax).toBe(sum(lines.map((line) => line.tax)) + totals.shippingTax + totals.feeTax);
    expect(totals.total).toBe(totals.subtotal + totals.shipping + totals.fee + (totals.taxInclusive ? 0 : totals.tax));
  }
  const numbers = orders.flatMap((order) => (order.number === undefined ? [] : [order.number]));
  expect(new Set(numbers).size, "numbers are unique").toBe(numbers.length);
};

/** G21: each confirmation, end and refund was told exactly once. */
const expectEventsToTell = (rows: Rows, orders: readonly Order[]): void => {
  const events = of(rows, "outbox").map((row) => row.data["event"] as { type: string; data: { orderId: string } });
  const count = (type: string, id: string) => events.filter((e) => e.type === type && e.data.orderId === id).length;
  if (events.length === 0) return; // already taken to the bus
  for (const order of orders) {
    expect(count("order.confirmed", order.id), `order.confirmed of ${order.id}`).toBe(order.number === undefined ? 0 : 1);
    if (isPromised(order.status)) expect(count("order.paid", order.id)).toBe(order.paymentStatus === "paid" ? 1 : 0);
    expect(count("order.cancelled", order.id)).toBe(order.status === "cancelled" ? 1 : 0);
    expect(count("order.refunded", order.id)).toBe(order.paymentStatus === "refunded" ? 1 : 0);
  }
};

const expectOnce = (all: readonly string[], what: string): void => {
  expect(
    all.filter((one, i) => all.indexOf(one) !== i),
    what,
  ).toEqual([]);
};

/** I4: one mail of a kind, one grant of a file and one booked label for each order and parcel. I9: downloads within their limit. */
const expectDoneOnce = (rows: Rows): void => {
  const mails = of(rows, "timeline").filter((row) => row.data["what"] === "mail.sent");
  expectOnce(
    mails.map((row) => `${orderOf(row.key)} ${JSON.stringify(row.data["facts"])}`),
    "mails told twice",
  );
  const grants = of(rows, "grant").map(
    ({ data }) => data as { orderId: string; fileId: string; used: number; maxDownloads: number | null },
  );
  expectOnce(
    grants.map(({ orderId, fileId }) => `${orderId} ${fileId}`),
    "files granted twice",
  );
  for (const { used, maxDownloads, fileId } of grants)
    if (maxDownloads !== null) expect(used, `downloads of ${fileId}`).toBeLessThanOrEqual(maxDownloads);
  const numbers = of(rows, "shipment").flatMap(({ data }) => (data["trackingNumber"] ? [String(data["trackingNumber"])] : []));
  expectOnce(numbers, "labels booked twice");
};

/** I8: all of it is one store's. */
const expectOneStore = (rows: Rows): void => {
  expect(new Set(rows.map((row) => storeOf(row.key.pk))).size, "stores in these rows").toBeLessThanOrEqual(1);
};

export const ordersIn = (rows: Rows): Order[] => of(rows, "order").map((row) => Order.parse(row.data));
export const paymentsIn = (rows: Rows): Payment[] => of(rows, "payment").map((row) => Payment.parse(row.data));

/** I1, I2, I4, I6, I7, I8, I9, I11, I12 and G21 (there are no coupons, so no I5) over all rows of one store's table, after any run, at any moment between two commits. */
export const expectSoundTill = (rows: Rows): void => {
  const orders = ordersIn(rows);
  expectStockToAddUp(rows);
  expectMoneyToAddUp(orders, paymentsIn(rows));
  expectGoodsToFit(rows, orders);
  expectStoriesToTell(rows, orders);
  expectTotalsAndNumbers(orders);
  expectEventsToTell(rows, orders);
  expectDoneOnce(rows);
  expectOneStore(rows);
};

/** I3: nothing is left half done. Call it when all clocks have run out. */
export const expectAllSettled = (rows: Rows): void => {
  expect(ordersIn(rows).filter((o) => o.status === "reserving" || o.status === "awaiting_payment")).toEqual([]);
  expect(paymentsIn(rows).filter((p) => p.state === "refund_pending")).toEqual([]);
  expect(
    of(rows, "order")
      .filter((row) => row.due !== undefined)
      .map((row) => row.key.pk),
  ).toEqual([]);
};
