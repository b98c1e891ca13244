import { z } from "zod";
import { command, DomainError, type DomainEvent, type Id, idOf, isoTime, type StoreContext } from "../kernel/index.ts";
import type { OwnCarrier } from "../shipping/schema.ts";
import { insert, type Versioned, type Write } from "../table/index.ts";
import { step } from "./advance.ts";
import { againWhenChanged } from "./again.ts";
import { Fulfil, type Order, type Shipment } from "./schema.ts";
import { alreadyFulfilled, nothingToShip, notReadyToShip } from "./shipment-errors.ts";
import { ShipmentCreated, ShipmentMoved } from "./shipment-events.ts";
import { physicalLines } from "./shipment-rules.ts";
import { type KeptShipment, shipments, shipmentsOf, shownShipment } from "./shipment-store.ts";
import { loadOrder, moved } from "./store.ts";
import { noted } from "./timeline.ts";

export const FulfilOrder = z.strictObject({ orderId: idOf("order"), by: Fulfil });

/** What is known of a parcel from the way it is sent: with a number of another carrier it is out of the house already. */
const sentBy = (
  ctx: StoreContext,
  by: z.output<typeof Fulfil>,
): Pick<Shipment, "carrier" | "carrierName" | "trackingNumber" | "trackingUrl" | "state" | "events"> => {
  if (by.carrier === "test") return { carrier: "test", carrierName: "Matjar Test Carrier", state: "created", events: [] };
  return {
    ...by,
    state: "handed_over",
    events: [{ id: "handed-over", at: isoTime(ctx.world), state: "handed_over" }],
  };
};

const draft = (ctx: StoreContext, order: Order, by: z.output<typeof Fulfil>): KeptShipment => ({
  id: ctx.world.id("shipment"),
  orderId: order.id,
  lines: physicalLines(order).map((line) => ({ lineId: line.id, quantity: line.quantity })),
  labelReady: false,
  createdAt: isoTime(ctx.world),
  ...sentBy(ctx, by),
});

const news = (ctx: StoreContext, { id, orderId, carrier, state }: Shipment, advanced: boolean): DomainEvent[] => [
  ShipmentCreated.of(ctx, { orderId, shipmentId: id, carrier }),
  ...(state === "created" ? [] : [ShipmentMoved.of(ctx, { orderId, shipmentId: id, from: "created", to: state, advanced })]),
];

/** The order's row goes along in either case: its version is what keeps two parcels from being made. */
const withOrder = (ctx: StoreContext, found: Versioned<Order>, shipment: Shipment) => {
  const facts = { shipmentId: shipment.id, carrier: shipment.carrierName };
  const story = noted(ctx, shipment.orderId, "shipment.created", facts); // drawn first: the story is in the order of its names
  const next = step(ctx, found, [shipment]);
  if (!next) return { ...moved(ctx, found, "shipment.created", {}, facts), events: news(ctx, shipment, false) };
  return { writes: [story, ...next.writes], events: [...news(ctx, shipment, next.isLast), ...next.events] };
};

/** One parcel for the physical lines of a confirmed order, with more rows in the same commit. */
const send = (
  ctx: StoreContext,
  orderId: Id<"order">,
  by: z.output<typeof Fulfil>,
  more: () => readonly Write[] = () => [],
): Promise<Shipment> =>
  againWhenChanged(async () => {
    const found = await loadOrder(ctx, orderId);
    if (physicalLines(found.value).length === 0) throw nothingToShip();
    const parcels = await shipmentsOf(ctx, orderId);
    if (parcels.some(({ value }) => value.state !== "cancelled")) throw alreadyFulfilled();
    if (found.value.status !== "confirmed") throw notReadyToShip();
    const shipment = draft(ctx, found.value, by);
    const { writes, events } = withOrder(ctx, found, shipment);
    await ctx.table.commit([...writes, insert(shipments.row(shipment)), ...more()], events);
    return shownShipment(shipment);
  });

/**
 * Sends the physical lines of a confirmed order in one parcel. The order's version is part of the commit, so two people who
 * fulfil at once make one parcel. @throws notReadyToShip, nothingToShip, alreadyFulfilled, notFound
 */
export const fulfil = command(FulfilOrder, (ctx: StoreContext, { orderId, by }): Promise<Shipment> => send(ctx, orderId, by));

const overtaken: readonly string[] = [nothingToShip, alreadyFulfilled, notReadyToShip].map((refusal) => refusal().code);

/** Sends it by the store's rule. Nothing happens where a person was faster, or the order is over. */
export const fulfilByRule = async (
  ctx: StoreContext,
  orderId: Id<"order">,
  carrier: z.output<typeof OwnCarrier>,
  footprint: () => readonly Write[],
): Promise<void> => {
  await send(ctx, orderId, { carrier }, footprint).catch((error: unknown) => {
    if (!(error instanceof DomainError && overtaken.includes(error.code))) throw error;
  });
};
