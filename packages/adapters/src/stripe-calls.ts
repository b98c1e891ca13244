import { paymentUnavailable } from "@matjar/core/payment";
import Stripe from "stripe";

/** Where Stripe is; another place only for trying things out without it. */
export interface StripePlace {
  readonly host: string;
  readonly port: number;
  readonly protocol: "http" | "https";
}

const timeoutMs = 5_000;

/** Every call is given five seconds and no silent second try; keys make a repeat the same call. */
export const stripeClient = (secretKey: string, place?: StripePlace): Stripe =>
  new Stripe(secretKey, { timeout: timeoutMs, maxNetworkRetries: 0, telemetry: false, appInfo: { name: "Matjar" }, ...place });

/** On the merchant's account; without one on the platform's. */
export const on = (account: string | undefined) => (account === undefined ? {} : { stripeAccount: account });

/** The merchant took our right to the account away: nothing can be asked any more. */
export const isLocked = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripePermissionError || (error instanceof Stripe.errors.StripeError && error.code === "account_invalid");

/** Stripe did not answer, or could not: nothing is known. */
const isOutage = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeConnectionError ||
  error instanceof Stripe.errors.StripeRateLimitError ||
  error instanceof Stripe.errors.StripeAPIError ||
  (error instanceof Stripe.errors.StripeError && ((error.statusCode ?? 0) >= 500 || error.statusCode === 409));

/** @throws paymentUnavailable for an outage and for an account that is locked to us; everything else as it is */
export const reached = async <T>(call: () => Promise<T>): Promise<T> => {
  try {
    return await call();
  } catch (error) {
    throw isOutage(error) || isLocked(error) ? paymentUnavailable({}, { retryAfterSeconds: 5 }) : error;
  }
};

/** The same key is being worked on by another request (409): its answer is ours, a moment later. */
export const afterTheOther = async <T>(call: () => Promise<T>, sleep: (ms: number) => Promise<void>): Promise<T> => {
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
