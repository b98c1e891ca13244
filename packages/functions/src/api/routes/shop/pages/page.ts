import { z } from "@hono/zod-openapi";
import { DomainError, type Locale } from "@matjar/core/kernel";
import type { TillContext } from "@matjar/core/payment";
import type { Context } from "hono";
import { type Mistakes, mistakesOf } from "../../../../pages/checkout-form.ts";
import { contentSecurity, document, type Page, type Shop, shopOf } from "../../../../pages/document.ts";
import { say } from "../../../../pages/words.ts";
import { needs, whileClosed } from "../../../doors.ts";
import type { ShopEnv } from "../../../env.ts";
import { refusalOf } from "../../../errors.ts";
import { till } from "../../../till.ts";

/** The answer of a route that is a page. */
export const page = (description: string) => ({ description, content: { "text/html": { schema: z.string() } } });
/** The body of a route that takes a form. */
export const form = {
  body: { content: { "application/x-www-form-urlencoded": { schema: z.record(z.string(), z.string()) } }, required: true },
};
/** A form that is but a button. */
export const button = { body: { content: { "application/x-www-form-urlencoded": { schema: z.object({}) } } } };
export const shopper = { tags: ["Pages"], ...needs("shopper") };
/** Pages of what was ordered before: they stay while the shop is closed. */
export const buyer = { ...shopper, ...whileClosed };
export const tenMinutes = 600_000;

export type Shopper = Context<ShopEnv>;

const nonceOf = (c: Shopper): string => c.get("services").world.token().slice(0, 22);

/** Answers with a page of the store: its own scripts only, never kept. */
export const send = async (c: Shopper, shop: Shop, view: Omit<Page, "nonce">, status: 200 | 404 = 200): Promise<Response> => {
  const nonce = nonceOf(c);
  const policy = contentSecurity(nonce, c.get("services").hosts.platformOrigin);
  return c.html(await document(shop, { ...view, nonce }), status, {
    "Content-Security-Policy": policy,
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-store",
  });
};

/** The store as its pages show it, in the language that was asked for. */
export const shop = (c: Shopper): Promise<Shop> => shopOf(c.get("store"), c.req.query("lang"));

/** The till, speaking the page's language. */
export const tillIn = (c: Shopper, locale: Locale): TillContext => ({ ...till(c), locale });

export const isRefusal = (error: unknown, ...codes: string[]): error is DomainError =>
  error instanceof DomainError && codes.includes(error.code);

/** What a page has to tell the buyer beside itself. */
export interface Found {
  readonly mistakes?: Mistakes;
  readonly notice?: string;
}

/** A page of ours goes on in the buyer's language; a payment provider's address stays as it is. */
export const inLanguage = (c: Shopper, address: string, locale: Locale): string => {
  const url = new URL(address);
  if (url.host === c.get("host")) url.searchParams.set("lang", locale);
  return url.href;
};

/** What a person is told of a fault. Bugs of ours go on as they are. */
export const explained = (error: unknown, locale: Locale): Found => {
  if (error instanceof z.ZodError) return { mistakes: mistakesOf(error, locale), notice: say(locale, "mistakes") };
  if (isRefusal(error, "price_changed")) return { notice: say(locale, "priceChanged") };
  const known = refusalOf(error, locale);
  if (!known) throw error;
  return { notice: known.sentence(locale) };
};
