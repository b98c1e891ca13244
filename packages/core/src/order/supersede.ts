import type { TillContext } from "../payment/port.ts";
import { ConditionFailed, type Versioned } from "../table/index.ts";
import { closePayments } from "./close.ts";
import { expire } from "./ending.ts";
import { beingPlaced } from "./errors.ts";
import type { Order } from "./schema.ts";
import { loadOrder } from "./store.ts";

/**
 * Gives up an unpaid order, because its buyer wants another one from the same cart. Its payment page is closed first. Answers the
 * order when it turns out to be paid, or the money to be on its way; undefined when it is given up.
 */
export const supersede = async (ctx: TillContext, found: Versioned<Order>): Promise<Order | undefined> => {
  const closed = await closePayments(ctx, found.value);
  if (closed.kind !== "closed") return (await loadOrder(ctx, found.value.id)).value;
  try {
    await expire(ctx, found, "superseded", closed.payments);
  } catch (error) {
    throw error instanceof ConditionFailed ? beingPlaced({}, { retryAfterSeconds: 1 }) : error;
  }
  return undefined;
};
