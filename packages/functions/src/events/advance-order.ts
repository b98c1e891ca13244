import { advance, ShipmentMoved } from "@matjar/core/order";
import { listener } from "./listener.ts";

/** A parcel got further: see how far the order has come with it. */
export const advanceOrder = listener("advance-order", ShipmentMoved, (ctx, event) =>
  advance(ctx, event.data.orderId, () => [event.footprint]),
);
