import { DomainError, type Id, isIdOf } from "../kernel/index.ts";
import type { TillContext } from "../payment/port.ts";
import { paymentsOf } from "../payment/store.ts";
import { ConditionFailed, type Key, set, unset, update, type Versioned, versionIs } from "../table/index.ts";
import { closePayments, retirePayments } from "./close.ts";
import { outOfStock } from "./decide.ts";
import { expire } from "./ending.ts";
import { giveBack } from "./goods.ts";
import { findPayment } from "./pay.ts";
import { hasEnded } from "./rules.ts";
import type { Order } from "./schema.ts";
import { saveOutcome, sendBack } from "./settle.ts";
import { findOrder, orderKey } from "./store.ts";
import { askAgainMs, pendingEveryMs } from "./times.ts";

type Current = Versioned<Order>;

/** When to look again; null takes the order off the sweeper's list. No line in its story: nothing happened. */
const lookAgain = async (ctx: TillContext, { value, version }: Current, at: number | null): Promise<void> => {
  const change = at === null ? unset("sweepAt") : set(["sweepAt"], at);
  await ctx.table.write(update(orderKey(value.id), [change], { due: at, if: versionIs(version) }));
};

/** Each minute at first, each hour in the end. */
const later = (ctx: TillContext, { value }: Current): number => {
  const age = ctx.world.now() - Date.parse(value.updatedAt);
  return ctx.world.now() + Math.min(pendingEveryMs, Math.max(askAgainMs, age));
};

/** Left by a crash while its goods were being set aside once more: the money that came late goes back. */
const giveUpReserving = async (ctx: TillContext, current: Current): Promise<void> => {
  const payment = await findPayment(ctx, current.value, current.value.paymentId);
  if (payment) await saveOutcome(ctx, { order: current, payment }, outOfStock(ctx, current, payment.value));
};

/** The time to pay is over. The vendor is asked first: an order that was paid at the last second is a paid order. */
const giveUpWaiting = async (ctx: TillContext, current: Current): Promise<void> => {
  const { kind, payments } = await closePayments(ctx, current.value);
  if (kind === "closed") await expire(ctx, current, "unpaid", payments);
};

/** Are the goods back, is the money back, can nobody pay any more? Then nobody has to look again. */
const finish = async (ctx: TillContext, current: Current): Promise<void> => {
  if (hasEnded(current.value.status)) await giveBack(ctx, current.value);
  for (const { value: payment } of await paymentsOf(ctx, current.value.id))
    if (payment.state === "refund_pending") await sendBack(ctx, payment);
  if (hasEnded(current.value.status)) await retirePayments(ctx, current.value);
  const now = await findOrder(ctx, current.value.id);
  const open = (await paymentsOf(ctx, current.value.id)).some(({ value }) => value.state === "refund_pending");
  if (now?.value.sweepAt !== undefined) await lookAgain(ctx, now, open ? later(ctx, now) : null);
};

const sweep = async (ctx: TillContext, current: Current): Promise<void> => {
  if (current.value.status === "reserving") return giveUpReserving(ctx, current);
  if (current.value.status === "awaiting_payment") return giveUpWaiting(ctx, current);
  return finish(ctx, current);
};

/**
 * Looks at an order whose time has come, and does what is left to do. Whatever it cannot finish, because a vendor does not answer,
 * it tries again; what somebody else did in the meantime it leaves alone.
 */
export const sweepOrder = async (ctx: TillContext, orderId: Id<"order">): Promise<void> => {
  const current = await findOrder(ctx, orderId);
  if (!current || current.value.sweepAt === undefined || current.value.sweepAt > ctx.world.now()) return;
  try {
    await sweep(ctx, current);
  } catch (error) {
    if (error instanceof DomainError) return void (await lookAgain(ctx, current, later(ctx, current)).catch(overtaken));
    overtaken(error);
  }
};

const overtaken = (error: unknown): void => {
  if (!(error instanceof ConditionFailed)) throw error;
};

/** For the sweeper: rows of this type whose time has come. */
export const orderSweep = {
  type: "order",
  run: async (ctx: TillContext, { pk }: Key): Promise<void> => {
    const id = pk.slice(2);
    if (isIdOf("order", id)) await sweepOrder(ctx, id);
  },
};
