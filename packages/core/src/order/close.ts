import type { TillContext } from "../payment/port.ts";
import type { Payment } from "../payment/schema.ts";
import { paymentsOf } from "../payment/store.ts";
import type { Versioned } from "../table/index.ts";
import { billOf } from "./bill.ts";
import { gatewayOf } from "./pay.ts";
import type { Order } from "./schema.ts";
import { settle } from "./settle.ts";

/** `closed`: nobody can pay these any more · `paid`: somebody had · `pending`: the money is on its way */
interface Closed {
  readonly kind: "closed" | "paid" | "pending";
  readonly payments: readonly Versioned<Payment>[];
}

const closeOne = async (ctx: TillContext, order: Order, payment: Payment): Promise<Closed["kind"]> => {
  const gateway = gatewayOf(ctx, payment.method);
  if (!gateway) return "closed";
  const report = await gateway.expire(ctx, payment, await billOf(ctx, order, payment));
  if (report.state !== "captured" && report.state !== "pending" && report.state !== "refunded") return "closed";
  await settle(ctx, { orderId: order.id, paymentId: payment.id, report });
  return report.state === "pending" ? "pending" : "paid";
};

/**
 * Shuts every payment page of an order, so that its goods can go back: the vendor is asked, never assumed. Money that turns out to
 * be there is taken in. @throws paymentUnavailable: then nothing may be given back yet
 */
export const closePayments = async (ctx: TillContext, order: Order): Promise<Closed> => {
  const open = (await paymentsOf(ctx, order.id)).filter(({ value }) => value.state === "started" || value.state === "pending");
  for (const { value } of open) {
    const kind = await closeOne(ctx, order, value);
    if (kind !== "closed") return { kind, payments: [] };
  }
  return { kind: "closed", payments: open };
};

/** Shuts the pages of an order that is over, and writes that down. @throws paymentUnavailable */
export const retirePayments = async (ctx: TillContext, order: Order): Promise<void> => {
  const { payments } = await closePayments(ctx, order);
  for (const { value } of payments) {
    const { orderId, id: paymentId, amount, currency, reference } = value;
    await settle(ctx, { orderId, paymentId, report: { state: "expired", amount, currency, orderId, reference } });
  }
};
