import { z } from "zod";
import { notFound } from "../kernel/errors.ts";
import { type Id, idOf, type StoreContext } from "../kernel/index.ts";
import { transferInstructions } from "../payment/choices.ts";
import { Payment, PaymentMethod } from "../payment/schema.ts";
import { paymentSettings } from "../payment/settings.ts";
import { payments } from "../payment/store.ts";
import { Trouble, troubles } from "../payment/trouble.ts";
import type { Item, Versioned } from "../table/index.ts";
import { Order, OrderLine, OrderStatus, Shipment, TimelineEntry, Totals } from "./schema.ts";
import { orders } from "./store.ts";
import { orderIdOf } from "./token.ts";

/** What a merchant sees of an order. */
export const OrderView = Order.omit({ cartHash: true, cartId: true, cartVersion: true, requestHash: true, sweepAt: true, stockId: true });
export type OrderView = z.infer<typeof OrderView>;

export const OrderDetail = z.object({
  order: OrderView,
  payments: z.array(Payment),
  shipments: z.array(Shipment),
  timeline: z.array(TimelineEntry),
});
export type OrderDetail = z.infer<typeof OrderDetail>;

/** What the link to an order shows: the order, and no more of the person than where it goes. */
export const PublicOrder = z.object({
  id: idOf("order"),
  number: z.int().optional(),
  status: OrderStatus,
  paymentStatus: Order.shape.paymentStatus,
  /** What became of the payment that is open now, such as `pending` or `declined`. */
  paymentState: Payment.shape.state.optional(),
  paymentMethod: PaymentMethod,
  /** ISO 8601: pay before, while it waits for a payment. */
  payBefore: z.iso.datetime().optional(),
  /** For a bank transfer that is still to be made. */
  transferInstructions: z.string().optional(),
  lines: z.array(
    OrderLine.pick({
      id: true,
      productId: true,
      variantId: true,
      title: true,
      variantTitle: true,
      personalisation: true,
      pictureId: true,
      quantity: true,
      unitPrice: true,
      total: true,
      digital: true,
    }),
  ),
  totals: Totals,
  shippingName: z.string().optional(),
  /** Name and place, without the street. */
  shipTo: z.object({ name: z.string(), city: z.string(), country: z.string() }).optional(),
  shipments: z.array(Shipment.pick({ id: true, state: true, carrierName: true, trackingNumber: true, trackingUrl: true, events: true })),
  /** The language that the buyer ordered in. */
  locale: Order.shape.locale,
  placedAt: z.iso.datetime(),
});
export type PublicOrder = z.infer<typeof PublicOrder>;

const shown = (order: Order): OrderView => OrderView.parse(order);

/** Everything of one order lies in one partition: one query. */
const partition = async (ctx: StoreContext, id: Id<"order">): Promise<Item[]> => {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await ctx.table.query({ partition: `O#${id}`, ...(cursor === undefined ? {} : { cursor }) });
    items.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return items;
};

const of = (items: readonly Item[], prefix: string) => items.filter((item) => item.key.sk.startsWith(prefix));

const headOf = (items: readonly Item[]): Versioned<Order> => {
  const head = items.find((item) => item.key.sk === "ORDER");
  if (!head) throw notFound();
  return orders.parse(head);
};

/** An order with its payments, parcels and story. @throws notFound */
export const orderDetail = async (ctx: StoreContext, id: Id<"order">): Promise<Versioned<OrderDetail>> => {
  const items = await partition(ctx, id);
  const { value, version } = headOf(items);
  const detail = {
    order: shown(value),
    payments: of(items, "PAY#").map((item) => payments.parse(item).value),
    shipments: of(items, "SHP#").map((item) => Shipment.parse(item.data)),
    timeline: of(items, "E#").map((item) => TimelineEntry.parse(item.data)),
  };
  return { value: detail, version };
};

const transferOf = async (ctx: StoreContext, order: Order): Promise<Pick<PublicOrder, "transferInstructions">> => {
  if (order.paymentMethod !== "bank_transfer" || order.status !== "awaiting_payment") return {};
  return { transferInstructions: transferInstructions((await paymentSettings(ctx)).value, order.locale) };
};

/** The order that a buyer's link opens. @throws notFound for a forged token as for an order of another store */
export const publicOrder = async (ctx: StoreContext, token: string): Promise<PublicOrder> => {
  const id = orderIdOf(ctx, token);
  const items = await partition(ctx, id);
  const order = headOf(items).value;
  const payment = of(items, "PAY#")
    .map((item) => payments.parse(item).value)
    .find((p) => p.id === order.paymentId);
  const address = order.shippingAddress;
  return PublicOrder.parse({
    ...order,
    paymentState: payment?.state,
    ...(order.status === "awaiting_payment" && order.deadline ? { payBefore: new Date(order.deadline).toISOString() } : {}),
    ...(await transferOf(ctx, order)),
    shippingName: order.shipping?.name,
    ...(address ? { shipTo: { name: address.name, city: address.city, country: address.country } } : {}),
    shipments: of(items, "SHP#").map((item) => Shipment.parse(item.data)),
  });
};

export const ToDo = z.object({
  /** Confirmed orders, up to 100: more is shown as "100+". */
  toFulfil: z.int().min(0).max(100),
  /** Transfers whose money must be looked for. */
  toMarkPaid: z.int().min(0).max(100),
  /** Refunds that failed and disputes that want an answer. */
  troubles: z.array(Trouble),
});
export type ToDo = z.infer<typeof ToDo>;

const most = 100;

/** What waits for the merchant, counted up to 100: the price of the answer does not grow with the store. */
export const toDo = async (ctx: StoreContext): Promise<ToDo> => {
  const some = (status: OrderStatus) => ctx.table.list({ index: "lookup", partition: `OS#${status}`, order: "descending", limit: most });
  const [confirmed, waiting, wrong] = await Promise.all([some("confirmed"), some("awaiting_payment"), troubles(ctx)]);
  const transfers = waiting.items.filter((item) => item.summary["paymentMethod"] === "bank_transfer");
  return { toFulfil: confirmed.items.length, toMarkPaid: transfers.length, troubles: wrong };
};
