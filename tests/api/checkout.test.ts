import { adjust, level } from "@matjar/core/stock";
import { sweep } from "@matjar/functions/jobs/sweep";
import { beforeEach, describe, expect, it } from "vitest";
import { expectSound } from "../support/invariants.ts";
import { testShop } from "../support/shop.ts";
import { shelve } from "../support/till.ts";

type Shop = Awaited<ReturnType<typeof testShop>>;
interface Placed {
  orderUrl: string;
  next: { kind: string; url: string };
}
interface Problem {
  code: string;
  facts?: { quote?: { totals: { total: number }; quoteHash: string }; lines?: { left: number }[] };
}

let shop: Shop;
beforeEach(async () => {
  shop = await testShop();
});

const place = async (wish: unknown): Promise<Placed> => {
  const response = await shop.placeOrder(wish);
  expect(response.status, await response.clone().text()).toBe(201);
  return shop.json(response);
};

describe("an order through the API", () => {
  it("is placed with cash on delivery, and the link shows it without the street", async () => {
    const variantId = await shelve(shop.ctx);
    const { orderUrl, next } = await place(await shop.wishFor(await shop.cartWith(variantId, 2)));
    expect(next).toEqual({ kind: "done", url: orderUrl });
    const order = await shop.orderAt(orderUrl);
    expect(order).toMatchObject({ status: "confirmed", number: 1, shipTo: { name: "Sara Al Amri", city: "Riyadh" } });
    expect(JSON.stringify(order)).not.toMatch(/Palm Street|sara@example/);
  });

  it("answers a forged link like an order that never was", async () => {
    const { orderUrl } = await place(await shop.wishFor(await shop.cartWith(await shelve(shop.ctx))));
    const forged = shop.tokenOf(orderUrl).replace(/.$/, (c) => (c === "A" ? "B" : "A"));
    expect((await shop.shop.get(`/api/shop/orders/${forged}`, shop.at)).status).toBe(404);
  });

  it("makes one order of fifty submits with fifty keys", async () => {
    const variantId = await shelve(shop.ctx, { stock: 50 });
    const wish = await shop.wishFor(await shop.cartWith(variantId));
    const all = await Promise.all(
      Array.from({ length: 50 }, (_, i) => shop.placeOrder(wish, { "idempotency-key": `a-key-of-this-buyer-${i}` })),
    );
    const answers = new Set(await Promise.all(all.map(async (r) => `${r.status} ${await r.text()}`)));
    expect(answers.size, [...answers].join("\n")).toBe(1);
    expect(shop.memory.all().filter((row) => row.type === "order")).toHaveLength(1);
    expect(await level(shop.ctx, variantId)).toMatchObject({ available: 49, held: 0 });
    expectSound(shop);
  });

  it("answers the new quote when the price has changed", async () => {
    const variantId = await shelve(shop.ctx);
    const wish = await shop.wishFor(await shop.cartWith(variantId));
    const response = await shop.placeOrder({ ...wish, quoteHash: "0".repeat(32) });
    expect(response.status).toBe(409);
    const problem = await shop.json<Problem>(response);
    expect(problem.code).toBe("price_changed");
    await place({ ...wish, quoteHash: problem.facts?.quote?.quoteHash });
  });

  it("names what is sold out and keeps the cart", async () => {
    const variantId = await shelve(shop.ctx, { stock: 2 });
    const cart = await shop.cartWith(variantId, 2);
    const wish = await shop.wishFor(cart);
    await adjust(shop.ctx, { variantId, delta: -1, reason: "damaged" });
    const problem = await shop.json<Problem>(shop.placeOrder(wish));
    expect(problem).toMatchObject({ code: "stock.sold_out", facts: { lines: [{ variantId, wanted: 2, left: 1 }] } });
    expect(await shop.json(shop.shop.get(`/api/shop/carts/${cart}`, shop.at))).toMatchObject({
      count: 2,
      lines: [{ problem: "short", left: 1 }],
    });
  });

  it("lets a buyer change the address before paying, and never leaves two orders that can be paid", async () => {
    const variantId = await shelve(shop.ctx, { stock: 1 });
    const wish = await shop.wishFor(await shop.cartWith(variantId), "test");
    const first = await place(wish);
    const second = await place({ ...wish, email: "other@example.com" });
    expect(second.orderUrl).not.toBe(first.orderUrl);
    expect(await shop.orderAt(first.orderUrl)).toMatchObject({ status: "expired" });
    expect(await shop.orderAt(second.orderUrl)).toMatchObject({ status: "awaiting_payment" });
  });
});

