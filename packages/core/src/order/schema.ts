import { z } from "zod";
import { Email } from "../account/schema.ts";
import { CartToken, Personal, Quantity } from "../cart/schema.ts";
import { Amount, Currency, idOf, Locale } from "../kernel/index.ts";
import { PaymentChoice, PaymentMethod } from "../payment/schema.ts";
import { OwnCarrier, ShippingChoice } from "../shipping/schema.ts";
import { Address, Country } from "../store/schema.ts";

/** The life of an order; the table of allowed moves is in `rules.ts`. */
export const OrderStatus = z.enum([
  "reserving", // paid after it had expired: its goods are being set aside once more
  "awaiting_payment", // the buyer is paying, or a bank transfer is on its way
  "confirmed", // to be fulfilled: paid, or to be paid at the door
  "shipped", // every physical line is on its way
  "delivered", // everything arrived; a paid order of downloads alone goes here at once
  "cancelled", // by merchant or buyer, stock is back
  "expired", // never paid, stock is back
  "refunded", // all money is back
]);
export type OrderStatus = z.infer<typeof OrderStatus>;

export const OrderLine = z.object({
  id: idOf("line"),
  productId: idOf("product"),
  variantId: idOf("variant"),
  title: z.string(),
  variantTitle: z.string(),
  /** What the buyer wrote for it, beside what they were asked. */
  personalisation: Personal.optional(),
  sku: z.string().optional(),
  pictureId: idOf("media").optional(),
  quantity: Quantity,
  unitPrice: Amount,
  total: Amount,
  /** Tax of this line, inside `total` when prices are inclusive, on top when not. */
  tax: Amount,
  weightGrams: z.int().min(0),
  requiresShipping: z.boolean(),
  digital: z.boolean(),
  /** Its stock is counted. */
  tracked: z.boolean(),
  /** Sold on when the stock is used up. */
  sellOn: z.boolean().optional(),
});
export type OrderLine = z.infer<typeof OrderLine>;

/** All parts in minor units; `total = subtotal + shipping + fee + (inclusive ? 0 : tax)`. */
export const Totals = z.object({
  currency: Currency,
  subtotal: Amount,
  shipping: Amount,
  /** Cash-on-delivery fee. */
  fee: Amount,
  /** All tax, on goods, shipping and fee: `Σ line tax + shippingTax + feeTax`. */
  tax: Amount,
  shippingTax: Amount,
  feeTax: Amount,
  taxInclusive: z.boolean(),
  taxBasisPoints: z.int().min(0),
  total: Amount,
});
export type Totals = z.infer<typeof Totals>;

/** What an order would cost, with everything the checkout page shows. `quoteHash` says which facts it was worked out from. */
export const Quote = z.object({
  totals: Totals,
  shippingChoices: z.array(ShippingChoice),
  paymentChoices: z.array(PaymentChoice),
  requiresShipping: z.boolean(),
  /** Which of the choices the totals are for; absent when nothing is shipped, or nothing can be. */
  shippingRateId: idOf("rate").optional(),
  paymentMethod: PaymentMethod.optional(),
  quoteHash: z.string(),
});
export type Quote = z.infer<typeof Quote>;

/** Question for a quote; nothing in it names a price. */
export const AskQuote = z.strictObject({
  country: Country.optional(),
  shippingRateId: idOf("rate").optional(),
  paymentMethod: PaymentMethod.optional(),
});

export const PlaceOrder = z.strictObject({
  cart: CartToken,
  email: Email,
  phone: z.string().trim().max(30).optional(),
  /** Needed when something is shipped. */
  shippingAddress: Address.optional(),
  shippingRateId: idOf("rate").optional(),
  paymentMethod: PaymentMethod,
  /** From the quote that the buyer saw; another one is answered 409 `price_changed` with the new quote. */
  quoteHash: z.string().max(100),
  locale: Locale,
  note: z.string().trim().max(500).optional(),
});
export type PlaceOrder = z.output<typeof PlaceOrder>;

