import type { DomainEvent, StoreContext } from "../kernel/index.ts";
import type { Payment } from "../payment/schema.ts";
import { payments } from "../payment/store.ts";
import { replace, type Versioned } from "../table/index.ts";
import { OrderExpired } from "./events.ts";
import { giveBack } from "./goods.ts";
import type { Order } from "./schema.ts";
import { isSilent, moved } from "./store.ts";
import { lookAgainMs } from "./times.ts";

/** What every end has in common: nothing runs out any more, and somebody looks again at whether the goods are really back. */
export const ended = (ctx: StoreContext, restock = true) => ({ deadline: undefined, restock, sweepAt: ctx.world.now() + lookAgainMs });

/**
 * Ends an order that is not paid, then gives the goods back: the row decides, the stock follows.
 * @throws ConditionFailed when somebody was faster
 */
export const expire = async (
  ctx: StoreContext,
  current: Versioned<Order>,
  reason: string,
  open: readonly Versioned<Payment>[] = [],
): Promise<Order> => {
  const { order, writes } = moved(ctx, current, "order.expired", { status: "expired", cancelReason: reason, ...ended(ctx) }, { reason });
  const closed = open.map(({ value, version }) => replace(payments.row({ ...value, state: "expired" }), version));
  const events: DomainEvent[] = isSilent(order) ? [] : [OrderExpired.of(ctx, { orderId: order.id })];
  await ctx.table.commit([...writes, ...closed], events);
  await giveBack(ctx, order);
  return order;
};
