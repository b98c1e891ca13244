import { OrderConfirmed } from "@matjar/core/order";
import { receipt } from "../mails/receipt.ts";
import { mailBuyer, mailing, orderStory } from "./order-facts.ts";

/** The order is certain: tell the buyer what was bought. */
export const sendReceipt = mailing("send-receipt", OrderConfirmed, receipt, async (ctx, event) => {
  const story = await orderStory(ctx, event.data.orderId);
  await mailBuyer(ctx, event, story, receipt, story.facts);
});
