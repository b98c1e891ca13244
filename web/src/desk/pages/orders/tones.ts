import type { OrderDetail, OrderItem } from "../../../api/orders.ts";
import type { Tone } from "../../../ui/states.tsx";

/** Colour only repeats the words: what waits for the merchant stands out, what is over is quiet. */
export const orderTone: Readonly<Record<OrderItem["status"], Tone>> = {
  reserving: "neutral",
  awaiting_payment: "attention",
  confirmed: "accent",
  shipped: "neutral",
  delivered: "done",
  cancelled: "stop",
  expired: "neutral",
  refunded: "neutral",
};

export const paidTone: Readonly<Record<OrderItem["paymentStatus"], Tone>> = {
  unpaid: "attention",
  paid: "done",
  partially_refunded: "neutral",
  refunded: "neutral",
};

type Parcel = OrderDetail["shipments"][number]["state"];
export const parcelTone: Readonly<Record<Parcel, Tone>> = {
  created: "neutral",
  label_ready: "accent",
  handed_over: "neutral",
  in_transit: "neutral",
  out_for_delivery: "neutral",
  delivered: "done",
  failed: "stop",
  cancelled: "stop",
};
