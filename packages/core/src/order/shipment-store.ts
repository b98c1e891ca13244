import { z } from "zod";
import { type Id, notFound, type StoreContext } from "../kernel/index.ts";
import { entity, type Key, type Versioned } from "../table/index.ts";
import { Shipment } from "./schema.ts";

/** A parcel as kept: with the time at which its carrier is to be asked for news. */
export const KeptShipment = Shipment.extend({ nextAt: z.int().optional() });
export type KeptShipment = z.infer<typeof KeptShipment>;

export const shipmentKey = (orderId: Id<"order">, id: Id<"shipment">): Key => ({ pk: `O#${orderId}`, sk: `SHP#${id}` });

/** Parcels lie beside their order; the tracking number finds them too. */
export const shipments = entity("shipment", KeptShipment, (s) => shipmentKey(s.orderId, s.id), {
  summary: (s) => ({ id: s.id, orderId: s.orderId }),
  lookup: (s) => (s.trackingNumber === undefined ? undefined : { pk: `TRK#${s.trackingNumber}`, sk: "S" }),
  due: (s) => s.nextAt,
});

/** All parcels of an order, oldest first. */
export const shipmentsOf = async (ctx: StoreContext, orderId: Id<"order">): Promise<Versioned<KeptShipment>[]> => {
  const { items } = await ctx.table.query({ partition: `O#${orderId}`, prefix: "SHP#", limit: 100 });
  return items.map(shipments.parse);
};

/** @throws notFound */
export const loadShipment = async (ctx: StoreContext, orderId: Id<"order">, id: Id<"shipment">): Promise<Versioned<KeptShipment>> => {
  const item = await ctx.table.get(shipmentKey(orderId, id));
  if (!item) throw notFound();
  return shipments.parse(item);
};

/** By the number on its label; a moment old. @throws notFound */
export const byTrackingNumber = async (ctx: StoreContext, number: string): Promise<Versioned<KeptShipment>> => {
  const { items } = await ctx.table.list({ index: "lookup", partition: `TRK#${number}`, limit: 1 });
  const found = items[0] && (await ctx.table.get(items[0].key));
  if (!found) throw notFound();
  return shipments.parse(found);
};

/** Where the label of a parcel lies. */
export const labelKey = (ctx: StoreContext, id: Id<"shipment">): string => `${ctx.storeId}/labels/${id}.pdf`;

/** Without what only the house needs. */
export const shownShipment = (kept: KeptShipment): Shipment => Shipment.parse(kept);
