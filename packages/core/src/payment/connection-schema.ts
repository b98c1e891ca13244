import { z } from "zod";
import { Country } from "../store/schema.ts";

/** The merchant's own account at Stripe, as Stripe last told it. */
export const StripeAccount = z.object({
  id: z.string().max(255),
  /** It may take money. */
  chargesEnabled: z.boolean(),
  /** The merchant went through Stripe's form. */
  detailsSubmitted: z.boolean(),
  /** What Stripe still asks for, in its own names such as `external_account`. */
  currentlyDue: z.array(z.string().max(200)).max(100),
  disabledReason: z.string().max(200).optional(),
});
export type StripeAccount = z.infer<typeof StripeAccount>;

/**
 * How a store and its account at Stripe stand to each other. One row, written by us alone: what a merchant edits lies in
 * `PaymentSettings`, so that news from Stripe makes no form stale.
 */
export const StripeConnection = z.object({
  /** Counts accounts; part of the key under which one is made, so that asking again makes no second one. */
  attempt: z.int().min(1),
  /** What the account is asked for with; kept before Stripe is called. */
  asked: z.object({ at: z.int(), country: Country, email: z.email() }).optional(),
  account: StripeAccount.optional(),
  readAt: z.iso.datetime().optional(),
  /** Stripe answers that this account is not ours to use any more. */
  lost: z.boolean().optional(),
  /** Epoch milliseconds: payments that begin until then are compared with Stripe's lists without being noted again. */
  watchedUntil: z.int().optional(),
});
export type StripeConnection = z.infer<typeof StripeConnection>;
