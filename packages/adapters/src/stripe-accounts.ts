import type { StoreContext } from "@matjar/core/kernel";
import { type AccountWish, type MerchantAccounts, type StripeAccount, stripeAccessLost, stripeNotInCountry } from "@matjar/core/payment";
import Stripe from "stripe";
import { afterTheOther, isLocked, reached } from "./stripe-calls.ts";

const stateOf = (account: Stripe.Account): StripeAccount => ({
  id: account.id,
  chargesEnabled: account.charges_enabled,
  detailsSubmitted: account.details_submitted,
  currentlyDue: (account.requirements?.currently_due ?? []).slice(0, 100),
  ...(account.requirements?.disabled_reason ? { disabledReason: account.requirements.disabled_reason } : {}),
});

/**
 * The merchant's own full account: Stripe asks for papers, bears losses and takes its fees from the merchant, who has Stripe's
 * whole dashboard. https://docs.stripe.com/connect/migrate-to-controller-properties
 */
const controller: Stripe.AccountCreateParams.Controller = {
  fees: { payer: "account" },
  losses: { payments: "stripe" },
  requirement_collection: "stripe",
  stripe_dashboard: { type: "full" },
};

/** Stripe may forget a key after a day. https://docs.stripe.com/api/idempotent_requests */
const keyLastsMs = 23 * 3_600_000;
const searchedPages = 10;

const refusedCountry = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeInvalidRequestError && (error.code === "country_unsupported" || error.param === "country");

/** Accounts of merchants as connected accounts of the platform. https://docs.stripe.com/connect/hosted-onboarding */
export const stripeAccounts = (stripe: Stripe, live: boolean, sleep: (ms: number) => Promise<void>): MerchantAccounts => {
  const make = ({ storeId }: StoreContext, { key, attempt, email, country }: AccountWish) => {
    const params: Stripe.AccountCreateParams = { controller, country, email, metadata: { store: storeId, attempt: String(attempt) } };
    return afterTheOther(() => stripe.accounts.create(params, { idempotencyKey: key }), sleep);
  };

  /** The account that an earlier try made, when its answer was lost and its key no longer finds it. */
  const search = async ({ storeId }: StoreContext, { attempt, begunAt }: AccountWish): Promise<Stripe.Account | undefined> => {
    const since = Math.floor(begunAt / 1000) - 60;
    let after: string | undefined;
    for (let page = 0; page < searchedPages; page++) {
      const asked = { created: { gte: since }, limit: 100, ...(after === undefined ? {} : { starting_after: after }) };
      const { data, has_more } = await stripe.accounts.list(asked);
      const found = data.find(({ metadata }) => metadata?.["store"] === storeId && metadata["attempt"] === String(attempt));
      after = data.at(-1)?.id;
      if (found || !has_more || after === undefined) return found;
    }
    return undefined;
  };

  const findOrMake = async (ctx: StoreContext, wish: AccountWish): Promise<Stripe.Account> => {
    const old = ctx.world.now() - wish.begunAt > keyLastsMs ? await search(ctx, wish) : undefined;
    if (old) return old;
    try {
      return await make(ctx, wish);
    } catch (error) {
      const found = error instanceof Stripe.errors.StripeAPIError ? await search(ctx, wish) : undefined; // a 500 is repeated under its key
      if (!found) throw refusedCountry(error) ? stripeNotInCountry() : error;
      return found;
    }
  };

  const find = async (accountId: string): Promise<Stripe.Account | undefined> => {
    try {
      return await stripe.accounts.retrieve(accountId);
    } catch (error) {
      if (isLocked(error)) return undefined;
      throw error;
    }
  };

  const onboard = async (account: string, returnUrl: string, refreshUrl: string): Promise<string> => {
    try {
      const link = { account, type: "account_onboarding" as const, return_url: returnUrl, refresh_url: refreshUrl };
      return (await stripe.accountLinks.create(link)).url;
    } catch (error) {
      throw isLocked(error) ? stripeAccessLost() : error;
    }
  };

  return {
    live,
    open: (ctx, wish) => reached(async () => stateOf(await findOrMake(ctx, wish))),
    look: (accountId) =>
      reached(async () => {
        const account = await find(accountId);
        return account && stateOf(account);
      }),
    onboard: (accountId, { returnUrl, refreshUrl }) => reached(() => onboard(accountId, returnUrl, refreshUrl)),
  };
};
