import { exponentOf } from "@matjar/core/kernel";

/** Without decimals, but Stripe wants them with two that are 0. https://docs.stripe.com/currencies#special-cases */
const writtenWithTwo: ReadonlySet<string> = new Set(["ISK", "UGX"]);

/** Minor units as Stripe counts them. */
export const toStripe = (amount: number, currency: string): number => (writtenWithTwo.has(currency) ? amount * 100 : amount);
export const fromStripe = (amount: number, currency: string): number => (writtenWithTwo.has(currency) ? amount / 100 : amount);

/** Stripe rounds currencies of three decimals to two: the last digit must be 0. https://docs.stripe.com/currencies#three-decimal */
export const stripeTakes = (amount: number, currency: string): boolean =>
  amount > 0 && amount <= 99_999_999 && (exponentOf(currency) !== 3 || amount % 10 === 0);
