import type { CarrierNews } from "./carrier.ts";
import type { Order, Shipment, ShipmentState } from "./schema.ts";

/** How far a parcel has come; `failed` and `cancelled` lie beside the road. */
const road: readonly ShipmentState[] = ["created", "label_ready", "handed_over", "in_transit", "out_for_delivery", "delivered"];
const placeOf = (state: ShipmentState): number => road.indexOf(state);

/** A parcel that will not move any more. */
export const isOver = (state: ShipmentState): boolean => state === "delivered" || state === "cancelled";

/** The carrier has it, or had it. */
export const isOnItsWay = (state: ShipmentState): boolean => placeOf(state) >= placeOf("handed_over") || state === "failed";

/** Only a parcel that leaves the house, or arrives, can take its order further. */
export const carriesOn = (from: ShipmentState, to: ShipmentState): boolean =>
  from !== to && (to === "delivered" || (isOnItsWay(to) && !isOnItsWay(from)));

/** Still in the merchant's hands. */
export const isInHouse = (state: ShipmentState): boolean => state === "created" || state === "label_ready";

/** From a failed attempt a parcel may go on to any later place; otherwise only further along the road. */
const goesOn = (from: ShipmentState, to: ShipmentState): boolean => {
  if (isOver(from) || from === to) return false;
  if (to === "failed" || to === "cancelled") return true;
  return from === "failed" ? isOnItsWay(to) : placeOf(to) > placeOf(from);
};

const byTime = (a: CarrierNews, b: CarrierNews): number => (a.at === b.at ? placeOf(a.state) - placeOf(b.state) : a.at < b.at ? -1 : 1);

/** At most so many events are kept of one parcel. */
export const maxNews = 60;

/** All news with the new one, in the order they happened; unchanged when it is known already. */
export const withNews = (known: Shipment["events"], news: CarrierNews): Shipment["events"] =>
  known.some(({ id }) => id === news.id) || known.length >= maxNews ? known : [...known, news].toSorted(byTime);

/** Where a parcel is, from all its news: the same for any order in which they arrived. */
export const stateFrom = (start: ShipmentState, events: Shipment["events"]): ShipmentState =>
  events.toSorted(byTime).reduce<ShipmentState>((state, { state: next }) => (goesOn(state, next) ? next : state), start);

/** The lines that go in a parcel. */
export const physicalLines = (order: Order): Order["lines"] => order.lines.filter((line) => line.requiresShipping);

const covered = (order: Order, shipments: readonly Shipment[]): boolean => {
  const sent = new Map<string, number>();
  for (const line of shipments.flatMap((shipment) => shipment.lines)) sent.set(line.lineId, (sent.get(line.lineId) ?? 0) + line.quantity);
  return physicalLines(order).every((line) => (sent.get(line.id) ?? 0) >= line.quantity);
};

/** Where the parcels carry the order, one step at a time; undefined when they carry it nowhere. */
export const nextStatus = (order: Order, shipments: readonly Shipment[]): "shipped" | "delivered" | undefined => {
  if (physicalLines(order).length === 0) return undefined;
  if (
    order.status === "confirmed" &&
    covered(
      order,
      shipments.filter(({ state }) => isOnItsWay(state)),
    )
  )
    return "shipped";
  if (
    order.status === "shipped" &&
    covered(
      order,
      shipments.filter(({ state }) => state === "delivered"),
    )
  )
    return "delivered";
  return undefined;
};
