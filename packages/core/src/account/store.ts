import { z } from "zod";
import { type Id, idOf, isoTime, type Locale, notFound, type PlatformContext } from "../kernel/index.ts";
import { ConditionFailed, entity, exists, insert, set, update } from "../table/index.ts";
import { commitToRegistry } from "./registry.ts";
import { Account } from "./schema.ts";

/*
 * Keys, in the registry table:
 *   U#<acc>          META              the account
 *   EMAIL#<email>    A                 one address, one account
 *   CODE#<email>     CODE              the sign-in code, hashed (codes.ts)
 *   SES#<sha256>     SES               a session by the hash of its token (sessions.ts)
 *   U#<acc>          S#<ses>           which tokens a session has now: its list, and how it is revoked
 *   U#<acc>          M#<sto>           which stores to look into; the role itself is in the store (store/membership.ts)
 */
const accountKey = (id: Id<"account">) => ({ pk: `U#${id}`, sk: "META" });
const emailKey = (email: string) => ({ pk: `EMAIL#${email}`, sk: "A" });

const accountRow = entity("account", Account, (account) => accountKey(account.id));
const emailRow = entity("account_email", z.object({ email: z.string(), accountId: idOf("account") }), ({ email }) => emailKey(email));

export const findAccount = async (ctx: PlatformContext, id: Id<"account">): Promise<Account | undefined> => {
  const found = await ctx.registry.get(accountKey(id));
  return found && accountRow.parse(found).value;
};

export const findAccountByEmail = async (ctx: PlatformContext, email: string): Promise<Account | undefined> => {
  const found = await ctx.registry.get(emailKey(email));
  return found && findAccount(ctx, emailRow.parse(found).value.accountId);
};

/** The account of a proved or invited address, made when there is none. Parallel calls get the same one. */
export const ensureAccount = async (ctx: PlatformContext, email: string, locale: Locale): Promise<Account> => {
  const known = await findAccountByEmail(ctx, email);
  if (known) return known;
  const account: Account = { id: ctx.world.id("account"), email, locale, createdAt: isoTime(ctx.world) };
  const rows = [insert(emailRow.row({ email, accountId: account.id })), insert(accountRow.row(account))];
  try {
    await commitToRegistry(ctx, rows);
    return account;
  } catch (error) {
    const winner = error instanceof ConditionFailed ? await findAccountByEmail(ctx, email) : undefined;
    if (!winner) throw error;
    return winner;
  }
};

/** @throws notFound */
export const readAccount = async (ctx: PlatformContext, id: Id<"account">): Promise<Account> => {
  const found = await findAccount(ctx, id);
  if (!found) throw notFound();
  return found;
};

/** Saves the language that the desk and the mails speak to this person. @throws notFound */
export const changeLocale = async (ctx: PlatformContext, id: Id<"account">, locale: Locale): Promise<Account> => {
  await readAccount(ctx, id);
  const changed = await ctx.registry.write(update(accountKey(id), [set(["locale"], locale)], { if: exists }));
  return Account.parse(changed?.data);
};
