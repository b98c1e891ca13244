import {
  type Found,
  type Id,
  latinDigits,
  mapPage,
  type Page,
  type PageQuery,
  type StoreContext,
  sift,
  speaksOf,
  wordsOf,
} from "../kernel/index.ts";
import { type OrderStatus, OrderSummary } from "./schema.ts";
import { isSilent, orderKey, orders, summaryOf } from "./store.ts";
import { idByNumber, idsByEmail, idsByPhone, type Part } from "./ways.ts";

interface Filter extends PageQuery {
  readonly status?: OrderStatus | undefined;
}

/** Orders as lists show them, newest first; of one status when asked for. */
const listed = async (ctx: StoreContext, { cursor, limit, status }: Filter): Promise<Page<OrderSummary>> => {
  const where = status ? { index: "lookup" as const, partition: `OS#${status}` } : { index: "lists" as const, partition: "OL" };
  const page = await ctx.table.list({ ...where, order: "descending", limit, ...(cursor === undefined ? {} : { cursor }) });
  return mapPage(page, (item) => OrderSummary.parse(item.summary));
};

/** What is asked for: by what it is written like. */
type Question =
  | { readonly by: "number"; readonly number: number; readonly phone?: string }
  | { readonly by: "phone"; readonly phone: string }
  | { readonly by: "email"; readonly email: string }
  | { readonly by: "words"; readonly words: readonly string[] };

/** Fewer digits are the end of too many phones. */
const phoneDigits = 4;

/** Marks of direction come along when a number or an address is copied out of Arabic text. */
const plain = (q: string): string =>
  latinDigits(q)
    .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, "")
    .trim();

const questionOf = (q: string): Question => {
  const text = plain(q);
  if (/^#?\s*\d{1,9}$/.test(text)) {
    const number = Number(text.replace(/\D/g, ""));
    return { by: "number", number, ...(!text.startsWith("#") && text.length >= phoneDigits ? { phone: text } : {}) };
  }
  if (/^[+\d(][\d\s().\-/]*$/.test(text) && text.replace(/\D/g, "").length >= phoneDigits) return { by: "phone", phone: text };
  if (/^[^\s@]+@\S*$/.test(text)) return { by: "email", email: text };
  return { by: "words", words: wordsOf(text) };
};

/** The orders themselves, in this order; without those that no list shows. */
const shown = async (ctx: StoreContext, ids: readonly Id<"order">[], status: OrderStatus | undefined): Promise<OrderSummary[]> => {
  const rows = ids.length > 0 ? await ctx.table.getMany([...new Set(ids)].map(orderKey)) : [];
  const found = rows.flatMap((row) => (row ? [orders.parse(row).value] : []));
  return found.filter((order) => !isSilent(order) && (status === undefined || order.status === status)).map(summaryOf);
};

const none: Page<Id<"order">> = { items: [] };

const byNumber = async (ctx: StoreContext, question: Extract<Question, { by: "number" }>, query: Part): Promise<Page<Id<"order">>> => {
  const [id, phones] = await Promise.all([
    idByNumber(ctx, question.number),
    question.phone ? idsByPhone(ctx, question.phone, query) : none,
  ]);
  const others = phones.items.filter((other) => other !== id);
  return { ...phones, items: id && query.cursor === undefined ? [id, ...others] : others };
};

const idsOf = (ctx: StoreContext, question: Exclude<Question, { by: "words" }>, query: Part): Promise<Page<Id<"order">>> => {
  if (question.by === "email") return idsByEmail(ctx, question.email, query);
  return question.by === "phone" ? idsByPhone(ctx, question.phone, query) : byNumber(ctx, question, query);
};

/**
 * Orders that are meant by a question: a number (first, on top of `limit`), the end of a phone number or the beginning of an e-mail
 * address by index queries, over all orders there ever were; anything else by the words of name and e-mail address, looking at a
 * thousand orders at most, newest first, and going on by cursor.
 */
const find = async (ctx: StoreContext, q: string, { status, cursor, limit }: Filter): Promise<Found<OrderSummary>> => {
  const question = questionOf(q);
  const query = { limit, ...(cursor === undefined ? {} : { cursor }) };
  if (question.by !== "words") {
    const page = await idsOf(ctx, question, query);
    return { ...page, items: await shown(ctx, page.items, status) };
  }
  if (question.words.length === 0) return { items: [] };
  const fits = ({ name = "", email }: OrderSummary) => speaksOf(`${name} ${email}`, question.words);
  return sift((more) => listed(ctx, { ...more, status }), fits, query);
};

/** Orders, newest first; of one status, or meant by a question, when asked for. */
export const listOrders = (
  ctx: StoreContext,
  { q, ...query }: Filter & { readonly q?: string | undefined },
): Promise<Found<OrderSummary>> => (q?.trim() ? find(ctx, q, query) : listed(ctx, query));
