import type { GrantChange } from "@matjar/core/download/schema";
import type { Cancel, Fulfil, OrderStatus } from "@matjar/core/order/schema";
import type { z } from "zod";
import { admin } from "./client.ts";
import { answer, given, ifMatch } from "./http.ts";

export type Status = z.infer<typeof OrderStatus>;
export type FulfilBy = z.input<typeof Fulfil>;
type Ending = z.input<typeof Cancel>;

interface Query {
  /** A number, an e-mail address, a phone number or words of a name. */
  readonly q?: string | undefined;
  readonly status?: Status | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number;
}

export const orders = (store: string, query: Query) => answer(admin(store).orders.orders.$get({ query: given(query) }));
export type OrderItem = Awaited<ReturnType<typeof orders>>["items"][number];

const one = (store: string) => admin(store).orders.orders[":order"];
export const order = (store: string, id: string) => answer(one(store).$get({ param: { order: id } }));
export type OrderDetail = Awaited<ReturnType<typeof order>>;
export const markPaid = (store: string, id: string) => answer(one(store)["mark-paid"].$post({ param: { order: id } }));
export const cancelOrder = (store: string, id: string, json: Ending) => answer(one(store).cancel.$post({ param: { order: id }, json }));
export const refundOrder = (store: string, id: string, json: Ending) => answer(one(store).refund.$post({ param: { order: id }, json }));

const parcels = (store: string) => admin(store).shipments.orders[":order"].shipments;
export const fulfil = (store: string, order: string, json: FulfilBy) => answer(parcels(store).$post({ param: { order }, json }));
export const markDelivered = (store: string, order: string, shipment: string) =>
  answer(parcels(store)[":shipment"].delivered.$post({ param: { order, shipment } }));
/** An address of the label that opens for five minutes. */
export const label = (store: string, order: string, shipment: string) =>
  answer(parcels(store)[":shipment"].label.$get({ param: { order, shipment } }));

const downloads = (store: string) => admin(store).grants.orders[":order"].downloads;
export const grants = (store: string, order: string) => answer(downloads(store).$get({ param: { order } }));
export type OrderGrant = Awaited<ReturnType<typeof grants>>["items"][number];
/** Grants what was added to the products after the order was paid. */
export const grantNew = (store: string, order: string) => answer(downloads(store).$post({ param: { order } }));
export const changeGrant = (store: string, { orderId, id, version }: OrderGrant, json: z.input<typeof GrantChange>) =>
  answer(downloads(store)[":grant"].$patch({ param: { order: orderId, grant: id }, json }, ifMatch(`"${version}"`)));

const paymentOf = (store: string) => admin(store).payments.orders[":order"].payments[":payment"];
/** Asks the vendor once more for a refund that failed. */
export const refundAgain = (store: string, order: string, payment: string) =>
  answer(paymentOf(store)["refund-again"].$post({ param: { order, payment } }));
/** Says that the money of a failed refund went back in another way. */
export const refundedByHand = (store: string, order: string, payment: string) =>
  answer(paymentOf(store)["refunded-by-hand"].$post({ param: { order, payment } }));
