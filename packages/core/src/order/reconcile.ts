import { DomainError, isIdOf, type StoreContext } from "../kernel/index.ts";
import { type Finding, historyLists, type PaymentHistory, type TillContext } from "../payment/port.ts";
import type { Payment } from "../payment/schema.ts";
import { paymentKey, payments } from "../payment/store.ts";
import { findWatch, nextComparison, type PaymentWatch, watches } from "../payment/watch.ts";
import { ConditionFailed, type Key, replace, type Versioned } from "../table/index.ts";
import { noteDispute } from "./dispute.ts";
import { isAbout } from "./notice.ts";
import { settle } from "./settle.ts";

/** Lists overlap by this: a payment page is open for half an hour, and what is listed may be a moment old. */
const overlapMs = 2 * 3_600_000;
/** One run stays well below the time that its function has; it goes on in the next. */
const maxPages = 8;
const maxMs = 12_000;
const goOnMs = 60_000;
const vendorDownMs = 5 * 60_000;

/** What a run did: `repaired` are payments whose outcome had not reached us, `doubtful` those that do not fit what we asked for. */
export interface Reconciled {
  readonly seen: number;
  readonly repaired: number;
  readonly doubtful: number;
  readonly complete: boolean;
}

const keyOf = ({ notice: { orderId, paymentId } }: Finding): Key | undefined =>
  isIdOf("order", orderId) && isIdOf("payment", paymentId) ? paymentKey(orderId, paymentId) : undefined;

/** Known already: nothing has to be read or written for it. */
const agrees = ({ state, refunded, dispute }: Payment, { notice, report }: Finding): boolean => {
  if (notice.dispute) return dispute?.id === notice.dispute.id && dispute.status === notice.dispute.status;
  if (report.state === "open" || report.state === "unknown") return true;
  if (report.state === "refunded") return refunded >= report.amount;
  if (report.state === "captured") return state !== "started" && state !== "pending" && state !== "declined" && state !== "expired";
  return state === report.state;
};

/** The same finding is taken once, however often it is listed. */
const eventOf = ({ notice: { eventId }, report }: Finding) => ({
  source: "stripe",
  id: `listed:${eventId}:${report.state}:${report.amount}:${report.currency}`,
});

const takeIn = async (ctx: TillContext, payment: Payment, finding: Finding): Promise<keyof Tally | undefined> => {
  const { notice, report } = finding;
  if (!isAbout(payment, "stripe", notice)) return "doubtful";
  const ids = { orderId: payment.orderId, paymentId: payment.id };
  const event = eventOf(finding);
  const settled = notice.dispute ? await noteDispute(ctx, payment, notice.dispute, event) : await settle(ctx, { ...ids, report, event });
  if (settled === "mismatch") return "doubtful";
  return settled === "done" ? "repaired" : undefined;
};

interface Tally {
  seen: number;
  repaired: number;
  doubtful: number;
}

const compare = async (ctx: TillContext, findings: readonly Finding[], tally: Tally): Promise<void> => {
  const known = findings.flatMap((finding) => {
    const key = keyOf(finding);
    return key ? [{ finding, key }] : [];
  });
  const rows = known.length > 0 ? await ctx.table.getMany(known.map(({ key }) => key)) : [];
  for (const [at, { finding }] of known.entries()) {
    tally.seen++;
    const row = rows[at];
    const payment = row && payments.parse(row).value;
    if (payment && agrees(payment, finding)) continue;
    const what = payment ? await takeIn(ctx, payment, finding) : "doubtful";
    if (what) tally[what]++;
  }
};

/** The next place in the lists; undefined when all were read. */
const after = ({ list, beganAt }: NonNullable<PaymentWatch["pass"]>, cursor: string | undefined): PaymentWatch["pass"] => {
  if (cursor !== undefined) return { beganAt, list, cursor };
  const next = historyLists[historyLists.indexOf(list) + 1];
  return next && { beganAt, list: next };
};

const save = (ctx: StoreContext, { value, version }: Versioned<PaymentWatch>) => ctx.table.write(replace(watches.row(value), version));

const stopped = async (ctx: StoreContext, { value, version }: Versioned<PaymentWatch>, inMs: number): Promise<void> => {
  await save(ctx, { value: { ...value, nextAt: ctx.world.now() + inMs }, version });
};

/** One page: compared, then where to go on is kept. Undefined when the lists are at their end. */
const step = async (
  ctx: TillContext,
  history: PaymentHistory,
  { value, version }: Versioned<PaymentWatch>,
  tally: Tally,
): Promise<Versioned<PaymentWatch> | undefined> => {
  const pass = value.pass ?? { beganAt: ctx.world.now(), list: historyLists[0] };
  const ask = { account: value.account, list: pass.list, since: value.comparedUntil - overlapMs, cursor: pass.cursor };
  const { findings, cursor } = await history.page(ctx, ask);
  await compare(ctx, findings, tally);
  const next = after(pass, cursor);
  const { pass: _pass, nextAt: _next, ...rest } = value;
  if (next) {
    const going = { ...value, pass: next };
    await save(ctx, { value: going, version });
    return { value: going, version: version + 1 };
  }
  const nextAt = nextComparison(value, ctx.world.now());
  await save(ctx, { value: { ...rest, comparedUntil: pass.beganAt, ...(nextAt === undefined ? {} : { nextAt }) }, version });
  return undefined;
};

const run = async (ctx: TillContext, history: PaymentHistory, found: Versioned<PaymentWatch>, tally: Tally): Promise<boolean> => {
  const end = ctx.world.now() + maxMs;
  let current = found;
  try {
    for (let pages = 0; pages < maxPages && ctx.world.now() < end; pages++) {
      const next = await step(ctx, history, current, tally);
      if (!next) return true;
      current = next;
    }
    await stopped(ctx, current, goOnMs);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await stopped(ctx, current, vendorDownMs);
  }
  return false;
};

/**
 * Compares the payments that were made with an account with the vendor's own lists, and brings what was missed the same way as a
 * webhook would: paid, paid too late, failed, run out, given back, disputed. Bounded; where it stopped, because there is much or
 * because the vendor does not answer, the next run goes on. Two at once do no harm: the second gives way.
 */
export const reconcile = async (ctx: TillContext, account: string): Promise<Reconciled> => {
  const tally: Tally = { seen: 0, repaired: 0, doubtful: 0 };
  const history = ctx.gateways.stripe?.history;
  const found = history && (await findWatch(ctx, account));
  if (!history || !found) return { ...tally, complete: true };
  try {
    const complete = await run(ctx, history, found, tally);
    return { ...tally, complete };
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    return { ...tally, complete: false };
  }
};
