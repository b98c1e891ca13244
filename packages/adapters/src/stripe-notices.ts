import { badSignature, type Dispute, type Notice, type PaymentNotice } from "@matjar/core/payment";
import type Stripe from "stripe";
import { fromStripe } from "./stripe-amounts.ts";
import { on, reached } from "./stripe-calls.ts";

const toleranceSeconds = 300;

/** Events about a session or a charge, which carry our own names. */
const followed: readonly string[] = [
  "checkout.session.completed",
  "checkout.session.async_payment_succeeded",
  "checkout.session.async_payment_failed",
  "checkout.session.expired",
  "charge.refunded",
];
/** Events about what hangs on a payment and does not carry our names: Stripe is asked whose payment it is. */
const refundEvents: readonly string[] = ["refund.created", "refund.updated", "refund.failed", "charge.refund.updated"];
const disputeEvents: readonly string[] = ["charge.dispute.created", "charge.dispute.updated", "charge.dispute.closed"];

interface From {
  readonly id: string;
  readonly account: string | undefined;
}

/** Of whose payment this is, by what we wrote into it; undefined when it is none of ours. */
export const noticeFrom = (
  metadata: Stripe.Metadata | null | undefined,
  { id, account }: From,
  reference?: string,
): PaymentNotice | undefined => {
  const { store, order, payment } = metadata ?? {};
  if (!store || !order || !payment) return undefined;
  return { about: "payment", eventId: id, storeId: store, orderId: order, paymentId: payment, reference, account };
};

export const disputeOf = ({ id, status, reason, amount, currency, evidence_details }: Stripe.Dispute): Dispute => ({
  id,
  status,
  reason,
  amount: fromStripe(amount, currency.toUpperCase()),
  ...(evidence_details.due_by && status.endsWith("needs_response")
    ? { answerBy: new Date(evidence_details.due_by * 1000).toISOString() }
    : {}),
});

export const intentIn = (intent: string | Stripe.PaymentIntent | null): Stripe.PaymentIntent | undefined =>
  typeof intent === "object" && intent !== null ? intent : undefined;

/**
 * Reads Stripe's messages. Signature on the raw bytes, then the mode; messages about refunds and disputes are read again at
 * Stripe, because they come in any order. https://docs.stripe.com/connect/webhooks
 */
export const stripeReader = (stripe: Stripe, webhookSecret: string, live: boolean) => {
  const genuine = (raw: string, signature: string | undefined, nowMs: number): Stripe.Event => {
    try {
      return stripe.webhooks.constructEvent(raw, signature ?? "", webhookSecret, toleranceSeconds, undefined, nowMs);
    } catch {
      throw badSignature();
    }
  };

  const aboutRefund = async (refundId: string, from: From): Promise<Notice | undefined> => {
    const refund = await stripe.refunds.retrieve(refundId, { expand: ["payment_intent"] }, on(from.account));
    return noticeFrom(intentIn(refund.payment_intent)?.metadata, from);
  };

  const aboutDispute = async (disputeId: string, from: From): Promise<Notice | undefined> => {
    const dispute = await stripe.disputes.retrieve(disputeId, { expand: ["payment_intent"] }, on(from.account));
    const notice = noticeFrom(intentIn(dispute.payment_intent)?.metadata, from);
    return notice && { ...notice, dispute: disputeOf(dispute) };
  };

  const noticeOf = async ({ id, type, account, data }: Stripe.Event): Promise<Notice | undefined> => {
    const object = data.object as { id: string; object: string; metadata?: Stripe.Metadata | null };
    const from = { id, account };
    if (followed.includes(type)) return noticeFrom(object.metadata, from, object.object === "checkout.session" ? object.id : undefined);
    if (refundEvents.includes(type)) return reached(() => aboutRefund(object.id, from));
    if (disputeEvents.includes(type)) return reached(() => aboutDispute(object.id, from));
    const storeId = type === "account.updated" ? object.metadata?.["store"] : undefined;
    return storeId && account ? { about: "account", storeId, account } : undefined;
  };

  return async (raw: string, signature: string | undefined, nowMs: number): Promise<Notice | undefined> => {
    const event = genuine(raw, signature, nowMs);
    return event.livemode === live ? noticeOf(event) : undefined;
  };
};
