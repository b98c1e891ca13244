import * as Download from "@matjar/core/download";
import { hasEnded } from "@matjar/core/order";
import { downloadsReady } from "../mails/downloads-ready.ts";
import { mailBuyer, mailing, orderStory } from "./order-facts.ts";

/** Files were granted: tell the buyer where they are. */
export const sendDownloads = mailing("send-downloads", Download.DownloadsGranted, downloadsReady, async (ctx, event) => {
  const story = await orderStory(ctx, event.data.orderId);
  const files = (await Download.grantsOf(ctx, event.data.orderId)).filter(({ revoked }) => !revoked);
  if (files.length === 0 || hasEnded(story.order.status)) return; // refunded before this mail could go
  await mailBuyer(ctx, event, story, downloadsReady, { ...story.facts, files });
});
