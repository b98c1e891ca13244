import { DomainError, type Id, notFound } from "../kernel/index.ts";
import type { TillContext } from "../payment/port.ts";
import type { Payment } from "../payment/schema.ts";
import { payments } from "../payment/store.ts";
import { replace, type Versioned } from "../table/index.ts";
import { againWhenChanged } from "./again.ts";
import { nothingToRefund } from "./errors.ts";
import { findPayment } from "./pay.ts";
import type { Order } from "./schema.ts";
import { sendBack, settle } from "./settle.ts";
import { loadOrder, moved } from "./store.ts";
import { askAgainMs } from "./times.ts";

interface Ids {
  readonly orderId: Id<"order">;
  readonly paymentId: Id<"payment">;
}

/** @throws notFound; nothingToRefund when the refund did not fail */
const failed = async (ctx: TillContext, { orderId, paymentId }: Ids) => {
  const order = await loadOrder(ctx, orderId);
  const payment = await findPayment(ctx, order.value, paymentId);
  if (!payment) throw notFound();
  if (payment.value.state !== "refund_failed") throw nothingToRefund();
  return { order, payment };
};

const asked = async (ctx: TillContext, ids: Ids): Promise<Payment> => {
  const { order, payment } = await failed(ctx, ids);
  const again: Payment = { ...payment.value, state: "refund_pending", refundTry: (payment.value.refundTry ?? 0) + 1 };
  const change = { sweepAt: ctx.world.now() + askAgainMs };
  const { writes } = moved(ctx, order, "payment.refund_requested", change, { paymentId: ids.paymentId });
  await ctx.table.commit([...writes, replace(payments.row(again), payment.version)]);
  return again;
};

/**
 * Asks the vendor once more to send money back that it could not send. When it does not answer the sweeper asks it.
 * @throws notFound, nothingToRefund
 */
export const refundAgain = async (ctx: TillContext, ids: Ids): Promise<Versioned<Order>> => {
  const payment = await againWhenChanged(() => asked(ctx, ids));
  await sendBack(ctx, payment).catch((error: unknown) => {
    if (!(error instanceof DomainError)) throw error;
  });
  return loadOrder(ctx, ids.orderId);
};

/** The merchant gave the money back in another way, such as by bank transfer. @throws notFound, nothingToRefund */
export const refundedByHand = async (ctx: TillContext, ids: Ids): Promise<Versioned<Order>> => {
  const { payment } = await failed(ctx, ids);
  const { amount, currency, orderId, reference } = payment.value;
  await settle(ctx, { ...ids, report: { state: "refunded", amount, currency, orderId, reference } });
  return loadOrder(ctx, ids.orderId);
};
