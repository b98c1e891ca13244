import { DomainError, type DomainEvent, type Id, type StoreContext } from "../kernel/index.ts";
import type { Report, TillContext } from "../payment/port.ts";
import type { Payment } from "../payment/schema.ts";
import { paymentKey, payments } from "../payment/store.ts";
import { ConditionFailed, insert, type Key, type Row, replace, type Versioned, type Write } from "../table/index.ts";
import { againWhenChanged } from "./again.ts";
import { emptyCart } from "./confirm.ts";
import { confirmPaid, decide, type Outcome, outOfStock } from "./decide.ts";
import { claimAll, giveBack, holdAll } from "./goods.ts";
import { gatewayOf } from "./pay.ts";
import type { Order } from "./schema.ts";
import { orderKey, orders } from "./store.ts";
import { noted } from "./timeline.ts";

interface Ids {
  readonly orderId: Id<"order">;
  readonly paymentId: Id<"payment">;
}

/** What was learned of a payment, and from where: a vendor's event is taken once. */
export interface News extends Ids {
  readonly report: Report;
  readonly event?: { readonly source: string; readonly id: string };
}

/**
 * `done`: it changed something · `nothing`: it was known, or came too late to matter · `duplicate`: this event was taken before ·
 * `unknown`: no such order · `mismatch`: another order, amount or currency than was asked for; nothing is believed
 */
export type Settled = "done" | "nothing" | "duplicate" | "unknown" | "mismatch";

const footprintKey = ({ source, id }: NonNullable<News["event"]>): Key => ({ pk: `EVT#${source}#${id}`, sk: "EVT" });
const keptForMs = 30 * 86_400_000;

export const footprint = (ctx: StoreContext, event: News["event"]): Write[] => {
  if (!event) return [];
  const row: Row = { key: footprintKey(event), type: "footprint", data: {}, expiresAt: ctx.world.now() + keptForMs };
  return [insert(row)];
};

/** Money of another bill pays nothing (G12). */
const fits = (payment: Payment, report: Report): boolean => {
  if (report.orderId !== undefined && report.orderId !== payment.orderId) return false;
  if (report.state !== "captured" && report.state !== "pending") return true;
  return report.amount === payment.amount && report.currency.toUpperCase() === payment.currency;
};

export interface Known {
  readonly order: Versioned<Order>;
  readonly payment: Versioned<Payment>;
}

/** Order, payment and footprint, in one strongly consistent read. */
const known = async (
  ctx: StoreContext,
  { orderId, paymentId, event }: Ids & Pick<News, "event">,
): Promise<Known | "duplicate" | "unknown"> => {
  const keys = [orderKey(orderId), paymentKey(orderId, paymentId), ...(event ? [footprintKey(event)] : [])];
  const [order, payment, taken] = await ctx.table.getMany(keys);
  if (taken) return "duplicate";
  return order && payment ? { order: orders.parse(order), payment: payments.parse(payment) } : "unknown";
};

/** Commits what was decided outside of news, such as by the sweeper, and does what follows. @throws ConditionFailed when overtaken */
export const saveOutcome = async (ctx: TillContext, found: Known, outcome: Outcome): Promise<void> => {
  await save(ctx, found, outcome, undefined, outcome.events);
  await follow(ctx, { orderId: outcome.order.id, paymentId: outcome.payment.id }, outcome);
};

const save = (ctx: TillContext, { payment }: Known, outcome: Outcome, event: News["event"], events: readonly DomainEvent[]) =>
  ctx.table.commit([...outcome.writes, replace(payments.row(outcome.payment), payment.version), ...footprint(ctx, event)], events);

const alarm = async (ctx: StoreContext, { orderId, report, event }: News): Promise<Settled> => {
  const facts = { state: report.state, amount: report.amount, currency: report.currency, orderId: report.orderId ?? null };
  await ctx.table.commit([noted(ctx, orderId, "payment.mismatch", facts), ...footprint(ctx, event)]);
  return "mismatch";
};

/** Without a vendor the merchant gives the money back by hand. */
const byHand = (payment: Payment): Report => ({
  state: "refunded",
  amount: payment.captured,
  currency: payment.currency,
  orderId: payment.orderId,
  reference: payment.reference,
});

const refundKey = ({ orderId, refundReason, attempt, refundTry }: Payment): string =>
  `refund:${orderId}:${refundReason}${refundReason === "duplicate" ? `:${attempt}` : ""}${refundTry ? `:again:${refundTry}` : ""}`;

/** Asks the vendor to send a payment's money back, and takes in the answer. Once, however often it is asked. @throws paymentUnavailable */
export const sendBack = async (ctx: TillContext, payment: Payment): Promise<void> => {
  const gateway = gatewayOf(ctx, payment.method);
  const report = gateway ? await gateway.refund(ctx, payment, refundKey(payment)) : byHand(payment);
  await settle(ctx, { orderId: payment.orderId, paymentId: payment.id, report });
};

/** A vendor that does not answer is asked again by the sweeper: the order is on its list until the money is back. */
const trySendBack = (ctx: TillContext, payment: Payment): Promise<void> =>
  sendBack(ctx, payment).catch((error: unknown) => {
    if (!(error instanceof DomainError)) throw error;
  });

/** The goods of an order that was paid too late, once more: confirmed if they can be had, else the money goes back. */
const revive = async (ctx: TillContext, { orderId, paymentId }: Ids): Promise<void> => {
  const found = await known(ctx, { orderId, paymentId });
  if (typeof found === "string" || found.order.value.status !== "reserving") return;
  const { value: order } = found.order;
  const short = (await holdAll(ctx, order, order.sweepAt ?? 0)).concat(await claimAll(ctx, order));
  const decided =
    short.length === 0 ? confirmPaid(ctx, found.order, found.payment.value) : outOfStock(ctx, found.order, found.payment.value);
  await saveOutcome(ctx, found, await decided);
};

/** What follows once the rows say so; each may be repeated, and is by the sweeper after a crash. */
const follow = async (ctx: TillContext, ids: Ids, { order, payment, next }: Outcome): Promise<void> => {
  if (next === "confirmed") await emptyCart(ctx, order);
  if (next === "revive") await revive(ctx, ids);
  if (next === "ended" || next === "refund") await giveBack(ctx, order);
  if (next === "refund") await trySendBack(ctx, payment);
};

/**
 * Takes in what a gateway says of a payment, from a webhook, a return, a look-up or a sweep alike: twice, late, in any order, at
 * the same time. The order's move, the payment, the event's footprint and the outgoing events land in one commit, or not at all.
 */
export const settle = async (ctx: TillContext, news: News): Promise<Settled> => {
  try {
    return await againWhenChanged(() => takeIn(ctx, news));
  } catch (error) {
    if (error instanceof ConditionFailed && error.item?.type === "footprint") return "duplicate";
    throw error;
  }
};

const takeIn = async (ctx: TillContext, news: News): Promise<Settled> => {
  const found = await known(ctx, news);
  if (typeof found === "string") return found;
  if (!fits(found.payment.value, news.report)) return alarm(ctx, news);
  const outcome = await decide(ctx, found.order, found.payment.value, news.report);
  if (!outcome) return "nothing";
  await save(ctx, found, outcome, news.event, outcome.events);
  await follow(ctx, news, outcome);
  return "done";
};
