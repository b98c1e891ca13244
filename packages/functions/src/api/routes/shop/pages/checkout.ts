import { createRoute, z } from "@hono/zod-openapi";
import { loadCart, viewCart } from "@matjar/core/cart";
import type { DomainError, StoreContext } from "@matjar/core/kernel";
import { quoteFor } from "@matjar/core/order";
import { publicPolicies } from "@matjar/core/policy";
import { readShipping } from "@matjar/core/shipping";
import type { Context } from "hono";
import { mistakesIn, type Typed, typed, wishOf } from "../../../../pages/checkout-form.ts";
import { checkoutMain, stopMain } from "../../../../pages/checkout-page.ts";
import { checkoutScript } from "../../../../pages/checkout-script.ts";
import { type Shop, storefront } from "../../../../pages/document.ts";
import { type Face, fontFile } from "../../../../pages/fonts.ts";
import { say } from "../../../../pages/words.ts";
import { group } from "../../../doors.ts";
import type { ApiEnv, ShopEnv } from "../../../env.ts";
import { limitAddress, limitUse } from "../../../middleware/rate-limit.ts";
import { placeOnce } from "../../../place-order.ts";
import {
  buyer,
  explained,
  type Found,
  form,
  inLanguage,
  isRefusal,
  page,
  type Shopper,
  send,
  shop,
  shopper,
  tenMinutes,
  tillIn,
} from "./page.ts";

const readCheckout = createRoute({
  method: "get",
  path: "/checkout",
  summary: "The checkout page of a cart",
  ...shopper,
  responses: { 200: page("The page") },
});
const sendCheckout = createRoute({
  method: "post",
  path: "/checkout",
  summary: "Redraw the checkout, or place the order",
  ...shopper,
  request: form,
  responses: { 200: page("The page again, with what is to be mended"), 303: { description: "On to the payment or the order" } },
});
const font = createRoute({
  method: "get",
  path: "/checkout/fonts/{face}",
  summary: "A typeface of these pages",
  ...buyer,
  request: { params: z.object({ face: z.enum(["arabic.woff2", "latin.woff2"]) }) },
  responses: { 200: { description: "The font", content: { "font/woff2": { schema: z.string() } } } },
});

/** Countries of the shipping zones; undefined when one of them is everywhere. */
const deliversTo = async (ctx: StoreContext): Promise<string[] | undefined> => {
  const { zones } = (await readShipping(ctx)).value;
  const all = [...new Set(zones.filter((zone) => zone.rates.length > 0).flatMap((zone) => zone.countries))];
  return all.length === 0 || all.includes("*") ? undefined : all;
};

const emptyCart = (c: Shopper, on: Shop): Promise<Response> => {
  const back = { href: storefront(on, "/"), label: say(on.locale, "backToShop") };
  const main = stopMain(say(on.locale, "empty"), say(on.locale, "emptyText"), back);
  return send(c, on, { title: say(on.locale, "checkout"), main, back });
};

/** The cart cannot be priced as it is: the buyer mends it there. */
const stuckCart = (c: Shopper, on: Shop, error: DomainError): Promise<Response> => {
  const back = { href: storefront(on, "/cart/"), label: say(on.locale, "backToCart") };
  return send(c, on, { title: say(on.locale, "checkout"), main: stopMain(error.sentence(on.locale), "", back), back });
};

/** Draws the checkout for what was typed. A cart that is gone or empty leads back to the shop, one that is stuck to the cart. */
const drawCheckout = (c: Shopper, on: Shop, form: Typed, found: Found = {}): Promise<Response> =>
  drawQuoted(c, on, form, found).catch((error: unknown) => {
    if (isRefusal(error, "cart.empty")) return emptyCart(c, on);
    if (isRefusal(error, "cart.line_gone", "order.too_large")) return stuckCart(c, on, error);
    throw error;
  });

const drawQuoted = async (c: Shopper, on: Shop, typedForm: Typed, { mistakes = {}, notice }: Found): Promise<Response> => {
  const ctx = tillIn(c, on.locale);
  const cart = await loadCart(ctx, typedForm.cart).catch((error: unknown) => {
    if (isRefusal(error, "not_found")) return undefined;
    throw error;
  });
  if (!cart || cart.value.lines.length === 0) return emptyCart(c, on);
  const offered = await deliversTo(ctx);
  const country = offered && !offered.includes(typedForm.country) ? (offered[0] ?? typedForm.country) : typedForm.country;
  const view = { ...typedForm, country };
  const quote = await quoteFor(ctx, view.cart, {
    country,
    ...(view.rate ? { shippingRateId: view.rate as never } : {}),
    ...(view.method ? { paymentMethod: view.method as never } : {}),
  });
  const main = checkoutMain({
    shop: on,
    cart: await viewCart(ctx, cart),
    quote,
    form: view,
    mistakes,
    deliversTo: offered,
    policies: await publicPolicies(ctx, on.locale),
    ...(notice ? { notice } : {}),
  });
  return send(c, on, {
    title: say(on.locale, "checkout"),
    main,
    back: { href: storefront(on, "/cart/"), label: say(on.locale, "backToCart") },
    script: checkoutScript,
  });
};

/** Places the order, or says at the field what is to be mended. */
const placeTyped = async (c: Shopper, on: Shop, form: Typed): Promise<Response> => {
  const ctx = tillIn(c, on.locale);
  await limitAddress(c as unknown as Context<ApiEnv>, { feature: "checkouts", max: 60, windowMs: tenMinutes });
  await limitUse(c.get("services"), { feature: "checkouts-of-cart", max: 30, windowMs: tenMinutes }, form.cart, ctx.table);
  const requiresShipping = (await quoteFor(ctx, form.cart, { country: form.country })).requiresShipping;
  const mistakes = mistakesIn(form, requiresShipping, on.locale);
  if (Object.keys(mistakes).length > 0) return drawCheckout(c, on, form, { mistakes });
  const { next } = await placeOnce(ctx, wishOf(form, requiresShipping, on.locale));
  return c.redirect(inLanguage(c, next.url, on.locale), 303);
};

export const checkoutPage = group<ShopEnv>()
  .openapi(readCheckout, async (c) => {
    const on = await shop(c);
    return drawCheckout(c, on, typed(new URL(c.req.url).searchParams, on.store));
  })
  .openapi(sendCheckout, async (c) => {
    const on = await shop(c);
    const sent = new URLSearchParams(c.req.valid("form"));
    const form = typed(sent, on.store);
    if (sent.get("intent") !== "place") return drawCheckout(c, on, form);
    return placeTyped(c, on, form).catch((error: unknown) => drawCheckout(c, on, form, explained(error, on.locale)));
  })
  .openapi(font, async (c) => {
    const body = await fontFile(c.req.valid("param").face.replace(".woff2", "") as Face);
    return c.body(body as Uint8Array<ArrayBuffer>, 200, {
      "Content-Type": "font/woff2",
      "Cache-Control": "public, max-age=31536000, immutable",
    });
  });
