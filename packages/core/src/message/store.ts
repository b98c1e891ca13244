import { type Id, mapPage, type Page, type PageQuery, type StoreContext } from "../kernel/index.ts";
import { entity, insert, type Key, remove, replace, type Versioned, versionIs, type Write } from "../table/index.ts";
import { Message } from "./schema.ts";

/*
 * Keys, inside the store:
 *   MESSAGES  msg_…   what visitors wrote; ids sort by time
 */
const partition = "MESSAGES";
const keyOf = ({ id }: Pick<Message, "id">): Key => ({ pk: partition, sk: id });
const row = entity("message", Message, keyOf);

export const findMessage = async (ctx: StoreContext, id: Id<"message">): Promise<Versioned<Message> | undefined> => {
  const found = await ctx.table.get(keyOf({ id }));
  return found && row.parse(found);
};

/** Newest first. */
export const pageOfMessages = async (ctx: StoreContext, { cursor, limit }: PageQuery): Promise<Page<Versioned<Message>>> => {
  const more = cursor === undefined ? {} : { cursor };
  return mapPage(await ctx.table.query({ partition, order: "descending", limit, ...more }), row.parse);
};

export const messageInsert = (message: Message): Write => insert(row.row(message));
export const messageReplace = (message: Message, version: number): Write => replace(row.row(message), version);
export const messageRemove = ({ value, version }: Versioned<Message>): Write => remove(keyOf(value), versionIs(version));
