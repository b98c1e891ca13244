import type { FulfilBy } from "../../../api/orders.ts";

/** What is typed to send an order. */
export interface Typed {
  readonly carrier: "test" | "manual";
  readonly carrierName: string;
  readonly trackingNumber: string;
  readonly trackingUrl: string;
}

/** From the form to what the API takes: an empty link is left out. */
export const fulfilOf = ({ carrier, carrierName, trackingNumber, trackingUrl }: Typed): FulfilBy =>
  carrier === "test"
    ? { carrier }
    : { carrier, carrierName, trackingNumber, ...(trackingUrl.trim() === "" ? {} : { trackingUrl: trackingUrl.trim() }) };
