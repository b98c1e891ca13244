import { createRoute } from "@hono/zod-openapi";
import { PaymentSettings, paymentSettings, savePaymentSettings } from "@matjar/core/payment";
import { answer, body, etag, expectedVersion, group, needs, problems } from "../../doors.ts";
import type { AdminEnv } from "../../env.ts";

const tags = ["Payments"];

const read = createRoute({
  method: "get",
  path: "/payments",
  summary: "The ways to pay that are switched on",
  tags,
  ...needs("manager"),
  responses: { 200: answer(PaymentSettings, "The settings; ETag is their version, 0 before the first change"), ...problems(404) },
});

const save = createRoute({
  method: "put",
  path: "/payments",
  summary: "Switch ways to pay on and off",
  description: "Needs If-Match with the version that was read.",
  tags,
  ...needs("manager"),
  request: body(PaymentSettings),
  responses: { 200: answer(PaymentSettings), ...problems(404, 412, 422, 428) },
});

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
  });
