import { DisputeOpened, RefundFailed } from "@matjar/core/order";
import { disputeOpened } from "../mails/dispute-opened.ts";
import { refundFailed } from "../mails/refund-failed.ts";
import { dayOf, mailing, mailMerchant, merchantFacts, merchantLocale, orderStory } from "./order-facts.ts";

/** Money that is the buyer's came back: the merchant has to see to it. */
export const announceRefundFailed = mailing("announce-refund-failed", RefundFailed, refundFailed, async (ctx, event) => {
  const story = await orderStory(ctx, event.data.orderId);
  await mailMerchant(ctx, event, story, refundFailed, { ...merchantFacts(ctx, story), amount: event.data.amount });
});

/** A buyer went to the bank: the merchant has some days to answer. */
export const announceDispute = mailing("announce-dispute", DisputeOpened, disputeOpened, async (ctx, event) => {
  const { orderId, amount, answerBy } = event.data;
  const story = await orderStory(ctx, orderId);
  const until = answerBy === undefined ? {} : { until: dayOf(Date.parse(answerBy), merchantLocale(story), story.store) };
  await mailMerchant(ctx, event, story, disputeOpened, { ...merchantFacts(ctx, story), amount, ...until });
});
