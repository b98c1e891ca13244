import { z } from "zod";
import { Amount, Currency, idOf, type StoreContext } from "../kernel/index.ts";
import { Dispute, type Payment } from "./schema.ts";

const won = ["won", "warning_closed", "prevented"];

/** The bank has decided. Words of https://docs.stripe.com/api/disputes/object#dispute_object-status */
export const isDecided = ({ status }: Dispute): boolean => status === "lost" || won.includes(status);
export const needsAnswer = ({ status }: Dispute): boolean => status.endsWith("needs_response");

/** Something that the merchant must do about a payment: money that he owes, or a dispute that he must answer. */
export const Trouble = z.object({
  orderId: idOf("order"),
  paymentId: idOf("payment"),
  what: z.enum(["refund_failed", "dispute"]),
  /** What is owed, or disputed. */
  amount: Amount,
  currency: Currency,
  answerBy: Dispute.shape.answerBy,
});
export type Trouble = z.infer<typeof Trouble>;

/** What is to be done about one payment. */
export const troublesOf = ({ id, orderId, state, amount, refunded, currency, dispute }: Payment): Trouble[] => {
  const about = { orderId, paymentId: id, currency };
  const { answerBy } = dispute ?? {};
  return [
    ...(dispute && needsAnswer(dispute)
      ? [{ ...about, what: "dispute" as const, amount: dispute.amount, ...(answerBy ? { answerBy } : {}) }]
      : []),
    ...(state === "refund_failed" ? [{ ...about, what: "refund_failed" as const, amount: amount - refunded }] : []),
  ];
};

/** Payments in trouble lie under this list while they are; others cost it nothing. */
export const troubleList = "PT";

/** What waits for the merchant, of the newest ≤ 100 payments in trouble. */
export const troubles = async (ctx: StoreContext): Promise<Trouble[]> => {
  const page = await ctx.table.list({ index: "lists", partition: troubleList, order: "descending", limit: 100 });
  return page.items.flatMap(({ summary }) => z.array(Trouble).parse(summary["troubles"]));
};
