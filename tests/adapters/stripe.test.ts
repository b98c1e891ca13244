import { stripeGateway } from "@matjar/adapters/stripe";
import { stripeTakes, toStripe } from "@matjar/adapters/stripe-amounts";
import { cancel, loadOrder, place } from "@matjar/core/order";
import { paymentsOf } from "@matjar/core/payment";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fakeStripe, secretKey, webhookSecret } from "../support/stripe.ts";
import { letTimePass, readyToOrder, shelve, testTill } from "../support/till.ts";

const stripe = fakeStripe();
beforeAll(() => stripe.server.listen({ onUnhandledFrame: "error" }));
afterAll(() => stripe.server.close());

const gateway = stripeGateway({ secretKey, webhookSecret, sleep: async () => undefined });

const ready = async () => {
  const till = await testTill({ gateways: { stripe: gateway } });
  const variantId = await shelve(till.ctx);
  const wish = await readyToOrder(till.shopper, { variantId, quantity: 2, method: "stripe" });
  return { till, wish, variantId };
};

beforeEach(stripe.reset);

describe("Stripe Checkout", () => {
  it("opens a page on the merchant's account for exactly the order's total, for 31 minutes", async () => {
    const { till, wish } = await ready();
    const { order, next } = await place(till.shopper, wish);
    expect(next).toEqual({ kind: "redirect", url: stripe.last().url });
    const [sent] = stripe.sent;
    expect(sent).toMatchObject({ account: "acct_merchant", idempotencyKey: `co:${order.id}:1` });
    expect(stripe.last()).toMatchObject({
      amount_total: order.totals.total,
      currency: "sar",
      metadata: { order: order.id, store: till.storeId },
    });
    expect(Number(sent?.body.get("expires_at"))).toBe(Math.floor(till.world.now() / 1000) + 31 * 60);
    expect(sent?.body.get("success_url")).toMatch(/^http:\/\/dar-al-nour\.localhost:4000\/orders\/ord_.*\?paid$/);
  });

  it.each(["500", "reset", "lost"] as const)("makes one session, whatever happened to the first try (%s)", async (what) => {
    const { till, wish } = await ready();
    stripe.trouble.next = what;
    const first = await place(till.shopper, wish).catch((error: { code?: string }) => error.code);
    if (what !== "lost") expect(first).toBe("payment.unavailable");
    const { order } = await place(till.shopper, wish);
    expect(order.status).toBe("awaiting_payment");
    expect(stripe.sessions.size).toBe(1);
  });

  it("is asked before the goods go back; what was paid at the last second is an order", async () => {
    const { till, wish } = await ready();
    const { order } = await place(till.shopper, wish);
    stripe.pay(stripe.last());
    await letTimePass(till);
    expect((await loadOrder(till.ctx, order.id)).value).toMatchObject({ status: "confirmed", paymentStatus: "paid" });
  });

  it("is told to close the page when nobody paid", async () => {
    const { till, wish } = await ready();
    const { order } = await place(till.shopper, wish);
    await letTimePass(till);
    expect(stripe.last().status).toBe("expired");
    expect((await loadOrder(till.ctx, order.id)).value.status).toBe("expired");
  });

  it("sends all money back once when the order is cancelled", async () => {
    const { till, wish } = await ready();
    const { order } = await place(till.shopper, wish);
    stripe.pay(stripe.last());
    await letTimePass(till);
    await cancel(till.ctx, order.id, { reason: "", restock: true });
    await letTimePass(till);
    const refunds = stripe.sent.filter((s) => s.path === "/v1/refunds");
    expect(refunds).toMatchObject([{ account: "acct_merchant", idempotencyKey: `refund:${order.id}:cancelled` }]);
    expect((await paymentsOf(till.ctx, order.id))[0]?.value).toMatchObject({ state: "refunded", refunded: order.totals.total });
  });

  it("knows which amounts Stripe cannot take", () => {
    expect([stripeTakes(1_000, "KWD"), stripeTakes(1_005, "KWD"), stripeTakes(1_005, "JPY"), stripeTakes(0, "EUR")]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect([toStripe(500, "ISK"), toStripe(500, "JPY"), toStripe(500, "EUR")]).toEqual([50_000, 500, 500]);
  });
});
