import { type Id, isIdOf } from "../kernel/index.ts";
import type { PaymentNotice, TillContext } from "../payment/port.ts";
import type { Payment, PaymentMethod } from "../payment/schema.ts";
import { billOf } from "./bill.ts";
import { noteDispute } from "./dispute.ts";
import { findPayment, gatewayOf } from "./pay.ts";
import { type Settled, settle } from "./settle.ts";
import { findOrder } from "./store.ts";

/** A message of another account, of another way to pay, or of another page than ours says nothing about this payment. */
export const isAbout = (payment: Payment, method: PaymentMethod, { account, reference }: PaymentNotice): boolean =>
  payment.method === method && payment.account === account && (!payment.reference || !reference || payment.reference === reference);

/**
 * Takes in a vendor's message, whose signature was checked. The account it came from must be the one that this payment was made
 * with: only then is the payment looked up at the vendor, and what the vendor says then is what counts.
 * @throws paymentUnavailable, so that the vendor sends it again
 */
export const takeNotice = async (ctx: TillContext, method: PaymentMethod, notice: PaymentNotice): Promise<Settled> => {
  if (!isIdOf("order", notice.orderId) || !isIdOf("payment", notice.paymentId)) return "unknown";
  const order = await findOrder(ctx, notice.orderId);
  const payment = order && (await findPayment(ctx, order.value, notice.paymentId as Id<"payment">));
  const gateway = gatewayOf(ctx, method);
  if (!order || !payment || !gateway) return "unknown";
  if (!isAbout(payment.value, method, notice)) return "mismatch";
  const event = { source: method, id: notice.eventId };
  if (notice.dispute) return noteDispute(ctx, payment.value, notice.dispute, event);
  const known = notice.reference ? { ...payment.value, reference: notice.reference } : payment.value;
  const report = await gateway.lookUp(ctx, known, await billOf(ctx, order.value, payment.value));
  return settle(ctx, { orderId: order.value.id, paymentId: payment.value.id, report, event });
};
