import * as Download from "@matjar/core/download";
import { downloadsReady } from "../mails/downloads-ready.ts";
import { listener } from "./listener.ts";
import { mailBuyer, orderStory } from "./order-facts.ts";

/** Files were granted: tell the buyer where they are. */
export const sendDownloads = listener("send-downloads", Download.DownloadsGranted, async (ctx, event) => {
  const files = (await Download.grantsOf(ctx, event.data.orderId)).filter(({ revoked }) => !revoked);
  if (files.length === 0) return;
  const story = await orderStory(ctx, event.data.orderId);
  await mailBuyer(ctx, event, story, downloadsReady, { ...story.facts, files });
});
