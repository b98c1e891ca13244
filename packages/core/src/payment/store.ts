import type { Id, StoreContext } from "../kernel/index.ts";
import { entity, type Key, type Versioned } from "../table/index.ts";
import { Payment } from "./schema.ts";
import { troubleList, troublesOf } from "./trouble.ts";

export const paymentKey = (orderId: Id<"order">, paymentId: Id<"payment">): Key => ({ pk: `O#${orderId}`, sk: `PAY#${paymentId}` });

const inTrouble = (p: Payment): boolean => troublesOf(p).length > 0;

/** Payments lie beside their order; the vendor's reference finds them too, and the list of those that the merchant must see to. */
export const payments = entity("payment", Payment, (p) => paymentKey(p.orderId, p.id), {
  summary: (p) => (inTrouble(p) ? { troubles: troublesOf(p) } : undefined),
  lists: (p) => (inTrouble(p) ? { pk: troubleList, sk: `${p.startedAt}#${p.id}` } : undefined),
  lookup: (p) => (p.reference === undefined ? undefined : { pk: `PI#${p.reference}`, sk: "P" }),
});

/** All attempts to pay one order, oldest first. */
export const paymentsOf = async (ctx: StoreContext, orderId: Id<"order">): Promise<Versioned<Payment>[]> => {
  const { items } = await ctx.table.query({ partition: `O#${orderId}`, prefix: "PAY#", limit: 100 });
  return items.map(payments.parse);
};
