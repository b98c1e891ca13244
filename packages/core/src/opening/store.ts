import { type Page, type PageQuery, type StoreContext, sha256 } from "../kernel/index.ts";
import { entity, insert, type Key, remove, replace, type Versioned, type Write } from "../table/index.ts";
import { Opening, Waiter } from "./schema.ts";

/*
 * Keys, inside the store:
 *   SITE      OPENING      who may look around
 *   WAITLIST  <sha256>     an address that waits for the opening; index 1: WAIT / <since>#<sha256>
 */
const openingKey: Key = { pk: "SITE", sk: "OPENING" };
const openingRow = entity("opening", Opening, () => openingKey);

const partition = "WAITLIST";
const list = "WAIT";
const waiterKey = (id: string): Key => ({ pk: partition, sk: id });
const waiterRow = entity("waiter", Waiter, ({ id }) => waiterKey(id), {
  summary: (waiter) => waiter,
  lists: ({ id, since }) => ({ pk: list, sk: `${since}#${id}` }),
});

/** A shop that never said anything is open, at version 0. Strongly consistent. */
export const readOpening = async (ctx: StoreContext): Promise<Versioned<Opening>> => {
  const found = await ctx.table.get(openingKey);
  return found ? openingRow.parse(found) : { value: { mode: "open", capture: true, key: "" }, version: 0 };
};

export const openingReplace = (opening: Opening, version: number): Write => replace(openingRow.row(opening), version);

export const waiterIdOf = (email: string): string => sha256(email.toLowerCase());
export const waiterInsert = (waiter: Waiter): Write => insert(waiterRow.row(waiter));
export const waiterReplace = (waiter: Waiter, version: number): Write => replace(waiterRow.row(waiter), version);
export const waiterRemove = (id: string): Write => remove(waiterKey(id));

const more = ({ cursor, limit }: PageQuery) => ({ limit, ...(cursor === undefined ? {} : { cursor }) });

/** Newest first; a moment behind. */
export const listWaiters = async (ctx: StoreContext, query: PageQuery): Promise<Page<Waiter>> => {
  const page = await ctx.table.list({ index: "lists", partition: list, order: "descending", ...more(query) });
  return { ...page, items: page.items.map(({ summary }) => Waiter.parse(summary)) };
};

/** In the order of their ids, strongly consistent: for whoever must reach each of them once. */
export const walkWaiters = async (ctx: StoreContext, query: PageQuery): Promise<Page<Versioned<Waiter>>> => {
  const page = await ctx.table.query({ partition, ...more(query) });
  return { ...page, items: page.items.map(waiterRow.parse) };
};