describe("the test gateway", () => {
  const start = async () => {
    const variantId = await shelve(shop.ctx);
    const { orderUrl, next } = await place(await shop.wishFor(await shop.cartWith(variantId), "test"));
    const payment = next.url.split("/test/")[1];
    const choose = async (outcome: string) => shop.json<{ url?: string }>(shop.post(`/test-payments/${payment}`, { outcome }));
    return { orderUrl, choose, payment: payment ?? "" };
  };

  it("pays before the browser is back", async () => {
    const { orderUrl, choose } = await start();
    expect((await choose("webhook_before_return")).url).toBe(`${orderUrl}?paid`);
    expect(await shop.orderAt(orderUrl)).toMatchObject({ status: "confirmed", paymentStatus: "paid" });
  });

  it("is asked when the browser is faster than its message", async () => {
    const { orderUrl, choose } = await start();
    await choose("success");
    expect(await shop.orderAt(orderUrl)).toMatchObject({ status: "awaiting_payment" });
    const checked = await shop.post(`/orders/${shop.tokenOf(orderUrl)}/check-payment`, undefined);
    expect(await shop.json(checked)).toMatchObject({ status: "confirmed", paymentStatus: "paid" });
  });

  it("declines, and a second try pays", async () => {
    const { orderUrl, choose } = await start();
    expect((await choose("decline")).url).toBe(`${orderUrl}?unpaid`);
    expect(await shop.orderAt(orderUrl)).toMatchObject({ status: "awaiting_payment", paymentState: "declined" });
    const { next } = await shop.json<Placed>(shop.post(`/orders/${shop.tokenOf(orderUrl)}/retry-payment`, undefined));
    await shop.post(`/test-payments/${next.url.split("/test/")[1]}`, { outcome: "webhook_before_return" });
    expect(await shop.orderAt(orderUrl)).toMatchObject({ status: "confirmed", paymentStatus: "paid" });
  });

  it("shows what it is asked to collect, and nothing of a payment that is not there", async () => {
    const { payment } = await start();
    const shown = await shop.shop.get(`/api/shop/test-payments/${payment}`, shop.at);
    expect(await shop.json(shown)).toMatchObject({ amount: 13_500, currency: "SAR", state: "open" });
    expect((await shop.shop.get("/api/shop/test-payments/pay_01J00000000000000000000000", shop.at)).status).toBe(404);
  });

  it("sends its own messages signed: a forged or old one pays nothing, a genuine one pays once", async () => {
    const { orderUrl, choose, payment } = await start();
    await choose("success");
    const orderId = shop.tokenOf(orderUrl).split(".")[0];
    const raw = JSON.stringify({ eventId: "e1", storeId: shop.storeId, orderId, paymentId: payment, reference: `test_${payment}` });
    const send = async (signature: string) =>
      (await shop.browser().call("POST", "/api/hooks/test-gateway", { rawBody: raw, headers: { "test-signature": signature } })).status;
    const signed = (at: number) => `t=${at},v1=${shop.shared.sign(`test-gateway:${at}.${raw}`)}`;
    const now = shop.world.now();
    expect([await send("t=1,v1=nonsense"), await send(signed(now - 301_000))]).toEqual([400, 400]);
    expect(await shop.orderAt(orderUrl)).toMatchObject({ status: "awaiting_payment" });
    expect([await send(signed(now)), await send(signed(now))]).toEqual([200, 200]);
    expect(await shop.orderAt(orderUrl)).toMatchObject({ status: "confirmed", paymentStatus: "paid" });
  });

  it("tells a late success by the sweeper, when the browser never comes back", async () => {
    const { orderUrl, choose } = await start();
    expect(await choose("never_returns")).toEqual({});
    shop.world.advance(3_000);
    await sweep(shop.services);
    expect(await shop.orderAt(orderUrl)).toMatchObject({ status: "confirmed", paymentStatus: "paid" });
  });

  it("delays: the order waits, and is paid when the money has come", async () => {
    const { orderUrl, choose } = await start();
    await choose("delay");
    await shop.post(`/orders/${shop.tokenOf(orderUrl)}/check-payment`, undefined);
    expect(await shop.orderAt(orderUrl)).toMatchObject({ status: "awaiting_payment", paymentState: "pending" });
    shop.world.advance(11_000);
    await sweep(shop.services);
    expect(await shop.orderAt(orderUrl)).toMatchObject({ status: "confirmed", paymentStatus: "paid" });
  });

  it("is not there where the deployment has none", async () => {
    const bare = await testShop({ gateways: () => ({}) });
    const cart = await bare.cartWith(await shelve(bare.ctx));
    const { paymentChoices } = await bare.json<{ paymentChoices: { method: string }[] }>(
      bare.post(`/carts/${cart}/quote`, { country: "SA" }),
    );
    expect(paymentChoices.map((choice) => choice.method)).toEqual(["cash_on_delivery", "bank_transfer"]);
    expect((await bare.shop.get("/api/shop/test-payments/pay_01J00000000000000000000000", bare.at)).status).toBe(404);
  });
});
