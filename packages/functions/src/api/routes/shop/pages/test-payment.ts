import { createRoute, z } from "@hono/zod-openapi";
import { idOf, notFound } from "@matjar/core/kernel";
import { TestOutcome } from "@matjar/core/payment";
import { testPaymentMain } from "../../../../pages/test-payment-page.ts";
import { say } from "../../../../pages/words.ts";
import { group } from "../../../doors.ts";
import type { ShopEnv } from "../../../env.ts";
import { testChoice, testPayment } from "../../hooks/test-gateway.ts";
import { buyer, form, page, type Shopper, send, shop } from "./page.ts";

const ofPayment = z.object({ payment: idOf("payment") });
const readTest = createRoute({
  method: "get",
  path: "/checkout/test/{payment}",
  summary: "The hosted page of the test gateway",
  ...buyer,
  request: { params: ofPayment },
  responses: { 200: page("The page") },
});
const chooseTest = createRoute({
  method: "post",
  path: "/checkout/test/{payment}",
  summary: "Choose what the test gateway does",
  ...buyer,
  request: { params: ofPayment, ...form },
  responses: { 200: page("Stays here"), 303: { description: "Back to the shop" } },
});

const drawTest = async (c: Shopper, id: z.output<typeof ofPayment>["payment"], paid = false): Promise<Response> => {
  const on = await shop(c);
  const { amount, state, cancelUrl } = await testPayment(c.get("services"), c.get("store"), id);
  const main = testPaymentMain(on, { amount, open: state === "open" }, paid);
  return send(c, on, { title: say(on.locale, "testTitle"), main, back: { href: cancelUrl, label: say(on.locale, "backToShop") } });
};

export const testPaymentPage = group<ShopEnv>()
  .openapi(readTest, (c) => drawTest(c, c.req.valid("param").payment))
  .openapi(chooseTest, async (c) => {
    const { payment } = c.req.valid("param");
    const outcome = TestOutcome.safeParse(c.req.valid("form")["outcome"]);
    if (!outcome.success) throw notFound();
    const { url } = await testChoice(c.get("services"), c.get("store"), payment, outcome.data);
    return url === undefined ? drawTest(c, payment, true) : c.redirect(url, 303);
  });
