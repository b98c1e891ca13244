import { OrderCancelled, OrderExpired, OrderRefunded } from "@matjar/core/order";
import { orderCancelled } from "../mails/order-cancelled.ts";
import { orderExpired } from "../mails/order-expired.ts";
import { refunded } from "../mails/refunded.ts";
import { mailBuyer, mailing, orderStory } from "./order-facts.ts";

const because = (reason: string) => (reason === "" ? {} : { reason });

/** The order was called off. */
export const sendCancelled = mailing("send-cancelled", OrderCancelled, orderCancelled, async (ctx, event) => {
  const story = await orderStory(ctx, event.data.orderId);
  const wasPaid = story.order.captured > 0;
  await mailBuyer(ctx, event, story, orderCancelled, { ...story.facts, wasPaid, ...because(event.data.reason) });
});

/** The time to pay ran out. Paid in the meantime, the order lives and nothing is said. */
export const sendExpired = mailing("send-expired", OrderExpired, orderExpired, async (ctx, event) => {
  const story = await orderStory(ctx, event.data.orderId);
  if (story.order.status === "expired") await mailBuyer(ctx, event, story, orderExpired, story.facts);
});

/** All money is on its way back. */
export const sendRefunded = mailing("send-refunded", OrderRefunded, refunded, async (ctx, event) => {
  const story = await orderStory(ctx, event.data.orderId);
  await mailBuyer(ctx, event, story, refunded, { ...story.facts, amount: event.data.amount, ...because(event.data.reason) });
});
