import { createRoute, z } from "@hono/zod-openapi";
import { grantDownloads, grantsOf, redeem } from "@matjar/core/download";
import { idOf } from "@matjar/core/kernel";
import { checkPayment, orderIdOf, type PublicOrder, publicOrder, retryPayment } from "@matjar/core/order";
import type { TillContext } from "@matjar/core/payment";
import type { Context } from "hono";
import { shopOf, storefront } from "../../../../pages/document.ts";
import { orderMain, orderScript } from "../../../../pages/order-page.ts";
import { say } from "../../../../pages/words.ts";
import { group } from "../../../doors.ts";
import type { ApiEnv, ShopEnv } from "../../../env.ts";
import { limitAddress, limitUse } from "../../../middleware/rate-limit.ts";
import { till } from "../../../till.ts";
import { button, buyer, explained, inLanguage, isRefusal, page, type Shopper, send, tenMinutes, tillIn } from "./page.ts";

const ofOrder = z.object({ token: z.string().max(200) });
const ofGrant = ofOrder.extend({ grant: idOf("grant") });
const readOrder = createRoute({
  method: "get",
  path: "/orders/{token}",
  summary: "The page of an order",
  ...buyer,
  request: { params: ofOrder },
  responses: { 200: page("The page") },
});
const payOrder = createRoute({
  method: "post",
  path: "/orders/{token}/pay",
  summary: "On to the payment page of an order that waits for it",
  ...buyer,
  request: { params: ofOrder, ...button },
  responses: { 200: page("Why not"), 303: { description: "On to the payment" } },
});
const download = createRoute({
  method: "post",
  path: "/orders/{token}/downloads/{grant}",
  summary: "On to a file of the order; counts one download",
  ...buyer,
  request: { params: ofGrant, ...button },
  responses: { 200: page("Why not"), 303: { description: "On to the file" } },
});

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

export const orderPage = group<ShopEnv>()
  .openapi(readOrder, (c) => drawOrder(c, c.req.valid("param").token))
  .openapi(payOrder, async (c) => {
    const { token } = c.req.valid("param");
    await limitAddress(c as unknown as Context<ApiEnv>, { feature: "payments", max: 10, windowMs: tenMinutes });
    return onwards(c, token, async (ctx) => inLanguage(c, await retryPayment(ctx, orderIdOf(ctx, token)), ctx.locale));
  })
  .openapi(download, (c) => {
    const { token, grant } = c.req.valid("param");
    return onwards(c, token, async (ctx) => (await redeem(ctx, orderIdOf(ctx, token), grant)).url);
  });
