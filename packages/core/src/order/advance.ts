import type { Id, StoreContext } from "../kernel/index.ts";
import type { Put, Versioned } from "../table/index.ts";
import { againWhenChanged } from "./again.ts";
import { canMove } from "./rules.ts";
import type { Order, Shipment } from "./schema.ts";
import { OrderDelivered, OrderShipped } from "./shipment-events.ts";
import { nextStatus, physicalLines } from "./shipment-rules.ts";
import { shipmentsOf } from "./shipment-store.ts";
import { findOrder, loadOrder, moved } from "./store.ts";

const told = { shipped: OrderShipped, delivered: OrderDelivered } as const;

/** One step of the order, as far as these parcels carry it, with the event that tells it. Undefined: they carry it nowhere. */
export const step = (ctx: StoreContext, found: Versioned<Order>, parcels: readonly Shipment[]) => {
  const status = nextStatus(found.value, parcels);
  if (!status || !canMove(found.value.status, status)) return undefined;
  const { order, writes } = moved(ctx, found, `order.${status}`, { status });
  return { order, writes, events: [told[status].of(ctx, { orderId: order.id })], isLast: nextStatus(order, parcels) === undefined };
};

/**
 * Takes the order as far as its parcels are: shipped when all of it is on the way, delivered when all of it has arrived. Looks
 * at the parcels themselves, so that news in any order, or twice, end the same. `also` goes into the last commit.
 */
export const advance = (ctx: StoreContext, orderId: Id<"order">, also: () => readonly Put[] = () => []): Promise<void> =>
  againWhenChanged(async () => {
    const parcels = (await shipmentsOf(ctx, orderId)).map(({ value }) => value);
    for (;;) {
      const found = await loadOrder(ctx, orderId);
      const next = step(ctx, found, parcels);
      if (!next) return;
      await ctx.table.commit([...next.writes, ...(next.isLast ? also() : [])], next.events);
      if (next.isLast) return;
    }
  });

const isDownloadsAlone = (order: Order): boolean => physicalLines(order).length === 0;

/** A paid order of downloads alone has arrived as soon as it is paid. Anything else stays as it is. */
export const deliverDigital = (ctx: StoreContext, orderId: Id<"order">): Promise<void> =>
  againWhenChanged(async () => {
    const found = await findOrder(ctx, orderId);
    if (found?.value.status !== "confirmed" || found.value.paymentStatus !== "paid" || !isDownloadsAlone(found.value)) return;
    const { writes } = moved(ctx, found, "order.delivered", { status: "delivered" });
    await ctx.table.commit(writes, [OrderDelivered.of(ctx, { orderId })]);
  });
