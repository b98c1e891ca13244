import { createRoute, z } from "@hono/zod-openapi";
import { idOf } from "@matjar/core/kernel";
import { checkPayment, orderIdOf, PlaceOrder, PublicOrder, publicOrder, retryPayment } from "@matjar/core/order";
import { TestOutcome } from "@matjar/core/payment";
import type { Context } from "hono";
import { answer, body, group, needs, problems, whileClosed } from "../../doors.ts";
import type { ApiEnv, ShopEnv } from "../../env.ts";
import { limitAddress, limitUse } from "../../middleware/rate-limit.ts";
import { placeOnce } from "../../place-order.ts";
import { till } from "../../till.ts";
import { testChoice, testPayment } from "../hooks/test-gateway.ts";

const tags = ["Checkout"];
const orderParams = z.object({ token: z.string().max(200) });
const minute = 60_000;

/** Card testers try hundreds of cards from one place (G37); a buyer needs a few tries. */
const starts = { feature: "checkouts", max: 60, windowMs: 10 * minute };
const retries = { feature: "payments", max: 10, windowMs: 10 * minute };

const Next = z.object({ kind: z.enum(["redirect", "done"]), url: z.url() });
const PlacedView = z.object({ orderUrl: z.url(), next: Next });

const placeOrder = createRoute({
  method: "post",
  path: "/orders",
  summary: "Place an order",
  description:
    "409 `price_changed` carries the new quote, `stock.sold_out` the lines and what is left of them. One version of a cart makes one payable order, however often it is sent.",
  tags,
  ...needs("shopper"),
  request: body(PlaceOrder),
  responses: { 201: answer(PlacedView, "Placed; the browser goes to next.url"), ...problems(404, 409, 422, 429, 503) },
});

const read = createRoute({
  method: "get",
  path: "/orders/{token}",
  summary: "The order that a buyer's link opens",
  tags,
  ...needs("shopper"),
  ...whileClosed,
  request: { params: orderParams },
  responses: { 200: answer(PublicOrder), ...problems(404) },
});

const retry = createRoute({
  method: "post",
  path: "/orders/{token}/retry-payment",
  summary: "Where to pay an order that waits for its payment",
  tags,
  ...needs("shopper"),
  ...whileClosed,
  request: { params: orderParams },
  responses: { 200: answer(z.object({ next: Next })), ...problems(404, 409, 429, 503) },
});

const check = createRoute({
  method: "post",
  path: "/orders/{token}/check-payment",
  summary: "Ask the gateway what became of the payment",
  description: "For a buyer who comes back before the gateway's message does.",
  tags,
  ...needs("shopper"),
  ...whileClosed,
  request: { params: orderParams },
  responses: { 200: answer(PublicOrder), ...problems(404, 429, 503) },
});

const TestPayment = z.object({
  amount: z.int(),
  currency: z.string(),
  state: z.enum(["open", "pending", "captured", "declined", "expired", "refunded"]),
  returnUrl: z.url(),
  cancelUrl: z.url(),
});
const testParams = z.object({ payment: idOf("payment") });

const readTest = createRoute({
  method: "get",
  path: "/test-payments/{payment}",
  summary: "What the test gateway is asked to collect",
  tags,
  ...needs("shopper"),
  ...whileClosed,
  request: { params: testParams },
  responses: { 200: answer(TestPayment), ...problems(404) },
});

const chooseTest = createRoute({
  method: "post",
  path: "/test-payments/{payment}",
  summary: "Choose how the test gateway behaves",
  tags,
  ...needs("shopper"),
  ...whileClosed,
  request: { params: testParams, ...body(z.strictObject({ outcome: TestOutcome })) },
  responses: {
    200: answer(z.object({ url: z.url().optional() }), "Where the browser goes; no url when it never comes back"),
    ...problems(404),
  },
});

const anybody = (c: Context<ShopEnv>) => c as unknown as Context<ApiEnv>;

/** Placing, paying and following an order. */
export const checkoutRoutes = group<ShopEnv>()
  .openapi(placeOrder, async (c) => {
    const wish = c.req.valid("json");
    await limitAddress(anybody(c), starts);
    const { orderUrl, next } = await placeOnce(till(c), wish);
    return c.json({ orderUrl, next }, 201);
  })
  .openapi(read, async (c) => c.json(await publicOrder(c.get("store"), c.req.valid("param").token), 200))
  .openapi(retry, async (c) => {
    const ctx = till(c);
    const orderId = orderIdOf(ctx, c.req.valid("param").token);
    await limitAddress(anybody(c), retries);
    await limitUse(c.get("services"), retries, orderId, ctx.table);
    return c.json({ next: { kind: "redirect" as const, url: await retryPayment(ctx, orderId) } }, 200);
  })
  .openapi(check, async (c) => {
    const ctx = till(c);
    const { token } = c.req.valid("param");
    await limitUse(c.get("services"), { ...starts, feature: "payment-checks" }, token, ctx.table);
    await checkPayment(ctx, orderIdOf(ctx, token));
    return c.json(await publicOrder(ctx, token), 200);
  })
  .openapi(readTest, async (c) => c.json(await testPayment(c.get("services"), c.get("store"), c.req.valid("param").payment), 200))
  .openapi(chooseTest, async (c) => {
    const { url } = await testChoice(c.get("services"), c.get("store"), c.req.valid("param").payment, c.req.valid("json").outcome);
    return c.json(url === undefined ? {} : { url }, 200);
  });
