import { createRoute, z } from "@hono/zod-openapi";
import { idOf } from "@matjar/core/kernel";
import { OrderDetail, orderDetail, refundAgain, refundedByHand } from "@matjar/core/order";
import {
  connectStripe,
  disconnectStripe,
  PaymentSettings,
  paymentSettings,
  refreshStripe,
  StripeStatus,
  savePaymentSettings,
  stripeStatus,
} from "@matjar/core/payment";
import type { Context } from "hono";
import { answer, body, etag, expectedVersion, group, needs, problems, versioned } from "../../doors.ts";
import type { AdminEnv } from "../../env.ts";
import { till } from "../../till.ts";

const tags = ["Payments"];

const read = createRoute({
  method: "get",
  path: "/payments",
  summary: "The ways to pay that are switched on",
  tags,
  ...needs("manager"),
  responses: { 200: versioned(PaymentSettings, "The settings; ETag is their version, 0 before the first change"), ...problems(404) },
});

const save = createRoute({
  method: "put",
  path: "/payments",
  summary: "Switch ways to pay on and off",
  description: "Needs If-Match with the version that was read.",
  tags,
  ...needs("manager"),
  request: body(PaymentSettings),
  responses: { 200: versioned(PaymentSettings), ...problems(404, 412, 422, 428) },
});

const status = createRoute({
  method: "get",
  path: "/payments/stripe",
  summary: "How the store's account at Stripe stands, as last read",
  tags,
  ...needs("manager"),
  responses: { 200: answer(StripeStatus), ...problems(404) },
});

const StripePage = z.object({ url: z.url() });

const connect = createRoute({
  method: "post",
  path: "/payments/stripe/connect",
  summary: "Open the store's account at Stripe, or go on with what Stripe still asks for",
  description: "Answers Stripe's own page: it opens once, for some minutes. The account is made once, however often this is asked.",
  tags,
  ...needs("manager"),
  responses: { 200: answer(StripePage), ...problems(404, 409, 503) },
});

const refresh = createRoute({
  method: "post",
  path: "/payments/stripe/refresh",
  summary: "Ask Stripe how the account stands",
  tags,
  ...needs("manager"),
  responses: { 200: answer(StripeStatus), ...problems(404, 409, 503) },
});

const disconnect = createRoute({
  method: "post",
  path: "/payments/stripe/disconnect",
  summary: "Let go of the account: no new payment goes there",
  tags,
  ...needs("owner"),
  responses: { 200: answer(StripeStatus), ...problems(404) },
});

const params = z.object({ order: idOf("order"), payment: idOf("payment") });

const again = createRoute({
  method: "post",
  path: "/orders/{order}/payments/{payment}/refund-again",
  summary: "Ask the vendor once more for a refund that failed",
  tags,
  ...needs("manager"),
  request: { params },
  responses: { 200: versioned(OrderDetail), ...problems(404, 409) },
});

const byHand = createRoute({
  method: "post",
  path: "/orders/{order}/payments/{payment}/refunded-by-hand",
  summary: "The money of a refund that failed was given back in another way",
  tags,
  ...needs("manager"),
  request: { params },
  responses: { 200: versioned(OrderDetail), ...problems(404, 409) },
});

/** The order as it is after a deed, with its version. */
const shown = async (c: Context<AdminEnv>, id: z.output<typeof params>["order"]): Promise<OrderDetail> => {
  const { value, version } = await orderDetail(c.get("store"), id);
  c.header("ETag", etag(version));
  return value;
};

export const paymentRoutes = group<AdminEnv>()
  .openapi(read, async (c) => {
    const { value, version } = await paymentSettings(c.get("store"));
    c.header("ETag", etag(version));
    return c.json(value, 200);
  })
  .openapi(save, async (c) => {
    const wanted = { settings: c.req.valid("json"), version: expectedVersion(c.req.header("if-match")) };
    const { value, version } = await savePaymentSettings(c.get("store"), wanted);
    c.header("ETag", etag(version));
    return c.json(value, 200);
  })
  .openapi(status, async (c) => c.json(await stripeStatus(till(c)), 200))
  .openapi(connect, async (c) => c.json({ url: await connectStripe(till(c)) }, 200))
  .openapi(refresh, async (c) => c.json(await refreshStripe(till(c)), 200))
  .openapi(disconnect, async (c) => c.json(await disconnectStripe(till(c)), 200))
  .openapi(again, async (c) => {
    const { order: orderId, payment: paymentId } = c.req.valid("param");
    await refundAgain(till(c), { orderId, paymentId });
    return c.json(await shown(c, orderId), 200);
  })
  .openapi(byHand, async (c) => {
    const { order: orderId, payment: paymentId } = c.req.valid("param");
    await refundedByHand(till(c), { orderId, paymentId });
    return c.json(await shown(c, orderId), 200);
  });
