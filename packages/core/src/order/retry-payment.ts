import { type Id, isoTime } from "../kernel/index.ts";
import type { TillContext } from "../payment/port.ts";
import type { Payment } from "../payment/schema.ts";
import { payments } from "../payment/store.ts";
import { insert, replace, type Versioned } from "../table/index.ts";
import { againWhenChanged } from "./again.ts";
import { billOf } from "./bill.ts";
import { closePayments } from "./close.ts";
import { notAwaitingPayment } from "./errors.ts";
import { findPayment, gatewayOf, paymentPage } from "./pay.ts";
import type { Order } from "./schema.ts";
import { settle } from "./settle.ts";
import { loadOrder, moved } from "./store.ts";
import { holdForMs, payWithinMs } from "./times.ts";

/** Each attempt keeps the goods for another while; somebody who never pays must not keep them for ever. */
const maxAttempts = 5;

/** A new attempt, in place of one that is over; the goods are kept as long as the new page is open. */
const attemptAgain = async (
  ctx: TillContext,
  current: Versioned<Order>,
  last: Payment,
  over: readonly Versioned<Payment>[],
): Promise<Order> => {
  const now = ctx.world.now();
  const { reference: _reference, redirectUrl: _url, ...kept } = last;
  const payment: Payment = {
    ...kept,
    id: ctx.world.id("payment"),
    state: "started",
    attempt: last.attempt + 1,
    startedAt: isoTime(ctx.world),
    expiresAt: new Date(now + payWithinMs).toISOString(),
  };
  const change = { paymentId: payment.id, deadline: now + holdForMs, sweepAt: now + holdForMs };
  const { order, writes } = moved(ctx, current, "payment.retried", change, { paymentId: payment.id, attempt: payment.attempt });
  const closed = over.map(({ value, version }) => replace(payments.row({ ...value, state: "expired" }), version));
  await ctx.table.commit([...writes, ...closed, insert(payments.row(payment))]);
  return order;
};

/**
 * Where the buyer pays an order that waits for its payment: the page that is open, or a new one when the last was declined or has
 * run out. Never two pages at once.
 * @throws notAwaitingPayment, also after five attempts · paymentUnavailable
 */
export const retryPayment = async (ctx: TillContext, orderId: Id<"order">): Promise<string> => {
  const order = await againWhenChanged(async () => {
    const current = await loadOrder(ctx, orderId);
    const last = await findPayment(ctx, current.value, current.value.paymentId);
    if (current.value.status !== "awaiting_payment" || !last || !gatewayOf(ctx, last.value.method)) throw notAwaitingPayment();
    const usable = last.value.state === "started" && Date.parse(last.value.expiresAt) > ctx.world.now();
    if (usable) return current.value;
    if (last.value.attempt >= maxAttempts) throw notAwaitingPayment();
    const closed = await closePayments(ctx, current.value);
    if (closed.kind !== "closed") throw notAwaitingPayment();
    return attemptAgain(ctx, current, last.value, closed.payments);
  });
  const page = await paymentPage(ctx, order);
  if (!page) throw notAwaitingPayment();
  return page;
};

/** Asks the vendor what became of the order's payment: when the buyer comes back before the webhook, or the webhook never came. */
export const checkPayment = async (ctx: TillContext, orderId: Id<"order">): Promise<void> => {
  const { value: order } = await loadOrder(ctx, orderId);
  const gateway = gatewayOf(ctx, order.paymentMethod);
  const payment = gateway && (await findPayment(ctx, order, order.paymentId));
  if (!gateway || !payment?.value.reference || (payment.value.state !== "started" && payment.value.state !== "pending")) return;
  const report = await gateway.lookUp(ctx, payment.value, await billOf(ctx, order, payment.value));
  await settle(ctx, { orderId, paymentId: payment.value.id, report });
};
