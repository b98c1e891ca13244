import { DomainError, type Locale } from "@matjar/core/kernel";
import { MessageReceived, message } from "@matjar/core/message";
import { theme } from "@matjar/core/site";
import { originOf, readStore } from "@matjar/core/store";
import { messageOf } from "../mails/letter.ts";
import { newMessage } from "../mails/new-message.ts";
import { listener } from "./listener.ts";

/** Nobody is told of a message that was deleted before its mail went out. */
const goneIsFine = (error: unknown): undefined => {
  if (error instanceof DomainError && error.code === "not_found") return undefined;
  throw error;
};

/** A visitor wrote: tell the merchant, in the store's main language. Answers go to the visitor. */
export const announceMessage = listener("announce-message", MessageReceived, async (ctx, event) => {
  const { id, data } = event;
  const found = await message(ctx, data.messageId).catch(goneIsFine);
  if (!found) return;
  const [{ value: store }, { value: look }] = await Promise.all([readStore(ctx), theme(ctx)]);
  const { name, email, subject, text } = found.value;
  const brand = { name: store.name, href: originOf(ctx.hosts, store), color: look.colors.accent, onColor: look.colors.accentText };
  const deskLink = `${ctx.hosts.platformOrigin}/desk/${store.slug}/messages`;
  await ctx.mailer.send(
    messageOf(newMessage, {
      ...{ to: store.email, replyTo: email, locale: store.locales[0] as Locale, idempotencyKey: `new_message:${id}` },
      facts: { brand, from: name, email, subject, text, deskLink },
    }),
  );
  await ctx.table.write(event.footprint);
});
