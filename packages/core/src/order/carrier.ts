import type { Id, Locale } from "../kernel/index.ts";
import type { Address } from "../store/schema.ts";
import type { ShipmentState } from "./schema.ts";

/** What a carrier must know of a parcel. */
export interface Parcel {
  readonly storeId: Id<"store">;
  readonly orderId: Id<"order">;
  readonly shipmentId: Id<"shipment">;
  readonly orderNumber: number | undefined;
  readonly from: { readonly name: string } & { readonly [Field in keyof Address]?: Address[Field] | undefined };
  readonly to: Address;
  readonly weightGrams: number;
  readonly units: number;
  /** Language of the words on the label. */
  readonly locale: Locale;
  /** To be collected at the door, minor units of `currency`; 0 when it is paid. */
  readonly collect: number;
  readonly currency: string;
  /** ISO 8601. */
  readonly at: string;
}

export interface Booking {
  readonly trackingNumber: string;
  readonly trackingUrl?: string;
  /** The label as PDF. */
  readonly label: Uint8Array;
  /** When this carrier has to be asked for news, milliseconds from now; absent when it calls us. */
  readonly nextAfterMs?: number;
}

/** One thing that happened to a parcel. `id` is the carrier's own: the same id is the same news. */
export interface CarrierNews {
  readonly id: string;
  readonly state: ShipmentState;
  /** ISO 8601. */
  readonly at: string;
  readonly place?: string | undefined;
}

/** Somebody who carries parcels. `book` with the same shipment again gives the same number. */
export interface Carrier {
  readonly code: string;
  readonly name: string;
  book(parcel: Parcel): Promise<Booking>;
  /** For carriers that are asked: what happened since `state`, and when to ask again. */
  news?(shipmentId: Id<"shipment">, state: ShipmentState, nowMs: number): { readonly news?: CarrierNews; readonly nextAfterMs?: number };
}

/** Makes labels as PDF. */
export interface LabelPrinter {
  print(parcel: Parcel, carrierName: string, trackingNumber: string): Promise<Uint8Array>;
}
