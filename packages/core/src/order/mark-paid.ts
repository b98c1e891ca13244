import type { Id } from "../kernel/index.ts";
import type { TillContext } from "../payment/port.ts";
import type { Versioned } from "../table/index.ts";
import { cannotMove } from "./errors.ts";
import { refuseShort, shortagesOf } from "./goods.ts";
import { findPayment } from "./pay.ts";
import type { Order } from "./schema.ts";
import { settle } from "./settle.ts";
import { loadOrder } from "./store.ts";

const byHand = (order: Order): boolean => order.paymentMethod === "bank_transfer" || order.paymentMethod === "cash_on_delivery";

/**
 * The merchant has seen the money: a transfer on the account, cash from the courier. Marking twice changes nothing. A transfer
 * that comes after its time takes the goods if they are still there.
 * @throws soldOut when they are not · cannotMove when money of this order comes by itself, or the order is cancelled
 */
export const markPaid = async (ctx: TillContext, orderId: Id<"order">): Promise<Versioned<Order>> => {
  const { value: order } = await loadOrder(ctx, orderId);
  const payment = await findPayment(ctx, order, order.paymentId);
  if (!payment || !byHand(order) || order.status === "cancelled" || order.status === "refunded") throw cannotMove({ status: order.status });
  if (order.status === "expired") refuseShort(await shortagesOf(ctx, order.lines));
  const { amount, currency, reference } = payment.value;
  await settle(ctx, { orderId, paymentId: payment.value.id, report: { state: "captured", amount, currency, orderId, reference } });
  return loadOrder(ctx, orderId);
};
