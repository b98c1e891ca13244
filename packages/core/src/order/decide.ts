import type { DomainEvent, StoreContext } from "../kernel/index.ts";
import type { Report } from "../payment/port.ts";
import type { Payment, PaymentState } from "../payment/schema.ts";
import type { Versioned, Write } from "../table/index.ts";
import { confirmation, drawNumber } from "./confirm.ts";
import { ended } from "./ending.ts";
import { confirmed, OrderExpired, OrderPaid, OrderRefunded, RefundFailed, RefundRequested } from "./events.ts";
import { claimAll } from "./goods.ts";
import { canMove, hasEnded, isPromised } from "./rules.ts";
import type { Order } from "./schema.ts";
import { moved } from "./store.ts";
import { askAgainMs, pendingEveryMs, reserveWithinMs } from "./times.ts";

/** What news of a payment makes of the order and of the payment, and what must follow. */
export interface Outcome {
  readonly order: Order;
  readonly payment: Payment;
  readonly writes: readonly Write[];
  readonly events: readonly DomainEvent[];
  readonly next?: "confirmed" | "revive" | "ended" | "refund";
}

const hasMoney = (state: PaymentState): boolean =>
  ["captured", "refund_pending", "refunded", "partially_refunded", "refund_failed"].includes(state);

type Change = Parameters<typeof moved>[3];
type Current = Versioned<Order>;

const captured = (payment: Payment): Payment => ({ ...payment, state: "captured", captured: payment.amount });

/** An order that is to give its money back: the payment waits for the gateway, the sweeper sees to it. */
const giveMoneyBack = (
  ctx: StoreContext,
  current: Current,
  payment: Payment,
  refundReason: NonNullable<Payment["refundReason"]>,
  what: string,
  change: Change,
): Outcome => {
  const { order, writes } = moved(ctx, current, what, { ...change, sweepAt: ctx.world.now() + askAgainMs }, { reason: refundReason });
  const event = RefundRequested.of(ctx, { orderId: order.id, paymentId: payment.id, reason: refundReason });
  return { order, payment: { ...captured(payment), state: "refund_pending", refundReason }, writes, events: [event], next: "refund" };
};

export const confirmPaid = async (ctx: StoreContext, current: Current, payment: Payment): Promise<Outcome> => {
  const number = current.value.number ?? (await drawNumber(ctx));
  const change = { ...confirmation(number), captured: payment.amount, paymentId: payment.id };
  const { order, writes } = moved(ctx, current, "order.paid", change, { paymentId: payment.id });
  const events = [
    confirmed(ctx, { ...order, paymentMethod: payment.method }, { number, paymentStatus: "paid" }),
    OrderPaid.of(ctx, { orderId: order.id, paymentMethod: payment.method }),
  ];
  return { order, payment: captured(payment), writes, events, next: "confirmed" };
};

/** Paid, and the goods are not to be had: all money goes back by itself. */
export const outOfStock = (ctx: StoreContext, current: Current, payment: Payment): Outcome =>
  giveMoneyBack(ctx, current, payment, "out_of_stock", "order.out_of_stock", {
    status: "refunded",
    captured: payment.amount,
    ...ended(ctx),
  });

/** The goods went back before the money came: they are set aside once more, by the one process whose commit this is. */
const revival = (ctx: StoreContext, current: Current, payment: Payment): Outcome => {
  const stockId = `ord_${payment.id.slice(4)}` as Order["id"]; // a name of its own: the order's own name has given its goods back for good
  const change = {
    status: "reserving" as const,
    captured: payment.amount,
    paymentId: payment.id,
    stockId,
    sweepAt: ctx.world.now() + reserveWithinMs,
  };
  const { order, writes } = moved(ctx, current, "payment.captured_late", change, { paymentId: payment.id });
  return { order, payment: captured(payment), writes, events: [], next: "revive" };
};

const receive = async (ctx: StoreContext, current: Current, payment: Payment): Promise<Outcome> => {
  const order = current.value;
  if (order.captured > 0) return giveMoneyBack(ctx, current, payment, "duplicate", "payment.duplicate", {});
  if (isPromised(order.status)) {
    const paid = moved(ctx, current, "order.paid", { captured: payment.amount, paymentId: payment.id }, { paymentId: payment.id });
    return { ...paid, payment: captured(payment), events: [OrderPaid.of(ctx, { orderId: order.id, paymentMethod: payment.method })] };
  }
  if (order.status === "expired") return revival(ctx, current, payment);
  if (hasEnded(order.status))
    return giveMoneyBack(ctx, current, payment, "cancelled", "payment.captured_late", { captured: payment.amount });
  const short = await claimAll(ctx, order);
  if (short.length === 0) return confirmPaid(ctx, current, payment);
  return outOfStock(ctx, current, payment);
};

