import type { Cart } from "../cart/schema.ts";
import { DomainError, type DomainEvent, isoTime, type StoreContext } from "../kernel/index.ts";
import { readConnection } from "../payment/connection-row.ts";
import { methodNotOffered } from "../payment/errors.ts";
import type { TillContext } from "../payment/port.ts";
import type { Payment } from "../payment/schema.ts";
import { payments } from "../payment/store.ts";
import { watchPayments } from "../payment/watch.ts";
import { ConditionFailed, insert, type Versioned, type Write } from "../table/index.ts";
import { confirmation, drawNumber, emptyCart } from "./confirm.ts";
import { confirmed, OrderPaid, OrderPlaced } from "./events.ts";
import { holdAll, refuseShort, takeAll } from "./goods.ts";
import { giveUp, type Placing, placed } from "./placing.ts";
import { paymentStatusOf } from "./rules.ts";
import type { Order } from "./schema.ts";
import { moved } from "./store.ts";
import { holdForMs, payWithinMs } from "./times.ts";

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

/** An order that is to be: the row that says so, and the cart that it is made from. */
interface Begun {
  readonly placing: Placing;
  readonly cart: Versioned<Cart>;
  readonly draft: Order;
}

/** The order as written, with its payment where there is one. */
export interface Reserved {
  readonly order: Order;
  readonly payment?: Versioned<Payment> | undefined;
}

/** Order, story, payment and events land together, and only if nobody gave the order up meanwhile. @throws ConditionFailed */
const write = async (
  ctx: StoreContext,
  { placing }: Begun,
  writes: readonly Write[],
  payment: Payment | undefined,
  events: readonly DomainEvent[],
): Promise<Versioned<Payment> | undefined> => {
  await ctx.table.commit([...writes, placed(placing), ...(payment ? [insert(payments.row(payment))] : [])], events);
  return payment && { value: payment, version: 1 };
};

/** Nobody is waited for: paid at the door, or nothing to pay. The goods are taken at once. */
const confirmNow = async (ctx: StoreContext, begun: Begun): Promise<Reserved> => {
  const { draft, cart } = begun;
  refuseShort(await takeAll(ctx, draft, ctx.world.now() + holdForMs));
  const number = await drawNumber(ctx);
  const cod = draft.paymentMethod === "cash_on_delivery";
  const first = cod ? firstPayment(ctx, draft, undefined, ctx.world.now()) : undefined;
  const change = { ...confirmation(number), ...(first ? { paymentId: first.id } : {}) };
  const { order, writes } = moved(ctx, { value: draft, version: 0 }, "order.confirmed", change);
  const facts = { orderId: order.id, paymentMethod: order.paymentMethod };
  const paymentStatus = paymentStatusOf(order);
  const events: DomainEvent[] = [OrderPlaced.of(ctx, facts), confirmed(ctx, order, { number, paymentStatus })];
  if (paymentStatus === "paid") events.push(OrderPaid.of(ctx, facts));
  const payment = await write(ctx, begun, writes, first, events);
  await emptyCart(ctx, order, cart);
  return { order, payment };
};

/** The merchant's own account, from now on compared with what Stripe lists. @throws methodNotOffered when it was just disconnected */
const stripeAccount = async (ctx: StoreContext): Promise<string> => {
  const account = await watchPayments(ctx, (await readConnection(ctx)).value);
  if (account === undefined) throw methodNotOffered();
  return account;
};

/** The goods are kept while the buyer pays. */
const awaitPayment = async (ctx: StoreContext, begun: Begun): Promise<Reserved> => {
  const { draft, cart } = begun;
  const deadline = draft.deadline ?? ctx.world.now();
  refuseShort(await holdAll(ctx, draft, deadline));
  const online = draft.paymentMethod !== "bank_transfer";
  const until = online ? ctx.world.now() + payWithinMs : deadline;
  const account = draft.paymentMethod === "stripe" ? await stripeAccount(ctx) : undefined;
  const first = firstPayment(ctx, draft, account, until);
  const change = { status: "awaiting_payment" as const, paymentId: first.id, sweepAt: deadline };
  const { order, writes } = moved(ctx, { value: draft, version: 0 }, "order.placed", change);
  const events = [OrderPlaced.of(ctx, { orderId: order.id, paymentMethod: order.paymentMethod })];
  const payment = await write(ctx, begun, writes, first, events);
  if (!online) await emptyCart(ctx, order, cart);
  return { order, payment };
};

/** A sweeper may have given the order up already: then there is nothing left to give up. */
const unlessGone = (end: Promise<unknown>) =>
  end.catch((error: unknown) => {
    if (!(error instanceof ConditionFailed)) throw error;
  });

/**
 * Sets the goods of a new order aside and writes it: waiting for money, or confirmed. Only for the process that began it. When it
 * cannot be done there never was an order, and the cart is kept. @throws soldOut, tooManyHolds
 */
export const reserve = async (ctx: TillContext, begun: Begun): Promise<Reserved> => {
  const { paymentMethod } = begun.draft;
  const waits = paymentMethod !== "cash_on_delivery" && paymentMethod !== "free";
  try {
    return await (waits ? awaitPayment(ctx, begun) : confirmNow(ctx, begun));
  } catch (error) {
    if (error instanceof DomainError) await unlessGone(giveUp(ctx, begun.placing));
    throw error;
  }
};
