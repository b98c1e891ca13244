import type { Finding, HistoryList, PaymentHistory } from "@matjar/core/payment";
import type Stripe from "stripe";
import { on, reached } from "./stripe-calls.ts";
import { disputeOf, intentIn, noticeFrom } from "./stripe-notices.ts";
import { expandedFrom, reportOf, reportOfIntent } from "./stripe-reports.ts";

interface Listed {
  readonly data: readonly { readonly id: string }[];
  readonly has_more: boolean;
}

const cursorOf = ({ data, has_more }: Listed): string | undefined => (has_more ? data.at(-1)?.id : undefined);

const sessionFinding = (session: Stripe.Checkout.Session, account: string): Finding | undefined => {
  const notice = noticeFrom(session.metadata, { id: session.id, account }, session.id);
  return notice && { notice, report: reportOf(session) };
};

const refundFinding = (refund: Stripe.Refund, account: string): Finding | undefined => {
  const intent = intentIn(refund.payment_intent);
  const notice = intent && noticeFrom(intent.metadata, { id: intent.id, account });
  return notice && { notice, report: reportOfIntent(intent) };
};

const disputeFinding = (dispute: Stripe.Dispute, account: string): Finding | undefined => {
  const intent = intentIn(dispute.payment_intent);
  const notice = intent && noticeFrom(intent.metadata, { id: `${dispute.id}:${dispute.status}`, account });
  return notice && { notice: { ...notice, dispute: disputeOf(dispute) }, report: reportOfIntent(intent) };
};

/** Stripe's lists of one connected account, newest first. https://docs.stripe.com/api/pagination */
export const stripeHistory = (stripe: Stripe): PaymentHistory => {
  const pages: Readonly<
    Record<HistoryList, (ask: Stripe.RefundListParams, account: string) => Promise<{ listed: Listed; findings: (Finding | undefined)[] }>>
  > = {
    payments: async (ask, account) => {
      const listed = await stripe.checkout.sessions.list({ ...ask, expand: expandedFrom("data") }, on(account));
      return { listed, findings: listed.data.map((session) => sessionFinding(session, account)) };
    },
    refunds: async (ask, account) => {
      const listed = await stripe.refunds.list({ ...ask, expand: expandedFrom("data") }, on(account));
      return { listed, findings: listed.data.map((refund) => refundFinding(refund, account)) };
    },
    disputes: async (ask, account) => {
      const listed = await stripe.disputes.list({ ...ask, expand: expandedFrom("data") }, on(account));
      return { listed, findings: listed.data.map((dispute) => disputeFinding(dispute, account)) };
    },
  };
  return {
    page: ({ storeId }, { account, list, since, cursor }) =>
      reached(async () => {
        const created = { gte: Math.floor(since / 1000) };
        const ask = { created, limit: 100, ...(cursor === undefined ? {} : { starting_after: cursor }) };
        const { listed, findings } = await pages[list](ask, account);
        return { findings: findings.filter((one) => one?.notice.storeId === storeId) as Finding[], cursor: cursorOf(listed) };
      }),
  };
};
