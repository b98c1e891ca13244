import { z } from "zod";
import { Amount, Currency, idOf, Locale } from "../kernel/index.ts";

/** `free` is for orders whose total is 0: nothing is asked for. */
export const PaymentMethod = z.enum(["stripe", "cash_on_delivery", "bank_transfer", "test", "free"]);
export type PaymentMethod = z.infer<typeof PaymentMethod>;

/** How the test gateway behaves; the shopper chooses on its page, clearly labelled as a test. */
export const TestOutcome = z.enum(["success", "decline", "delay", "webhook_before_return", "never_returns"]);

const instructions = z.string().trim().max(1000);

export type TestOutcome = z.infer<typeof TestOutcome>;

/** What a merchant has switched on. One versioned row, `PUT /api/stores/{store}/payments`. */
export const PaymentSettings = z.strictObject({
  /** Offered once the store's account at Stripe may take money; which account that is, is in `StripeConnection`. */
  stripe: z.strictObject({ enabled: z.boolean() }),
  cashOnDelivery: z.strictObject({
    enabled: z.boolean(),
    /** Added to the order's total, minor units. */
    fee: Amount,
    /** Smallest and largest order it is offered for (goods, minor units). */
    minimum: Amount.optional(),
    maximum: Amount.optional(),
  }),
  bankTransfer: z.strictObject({
    enabled: z.boolean(),
    /** Account holder, IBAN, bank: shown to the buyer and in the mail. */
    instructions,
    translations: z.partialRecord(Locale, instructions).optional(),
    /** How long the goods are kept for the transfer. */
    holdHours: z.int().min(1).max(336),
  }),
  test: z.strictObject({ enabled: z.boolean() }),
});
export type PaymentSettings = z.infer<typeof PaymentSettings>;

/** A way to pay that fits a cart. */
export const PaymentChoice = z.object({ method: PaymentMethod, fee: Amount, label: z.string(), note: z.string().optional() });
export type PaymentChoice = z.infer<typeof PaymentChoice>;

export const PaymentState = z.enum([
  "started",
  "pending",
  "captured",
  "declined",
  "expired",
  "refund_pending",
  "refunded",
  "partially_refunded",
  "refund_failed", // the vendor could not send the money back; the merchant has it
]);
export type PaymentState = z.infer<typeof PaymentState>;

/** A buyer has asked the bank for the money back. `status` is the vendor's word. */
export const Dispute = z.object({
  id: z.string().max(255),
  status: z.string().max(60),
  reason: z.string().max(60),
  amount: Amount,
  /** Until when the merchant can answer; absent when there is nothing to answer. */
  answerBy: z.iso.datetime().optional(),
});
export type Dispute = z.infer<typeof Dispute>;

/** One attempt to be paid for one order. */
export const Payment = z.object({
  id: idOf("payment"),
  orderId: idOf("order"),
  method: PaymentMethod,
  state: PaymentState,
  amount: Amount,
  currency: Currency,
  captured: Amount,
  refunded: Amount,
  /** The vendor's own id, such as a Checkout Session `cs_…`. */
  reference: z.string().max(255).optional(),
  /** The merchant's account at the vendor when this began; its refund goes there too. */
  account: z.string().max(255).optional(),
  /** Where the buyer pays. */
  redirectUrl: z.url().optional(),
  /** Why the money goes back; part of the refund's idempotency key. */
  refundReason: z.enum(["cancelled", "refunded", "out_of_stock", "duplicate"]).optional(),
  /** How often a failed refund was asked for again; part of the refund's idempotency key. */
  refundTry: z.int().min(1).optional(),
  dispute: Dispute.optional(),
  attempt: z.int().min(1),
  startedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});
export type Payment = z.infer<typeof Payment>;

/**
 * `none`: not begun · `unfinished`: Stripe's form was left · `due`: Stripe asks for more before it lets money in · `checking`: Stripe
 * looks at what it was given · `ready`: money may come · `lost`: the account was taken from us at Stripe
 */
export const StripeStage = z.enum(["none", "unfinished", "due", "checking", "ready", "lost"]);
export type StripeStage = z.infer<typeof StripeStage>;

/** What a merchant is told of the account. */
export const StripeStatus = z.object({
  /** This installation has keys of Stripe. */
  setUp: z.boolean(),
  /** Real money moves; false in a sandbox. */
  live: z.boolean(),
  stage: StripeStage,
  accountId: z.string().optional(),
  currentlyDue: z.array(z.string()),
  disabledReason: z.string().optional(),
  readAt: z.iso.datetime().optional(),
});
export type StripeStatus = z.infer<typeof StripeStatus>;
