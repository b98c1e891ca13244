import { createRoute, z } from "@hono/zod-openapi";
import { loadCart, viewCart } from "@matjar/core/cart";
import { grantDownloads, grantsOf, redeem } from "@matjar/core/download";
import { DomainError, idOf, type Locale, notFound, type StoreContext } from "@matjar/core/kernel";
import { checkPayment, orderIdOf, type PublicOrder, publicOrder, quoteFor, retryPayment } from "@matjar/core/order";
import { TestOutcome, type TillContext } from "@matjar/core/payment";
import type { Context } from "hono";
import { type Mistakes, mistakesIn, mistakesOf, type Typed, typed, wishOf } from "../../../pages/checkout-form.ts";
import { checkoutMain, stopMain } from "../../../pages/checkout-page.ts";
import { checkoutScript } from "../../../pages/checkout-script.ts";
import { contentSecurity, document, type Page, type Shop, shopOf, storefront } from "../../../pages/document.ts";
import { type Face, fontFile } from "../../../pages/fonts.ts";
import { orderMain, orderScript } from "../../../pages/order-page.ts";
import { testPaymentMain } from "../../../pages/test-payment-page.ts";
import { say } from "../../../pages/words.ts";
import { group, needs } from "../../doors.ts";
import type { ApiEnv, ShopEnv } from "../../env.ts";
import { refusalOf } from "../../errors.ts";
import { limitAddress, limitUse } from "../../middleware/rate-limit.ts";
import { placeOnce } from "../../place-order.ts";
import { till } from "../../till.ts";
import { testChoice, testPayment } from "../hooks/test-gateway.ts";

const tags = ["Pages"];
const page = (description: string) => ({ description, content: { "text/html": { schema: z.string() } } });
const form = { body: { content: { "application/x-www-form-urlencoded": { schema: z.record(z.string(), z.string()) } }, required: true } };
/** A form that is but a button. */
const button = { body: { content: { "application/x-www-form-urlencoded": { schema: z.object({}) } } } };
const ofOrder = z.object({ token: z.string().max(200) });
const ofGrant = ofOrder.extend({ grant: idOf("grant") });
const ofPayment = z.object({ payment: idOf("payment") });
const shopper = { tags, ...needs("shopper") };
const tenMinutes = 600_000;

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
const readOrder = createRoute({
  method: "get",
  path: "/orders/{token}",
  summary: "The page of an order",
  ...shopper,
  request: { params: ofOrder },
  responses: { 200: page("The page") },
});
const payOrder = createRoute({
  method: "post",
  path: "/orders/{token}/pay",
  summary: "On to the payment page of an order that waits for it",
  ...shopper,
  request: { params: ofOrder, ...button },
  responses: { 200: page("Why not"), 303: { description: "On to the payment" } },
});
const download = createRoute({
  method: "post",
  path: "/orders/{token}/downloads/{grant}",
  summary: "On to a file of the order; counts one download",
  ...shopper,
  request: { params: ofGrant, ...button },
  responses: { 200: page("Why not"), 303: { description: "On to the file" } },
});
const readTest = createRoute({
  method: "get",
  path: "/checkout/test/{payment}",
  summary: "The hosted page of the test gateway",
  ...shopper,
  request: { params: ofPayment },
  responses: { 200: page("The page") },
});
const chooseTest = createRoute({
  method: "post",
  path: "/checkout/test/{payment}",
  summary: "Choose what the test gateway does",
  ...shopper,
  request: { params: ofPayment, ...form },
  responses: { 200: page("Stays here"), 303: { description: "Back to the shop" } },
});
const font = createRoute({
  method: "get",
  path: "/checkout/fonts/{face}",
  summary: "A typeface of these pages",
  ...shopper,
  request: { params: z.object({ face: z.enum(["arabic.woff2", "latin.woff2"]) }) },
  responses: { 200: { description: "The font", content: { "font/woff2": { schema: z.string() } } } },
});

type Shopper = Context<ShopEnv>;

const send = async (c: Shopper, shop: Shop, view: Omit<Page, "nonce">, status: 200 | 404 = 200): Promise<Response> => {
  const nonce = shopNonce(c);
  const policy = contentSecurity(nonce, c.get("services").hosts.platformOrigin);
  return c.html(await document(shop, { ...view, nonce }), status, {
    "Content-Security-Policy": policy,
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-store",
  });
};

const shopNonce = (c: Shopper): string => c.get("services").world.token().slice(0, 22);

const shop = (c: Shopper): Promise<Shop> => shopOf(c.get("store"), c.req.query("lang"));

/** The till, speaking the page's language. */
const tillIn = (c: Shopper, locale: Locale): TillContext => ({ ...till(c), locale });

