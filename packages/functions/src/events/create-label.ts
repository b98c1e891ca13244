import type { StoreContext } from "@matjar/core/kernel";
import { booked, labelKey, loadOrder, loadShipment, type Order, type Parcel, type Shipment, ShipmentCreated } from "@matjar/core/order";
import { readStore, type Store } from "@matjar/core/store";
import type { z } from "zod";
import type { Services } from "../services.ts";
import { type Heard, listener } from "./listener.ts";

const parcelOf = (ctx: StoreContext, store: Store, order: Order, shipment: Shipment): Parcel | undefined => {
  if (!order.shippingAddress) return undefined;
  const quantities = new Map(shipment.lines.map((line) => [line.lineId, line.quantity]));
  const inside = order.lines.filter((line) => quantities.has(line.id));
  const sum = (of: (line: Order["lines"][number]) => number) =>
    inside.reduce((total, line) => total + of(line) * (quantities.get(line.id) ?? 0), 0);
  return {
    storeId: ctx.storeId,
    orderId: order.id,
    shipmentId: shipment.id,
    orderNumber: order.number,
    from: {
      ...store.address,
      name: store.name,
      country: store.address?.country ?? store.country,
      ...(store.phone ? { phone: store.phone } : {}),
    },
    to: {
      ...order.shippingAddress,
      ...((order.shippingAddress.phone ?? order.phone) ? { phone: order.shippingAddress.phone ?? order.phone } : {}),
    },
    weightGrams: sum((line) => line.weightGrams),
    units: sum(() => 1),
    locale: order.locale,
    collect: order.paymentStatus === "unpaid" ? order.totals.total : 0,
    currency: order.totals.currency,
    at: shipment.createdAt,
  };
};

type Booked = Heard<string, z.output<(typeof ShipmentCreated)["schema"]>>;

/**
 * Books a new parcel with its carrier and keeps the label. Booking the same parcel again gives the same number, so a crash
 * between the carrier's answer and our commit costs nothing.
 */
const bookLabel = async (ctx: StoreContext, event: Booked, services: Services): Promise<void> => {
  const carrier = services.carriers[event.data.carrier];
  const { orderId, shipmentId } = event.data;
  const [shipment, order, store] = await Promise.all([loadShipment(ctx, orderId, shipmentId), loadOrder(ctx, orderId), readStore(ctx)]);
  const parcel = parcelOf(ctx, store.value, order.value, shipment.value);
  if (!carrier || !parcel || shipment.value.state !== "created") return;
  const { label, ...booking } = await carrier.book(parcel);
  await ctx.blobs.put(labelKey(ctx, shipmentId), label, { contentType: "application/pdf" });
  await booked(ctx, orderId, shipmentId, booking, [event.footprint]);
};

/** Only for carriers of ours: where the merchant typed a number, the other carrier made its own label. */
export const createLabel = listener("create-label", ShipmentCreated, bookLabel, {
  wants: ({ carrier }, services) => services.carriers[carrier] !== undefined,
});
