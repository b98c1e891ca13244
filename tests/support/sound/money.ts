import { isPromised, type Order } from "@matjar/core/order";
import { expect } from "vitest";
import { expectOnce, ordersIn, paymentsIn, type Rows, sum } from "./rows.ts";

/** What the house may keep of an order's money: that of goods it promised, or is setting aside for money that came late. */
const earned = (order: Order): number => (isPromised(order.status) || order.status === "reserving" ? order.captured - order.refunded : 0);

/** I6: never more back than came in. I2: what was taken and not sent back belongs to a promised order, or is to go back. */
export const expectMoneyToAddUp = (rows: Rows): void => {
  const payments = paymentsIn(rows);
  for (const { id, captured, refunded, amount } of payments) {
    expect(refunded, `refunds of ${id}`).toBeLessThanOrEqual(captured);
    expect([0, amount], `captured of ${id}`).toContain(captured);
  }
  for (const order of ordersIn(rows)) {
    expect(order.refunded, `refunds of ${order.id}`).toBeLessThanOrEqual(order.captured);
    const bills = payments.filter(({ orderId }) => orderId === order.id);
    for (const { amount, currency } of bills)
      expect([amount, currency], `bill of ${order.id}`).toEqual([order.totals.total, order.totals.currency]);
    const kept = sum(bills.map((p) => p.captured - p.refunded));
    const onItsWay = sum(
      bills.filter((p) => p.state === "refund_pending" || p.state === "refund_failed").map((p) => p.captured - p.refunded),
    );
    expect(kept, `captured − refunded of ${order.id}`).toBe(earned(order) + onItsWay);
  }
};

/** I12: parts make the whole, tax included, and nothing is below 0. I7: a number for each confirmed order, never twice. */
export const expectTotalsAndNumbers = (rows: Rows): void => {
  const orders = ordersIn(rows);
  for (const { id, totals, lines } of orders) {
    for (const line of lines) expect(line.total, `a line of ${id}`).toBe(line.unitPrice * line.quantity);
    expect(totals.subtotal, `subtotal of ${id}`).toBe(sum(lines.map((line) => line.total)));
    expect(totals.tax, `tax of ${id}`).toBe(sum(lines.map((line) => line.tax)) + totals.shippingTax + totals.feeTax);
    expect(totals.total, `total of ${id}`).toBe(totals.subtotal + totals.shipping + totals.fee + (totals.taxInclusive ? 0 : totals.tax));
    expect(Math.min(...Object.values(totals).filter((part) => typeof part === "number")), `parts of ${id}`).toBeGreaterThanOrEqual(0);
  }
  for (const { id, status, number } of orders) if (isPromised(status)) expect(number, `number of ${id}`).toBeDefined();
  expectOnce(
    orders.flatMap(({ number }) => (number === undefined ? [] : [String(number)])),
    "numbers given twice",
  );
};
