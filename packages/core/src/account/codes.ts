import { timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { command, type PlatformContext } from "../kernel/index.ts";
import { all, ConditionFailed, entity, exists, increase, is, lacks, put, set, update } from "../table/index.ts";
import { wrongCode } from "./errors.ts";
import { type Limit, spend } from "./rate-limit.ts";
import { AskCode } from "./schema.ts";

const lifeMs = 10 * 60_000;
const maxTries = 5;
const perAddress: Limit = { feature: "code", max: 6, windowMs: 3_600_000 };

const Code = z.object({
  email: z.string(),
  salt: z.string(),
  hash: z.string(),
  tries: z.int(),
  expiresAt: z.int(),
  usedBy: z.string().optional(),
});
const codeKey = (email: string) => ({ pk: `CODE#${email}`, sk: "CODE" });
const codeRow = entity("sign_in_code", Code, ({ email }) => codeKey(email), { expiresAt: (code) => code.expiresAt });

/** Keyed with the platform's secret, so that a copy of the table does not open with a million guesses. */
const hashOf = (ctx: PlatformContext, email: string, salt: string, code: string) => ctx.sign(`code:${email}:${salt}:${code}`);

/**
 * Mails a new six-digit code; an older one stops working. The account is not even looked up, so work and answer are the same
 * whether the address is known or not. @throws tooMany
 */
export const askCode = command(AskCode, async (ctx: PlatformContext, { email, locale = ctx.locale }): Promise<void> => {
  await spend(ctx.registry, ctx.world, perAddress, email);
  const code = ctx.world.digits(6);
  const salt = ctx.world.token();
  const row = codeRow.row({ email, salt, hash: hashOf(ctx, email, salt, code), tries: 0, expiresAt: ctx.world.now() + lifeMs });
  await ctx.registry.write(put(row));
  await ctx.mailer.send({
    kind: "sign_in_code",
    to: email,
    locale,
    facts: { code, minutes: lifeMs / 60_000, link: ctx.hosts.platformOrigin },
    idempotencyKey: `code:${salt}`,
  });
});

const asWrongCode = (error: unknown): never => {
  throw error instanceof ConditionFailed ? wrongCode() : error;
};

const equal = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};

/** Counts the try before it looks: parallel guesses cannot have more than five between them. */
const tryCode = async (ctx: PlatformContext, email: string): Promise<z.infer<typeof Code>> => {
  const open = all(exists, lacks("usedBy"), is(["tries"], "<", maxTries), is(["expiresAt"], ">", ctx.world.now()));
  const row = await ctx.registry.write(update(codeKey(email), [increase(["tries"], 1)], { if: open })).catch(asWrongCode);
  return Code.parse(row?.data);
};

/**
 * Uses a code up. Of any number of parallel callers one returns. `before` may still refuse without using it up (but for one
 * of the five tries). The winner is named in the row, so that a repeated write knows itself again. @throws wrongCode
 */
export const redeemCode = async (
  ctx: PlatformContext,
  { email, code }: { readonly email: string; readonly code: string },
  before: () => Promise<void> = async () => {},
): Promise<void> => {
  const { salt, hash } = await tryCode(ctx, email);
  if (!equal(hash, hashOf(ctx, email, salt, code))) throw wrongCode();
  await before();
  const mine = set(["usedBy"], ctx.world.token());
  await ctx.registry.write(update(codeKey(email), [mine], { if: all(is(["hash"], "=", hash), lacks("usedBy")) })).catch(asWrongCode);
};
