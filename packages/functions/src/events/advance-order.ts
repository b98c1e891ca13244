import { advance, carriesOn, ShipmentMoved } from "@matjar/core/order";
import { listener } from "./listener.ts";

/** A parcel got further, and its order did not go along at once: see how far it has come. */
export const advanceOrder = listener(
  "advance-order",
  ShipmentMoved,
  (ctx, event) => advance(ctx, event.data.orderId, () => [event.footprint]),
  { wants: ({ from, to, advanced }) => !advanced && carriesOn(from, to) },
);
