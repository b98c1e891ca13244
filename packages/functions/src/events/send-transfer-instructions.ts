import { OrderPlaced } from "@matjar/core/order";
import * as Payment from "@matjar/core/payment";
import { transferInstructions } from "../mails/transfer-instructions.ts";
import { dayOf, mailBuyer, mailing, orderStory } from "./order-facts.ts";

/** The buyer pays by bank transfer: say where to, how much and until when. */
export const sendTransferInstructions = mailing(
  "send-transfer-instructions",
  OrderPlaced,
  transferInstructions,
  async (ctx, event) => {
    const story = await orderStory(ctx, event.data.orderId);
    const { order, store, facts } = story;
    if (order.status !== "awaiting_payment") return; // paid or called off before this mail could go
    const settings = (await Payment.paymentSettings(ctx)).value;
    const until = order.deadline ?? Date.parse(order.placedAt) + settings.bankTransfer.holdHours * 3_600_000;
    const instructions = Payment.transferInstructions(settings, order.locale);
    await mailBuyer(ctx, event, story, transferInstructions, { ...facts, instructions, until: dayOf(until, order.locale, store) });
  },
  ({ paymentMethod }) => paymentMethod === "bank_transfer",
);
