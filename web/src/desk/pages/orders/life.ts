import type { OrderDetail } from "../../../api/orders.ts";
import type { MemberRole } from "../../../api/stores.ts";

const byHand = new Set(["bank_transfer", "cash_on_delivery"]);
const ended = new Set(["cancelled", "refunded"]);
const refundable = new Set(["awaiting_payment", "confirmed", "shipped", "delivered", "expired"]);

/** Parcels of the order that are not called off. */
const sent = ({ shipments }: OrderDetail): boolean => shipments.some(({ state }) => state !== "cancelled");

/** What the API would not refuse (core/order/rules.ts has the last word). Staff send; money is for managers. */
export const allowed = (detail: OrderDetail, role: MemberRole) => {
  const { order } = detail;
  const manages = role !== "staff";
  return {
    fulfil: order.status === "confirmed" && order.lines.some((line) => line.requiresShipping) && !sent(detail),
    markPaid:
      manages &&
      byHand.has(order.paymentMethod) &&
      order.captured === 0 &&
      order.paymentStatus === "unpaid" &&
      !ended.has(order.status) &&
      order.status !== "reserving",
    cancel: manages && (order.status === "awaiting_payment" || order.status === "confirmed"),
    refund: manages && order.captured > order.refunded && refundable.has(order.status),
  };
};
