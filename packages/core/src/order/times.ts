import type { StoreContext } from "../kernel/index.ts";
import type { PaymentMethod, PaymentSettings } from "../payment/schema.ts";

const minute = 60_000;

/** Stripe keeps a payment page open for at least 30 minutes; one more, so that its clock and ours may differ. */
export const payWithinMs = 31 * minute;
/** The goods stay set aside longer than anybody can pay. */
export const holdForMs = 40 * minute;
/** Goods that are still being set aside after this were left by a crash. */
export const reserveWithinMs = 2 * minute;
/** Ended orders are looked at once more, when no process from before can still be at work on them. */
export const lookAgainMs = 5 * minute;
/** Between two tries to reach a gateway that does not answer. */
export const askAgainMs = minute;
/** Money that is on its way is asked after so often. */
export const pendingEveryMs = 60 * minute;

/** Epoch milliseconds until which the goods are kept for a buyer who pays like this. */
export const deadlineFor = (ctx: StoreContext, method: PaymentMethod, { bankTransfer }: PaymentSettings): number =>
  ctx.world.now() + (method === "bank_transfer" ? bankTransfer.holdHours * 60 * minute : holdForMs);
