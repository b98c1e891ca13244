import type { Locale } from "@matjar/core/kernel";
import { type Bill, type Gateway, type Payment, paymentUnavailable, type Report, type Started } from "@matjar/core/payment";
import Stripe from "stripe";
import { stripeAccounts } from "./stripe-accounts.ts";
import { stripeTakes, toStripe } from "./stripe-amounts.ts";
import { afterTheOther, on, reached, type StripePlace, stripeClient } from "./stripe-calls.ts";
import { stripeHistory } from "./stripe-history.ts";
import { stripeReader } from "./stripe-notices.ts";
import { arrived, expandedFrom, intentOf, refundsOf, reportOf, underWay, unheardOf, withRefunds } from "./stripe-reports.ts";

export interface StripeOptions {
  /** The platform's key; merchants are reached as its connected accounts. */
  readonly secretKey: string;
  /** `whsec_…` of the Connect endpoint. */
  readonly webhookSecret: string;
  /** Another place than Stripe's own, for trying things out. */
  readonly place?: StripePlace;
  /** Waits between two tries; tests give one that does not. */
  readonly sleep?: (ms: number) => Promise<void>;
}

const searchMs = 2_500; // a buyer waits: with the call before it, less than eight seconds
const realSleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

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

/** Stripe Checkout by redirect, on the merchant's connected account. Source: https://docs.stripe.com/api/checkout/sessions */
export const stripeGateway = ({ secretKey, webhookSecret, place, sleep = realSleep }: StripeOptions): Gateway => {
  const stripe = stripeClient(secretKey, place);
  const live = secretKey.includes("_live_");

  const fetchSession = (reference: string, account: string | undefined): Promise<Stripe.Checkout.Session> =>
    stripe.checkout.sessions.retrieve(reference, { expand: expandedFrom() }, on(account));

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

  /**
   * All that is left of a payment. The refund carries its key, so that it is found again however old it is; what the merchant gave
   * back at Stripe himself counts.
   */
  const refund = async (payment: Payment, key: string): Promise<Report> => {
    const session = await fetchSession(payment.reference ?? "", payment.account);
    const [report, intent] = [reportOf(session), intentOf(session)];
    const before = refundsOf(intent);
    const left = (session.amount_total ?? 0) - arrived(before) - underWay(before);
    const isPaid = session.payment_status === "paid" && intent !== undefined;
    if (!isPaid || left <= 0 || before.some(({ metadata }) => metadata?.["key"] === key)) return report;
    const options = { ...on(payment.account), idempotencyKey: key };
    const wish = { payment_intent: intent.id, metadata: { ...session.metadata, key } };
    const made = await afterTheOther(() => stripe.refunds.create(wish, options), sleep);
    return withRefunds([made, ...before], session.amount_total ?? 0, report);
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
    read: stripeReader(stripe, webhookSecret, live),
    accounts: stripeAccounts(stripe, live, sleep),
    history: stripeHistory(stripe),
  };
};
