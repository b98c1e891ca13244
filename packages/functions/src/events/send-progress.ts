import type { Id, StoreContext } from "@matjar/core/kernel";
import { isOnItsWay, OrderDelivered, OrderShipped, physicalLines, type Shipment, shipmentsOf } from "@matjar/core/order";
import { orderDelivered } from "../mails/order-delivered.ts";
import { orderShipped } from "../mails/order-shipped.ts";
import { mailBuyer, mailing, orderStory } from "./order-facts.ts";

const parcelOnItsWay = async (ctx: StoreContext, orderId: Id<"order">): Promise<Shipment | undefined> =>
  (await shipmentsOf(ctx, orderId)).map(({ value }) => value).findLast(({ state }) => isOnItsWay(state));

const trackingOf = ({ carrierName, trackingNumber, trackingUrl }: Shipment) => ({
  carrierName,
  ...(trackingNumber ? { trackingNumber } : {}),
  ...(trackingUrl ? { trackingUrl } : {}),
});

/** The goods are on their way: tell the buyer with whom, and the number to follow. */
export const sendShipped = mailing("send-shipped", OrderShipped, orderShipped, async (ctx, event) => {
  const parcel = await parcelOnItsWay(ctx, event.data.orderId);
  if (!parcel) return;
  const story = await orderStory(ctx, event.data.orderId);
  await mailBuyer(ctx, event, story, orderShipped, { ...story.facts, ...trackingOf(parcel) });
});

/** The goods have arrived. Downloads alone had their own mail. */
export const sendDelivered = mailing("send-delivered", OrderDelivered, orderDelivered, async (ctx, event) => {
  const story = await orderStory(ctx, event.data.orderId);
  if (physicalLines(story.order).length > 0) await mailBuyer(ctx, event, story, orderDelivered, story.facts);
});
