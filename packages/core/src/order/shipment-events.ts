import { z } from "zod";
import { defineEvent, idOf } from "../kernel/index.ts";
import { ShipmentState } from "./schema.ts";

const parcel = { orderId: idOf("order"), shipmentId: idOf("shipment") };

/** A parcel is to be made ready. `carrier` says whether somebody prints the label. */
export const ShipmentCreated = defineEvent("shipment.created", z.object({ ...parcel, carrier: z.string() }));

/**
 * A parcel got further. Late news of an earlier place is written down but is no move. `advanced`: the order went along in the same
 * commit, as far as it could.
 */
export const ShipmentMoved = defineEvent(
  "shipment.moved",
  z.object({ ...parcel, from: ShipmentState, to: ShipmentState, advanced: z.boolean().default(false) }),
);

/** Every physical line is on its way. */
export const OrderShipped = defineEvent("order.shipped", z.object({ orderId: idOf("order") }));

/** Everything arrived, or there was nothing to send and everything is paid. */
export const OrderDelivered = defineEvent("order.delivered", z.object({ orderId: idOf("order") }));
