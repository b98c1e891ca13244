import { DomainError, type DomainEvent, type Id } from "../kernel/index.ts";
import type { TillContext } from "../payment/port.ts";
import type { Payment } from "../payment/schema.ts";
import { payments } from "../payment/store.ts";
import { replace, type Versioned } from "../table/index.ts";
import { againWhenChanged } from "./again.ts";
import { retirePayments } from "./close.ts";
import { ended } from "./ending.ts";
import { cannotMove, nothingToRefund } from "./errors.ts";
import { OrderCancelled, RefundRequested } from "./events.ts";
import { giveBack } from "./goods.ts";
import { findPayment } from "./pay.ts";
import { canMove } from "./rules.ts";
import type { Order } from "./schema.ts";
import { sendBack } from "./settle.ts";
import { loadOrder, moved } from "./store.ts";
import { askAgainMs } from "./times.ts";

interface Wish {
  readonly reason: string;
  readonly restock: boolean;
}

type RefundReason = "cancelled" | "refunded";

const toRefund = (payment: Versioned<Payment> | undefined, refundReason: RefundReason): Versioned<Payment>[] =>
  payment?.value.state === "captured" || payment?.value.state === "partially_refunded"
    ? [{ ...payment, value: { ...payment.value, state: "refund_pending", refundReason } }]
    : [];

/** Ends a confirmed order and asks for its money back, in one commit. @throws ConditionFailed when overtaken */
const end = async (
  ctx: TillContext,
  current: Versioned<Order>,
  status: "cancelled" | "refunded",
  wish: Wish,
): Promise<{ order: Order; refunds: Versioned<Payment>[] }> => {
  const payment = current.value.captured > 0 ? await findPayment(ctx, current.value, current.value.paymentId) : undefined;
  const refunds = toRefund(payment, status);
  const soon = refunds.length > 0 ? { sweepAt: ctx.world.now() + askAgainMs } : {};
  const change = { status, ...ended(ctx, wish.restock), ...soon, ...(wish.reason ? { cancelReason: wish.reason } : {}) };
  const { order, writes } = moved(ctx, current, `order.${status}`, change, { reason: wish.reason });
  const events: DomainEvent[] = refunds.map(({ value }) =>
    RefundRequested.of(ctx, { orderId: order.id, paymentId: value.id, reason: status }),
  );
  if (status === "cancelled") events.push(OrderCancelled.of(ctx, { orderId: order.id, reason: wish.reason }));
  await ctx.table.commit([...writes, ...refunds.map(({ value, version }) => replace(payments.row(value), version))], events);
  return { order, refunds };
};

/** A vendor that does not answer now is asked by the sweeper. */
const orLater = (now: Promise<unknown>): Promise<unknown> =>
  now.catch((error: unknown) => {
    if (!(error instanceof DomainError)) throw error;
  });

const follow = async (ctx: TillContext, { order, refunds }: { order: Order; refunds: Versioned<Payment>[] }): Promise<Versioned<Order>> => {
  await giveBack(ctx, order);
  for (const { value } of refunds) await orLater(sendBack(ctx, value));
  return loadOrder(ctx, order.id);
};

/**
 * Cancels an order that is not shipped yet. Goods go back on the shelf, once; money that was paid goes back too; a payment page
 * that is still open is closed, and money that comes all the same is returned. @throws cannotMove, notFound
 */
export const cancel = async (ctx: TillContext, orderId: Id<"order">, wish: Wish): Promise<Versioned<Order>> => {
  const done = await againWhenChanged(async () => {
    const current = await loadOrder(ctx, orderId);
    if (!canMove(current.value.status, "cancelled")) throw cannotMove({ status: current.value.status });
    return end(ctx, current, "cancelled", wish);
  });
  await orLater(retirePayments(ctx, done.order));
  return follow(ctx, done);
};

/**
 * Gives all money of an order back, once, and ends it. The payment says `refund_pending` until the gateway has sent it.
 * @throws nothingToRefund, cannotMove, notFound
 */
export const refund = async (ctx: TillContext, orderId: Id<"order">, wish: Wish): Promise<Versioned<Order>> => {
  const done = await againWhenChanged(async () => {
    const current = await loadOrder(ctx, orderId);
    if (current.value.captured === 0) throw nothingToRefund();
    if (!canMove(current.value.status, "refunded") || current.value.status === "reserving")
      throw cannotMove({ status: current.value.status });
    return end(ctx, current, "refunded", wish);
  });
  return follow(ctx, done);
};
