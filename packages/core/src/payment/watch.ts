import { z } from "zod";
import type { StoreContext } from "../kernel/index.ts";
import { ConditionFailed, entity, type Key, replace, set, update, type Versioned } from "../table/index.ts";
import { connectionKey } from "./connection-row.ts";
import type { StripeConnection } from "./connection-schema.ts";
import { ReconciliationRequested } from "./events.ts";
import { historyLists } from "./port.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** A payment that begins is noted at most this often: one write for many orders. */
const notedEveryMs = 6 * hourMs;
/** Each hour while payments are young, each day while refunds and disputes are to be expected. */
const hourlyForMs = 3 * dayMs;
const dailyForMs = 120 * dayMs;

/**
 * Keys, inside the store: PAYMENTS / WATCH#<account>. One row for each account that payments were begun with, also after it was
 * disconnected: how far it was compared with the vendor's lists, and when to look again.
 */
export const PaymentWatch = z.object({
  account: z.string(),
  /** Epoch milliseconds of a payment's beginning, to within six hours. */
  lastStartedAt: z.int(),
  /** Epoch milliseconds; everything that began before was compared. */
  comparedUntil: z.int(),
  /** A comparison that is not finished: where to go on. */
  pass: z.object({ beganAt: z.int(), list: z.enum(historyLists), cursor: z.string().optional() }).optional(),
  /** Epoch milliseconds; absent when there is nothing left to expect. */
  nextAt: z.int().optional(),
});
export type PaymentWatch = z.infer<typeof PaymentWatch>;

const watchKey = (account: string): Key => ({ pk: "PAYMENTS", sk: `WATCH#${account}` });
export const watches = entity("payment_watch", PaymentWatch, (watch) => watchKey(watch.account), { due: (watch) => watch.nextAt });

export const findWatch = async (ctx: StoreContext, account: string): Promise<Versioned<PaymentWatch> | undefined> => {
  const item = await ctx.table.get(watchKey(account));
  return item && watches.parse(item);
};

/** When to compare again, after a comparison that is complete; undefined when no news is to be expected any more. */
export const nextComparison = ({ lastStartedAt }: PaymentWatch, now: number): number | undefined => {
  if (now < lastStartedAt + hourlyForMs) return now + hourMs;
  return now < lastStartedAt + dailyForMs ? now + dayMs : undefined;
};

const unlessOvertaken = (error: unknown): void => {
  if (!(error instanceof ConditionFailed)) throw error;
};

const noteStart = async (ctx: StoreContext, account: string, round = 1): Promise<void> => {
  const now = ctx.world.now();
  const found = await findWatch(ctx, account);
  const before = found?.value ?? { account, comparedUntil: now };
  const nextAt = Math.min(found?.value.nextAt ?? Number.POSITIVE_INFINITY, now + hourMs);
  try {
    await ctx.table.write(replace(watches.row({ ...before, lastStartedAt: now, nextAt }), found?.version ?? 0));
  } catch (error) {
    unlessOvertaken(error);
    if (round < 5) await noteStart(ctx, account, round + 1); // else many orders note the same at once: one of them did
  }
};
/**
 * Has the payments of an account compared with the vendor's lists from now on. To be called before a payment begins; writes
 * nothing when one of the last hours was noted. Answers the account.
 */
export const watchPayments = async (
  ctx: StoreContext,
  { account, attempt, watchedUntil = 0 }: StripeConnection,
): Promise<string | undefined> => {
  const now = ctx.world.now();
  if (!account || now < watchedUntil) return account?.id;
  await noteStart(ctx, account.id);
  const noted = update(connectionKey, [set(["watchedUntil"], now + notedEveryMs)], {
    if: { test: "=", path: ["attempt"], value: attempt },
  });
  await ctx.table.write(noted).catch(unlessOvertaken);
  return account.id;
};

/** For the sweeper: rows of this type whose time has come. The comparison itself is done by a deed that hears the event. */
export const watchSweep = {
  type: "payment_watch",
  run: async (ctx: StoreContext, { sk }: Key): Promise<void> => {
    const found = await findWatch(ctx, sk.slice("WATCH#".length));
    if (found?.value.nextAt === undefined || found.value.nextAt > ctx.world.now()) return;
    const next = { ...found.value, nextAt: ctx.world.now() + hourMs };
    const event = ReconciliationRequested.of(ctx, { account: found.value.account });
    await ctx.table.commit([replace(watches.row(next), found.version)], [event]).catch(unlessOvertaken);
  },
};
