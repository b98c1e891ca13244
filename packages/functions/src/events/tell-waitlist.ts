import type { StoreContext } from "@matjar/core/kernel";
import { OpeningAnnounced, told, type Waiter, walkWaiters } from "@matjar/core/opening";
import { theme } from "@matjar/core/site";
import { originOf, readStore } from "@matjar/core/store";
import type { Versioned } from "@matjar/core/table";
import { messageOf } from "../mails/letter.ts";
import { shopOpen } from "../mails/shop-open.ts";
import { listener } from "./listener.ts";

/** Few enough for one delivery of an event, with a slow post. */
const atOnce = 25;

const letterTo = async (ctx: StoreContext) => {
  const [{ value: store }, { value: look }] = await Promise.all([readStore(ctx), theme(ctx)]);
  const home = originOf(ctx.hosts, store);
  const brand = { name: store.name, color: look.colors.accent, onColor: look.colors.accentText };
  return ({ id, email, locale }: Waiter) => {
    const href = locale !== store.locales[0] && store.locales.includes(locale) ? `${home}/${locale}/` : home;
    const addressed = { to: email, replyTo: store.email, locale, fromName: store.name };
    return messageOf(shopOpen, { ...addressed, idempotencyKey: `shop_open:${ctx.storeId}:${id}`, facts: { brand: { ...brand, href } } });
  };
};

/** The shop is open: one mail to each who waited for it and was not told yet; the next ones by the next event. */
export const tellWaitlist = listener("tell-waitlist", OpeningAnnounced, async (ctx, event) => {
  const { cursor: from } = event.data;
  const { items, cursor } = await walkWaiters(ctx, { limit: atOnce, ...(from === undefined ? {} : { cursor: from }) });
  const letter = await letterTo(ctx);
  const waiting: readonly Versioned<Waiter>[] = items.filter(({ value }) => value.toldAt === undefined);
  for (const waiter of waiting) {
    await ctx.mailer.send(letter(waiter.value));
    await told(ctx, waiter);
  }
  await ctx.table.commit([event.footprint], cursor === undefined ? [] : [OpeningAnnounced.of(ctx, { cursor })]);
});
