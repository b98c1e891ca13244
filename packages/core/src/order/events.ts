import { z } from "zod";
import { Amount, type DomainEvent, defineEvent, idOf, type StoreContext } from "../kernel/index.ts";
import { Dispute, PaymentMethod } from "../payment/schema.ts";
import { OwnCarrier } from "../shipping/schema.ts";
import { Order } from "./schema.ts";

const order = { orderId: idOf("order") };

/** The buyer has ordered and the goods are set aside; with a bank transfer, the money is still to come. */
export const OrderPlaced = defineEvent("order.placed", z.object({ ...order, paymentMethod: PaymentMethod }));

/** To be fulfilled: paid, or to be paid at the door. The order has its number, the goods are taken off the shelf. */
export const OrderConfirmed = defineEvent(
  "order.confirmed",
  z.object({
    ...order,
    number: z.int(),
    paymentMethod: PaymentMethod,
    paymentStatus: Order.shape.paymentStatus,
    /** The carrier that takes the parcel by the store's rule; absent where the merchant fulfils. */
    shipWith: OwnCarrier.optional(),
  }),
);

export const confirmed = (
  ctx: StoreContext,
  { id, paymentMethod, shipping }: Pick<Order, "id" | "paymentMethod" | "shipping">,
  now: { readonly number: number; readonly paymentStatus: Order["paymentStatus"] },
): DomainEvent => {
  const rule = shipping?.shipWith;
  return OrderConfirmed.of(ctx, { orderId: id, paymentMethod, ...now, ...(rule ? { shipWith: rule } : {}) });
};

/** All of the money is here and the order is confirmed: what is sold against money may be handed over. */
export const OrderPaid = defineEvent("order.paid", z.object({ ...order, paymentMethod: PaymentMethod }));

/** By the merchant; goods are on their way back to the shelf. */
export const OrderCancelled = defineEvent("order.cancelled", z.object({ ...order, reason: z.string() }));

/** Never paid in time; goods are on their way back to the shelf. Sold-out attempts, which no buyer waits for, are not told. */
export const OrderExpired = defineEvent("order.expired", z.object(order));

/** All money is back at the buyer's. */
export const OrderRefunded = defineEvent("order.refunded", z.object({ ...order, amount: z.int(), reason: z.string() }));

const payment = { ...order, paymentId: idOf("payment"), amount: Amount };

/** Money of an order that is over could not be sent back, `amount` of it: the merchant has it and owes it to the buyer. */
export const RefundFailed = defineEvent("payment.refund_failed", z.object(payment));

/** The buyer asked the bank for `amount` back: a new dispute, or one that asks the merchant for an answer once more. */
export const DisputeOpened = defineEvent(
  "payment.dispute_opened",
  z.object({ ...payment, disputeId: Dispute.shape.id, answerBy: Dispute.shape.answerBy }),
);

/** Money must go back; the gateway has not said yet that it did. */
export const RefundRequested = defineEvent(
  "payment.refund_requested",
  z.object({ ...order, paymentId: idOf("payment"), reason: z.string() }),
);