const give = (ctx: StoreContext, current: Current, payment: Payment, amount: number): Outcome => {
  const back = Math.min(amount, payment.amount);
  const whole = back === payment.amount;
  const extra = payment.refundReason === "duplicate"; // was never counted as this order's money
  const ends = whole && !extra && canMove(current.value.status, "refunded");
  const change: Change = {
    ...(extra ? {} : { captured: payment.amount, refunded: back }),
    ...(ends ? { status: "refunded", ...ended(ctx, !isGone(current.value)) } : {}),
  };
  const after = moved(ctx, current, "payment.refunded", change, { paymentId: payment.id, amount: back });
  const state = payment.state === "refund_pending" && !whole ? "refund_pending" : whole ? "refunded" : "partially_refunded"; // the rest is still asked for
  const refunded: Payment = { ...payment, state, captured: payment.amount, refunded: back };
  const told = { orderId: after.order.id, amount: back, reason: payment.refundReason ?? "refunded" };
  return { ...after, payment: refunded, events: whole && !extra ? [OrderRefunded.of(ctx, told)] : [], ...(ends ? { next: "ended" } : {}) };
};

/** The goods are with the buyer or on the way there. */
const isGone = ({ status }: Order): boolean => status === "shipped" || status === "delivered";

const only = (ctx: StoreContext, current: Current, payment: Payment, what: string, change: Change = {}): Outcome => {
  const { order, writes } = moved(ctx, current, what, change, { paymentId: payment.id });
  return { order, payment, writes, events: [] };
};

/**
 * The vendor could not send the money back, or it came back. Of an order that stands nothing is owed: it is as before. Else the
 * merchant has money that is the buyer's, and has to give it in another way.
 */
const failToGive = (ctx: StoreContext, current: Current, payment: Payment, back: number): Outcome => {
  const extra = payment.refundReason === "duplicate";
  const stands = isPromised(current.value.status) && !extra;
  const state = !stands ? "refund_failed" : back > 0 ? "partially_refunded" : "captured";
  const after = only(ctx, current, { ...payment, state, refunded: back }, "payment.refund_failed", extra ? {} : { refunded: back });
  if (stands) return after;
  const owed = { orderId: payment.orderId, paymentId: payment.id, amount: payment.amount - back };
  return { ...after, events: [RefundFailed.of(ctx, owed)] };
};

const lapse = (ctx: StoreContext, current: Current, payment: Payment): Outcome => {
  const over: Payment = { ...payment, state: "expired" };
  const { status, paymentId } = current.value;
  if (status !== "awaiting_payment" || paymentId !== payment.id) return only(ctx, current, over, "payment.expired");
  const { order, writes } = moved(ctx, current, "order.expired", { status: "expired", cancelReason: "unpaid", ...ended(ctx) });
  return { order, payment: over, writes, events: [OrderExpired.of(ctx, { orderId: order.id })], next: "ended" };
};

/**
 * The whole table of news: what is known already, or comes too late, changes nothing. Money once captured stays captured, money
 * once given back stays given back. Undefined: nothing changes.
 */
export const decide = async (ctx: StoreContext, current: Current, payment: Payment, report: Report): Promise<Outcome | undefined> => {
  const open = !hasMoney(payment.state);
  switch (report.state) {
    case "captured":
      return open ? receive(ctx, current, payment) : undefined;
    case "refunded": {
      const more = payment.state !== "refunded" && report.amount > payment.refunded;
      return more ? give(ctx, current, payment, report.amount) : undefined;
    }
    case "refund_failed": {
      const tried = ["refund_pending", "refunded", "partially_refunded"].includes(payment.state);
      return tried && report.amount < payment.amount ? failToGive(ctx, current, payment, report.amount) : undefined;
    }
    case "pending":
      return payment.state === "started"
        ? only(ctx, current, { ...payment, state: "pending" }, "payment.pending", pendingChange(ctx, current.value))
        : undefined;
    case "declined":
      return payment.state === "started" || payment.state === "pending"
        ? only(ctx, current, { ...payment, state: "declined" }, "payment.declined")
        : undefined;
    case "expired":
      return payment.state === "started" || payment.state === "declined" ? lapse(ctx, current, payment) : undefined;
    default:
      return undefined;
  }
};

const pendingChange = (ctx: StoreContext, order: Order): Change =>
  order.status === "awaiting_payment" ? { sweepAt: ctx.world.now() + pendingEveryMs } : {};
