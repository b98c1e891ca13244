import { type Id, sha256 } from "@matjar/core/kernel";
import type { Carrier, LabelPrinter, ShipmentState } from "@matjar/core/order";

/** The road of a parcel of the test carrier, from its label to the door. */
const road: Partial<Readonly<Record<ShipmentState, { readonly next: ShipmentState; readonly place: string }>>> = {
  label_ready: { next: "handed_over", place: "Origin depot" },
  handed_over: { next: "in_transit", place: "Sorting centre" },
  in_transit: { next: "out_for_delivery", place: "Local depot" },
  out_for_delivery: { next: "delivered", place: "Front door" },
};

/** 12 digits that follow from the parcel, and a check digit (Luhn), behind `MT`. */
export const testTrackingNumber = (shipmentId: Id<"shipment">): string => {
  const digits = (BigInt(`0x${sha256(shipmentId).slice(0, 15)}`) % 10n ** 12n).toString().padStart(12, "0");
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `MT${digits}${(10 - (sum % 10)) % 10}`;
};

export interface TestCarrierOptions {
  readonly labels: LabelPrinter;
  /** How long each part of the road takes; undefined: the parcel waits for news by the hook. */
  readonly stepMs: number | undefined;
}

/** The built-in carrier: a real label, no real van. It moves its parcels by itself, one step each time it is asked. */
export const testCarrier = ({ labels, stepMs }: TestCarrierOptions): Carrier => {
  const again = stepMs === undefined ? {} : { nextAfterMs: stepMs };
  return {
    code: "test",
    name: "Matjar Test Carrier",
    book: async (parcel) => {
      const trackingNumber = testTrackingNumber(parcel.shipmentId);
      return { trackingNumber, label: await labels.print(parcel, "Matjar Test Carrier", trackingNumber), ...again };
    },
    news: (shipmentId, state, nowMs) => {
      const step = road[state];
      if (!step || stepMs === undefined) return {};
      const news = { id: `test:${shipmentId}:${step.next}`, state: step.next, at: new Date(nowMs).toISOString(), place: step.place };
      return { news, ...(step.next === "delivered" ? {} : again) };
    },
  };
};
