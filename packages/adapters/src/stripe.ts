import type { Locale } from "@matjar/core/kernel";
import {
  type Bill,
  badSignature,
  type Gateway,
  type Notice,
  type Payment,
  paymentUnavailable,
  type Report,
  type Started,
} from "@matjar/core/payment";
import Stripe from "stripe";
import { fromStripe, stripeTakes, toStripe } from "./stripe-amounts.ts";

export interface StripeOptions {
  /** The platform's key; merchants are reached as its connected accounts. */
  readonly secretKey: string;
  /** `whsec_…` of the Connect endpoint. */
  readonly webhookSecret: string;
  /** Waits between two tries; tests give one that does not. */
  readonly sleep?: (ms: number) => Promise<void>;
}

const timeoutMs = 5_000;
const searchMs = 2_500; // a buyer waits: with the call before it, less than eight seconds
const toleranceSeconds = 300;
const realSleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** Stripe did not answer, or could not: nothing is known. */
const isOutage = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeConnectionError ||
  error instanceof Stripe.errors.StripeRateLimitError ||
  error instanceof Stripe.errors.StripeAPIError ||
  (error instanceof Stripe.errors.StripeError && ((error.statusCode ?? 0) >= 500 || error.statusCode === 409));

/** @throws paymentUnavailable for an outage; everything else as it is */
const reached = async <T>(call: () => Promise<T>): Promise<T> => {
  try {
    return await call();
  } catch (error) {
    throw isOutage(error) ? paymentUnavailable({}, { retryAfterSeconds: 5 }) : error;
  }
};

/** The same key is being worked on by another request (409): its answer is ours, a moment later. */
const afterTheOther = async <T>(call: () => Promise<T>, sleep: (ms: number) => Promise<void>): Promise<T> => {
  for (let round = 1; ; round++) {
    try {
      return await call();
    } catch (error) {
      const busy = error instanceof Stripe.errors.StripeError && error.statusCode === 409;
      if (!busy || round >= 5) throw error;
      await sleep(150 * round);
    }
  }
};

const expanded = { expand: ["payment_intent.latest_charge"] };

const languages: Readonly<Record<Locale, Stripe.Checkout.SessionCreateParams.Locale>> = { ar: "auto", en: "en", fr: "fr", it: "it" }; // Arabic is chosen by Stripe from the browser

const lineItems = (bill: Bill): Stripe.Checkout.SessionCreateParams.LineItem[] => {
  const one = (name: string, quantity: number, unitAmount: number) => ({
    quantity,
    price_data: {
      currency: bill.currency.toLowerCase(),
      unit_amount: toStripe(unitAmount, bill.currency),
      product_data: { name: name.slice(0, 250) },
    },
  });
  const exact = bill.items.every((item) => stripeTakes(item.unitAmount, bill.currency)) && sum(bill) === bill.amount;
  const shown = bill.items.filter((item) => item.unitAmount > 0);
  return exact
    ? shown.map((item) => one(item.name, item.quantity, item.unitAmount))
    : [one(shown.map((item) => item.name).join(", "), 1, bill.amount)];
};

const sum = ({ items }: Bill): number => items.reduce((total, item) => total + item.quantity * item.unitAmount, 0);

const paramsOf = (bill: Bill, storeId: string): Stripe.Checkout.SessionCreateParams => {
  const metadata = { store: storeId, order: bill.orderId, payment: bill.paymentId };
  return {
    mode: "payment",
    line_items: lineItems(bill),
    client_reference_id: bill.paymentId,
    customer_email: bill.email,
    locale: languages[bill.locale],
    expires_at: Math.floor(bill.expiresAt / 1000),
    success_url: bill.returnUrl,
    cancel_url: bill.cancelUrl,
    metadata,
    payment_intent_data: { metadata },
  };
};

const started = (session: Stripe.Checkout.Session): Started | undefined =>
  session.url ? { reference: session.id, redirectUrl: session.url } : undefined;

const intentOf = (session: Stripe.Checkout.Session): Stripe.PaymentIntent | undefined =>
  typeof session.payment_intent === "object" && session.payment_intent !== null ? session.payment_intent : undefined;

const chargeOf = (session: Stripe.Checkout.Session): Stripe.Charge | undefined => {
  const charge = intentOf(session)?.latest_charge;
  return typeof charge === "object" && charge !== null ? charge : undefined;
};

/** `completed` is not paid: delayed methods stay `unpaid` until the money has come, or has failed to. */
const stateOf = (session: Stripe.Checkout.Session): Report["state"] => {
  if (session.status === "open") return "open";
  if (session.status === "expired") return "expired";
  if (session.payment_status === "paid") return "captured";
  const failed = ["requires_payment_method", "canceled"].includes(intentOf(session)?.status ?? "");
  return failed ? "declined" : "pending";
};

const reportOf = (session: Stripe.Checkout.Session): Report => {
  const currency = (session.currency ?? "").toUpperCase();
  const told = { currency, orderId: session.metadata?.["order"], reference: session.id };
  const back = chargeOf(session)?.amount_refunded ?? 0;
  const state = stateOf(session);
  if (state === "captured" && back > 0) return { ...told, state: "refunded", amount: fromStripe(back, currency) };
  return { ...told, state, amount: fromStripe(session.amount_total ?? 0, currency) };
};

const unheardOf = ({ amount, currency, orderId }: Payment): Report => ({
  state: "unknown",
  amount,
  currency,
  orderId,
  reference: undefined,
});

/** What the events that we follow are about. */
const followed: readonly string[] = [
  "checkout.session.completed",
  "checkout.session.async_payment_succeeded",
  "checkout.session.async_payment_failed",
  "checkout.session.expired",
  "charge.refunded",
];

