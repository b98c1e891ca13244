import { adjust, level } from "@matjar/core/stock";
import { beforeEach, describe, expect, it } from "vitest";
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
    const all = await Promise.all(Array.from({ length: 50 }, (_, i) => shop.placeOrder(wish, { "idempotency-key": `k${i}` })));
    const answers = new Set(await Promise.all(all.map(async (r) => `${r.status} ${await r.text()}`)));
    expect(answers.size, [...answers].join("\n")).toBe(1);
    expect(shop.memory.all().filter((row) => row.type === "order")).toHaveLength(1);
    expect(await level(shop.ctx, variantId)).toMatchObject({ available: 49, held: 0 });
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
    return { orderUrl, choose, variantId };
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
});
