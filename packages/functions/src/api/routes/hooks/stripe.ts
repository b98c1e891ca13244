import { createRoute, z } from "@hono/zod-openapi";
import { answer, group, needs, problems } from "../../doors.ts";
import type { ApiEnv } from "../../env.ts";
import { intake } from "./intake.ts";

const Received = z.object({ received: z.literal(true) });

const receive = createRoute({
  method: "post",
  path: "/stripe",
  summary: "Events of Stripe",
  description: "For Stripe's Connect endpoint. The body is read as bytes: its signature covers them as they are.",
  tags: ["Hooks"],
  ...needs("vendor"),
  responses: { 200: answer(Received), ...problems(400, 503) },
});

/** Events that we do not follow, or of orders that we do not know, are received as well: sending them again would not help. */
export const stripeHook = group<ApiEnv>().openapi(receive, async (c) => {
  await intake(c.get("services"), "stripe", await c.req.text(), c.req.header("stripe-signature"));
  return c.json({ received: true as const }, 200);
});
