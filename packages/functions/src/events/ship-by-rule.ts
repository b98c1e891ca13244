import { fulfilByRule, OrderConfirmed } from "@matjar/core/order";
import { listener } from "./listener.ts";

/** A confirmed order of a store whose rule is to send by itself: its parcel is made, as if the merchant had asked for it. */
export const shipByRule = listener(
  "ship-by-rule",
  OrderConfirmed,
  async (ctx, event) => {
    const { orderId, shipWith } = event.data;
    if (shipWith) await fulfilByRule(ctx, orderId, shipWith, () => [event.footprint]);
  },
  { wants: ({ shipWith }) => shipWith !== undefined },
);
