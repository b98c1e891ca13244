import type { Id, StoreContext } from "@matjar/core/kernel";
import { OrderConfirmed, OrderPlaced } from "@matjar/core/order";
import { newOrder } from "../mails/new-order.ts";
import type { Heard } from "./listener.ts";
import { mailing, mailMerchant, merchantFacts, orderStory } from "./order-facts.ts";

const announce = async (ctx: StoreContext, event: Heard<string, { readonly orderId: Id<"order"> }>): Promise<void> => {
  const story = await orderStory(ctx, event.data.orderId);
  const note = story.order.note ? { note: story.order.note } : {};
  await mailMerchant(ctx, event, story, newOrder, { ...merchantFacts(ctx, story), ...note });
};

/** Something to pack: tell the merchant. A bank transfer was announced when it was placed. */
export const announceOrder = mailing(
  "announce-order",
  OrderConfirmed,
  newOrder,
  announce,
  ({ paymentMethod }) => paymentMethod !== "bank_transfer",
);

/** A transfer is on its way: the merchant is the one who sees it arrive. */
export const announceTransfer = mailing(
  "announce-transfer",
  OrderPlaced,
  newOrder,
  announce,
  ({ paymentMethod }) => paymentMethod === "bank_transfer",
);