/** Countries of the shipping zones; undefined when one of them is everywhere. */
const deliversTo = async (ctx: StoreContext): Promise<string[] | undefined> => {
  const row = await ctx.table.get({ pk: "SHIPPING", sk: "ZONES" });
  const zones = (row?.data["zones"] ?? []) as { countries: string[]; rates: unknown[] }[];
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

const isRefusal = (error: unknown, ...codes: string[]): error is DomainError => error instanceof DomainError && codes.includes(error.code);

interface Found {
  readonly mistakes?: Mistakes;
  readonly notice?: string;
}

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

/** A page of ours goes on in the buyer's language; a payment provider's address stays as it is. */
const inLanguage = (c: Shopper, address: string, locale: Locale): string => {
  const url = new URL(address);
  if (url.host === c.get("host")) url.searchParams.set("lang", locale);
  return url.href;
};

/** What a person is told of a fault. Bugs of ours go on as they are. */
const explained = (error: unknown, locale: Locale): Found => {
  if (error instanceof z.ZodError) return { mistakes: mistakesOf(error, locale), notice: say(locale, "mistakes") };
  if (isRefusal(error, "price_changed")) return { notice: say(locale, "priceChanged") };
  const known = refusalOf(error, locale);
  if (!known) throw error;
  return { notice: known.sentence(locale) };
};

/** Coming back before the gateway's message does: ask the gateway. The page shows what is known when it does not answer. */
const lookAgain = async (c: Shopper, ctx: TillContext, token: string, order: PublicOrder): Promise<PublicOrder> => {
  if (order.status !== "awaiting_payment" || !["stripe", "test"].includes(order.paymentMethod)) return order;
  await limitUse(c.get("services"), { feature: "payment-checks", max: 60, windowMs: tenMinutes }, token, ctx.table);
  await checkPayment(ctx, orderIdOf(ctx, token));
  return publicOrder(ctx, token);
};

const drawOrder = async (c: Shopper, token: string, failure?: unknown): Promise<Response> => {
  const first = await publicOrder(c.get("store"), token);
  const on = await shopOf(c.get("store"), c.req.query("lang") ?? first.locale);
  const ctx = tillIn(c, on.locale);
  const order = await lookAgain(c, ctx, token, first).catch(() => first);
  const mayHaveFiles = order.paymentStatus === "paid" && order.lines.some((line) => line.digital);
  const grants = await (mayHaveFiles ? grantDownloads(ctx, order.id).catch(() => grantsOf(ctx, order.id)) : grantsOf(ctx, order.id));
  const main = orderMain({ shop: on, order, grants, token, ...(failure === undefined ? {} : explained(failure, on.locale)) });
  return send(c, on, {
    title: say(on.locale, "yourOrder"),
    main,
    back: { href: storefront(on, "/"), label: say(on.locale, "backToShop") },
    script: orderScript,
  });
};

const onwards = async (c: Shopper, token: string, where: (ctx: TillContext) => Promise<string>): Promise<Response> => {
  try {
    return c.redirect(await where(till(c)), 303);
  } catch (error) {
    if (isRefusal(error, "not_found")) throw error;
    return drawOrder(c, token, error);
  }
};

const drawTest = async (c: Shopper, id: z.output<typeof ofPayment>["payment"], paid = false): Promise<Response> => {
  const on = await shop(c);
  const { amount, state, cancelUrl } = await testPayment(c.get("services"), c.get("store"), id);
  const main = testPaymentMain(on, { amount, open: state === "open" }, paid);
  return send(c, on, { title: say(on.locale, "testTitle"), main, back: { href: cancelUrl, label: say(on.locale, "backToShop") } });
};

/** Pages on the store's own host that the platform makes itself: no theme code runs where money is. */
export const shopPages = group<ShopEnv>()
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
  .openapi(readOrder, (c) => drawOrder(c, c.req.valid("param").token))
  .openapi(payOrder, async (c) => {
    const { token } = c.req.valid("param");
    await limitAddress(c as unknown as Context<ApiEnv>, { feature: "payments", max: 10, windowMs: tenMinutes });
    return onwards(c, token, async (ctx) => inLanguage(c, await retryPayment(ctx, orderIdOf(ctx, token)), ctx.locale));
  })
  .openapi(download, (c) => {
    const { token, grant } = c.req.valid("param");
    return onwards(c, token, async (ctx) => (await redeem(ctx, orderIdOf(ctx, token), grant)).url);
  })
  .openapi(readTest, (c) => drawTest(c, c.req.valid("param").payment))
  .openapi(chooseTest, async (c) => {
    const { payment } = c.req.valid("param");
    const outcome = TestOutcome.safeParse(c.req.valid("form")["outcome"]);
    if (!outcome.success) throw notFound();
    const { url } = await testChoice(c.get("services"), c.get("store"), payment, outcome.data);
    return url === undefined ? drawTest(c, payment, true) : c.redirect(url, 303);
  })
  .openapi(font, async (c) => {
    const body = await fontFile(c.req.valid("param").face.replace(".woff2", "") as Face);
    return c.body(body as Uint8Array<ArrayBuffer>, 200, {
      "Content-Type": "font/woff2",
      "Cache-Control": "public, max-age=31536000, immutable",
    });
  });
