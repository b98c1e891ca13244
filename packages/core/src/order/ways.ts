import { type Id, idOf, latinDigits, mapPage, type Page, type StoreContext } from "../kernel/index.ts";
import { insert, type Key, type Put, type Write } from "../table/index.ts";
import type { Order } from "./schema.ts";

/*
 * Ways to an order beside the list. They lie on rows that never change again, so each costs one write in the order's life:
 *   O#<ord>   E#<sequence>   the line of its story with which it first shows; index 1: OE / <email>#<placedAt>#<ord>,
 *                            index 2: OT / <digits of its phone, last first>#<ord>
 *   ONUM#<n>  ORD            which order has a number
 */
const numberKey = (number: number): Key => ({ pk: `ONUM#${number}`, sk: "ORD" });

/** As many of the last digits as a number has without its country's code and the 0 before it. */
const ownDigits = 9;

const backwards = (digits: string): string => [...digits].reverse().join("");
const digitsOf = (phone: string): string => latinDigits(phone).replace(/\D/g, "");

const byPhone = ({ id, phone, shippingAddress }: Order): Key | undefined => {
  const digits = digitsOf(phone ?? shippingAddress?.phone ?? "");
  return digits === "" ? undefined : { pk: "OT", sk: `${backwards(digits)}#${id}` };
};

const signed = (story: Put, order: Order): Put => {
  const lookup = byPhone(order);
  const lists = { pk: "OE", sk: `${order.email}#${order.placedAt}#${order.id}` };
  return { ...story, row: { ...story.row, lists, ...(lookup ? { lookup } : {}) } };
};

/** The line of the story with the ways to the order that open with it: when it first shows, and when it gets its number. */
export const withWays = (story: Put, order: Order, { shows, numbered }: { shows: boolean; numbered: boolean }): Write[] => [
  shows ? signed(story, order) : story,
  ...(numbered && order.number !== undefined
    ? [insert({ key: numberKey(order.number), type: "order_number", data: { orderId: order.id } })]
    : []),
];

/** A part of a list. */
export interface Part {
  readonly limit: number;
  readonly cursor?: string;
}

const idIn = (pk: string): Id<"order"> => pk.slice("O#".length) as Id<"order">;

export const idByNumber = async (ctx: StoreContext, number: number): Promise<Id<"order"> | undefined> => {
  const found = await ctx.table.get(numberKey(number));
  return found && idOf("order").parse(found.data["orderId"]);
};

/** Orders whose e-mail address begins so, of one address the newest first. */
export const idsByEmail = async (ctx: StoreContext, prefix: string, part: Part): Promise<Page<Id<"order">>> =>
  mapPage(
    await ctx.table.list({ index: "lists", partition: "OE", prefix: prefix.toLowerCase(), order: "descending", ...part }),
    ({ key }) => idIn(key.pk),
  );

/** Orders whose phone ends so, with or without its country's code. */
export const idsByPhone = async (ctx: StoreContext, phone: string, part: Part): Promise<Page<Id<"order">>> => {
  const digits = digitsOf(phone).replace(/^0+/, "").slice(-ownDigits);
  if (digits === "") return { items: [] };
  return mapPage(await ctx.table.list({ index: "lookup", partition: "OT", prefix: backwards(digits), ...part }), ({ key }) => idIn(key.pk));
};
