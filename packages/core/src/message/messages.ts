import type { z } from "zod";
import { type Id, isoTime, mapPage, notFound, type Page, type PageQuery, type StoreContext, stale } from "../kernel/index.ts";
import { ConditionFailed, type Versioned } from "../table/index.ts";
import { tooManyLinks } from "./errors.ts";
import { MessageReceived } from "./events.ts";
import { isFromProgram, linksIn, mostLinks, plain } from "./rules.ts";
import type { Message, MessageInput, MessageView } from "./schema.ts";
import { findMessage, messageInsert, messageRemove, messageReplace, pageOfMessages } from "./store.ts";

/** Keeps what a visitor wrote and tells of it; what a program wrote is dropped without a word. @throws tooManyLinks */
export const receive = async (ctx: StoreContext, input: z.output<typeof MessageInput>): Promise<void> => {
  if (isFromProgram(input)) return;
  if (linksIn(`${input.subject} ${input.text}`) > mostLinks) throw tooManyLinks(mostLinks);
  const { name, email, subject, text, lang } = input;
  const message: Message = {
    ...{ id: ctx.world.id("message"), name: plain(name), email, subject: plain(subject), text: plain(text) },
    ...{ locale: lang ?? ctx.locale, read: false, receivedAt: isoTime(ctx.world) },
  };
  await ctx.table.commit([messageInsert(message)], [MessageReceived.of(ctx, { messageId: message.id })]);
};

/** Newest first. */
export const list = async (ctx: StoreContext, query: PageQuery): Promise<Page<MessageView>> =>
  mapPage(await pageOfMessages(ctx, query), ({ value, version }) => ({ ...value, version }));

/** @throws notFound */
export const message = async (ctx: StoreContext, id: Id<"message">): Promise<Versioned<Message>> => {
  const found = await findMessage(ctx, id);
  if (!found) throw notFound();
  return found;
};

const staleWhenRefused = (error: unknown): never => {
  throw error instanceof ConditionFailed ? stale() : error;
};

/** @throws notFound, stale */
export const mark = async (ctx: StoreContext, id: Id<"message">, read: boolean, version: number): Promise<MessageView> => {
  const before = await message(ctx, id);
  if (before.version !== version) throw stale();
  const value = { ...before.value, read };
  await ctx.table.commit([messageReplace(value, version)]).catch(staleWhenRefused);
  return { ...value, version: version + 1 };
};

/** @throws notFound, stale */
export const remove = async (ctx: StoreContext, id: Id<"message">, version: number): Promise<void> => {
  const before = await message(ctx, id);
  if (before.version !== version) throw stale();
  await ctx.table.commit([messageRemove(before)]).catch(staleWhenRefused);
};
