import type { PlatformContext } from "../kernel/index.ts";
import { requireFree } from "../store/address.ts";
import { createStore, type Furnish, type NewStore } from "../store/create.ts";
import type { Store } from "../store/schema.ts";
import { redeemCode } from "./codes.ts";
import { memberships } from "./memberships.ts";
import { type Account, type Membership, SignIn, SignUp } from "./schema.ts";
import { type OpenedSession, openSession } from "./sessions.ts";
import { ensureAccount, findAccountByEmail } from "./store.ts";

/** What the browser tells by itself. */
export interface Browser {
  readonly userAgent: string;
  /** Language tags, most wanted first. */
  readonly languages: readonly string[];
}

export interface SignedInto {
  readonly account: Account;
  readonly session: OpenedSession;
}

/**
 * Code for session. An address that nobody knew gets an account without a store: the answer never told that it was unknown.
 * @throws wrongCode
 */
export const signIn = async (ctx: PlatformContext, input: SignIn, browser: Browser): Promise<SignedInto & { stores: Membership[] }> => {
  const { email, code } = SignIn.parse(input);
  await redeemCode(ctx, { email, code });
  const account = await ensureAccount(ctx, email, ctx.locale);
  const [session, stores] = await Promise.all([openSession(ctx, account, browser.userAgent), memberships(ctx, account.id)]);
  return { account, session, stores };
};

/**
 * Code for account, first store and session in one step. A slug that cannot be had is refused before the code is used up.
 * @throws wrongCode, slugReserved, slugTaken
 */
export const signUp = async (
  ctx: PlatformContext,
  input: SignUp,
  browser: Browser,
  furnish: Furnish,
): Promise<SignedInto & { store: Store }> => {
  const { email, code, ...wanted } = SignUp.parse(input);
  const { slug } = wanted;
  await redeemCode(ctx, { email, code }, async () => {
    if (slug !== undefined) await requireFree(ctx, slug, (await findAccountByEmail(ctx, email))?.id);
  });
  const account = await ensureAccount(ctx, email, wanted.locale ?? ctx.locale);
  const first: NewStore = { ...wanted, languages: browser.languages };
  const store = await createStore(ctx, account, first, furnish);
  return { account, store, session: await openSession(ctx, account, browser.userAgent) };
};