const noticeOf = (event: Stripe.Event): Notice | undefined => {
  if (!followed.includes(event.type)) return undefined;
  const object = event.data.object as { id: string; object: string; metadata?: Record<string, string> | null };
  const { store, order, payment } = object.metadata ?? {};
  if (!store || !order || !payment) return undefined;
  const reference = object.object === "checkout.session" ? object.id : undefined;
  return { eventId: event.id, storeId: store, orderId: order, paymentId: payment, reference, account: event.account };
};

/**
 * Stripe Checkout by redirect, on the merchant's connected account. Every call is given five seconds and no silent second try; keys
 * make a repeat the same call. Source: https://docs.stripe.com/api/checkout/sessions, https://docs.stripe.com/connect/webhooks
 */
export const stripeGateway = ({ secretKey, webhookSecret, sleep = realSleep }: StripeOptions): Gateway => {
  const stripe = new Stripe(secretKey, { timeout: timeoutMs, maxNetworkRetries: 0, telemetry: false, appInfo: { name: "Matjar" } });
  const live = secretKey.includes("_live_");
  const on = (account: string | undefined) => (account === undefined ? {} : { stripeAccount: account });

  const fetchSession = (reference: string, account: string | undefined): Promise<Stripe.Checkout.Session> =>
    stripe.checkout.sessions.retrieve(reference, expanded, on(account));

  /** After an answer of 500 Stripe repeats it for a day under the same key: was the session made all the same? */
  const search = async (bill: Bill): Promise<Stripe.Checkout.Session | undefined> => {
    const since = Math.floor(bill.expiresAt / 1000) - 3600;
    const { data } = await stripe.checkout.sessions.list(
      { created: { gte: since }, limit: 100 },
      { ...on(bill.account), timeout: searchMs },
    );
    return data.find((session) => session.client_reference_id === bill.paymentId);
  };

  const create = (bill: Bill, storeId: string): Promise<Stripe.Checkout.Session> =>
    afterTheOther(() => stripe.checkout.sessions.create(paramsOf(bill, storeId), { ...on(bill.account), idempotencyKey: bill.key }), sleep);

  const createOrFind = async (bill: Bill, storeId: string): Promise<Stripe.Checkout.Session> => {
    try {
      return await create(bill, storeId);
    } catch (error) {
      const found = error instanceof Stripe.errors.StripeAPIError ? await search(bill) : undefined;
      if (!found) throw error;
      return found;
    }
  };

  /** The session of a payment whose reference was lost in a crash: the same key finds it. Undefined: there is none. */
  const sessionOf = async (payment: Payment, bill: Bill, storeId: string): Promise<Stripe.Checkout.Session | undefined> => {
    if (payment.reference) return fetchSession(payment.reference, payment.account);
    try {
      return await createOrFind(bill, storeId);
    } catch (error) {
      if (error instanceof Stripe.errors.StripeInvalidRequestError) return undefined; // too late to be made: it never was
      throw error;
    }
  };

  /** Closed already by somebody, or paid: Stripe refuses, and the session says which. */
  const closed = async (session: Stripe.Checkout.Session, account: string | undefined): Promise<Stripe.Checkout.Session> => {
    if (session.status !== "open") return session;
    try {
      return await stripe.checkout.sessions.expire(session.id, {}, on(account));
    } catch (error) {
      if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
      return fetchSession(session.id, account);
    }
  };

  const refundOf = async (payment: Payment, intent: string, key: string): Promise<Stripe.Refund> => {
    const options = { ...on(payment.account), idempotencyKey: key };
    const refund = await afterTheOther(() => stripe.refunds.create({ payment_intent: intent }, options), sleep);
    return refund.status === "pending" ? stripe.refunds.retrieve(refund.id, {}, on(payment.account)) : refund;
  };

  const refund = async (payment: Payment, key: string): Promise<Report> => {
    const session = await fetchSession(payment.reference ?? "", payment.account);
    const report = reportOf(session);
    const intent = intentOf(session);
    if (report.state !== "captured" || !intent) return report;
    const made = await refundOf(payment, intent.id, key);
    if (made.status !== "succeeded") return { ...report, state: "refund_pending" };
    return { ...report, state: "refunded", amount: fromStripe(made.amount, payment.currency) };
  };

  return {
    method: "stripe",
    takes: stripeTakes,
    start: (ctx, bill) =>
      reached(async () => {
        const page = started(await createOrFind(bill, ctx.storeId));
        if (!page) throw paymentUnavailable();
        return page;
      }),
    expire: (ctx, payment, bill) =>
      reached(async () => {
        const session = await sessionOf(payment, bill, ctx.storeId);
        return session ? reportOf(await closed(session, payment.account)) : unheardOf(payment);
      }),
    lookUp: (ctx, payment, bill) =>
      reached(async () => {
        const session = await sessionOf(payment, bill, ctx.storeId);
        return session ? reportOf(session) : unheardOf(payment);
      }),
    refund: (_ctx, payment, key) => reached(() => refund(payment, key)),
    read: (raw, signature, nowMs) => {
      const event = genuine(stripe, raw, signature, webhookSecret, nowMs);
      return event.livemode === live ? noticeOf(event) : undefined;
    },
  };
};

const genuine = (stripe: Stripe, raw: string, signature: string | undefined, secret: string, nowMs: number): Stripe.Event => {
  try {
    return stripe.webhooks.constructEvent(raw, signature ?? "", secret, toleranceSeconds, undefined, nowMs);
  } catch {
    throw badSignature();
  }
};
