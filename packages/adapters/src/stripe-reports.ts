import type { Payment, Report } from "@matjar/core/payment";
import type Stripe from "stripe";
import { fromStripe } from "./stripe-amounts.ts";

/** What a session, an intent or a list has to bring along to be a report: the charge with its refunds. */
export const expandedFrom = (...path: string[]): string[] => [[...path, "payment_intent", "latest_charge", "refunds"].join(".")];

export const intentOf = ({ payment_intent: intent }: Pick<Stripe.Checkout.Session, "payment_intent">): Stripe.PaymentIntent | undefined =>
  typeof intent === "object" && intent !== null ? intent : undefined;

const chargeOf = (intent: Stripe.PaymentIntent | undefined): Stripe.Charge | undefined => {
  const charge = intent?.latest_charge;
  return typeof charge === "object" && charge !== null ? charge : undefined;
};

/** Newest first. */
export const refundsOf = (intent: Stripe.PaymentIntent | undefined): readonly Stripe.Refund[] => chargeOf(intent)?.refunds?.data ?? [];

const sum = (refunds: readonly Stripe.Refund[], ...states: string[]): number =>
  refunds.reduce((total, { status, amount }) => total + (states.includes(status ?? "") ? amount : 0), 0);

export const arrived = (refunds: readonly Stripe.Refund[]): number => sum(refunds, "succeeded");
export const underWay = (refunds: readonly Stripe.Refund[]): number => sum(refunds, "pending", "requires_action");

type Told = Pick<Report, "currency" | "orderId" | "reference">;

/**
 * A captured payment with what was given back of it. A refund that failed counts until a newer one is tried; amounts come from the
 * refunds themselves, because a refund can fail days after it was counted. https://docs.stripe.com/refunds#failed-refunds
 */
export const withRefunds = (refunds: readonly Stripe.Refund[], total: number, told: Told): Report => {
  const back = fromStripe(arrived(refunds), told.currency);
  if (["failed", "canceled"].includes(refunds[0]?.status ?? "")) return { ...told, state: "refund_failed", amount: back };
  if (back > 0) return { ...told, state: "refunded", amount: back };
  return { ...told, state: underWay(refunds) > 0 ? "refund_pending" : "captured", amount: fromStripe(total, told.currency) };
};

/** `completed` is not paid: delayed methods stay `unpaid` until the money has come, or has failed to. */
const stateOf = (session: Stripe.Checkout.Session): Report["state"] => {
  if (session.status === "open") return "open";
  if (session.status === "expired") return "expired";
  if (session.payment_status === "paid") return "captured";
  const failed = ["requires_payment_method", "canceled"].includes(intentOf(session)?.status ?? "");
  return failed ? "declined" : "pending";
};

export const reportOf = (session: Stripe.Checkout.Session): Report => {
  const currency = (session.currency ?? "").toUpperCase();
  const told = { currency, orderId: session.metadata?.["order"], reference: session.id };
  const state = stateOf(session);
  const total = session.amount_total ?? 0;
  return state === "captured"
    ? withRefunds(refundsOf(intentOf(session)), total, told)
    : { ...told, state, amount: fromStripe(total, currency) };
};

/** The same from an intent alone, of which a refund or a dispute tells. */
export const reportOfIntent = (intent: Stripe.PaymentIntent): Report => {
  const told = { currency: intent.currency.toUpperCase(), orderId: intent.metadata["order"], reference: undefined };
  return withRefunds(refundsOf(intent), intent.amount, told);
};

export const unheardOf = ({ amount, currency, orderId }: Payment): Report => ({
  state: "unknown",
  amount,
  currency,
  orderId,
  reference: undefined,
});
