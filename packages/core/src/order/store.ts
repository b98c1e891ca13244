import { type Id, isoTime, notFound, type StoreContext } from "../kernel/index.ts";
import { entity, type Key, replace, type Versioned, type Write } from "../table/index.ts";
import { changesOf, paymentStatusOf } from "./rules.ts";
import { Order, type OrderSummary } from "./schema.ts";
import { noted } from "./timeline.ts";
import { withWays } from "./ways.ts";

export const orderKey = (id: Id<"order">): Key => ({ pk: `O#${id}`, sk: "ORDER" });

/** Orders that nobody waits for: given up for another by the same buyer. */
export const isSilent = (o: Order): boolean => o.status === "expired" && o.cancelReason === "superseded";
const isListed = (o: Order): boolean => !isSilent(o);

export const summaryOf = (o: Order): OrderSummary => ({
  id: o.id,
  number: o.number,
  status: o.status,
  paymentStatus: o.paymentStatus,
  email: o.email,
  name: o.shippingAddress?.name,
  units: o.lines.reduce((units, line) => units + line.quantity, 0),
  total: o.totals.total,
  currency: o.totals.currency,
  paymentMethod: o.paymentMethod,
  placedAt: o.placedAt,
});

/** All orders under `OL`, those of one status under `OS#<status>`, both by the time they were placed. */
export const orders = entity("order", Order, (o) => orderKey(o.id), {
  summary: summaryOf,
  lists: (o) => (isListed(o) ? { pk: "OL", sk: `${o.placedAt}#${o.id}` } : undefined),
  lookup: (o) => (isListed(o) ? { pk: `OS#${o.status}`, sk: `${o.placedAt}#${o.id}` } : undefined),
  due: (o) => o.sweepAt,
});

export const findOrder = async (ctx: StoreContext, id: Id<"order">): Promise<Versioned<Order> | undefined> => {
  const item = await ctx.table.get(orderKey(id));
  return item && orders.parse(item);
};

/** @throws notFound */
export const loadOrder = async (ctx: StoreContext, id: Id<"order">): Promise<Versioned<Order>> => {
  const found = await findOrder(ctx, id);
  if (!found) throw notFound();
  return found;
};

export interface Move {
  readonly order: Order;
  readonly writes: readonly Write[];
}

/**
 * The order changed, and the line of its story that tells the change, to be committed together: the order only if it is still at
 * the version that was read. Give `undefined` to take a field away.
 */
export const moved = (
  ctx: StoreContext,
  { value: before, version }: Versioned<Order>,
  what: string,
  change: { readonly [Name in keyof Order]?: Order[Name] | undefined },
  facts: Readonly<Record<string, unknown>> = {},
): Move => {
  const merged = { ...before, ...change, updatedAt: isoTime(ctx.world) } as Order;
  const order: Order = { ...merged, paymentStatus: paymentStatusOf(merged) };
  const story = noted(ctx, order.id, what, { ...facts, ...changesOf(version === 0 ? {} : before, order), version: version + 1 });
  const shows = isListed(order) && (version === 0 || !isListed(before));
  const ways = { shows, numbered: order.number !== undefined && (version === 0 || before.number === undefined) };
  return { order, writes: [replace(orders.row(order), version), ...withWays(story, order, ways)] };
};
