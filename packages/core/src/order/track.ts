import { type Id, isoTime, type StoreContext } from "../kernel/index.ts";
import { type Put, replace, type Versioned } from "../table/index.ts";
import { step } from "./advance.ts";
import { againWhenChanged } from "./again.ts";
import type { Booking, Carrier, CarrierNews } from "./carrier.ts";
import { hasEnded } from "./rules.ts";
import type { Shipment, ShipmentState } from "./schema.ts";
import { parcelIsOver } from "./shipment-errors.ts";
import { ShipmentMoved } from "./shipment-events.ts";
import { carriesOn, isInHouse, isOver, stateFrom, withNews } from "./shipment-rules.ts";
import { type KeptShipment, loadShipment, shipments, shipmentsOf, shownShipment } from "./shipment-store.ts";
import { loadOrder } from "./store.ts";
import { noted } from "./timeline.ts";

/** What the order becomes with this parcel, when it can go along in the same commit: one step, and no more to come. */
const orderWith = async (ctx: StoreContext, from: ShipmentState, after: KeptShipment) => {
  if (!carriesOn(from, after.state)) return undefined;
  const [found, parcels] = await Promise.all([loadOrder(ctx, after.orderId), shipmentsOf(ctx, after.orderId)]);
  const next = step(
    ctx,
    found,
    parcels.map(({ value }) => (value.id === after.id ? after : value)),
  );
  return next?.isLast ? next : undefined;
};

/**
 * The parcel as it is now, saved if it is still at the version that was read; told when it got to another place. An order that it
 * carries on goes along.
 */
const save = async (
  ctx: StoreContext,
  before: Versioned<KeptShipment>,
  after: KeptShipment,
  also: readonly Put[] = [],
): Promise<Shipment> => {
  const { id: shipmentId, orderId, state } = after;
  const from = before.value.state;
  const hasMoved = state !== from;
  const story = hasMoved ? [noted(ctx, orderId, "shipment.moved", { shipmentId, from, to: state })] : [];
  const next = await orderWith(ctx, from, after);
  const moved = hasMoved ? [ShipmentMoved.of(ctx, { orderId, shipmentId, from, to: state, advanced: next !== undefined })] : [];
  const writes = [replace(shipments.row(after), before.version), ...story, ...(next?.writes ?? []), ...also];
  await ctx.table.commit(writes, [...moved, ...(next?.events ?? [])]);
  return shownShipment(after);
};

/** Without the time of the next question when there is nothing more to ask. */
const asking = (shipment: KeptShipment, nextAt: number | undefined): KeptShipment => {
  const { nextAt: _old, ...rest } = shipment;
  return nextAt === undefined || isOver(rest.state) ? rest : { ...rest, nextAt };
};

const startOf = ({ labelReady }: KeptShipment): ShipmentState => (labelReady ? "label_ready" : "created");

/** The parcel with this news in it: its place follows from all news, whatever order they came in. */
const informed = (shipment: KeptShipment, news: CarrierNews): KeptShipment => {
  const events = withNews(shipment.events, news);
  return { ...shipment, events, state: isOver(shipment.state) ? shipment.state : stateFrom(startOf(shipment), events) };
};

/**
 * Writes down what a carrier (or the merchant) says of a parcel. The same news twice changes nothing; late news is kept but
 * moves nothing back. @throws notFound
 */
export const track = (ctx: StoreContext, orderId: Id<"order">, shipmentId: Id<"shipment">, news: CarrierNews): Promise<Shipment> =>
  againWhenChanged(async () => {
    const found = await loadShipment(ctx, orderId, shipmentId);
    const after = informed(found.value, news);
    if (after.events === found.value.events) return shownShipment(found.value);
    return save(ctx, found, asking(after, after.nextAt));
  });

/** An order that was called off lets no parcel out of the house, also when the event of that is still on its way. */
const isCalledOff = async (ctx: StoreContext, { orderId, state }: KeptShipment): Promise<boolean> =>
  isInHouse(state) && hasEnded((await loadOrder(ctx, orderId)).value.status);

/** Asks the carrier of a parcel what happened, when it is time; for the sweeper, safe to call twice at once. */
export const askCarrier = (
  ctx: StoreContext,
  carrier: Carrier | undefined,
  orderId: Id<"order">,
  shipmentId: Id<"shipment">,
): Promise<void> =>
  againWhenChanged(async () => {
    const found = await loadShipment(ctx, orderId, shipmentId);
    const now = ctx.world.now();
    if (found.value.nextAt === undefined || found.value.nextAt > now) return;
    if (await isCalledOff(ctx, found.value))
      return void (await save(ctx, found, asking({ ...found.value, state: "cancelled" }, undefined)));
    const { news, nextAfterMs } = carrier?.news?.(shipmentId, found.value.state, now) ?? {};
    const after = news ? informed(found.value, news) : found.value;
    await save(ctx, found, asking(after, nextAfterMs === undefined ? undefined : now + nextAfterMs));
  });

/** The carrier took the booking: number and label are there. A parcel that was called off meanwhile stays so. */
export const booked = (
  ctx: StoreContext,
  orderId: Id<"order">,
  shipmentId: Id<"shipment">,
  { trackingNumber, trackingUrl, nextAfterMs }: Omit<Booking, "label">,
  also: readonly Put[] = [],
): Promise<void> =>
  againWhenChanged(async () => {
    const found = await loadShipment(ctx, orderId, shipmentId);
    if (found.value.state !== "created") return;
    const after: KeptShipment = {
      ...found.value,
      state: "label_ready",
      labelReady: true,
      trackingNumber,
      ...(trackingUrl ? { trackingUrl } : {}),
    };
    await save(ctx, found, asking(after, nextAfterMs === undefined ? undefined : ctx.world.now() + nextAfterMs), also);
  });

/** Calls off the parcels of an order that have not left the house. */
export const cancelShipments = async (ctx: StoreContext, orderId: Id<"order">): Promise<void> => {
  for (const { value } of await shipmentsOf(ctx, orderId))
    await againWhenChanged(async () => {
      const found = await loadShipment(ctx, orderId, value.id);
      if (isInHouse(found.value.state)) await save(ctx, found, asking({ ...found.value, state: "cancelled" }, undefined));
    });
};

/**
 * The merchant says that a parcel has arrived; for carriers that do not tell us. Twice is once. A parcel still in the house is
 * taken to have left it. @throws parcelIsOver when it was cancelled, notFound
 */
export const markDelivered = async (ctx: StoreContext, orderId: Id<"order">, shipmentId: Id<"shipment">): Promise<Shipment> => {
  const { value } = await loadShipment(ctx, orderId, shipmentId);
  if (value.state === "cancelled") throw parcelIsOver();
  return track(ctx, orderId, shipmentId, { id: "desk:delivered", state: "delivered", at: isoTime(ctx.world) });
};
