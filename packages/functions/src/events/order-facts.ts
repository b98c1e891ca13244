import { type EventType, formatSerial, type Id, type Locale, type Message, type StoreContext } from "@matjar/core/kernel";
import { loadOrder, noted, type Order, orderLink } from "@matjar/core/order";
import { theme } from "@matjar/core/site";
import { originOf, readStore, type Store } from "@matjar/core/store";
import type { z } from "zod";
import { messageOf, type Template } from "../mails/letter.ts";
import type { OrderFacts } from "../mails/order-parts.ts";
import { type Deed, type Heard, listener } from "./listener.ts";

/** An order with what a mail about it says. */
export interface OrderStory {
  readonly order: Order;
  readonly store: Store;
  readonly facts: OrderFacts;
}

/** What people call the order: its number in the store's numerals, or the end of its id while it has none. */
const nameOf = ({ number, id }: Order, { digits }: Store): string =>
  number === undefined ? id.slice(-8) : `#${formatSerial(number, digits)}`;

/** Reads what all mails about an order need. @throws notFound */
export const orderStory = async (ctx: StoreContext, orderId: Id<"order">): Promise<OrderStory> => {
  const [{ value: order }, { value: store }, { value: look }] = await Promise.all([loadOrder(ctx, orderId), readStore(ctx), theme(ctx)]);
  const facts: OrderFacts = {
    brand: { name: store.name, href: originOf(ctx.hosts, store), color: look.colors.accent, onColor: look.colors.accentText },
    contact: store.email,
    digits: store.digits,
    name: nameOf(order, store),
    link: orderLink(ctx, store, order.id),
    lines: order.lines.map(({ title, variantTitle, personalisation, quantity, total }) => ({
      title,
      variantTitle,
      ...(personalisation ? { personalisation } : {}),
      quantity,
      total,
    })),
    totals: order.totals,
    paymentMethod: order.paymentMethod,
    ...(order.shippingAddress ? { address: order.shippingAddress } : {}),
    ...(order.shipping ? { shippingName: order.shipping.name } : {}),
  };
  return { order, store, facts };
};

/** What mails to the merchant say besides: who bought, and where the desk shows the order. */
export const merchantFacts = (ctx: StoreContext, { order, store, facts }: OrderStory) => ({
  ...facts,
  buyer: order.shippingAddress?.name ?? order.email,
  deskLink: `${ctx.hosts.platformOrigin}/desk/${store.slug}/orders/${order.id}`,
});

/** The language of the merchant's mails: the main one of the store. */
export const merchantLocale = ({ store }: OrderStory): Locale => store.locales[0] as Locale;

/** A day in the words of the reader and the numerals of the store. */
export const dayOf = (ms: number, locale: Locale, { timeZone, digits }: Store): string =>
  new Intl.DateTimeFormat(`${locale}-u-nu-${digits}-ca-gregory`, { dateStyle: "full", timeZone }).format(ms);

/** Events about one order. */
interface AboutOrder {
  readonly orderId: Id<"order">;
}

/**
 * A deed that sends one mail about an order. The line of the order's story that tells of the mail is its footprint: one row is
 * both. What is not wanted is known from the event alone.
 */
export const mailing = <Type extends string, Schema extends z.ZodType<AboutOrder>>(
  name: string,
  hears: EventType<Type, Schema>,
  { kind }: Pick<Template, "kind">,
  run: (ctx: StoreContext, event: Heard<Type, z.output<Schema>>) => Promise<void>,
  wants: (facts: z.output<Schema>) => boolean = () => true,
): Deed =>
  listener(name, hears, run, {
    wants,
    footprint: (ctx, { id, data }) => noted(ctx, data.orderId, "mail.sent", { kind }, `${id.slice(4)}#${name}`),
  });

/** Sends one mail for one event and writes that down. A crash in between sends nothing twice: the post knows the key. */
const mail = async (ctx: StoreContext, event: Heard<string, unknown>, message: Omit<Message, "idempotencyKey">): Promise<void> => {
  await ctx.mailer.send({ ...message, idempotencyKey: `${message.kind}:${event.id}` });
  await ctx.table.write(event.footprint);
};

/** To the buyer, in the language of the order. Answers go to the store. */
export const mailBuyer = <Facts extends z.ZodType>(
  ctx: StoreContext,
  event: Heard<string, unknown>,
  { order, store }: OrderStory,
  template: Template<Facts>,
  facts: z.input<Facts>,
): Promise<void> =>
  mail(ctx, event, messageOf(template, { to: order.email, locale: order.locale, replyTo: store.email, facts, idempotencyKey: "" }));

/** To the merchant, in the store's main language. Answers go to the buyer. */
export const mailMerchant = <Facts extends z.ZodType>(
  ctx: StoreContext,
  event: Heard<string, unknown>,
  story: OrderStory,
  template: Template<Facts>,
  facts: z.input<Facts>,
): Promise<void> => {
  const { order, store } = story;
  const to = { to: store.email, locale: merchantLocale(story), replyTo: order.email };
  return mail(ctx, event, messageOf(template, { ...to, facts, idempotencyKey: "" }));
};
