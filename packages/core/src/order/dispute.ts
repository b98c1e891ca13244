import type { StoreContext } from "../kernel/index.ts";
import type { Dispute, Payment } from "../payment/schema.ts";
import { paymentKey, payments } from "../payment/store.ts";
import { isDecided, needsAnswer } from "../payment/trouble.ts";
import { replace } from "../table/index.ts";
import { againWhenChanged } from "./again.ts";
import { DisputeOpened } from "./events.ts";
import { footprint, type News, type Settled } from "./settle.ts";
import { noted } from "./timeline.ts";

/** The line of the story, by the vendor's word for where the dispute stands. */
const told = (dispute: Dispute): string => {
  if (dispute.status === "lost") return "payment.dispute_lost";
  if (isDecided(dispute)) return "payment.dispute_won";
  return needsAnswer(dispute) ? "payment.disputed" : "payment.dispute_answered";
};

/** The merchant has not heard of it, or has to answer anew: a question of the bank may become a dispute. */
const opens = (before: Dispute | undefined, now: Dispute): boolean =>
  before?.id === now.id ? needsAnswer(now) && before.status !== now.status : !isDecided(now);

/**
 * Writes down where a dispute stands: beside the payment, and in the order's story. The order itself stays as it is: the goods
 * are gone or going, and whether the money stays is decided by the buyer's bank.
 */
export const noteDispute = async (ctx: StoreContext, { orderId, id }: Payment, dispute: Dispute, event: News["event"]): Promise<Settled> =>
  againWhenChanged(async () => {
    const item = await ctx.table.get(paymentKey(orderId, id));
    if (!item) return "unknown";
    const { value: payment, version } = payments.parse(item);
    const { dispute: before } = payment;
    if (before?.id === dispute.id && before.status === dispute.status && before.answerBy === dispute.answerBy) return "nothing";
    const story = noted(ctx, orderId, told(dispute), { paymentId: id, amount: dispute.amount, why: dispute.reason });
    const { amount, answerBy } = dispute;
    const news = opens(before, dispute) ? [DisputeOpened.of(ctx, { orderId, paymentId: id, disputeId: dispute.id, amount, answerBy })] : [];
    await ctx.table.commit([replace(payments.row({ ...payment, dispute }), version), story, ...footprint(ctx, event)], news);
    return "done";
  });
