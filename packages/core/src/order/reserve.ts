import { DomainError, type DomainEvent, isoTime, type StoreContext } from "../kernel/index.ts";
import { readConnection } from "../payment/connection-row.ts";
import { methodNotOffered } from "../payment/errors.ts";
import type { TillContext } from "../payment/port.ts";
import type { Payment } from "../payment/schema.ts";
import { payments } from "../payment/store.ts";
import { watchPayments } from "../payment/watch.ts";
import { ConditionFailed, insert, type Versioned } from "../table/index.ts";
import { confirmation, drawNumber, emptyCart } from "./confirm.ts";
import { expire } from "./ending.ts";
import { OrderConfirmed, OrderPaid, OrderPlaced } from "./events.ts";
import { claimAll, holdAll, refuseShort } from "./goods.ts";
import { paymentStatusOf } from "./rules.ts";
import type { Order } from "./schema.ts";
import { moved } from "./store.ts";
import { payWithinMs } from "./times.ts";

/** The first attempt to be paid, beside the order. */
const firstPayment = (ctx: StoreContext, order: Order, account: string | undefined, until: number): Payment => ({
  id: ctx.world.id("payment"),
  orderId: order.id,
  method: order.paymentMethod,
  state: "started",
  amount: order.totals.total,
  currency: order.totals.currency,
  captured: 0,
  refunded: 0,
  attempt: 1,
  ...(account === undefined ? {} : { account }),
  startedAt: isoTime(ctx.world),
  expiresAt: new Date(until).toISOString(),
});

/** Nobody is waited for: paid at the door, or nothing to pay. The goods are taken at once. */
const confirmNow = async (ctx: StoreContext, current: Versioned<Order>): Promise<Order> => {
  refuseShort(await claimAll(ctx, current.value));
  const number = await drawNumber(ctx);
  const cod = current.value.paymentMethod === "cash_on_delivery";
  const payment = cod ? firstPayment(ctx, current.value, undefined, ctx.world.now()) : undefined;
  const change = { ...confirmation(number), ...(payment ? { paymentId: payment.id } : {}) };
  const { order, writes } = moved(ctx, current, "order.confirmed", change);
  const facts = { orderId: order.id, paymentMethod: order.paymentMethod };
  const paymentStatus = paymentStatusOf(order);
  const events: DomainEvent[] = [OrderPlaced.of(ctx, facts), OrderConfirmed.of(ctx, { ...facts, number, paymentStatus })];
  if (paymentStatus === "paid") events.push(OrderPaid.of(ctx, facts));
  await ctx.table.commit([...writes, ...(payment ? [insert(payments.row(payment))] : [])], events);
  await emptyCart(ctx, order);
  return order;
};

/** The merchant's own account, from now on compared with what Stripe lists. @throws methodNotOffered when it was just disconnected */
const stripeAccount = async (ctx: StoreContext): Promise<string> => {
  const account = await watchPayments(ctx, (await readConnection(ctx)).value);
  if (account === undefined) throw methodNotOffered();
  return account;
};

/** The goods are kept while the buyer pays. */
const awaitPayment = async (ctx: StoreContext, current: Versioned<Order>): Promise<Order> => {
  const online = current.value.paymentMethod !== "bank_transfer";
  const until = online ? ctx.world.now() + payWithinMs : (current.value.deadline ?? ctx.world.now());
  const account = current.value.paymentMethod === "stripe" ? await stripeAccount(ctx) : undefined;
  const payment = firstPayment(ctx, current.value, account, until);
  const change = { status: "awaiting_payment" as const, paymentId: payment.id, sweepAt: current.value.deadline };
  const { order, writes } = moved(ctx, current, "order.placed", change);
  const events = [OrderPlaced.of(ctx, { orderId: order.id, paymentMethod: order.paymentMethod })];
  await ctx.table.commit([...writes, insert(payments.row(payment))], events);
  if (!online) await emptyCart(ctx, order);
  return order;
};

/** A sweeper may have ended the order already: then there is nothing left to end. */
const unlessGone = (end: Promise<unknown>) =>
  end.catch((error: unknown) => {
    if (!(error instanceof ConditionFailed)) throw error;
  });

/**
 * Sets the goods of a new order aside and brings it to where it waits for money, or is confirmed. Only for the process that made the
 * order. When it cannot be done the order is ended first, and the cart is kept. @throws soldOut, tooManyHolds
 */
export const reserve = async (ctx: TillContext, current: Versioned<Order>): Promise<Order> => {
  try {
    refuseShort(await holdAll(ctx, current.value, current.value.deadline ?? ctx.world.now()));
    const waits = current.value.paymentMethod !== "cash_on_delivery" && current.value.paymentMethod !== "free";
    return await (waits ? awaitPayment(ctx, current) : confirmNow(ctx, current));
  } catch (error) {
    if (error instanceof DomainError) await unlessGone(expire(ctx, current, error.code === "stock.sold_out" ? "sold_out" : "abandoned"));
    throw error;
  }
};