export const TimelineEntry = z.object({
  at: z.iso.datetime(),
  /** Such as `order.placed`, `order.paid`, `shipment.created`, `mail.sent`. */
  what: z.string(),
  by: z.string(),
  facts: z.record(z.string(), z.unknown()),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

export const Order = z.object({
  id: idOf("order"),
  /** For people; drawn when the order is confirmed. Access never goes by it. */
  number: z.int().positive().optional(),
  status: OrderStatus,
  paymentStatus: z.enum(["unpaid", "paid", "partially_refunded", "refunded"]),
  email: z.email(),
  phone: z.string().optional(),
  locale: Locale,
  shippingAddress: Address.optional(),
  shipping: z
    .object({
      rateId: idOf("rate"),
      name: z.string(),
      /** The store's rule when it was ordered: who takes the parcel as soon as the order is confirmed. */
      shipWith: OwnCarrier.optional(),
    })
    .optional(),
  paymentMethod: PaymentMethod,
  paymentId: idOf("payment").optional(),
  lines: z.array(OrderLine).min(1),
  totals: Totals,
  captured: Amount,
  refunded: Amount,
  note: z.string().optional(),
  cartId: idOf("cart"),
  /** sha-256 of the cart's token: the cart is emptied once the order is confirmed. */
  cartHash: z.string(),
  cartVersion: z.int(),
  /** What was asked for, hashed: the same cart with the same wishes is the same order. */
  requestHash: z.string(),
  /** Epoch milliseconds: when the hold runs out, while it is open. */
  deadline: z.int().optional(),
  /** Epoch milliseconds: when a sweeper must look at the order. */
  sweepAt: z.int().optional(),
  /** Name under which the stock is held when it is not the order's own: goods set aside once more for money that came late. */
  stockId: idOf("order").optional(),
  /** The goods of an ended order go back on the shelf. */
  restock: z.boolean().optional(),
  cancelReason: z.string().optional(),
  placedAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type Order = z.infer<typeof Order>;

export const OrderSummary = z.object({
  id: idOf("order"),
  number: z.int().optional(),
  status: OrderStatus,
  paymentStatus: Order.shape.paymentStatus,
  email: z.string(),
  name: z.string().optional(),
  units: z.int(),
  total: Amount,
  currency: Currency,
  paymentMethod: PaymentMethod,
  placedAt: z.iso.datetime(),
});
export type OrderSummary = z.infer<typeof OrderSummary>;

export const ShipmentState = z.enum([
  "created",
  "label_ready",
  "handed_over",
  "in_transit",
  "out_for_delivery",
  "delivered",
  "failed",
  "cancelled",
]);
export type ShipmentState = z.infer<typeof ShipmentState>;

/** One parcel. */
export const Shipment = z.object({
  id: idOf("shipment"),
  orderId: idOf("order"),
  state: ShipmentState,
  /** `test` for the built-in carrier, `manual` for a tracking number that the merchant typed. */
  carrier: z.string().max(40),
  carrierName: z.string().max(80),
  trackingNumber: z.string().max(80).optional(),
  trackingUrl: z.url().optional(),
  lines: z.array(z.object({ lineId: idOf("line"), quantity: Quantity })).min(1),
  /** Blob of the label as PDF. */
  labelReady: z.boolean(),
  events: z.array(z.object({ id: z.string(), at: z.iso.datetime(), state: ShipmentState, place: z.string().optional() })),
  createdAt: z.iso.datetime(),
});
export type Shipment = z.infer<typeof Shipment>;

/** Fulfil: by the built-in carrier (label and events), or with a number from another one. */
export const Fulfil = z.discriminatedUnion("carrier", [
  z.strictObject({ carrier: z.literal("test") }),
  z.strictObject({
    carrier: z.literal("manual"),
    carrierName: z.string().trim().min(1).max(80),
    trackingNumber: z.string().trim().min(1).max(80),
    trackingUrl: z
      .url()
      .regex(/^https:/)
      .optional(),
  }),
]);

export const Cancel = z.strictObject({ reason: z.string().trim().max(500).default(""), restock: z.boolean().default(true) });
/** Full refund in this version. */
export const Refund = z.strictObject({ reason: z.string().trim().max(500).default(""), restock: z.boolean().default(true) });
