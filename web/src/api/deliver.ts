import type { PaymentSettings } from "@matjar/core/payment/schema";
import type { ShippingInput } from "@matjar/core/shipping/schema";
import { admin } from "./client.ts";
import { answer, ifMatch, versioned } from "./http.ts";

export const shipping = (store: string) => versioned(admin(store).shipping.shipping.$get());
export const saveShipping = (store: string, json: ShippingInput, version: string) =>
  versioned(admin(store).shipping.shipping.$put({ json }, ifMatch(version)));

export const payments = (store: string) => versioned(admin(store).payments.payments.$get());
export const savePayments = (store: string, json: PaymentSettings, version: string) =>
  versioned(admin(store).payments.payments.$put({ json }, ifMatch(version)));

const stripeOf = (store: string) => admin(store).payments.payments.stripe;
export const stripe = (store: string) => answer(stripeOf(store).$get());
/** Stripe's own page for the merchant; it opens once. */
export const connectStripe = (store: string) => answer(stripeOf(store).connect.$post());
export const refreshStripe = (store: string) => answer(stripeOf(store).refresh.$post());
export const disconnectStripe = (store: string) => answer(stripeOf(store).disconnect.$post());

const letters = (store: string) => admin(store).deadLetters["dead-letters"];
export const deadLetters = (store: string, cursor?: string) =>
  answer(letters(store).$get({ query: cursor === undefined ? {} : { cursor } }));
export type DeadLetter = Awaited<ReturnType<typeof deadLetters>>["items"][number];
export const deadLetter = (store: string, letter: string) => answer(letters(store)[":letter"].$get({ param: { letter } }));
export const replay = (store: string, letter: string) => letters(store)[":letter"].replay.$post({ param: { letter } });
