import type { StoreContext } from "../kernel/index.ts";
import type { Dispute, Payment } from "../payment/schema.ts";
import { paymentKey, payments } from "../payment/store.ts";
import { replace } from "../table/index.ts";
import { againWhenChanged } from "./again.ts";
import { footprint, type News, type Settled } from "./settle.ts";
import { noted } from "./timeline.ts";

/** The line of the story, by the vendor's word for where the dispute stands. */
const told = (status: string): string => {
  if (status === "lost") return "payment.dispute_lost";
  if (["won", "warning_closed", "prevented"].includes(status)) return "payment.dispute_won";
  return status.endsWith("needs_response") ? "payment.disputed" : "payment.dispute_answered";
};

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
    const story = noted(ctx, orderId, told(dispute.status), { paymentId: id, amount: dispute.amount, why: dispute.reason });
    await ctx.table.commit([replace(payments.row({ ...payment, dispute }), version), story, ...footprint(ctx, event)]);
    return "done";
  });
