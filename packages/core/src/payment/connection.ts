import { isoTime, type StoreContext } from "../kernel/index.ts";
import { readStore } from "../store/store.ts";
import { ConditionFailed, type Versioned } from "../table/index.ts";
import { connectionReplace, readConnection } from "./connection-row.ts";
import type { StripeAccount, StripeConnection } from "./connection-schema.ts";
import { stripeAccessLost, stripeNotConnected, stripeNotSetUp } from "./errors.ts";
import type { AccountNotice, MerchantAccounts, TillContext } from "./port.ts";
import type { StripeStage, StripeStatus } from "./schema.ts";

type Current = Versioned<StripeConnection>;

/** @throws stripeNotSetUp */
const accountsOf = (ctx: TillContext): MerchantAccounts => {
  const accounts = ctx.gateways.stripe?.accounts;
  if (!accounts) throw stripeNotSetUp();
  return accounts;
};

const stageOf = ({ account, lost }: StripeConnection): StripeStage => {
  if (lost) return "lost";
  if (!account) return "none";
  if (account.chargesEnabled) return "ready";
  if (!account.detailsSubmitted) return "unfinished";
  return account.currentlyDue.length > 0 ? "due" : "checking";
};

const statusOf = (ctx: TillContext, { account, readAt, ...connection }: StripeConnection): StripeStatus => ({
  setUp: ctx.gateways.stripe?.accounts !== undefined,
  live: ctx.gateways.stripe?.accounts?.live ?? false,
  stage: stageOf({ ...connection, account }),
  currentlyDue: account?.currentlyDue ?? [],
  ...(account ? { accountId: account.id } : {}),
  ...(account?.disabledReason === undefined ? {} : { disabledReason: account.disabledReason }),
  ...(readAt === undefined ? {} : { readAt }),
});

/** How the store's account at Stripe stands, as it was last read. */
export const stripeStatus = async (ctx: TillContext): Promise<StripeStatus> => statusOf(ctx, (await readConnection(ctx)).value);

const rounds = 10;

/** Changes the row as it is now; when somebody else was faster, decides once more. `change` answers undefined to leave it. */
const changed = async (
  ctx: StoreContext,
  change: (now: StripeConnection) => Promise<StripeConnection | undefined>,
): Promise<StripeConnection> => {
  for (let round = 1; ; round++) {
    const { value, version }: Current = await readConnection(ctx);
    const next = await change(value);
    if (!next) return value;
    try {
      await ctx.table.write(connectionReplace(next, version));
      return next;
    } catch (error) {
      if (!(error instanceof ConditionFailed) || round >= rounds) throw error;
    }
  }
};

/** What the account will be asked for with, kept before Stripe is called: each later try asks for the same. */
const begin = async (ctx: StoreContext): Promise<StripeConnection> => {
  const { value: store } = await readStore(ctx);
  const asked = { at: ctx.world.now(), country: store.country, email: store.email };
  return changed(ctx, async (now) => (now.asked ? undefined : { ...now, asked }));
};

/** Keeps what Stripe says of the account, unless the row has moved on to another one. */
const keep = (ctx: StoreContext, attempt: number, account: StripeAccount): Promise<StripeConnection> =>
  changed(ctx, async (now) => {
    if (now.attempt !== attempt) return undefined;
    const { lost: _lost, ...rest } = now;
    return { ...rest, account, readAt: isoTime(ctx.world) };
  });

const openAccount = async (ctx: TillContext, { attempt, asked }: StripeConnection): Promise<StripeAccount> => {
  if (!asked) throw stripeNotConnected();
  const wish = { key: `connect:${ctx.storeId}:${attempt}`, attempt, begunAt: asked.at, email: asked.email, country: asked.country };
  const account = await accountsOf(ctx).open(ctx, wish);
  const kept = await keep(ctx, attempt, account);
  if (kept.account?.id !== account.id) throw stripeNotConnected(); // somebody disconnected in the meantime
  return account;
};

/**
 * Where the merchant goes to open, or to complete, the store's account at Stripe. The account is made once and its id kept at once;
 * clicked twice, or asked again after a lost answer, it is the same account with a new link.
 * @throws stripeNotSetUp, stripeNotInCountry, stripeAccessLost, paymentUnavailable
 */
export const connectStripe = async (ctx: TillContext): Promise<string> => {
  const accounts = accountsOf(ctx);
  const begun = await begin(ctx);
  if (begun.lost) throw stripeAccessLost();
  const { id } = begun.account ?? (await openAccount(ctx, begun));
  const { value: store } = await readStore(ctx);
  const page = `${ctx.hosts.platformOrigin}/desk/${store.slug}/payments`;
  return accounts.onboard(id, { returnUrl: `${page}?stripe=back`, refreshUrl: `${page}?stripe=again` });
};

/** Asks Stripe how the account stands, and keeps it. @throws stripeNotSetUp, paymentUnavailable */
export const refreshStripe = async (ctx: TillContext): Promise<StripeStatus> => {
  const accounts = accountsOf(ctx);
  const now = await changed(ctx, async (before) => {
    if (!before.account) return undefined;
    const account = await accounts.look(before.account.id);
    const { lost: _lost, ...rest } = before;
    const found = account ?? { ...before.account, chargesEnabled: false };
    return { ...rest, account: found, readAt: isoTime(ctx.world), ...(account ? {} : { lost: true }) };
  });
  return statusOf(ctx, now);
};

/** Takes in that an account has changed, when it is the one that this store keeps. */
export const takeAccountNotice = async (ctx: TillContext, notice: AccountNotice): Promise<"done" | "mismatch"> => {
  const { value } = await readConnection(ctx);
  if (value.account?.id !== notice.account) return "mismatch";
  await refreshStripe(ctx);
  return "done";
};

/**
 * Lets go of the account: no new payment goes there, and connecting again makes another one. Payments from before keep its id, so
 * that they can still be followed and refunded; at Stripe the merchant takes our access away himself.
 */
export const disconnectStripe = async (ctx: TillContext): Promise<StripeStatus> =>
  statusOf(ctx, await changed(ctx, async ({ attempt, asked }) => (asked ? { attempt: attempt + 1 } : undefined)));
