import { createRoute, z } from "@hono/zod-openapi";
import { type Id, notFound, type StoreContext } from "@matjar/core/kernel";
import type { TestBench, TestMessage, TestOutcome } from "@matjar/core/payment";
import type { Key } from "@matjar/core/table";
import type { Services } from "../../../services.ts";
import { answer, group, needs, problems } from "../../doors.ts";
import type { ApiEnv } from "../../env.ts";
import { intake } from "./intake.ts";

const receive = createRoute({
  method: "post",
  path: "/test-gateway",
  summary: "Events of the test gateway",
  tags: ["Hooks"],
  ...needs("vendor"),
  responses: { 200: answer(z.object({ received: z.literal(true) })), ...problems(400, 503) },
});

export const testGatewayHook = group<ApiEnv>().openapi(receive, async (c) => {
  await intake(c.get("services"), "test", await c.req.text(), c.req.header("test-signature"));
  return c.json({ received: true as const }, 200);
});

/** The gateway's own wire: in this process, by the same intake. */
const send = async (services: Services, message: TestMessage | undefined): Promise<void> => {
  if (message) await intake(services, "test", message.raw, message.signature);
};

/** No such gateway here: no such page. @throws notFound */
const benchOf = ({ gateways }: Services): TestBench => {
  if (!gateways.test?.bench) throw notFound();
  return gateways.test.bench;
};

/** What the test page shows. @throws notFound */
export const testPayment = async (services: Services, ctx: StoreContext, paymentId: Id<"payment">) => {
  const { amount, currency, state, returnUrl, cancelUrl } = await benchOf(services).page(ctx, paymentId);
  return { amount, currency, state, returnUrl, cancelUrl };
};

/** The shopper chose on the test page. @throws notFound */
export const testChoice = async (
  services: Services,
  ctx: StoreContext,
  paymentId: Id<"payment">,
  outcome: TestOutcome,
): Promise<{ url: string | undefined }> => {
  const { message, url } = await benchOf(services).choose(ctx, paymentId, outcome);
  await send(services, message);
  return { url };
};

/** For the sweeper: messages of the test gateway that are due. */
export const testPaymentSweep = {
  type: "test_payment",
  run: async (ctx: StoreContext, key: Key, services: Services): Promise<void> => send(services, await benchOf(services).due(ctx, key)),
};
