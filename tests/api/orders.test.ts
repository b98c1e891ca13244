import type { Id, Page } from "@matjar/core/kernel";
import type { OrderDetail, OrderSummary, ToDo } from "@matjar/core/order";
import { level } from "@matjar/core/stock";
import { beforeEach, describe, expect, it } from "vitest";
import { expectSound, ordersIn } from "../support/invariants.ts";
import { testShop } from "../support/shop.ts";
import { shelve } from "../support/till.ts";

type Shop = Awaited<ReturnType<typeof testShop>>;
let shop: Shop;
let base: string;
beforeEach(async () => {
  shop = await testShop();
  base = `/api/stores/${shop.storeId}`;
});

const buy = async (method: "cash_on_delivery" | "bank_transfer" | "test" = "cash_on_delivery", stock = 10) => {
  const variantId = await shelve(shop.ctx, { stock });
  const response = await shop.placeOrder(await shop.wishFor(await shop.cartWith(variantId), method));
  expect(response.status).toBe(201);
  const { next } = await shop.json<{ next: { url: string } }>(response);
  const id = ordersIn(shop.memory.all()).at(-1)?.id as Id<"order">;
  return {
    id,
    variantId,
    path: `${base}/orders/${id}`,
    pay: () => shop.post(`/test-payments/${next.url.split("/").at(-1)}`, { outcome: "webhook_before_return" }),
  };
};
const owner = () => shop.owner.who;
const end = { reason: "Changed my mind" };

describe("the order book", () => {
  it("lists newest first, by cursor, and by status", async () => {
    for (let i = 0; i < 3; i++) await buy();
    await buy("bank_transfer");
    const first = await shop.json<Page<OrderSummary>>(owner().get(`${base}/orders?limit=3`));
    expect(first.items.map((o) => o.number)).toEqual([undefined, 3, 2]);
    const rest = await shop.json<Page<OrderSummary>>(
      owner().get(`${base}/orders?limit=3&cursor=${encodeURIComponent(first.cursor ?? "")}`),
    );
    expect(rest.items.map((o) => o.number)).toEqual([1]);
    const waiting = await shop.json<Page<OrderSummary>>(owner().get(`${base}/orders?status=awaiting_payment`));
    expect(waiting.items).toMatchObject([{ paymentMethod: "bank_transfer", units: 1, name: "Sara Al Amri" }]);
  });

  it("shows one with its payments and story, its version as ETag, and nothing of the cart", async () => {
    const { path } = await buy();
    const response = await owner().get(path);
    expect(response.headers.get("etag")).toBe('"1"');
    const detail = await shop.json<OrderDetail>(response);
    expect(detail.timeline.map((entry) => entry.what)).toEqual(["order.confirmed"]);
    expect(detail.payments).toMatchObject([{ method: "cash_on_delivery", state: "started" }]);
    expect(JSON.stringify(detail)).not.toMatch(/cartHash|requestHash/);
  });

  it("counts what is to be done", async () => {
    await buy();
    await buy("bank_transfer");
    expect(await shop.json<ToDo>(owner().get(`${base}/to-do`))).toEqual({ toFulfil: 1, toMarkPaid: 1, troubles: [] });
  });

  it("marks a transfer and cash as paid; twice changes nothing", async () => {
    for (const method of ["bank_transfer", "cash_on_delivery"] as const) {
      const { path } = await buy(method);
      for (let i = 0; i < 2; i++) expect((await owner().post(`${path}/mark-paid`)).status).toBe(200);
      expect((await shop.json<OrderDetail>(owner().get(path))).order).toMatchObject({ status: "confirmed", paymentStatus: "paid" });
    }
    const { path } = await buy("test");
    expect((await owner().post(`${path}/mark-paid`)).status).toBe(409);
    expectSound(shop);
  });
});

describe("cancelling and refunding", () => {
  it("puts the goods back once, when twenty cancel at once", async () => {
    const { path, variantId } = await buy();
    const all = await Promise.all(Array.from({ length: 20 }, () => owner().post(`${path}/cancel`, end)));
    expect(all.map((r) => r.status).sort()).toEqual([200, ...Array.from({ length: 19 }, () => 409)]);
    expect(await level(shop.ctx, variantId)).toMatchObject({ available: 10, held: 0, onHand: 10 });
    expectSound(shop);
  });

  it("gives the money back once, when twenty refund at once", async () => {
    const { path, pay, variantId } = await buy("test");
    await pay();
    const all = await Promise.all(Array.from({ length: 20 }, () => owner().post(`${path}/refund`, end)));
    expect(all.filter((r) => r.status === 200)).toHaveLength(1);
    const { order, payments } = await shop.json<OrderDetail>(owner().get(path));
    expect(order).toMatchObject({ status: "refunded", paymentStatus: "refunded", refunded: order.totals.total });
    expect(payments).toMatchObject([{ state: "refunded", refunded: order.totals.total }]);
    expect(await level(shop.ctx, variantId)).toMatchObject({ available: 10, onHand: 10 });
    expectSound(shop);
  });

  it("leaves the goods away when the merchant says so", async () => {
    const { path, pay, variantId } = await buy("test");
    await pay();
    await owner().post(`${path}/refund`, { ...end, restock: false });
    expect(await level(shop.ctx, variantId)).toMatchObject({ available: 9, onHand: 9 });
  });

  it("has nothing to refund of an unpaid order", async () => {
    const { path } = await buy();
    const response = await owner().post(`${path}/refund`, end);
    expect([response.status, (await shop.json<{ code: string }>(response)).code]).toEqual([409, "order.nothing_to_refund"]);
  });

  it("closes the payment page of an order that is cancelled while its buyer is paying", async () => {
    const { path, pay } = await buy("test");
    expect((await owner().post(`${path}/cancel`, end)).status).toBe(200);
    await pay();
    expect((await shop.json<OrderDetail>(owner().get(path))).order).toMatchObject({ status: "cancelled", paymentStatus: "unpaid" });
    expectSound(shop);
  });

  it("is not for staff", async () => {
    const { path } = await buy();
    const staff = await shop.member(shop.owner, "staff");
    expect((await staff.who.get(path)).status).toBe(200);
    for (const deed of ["cancel", "refund"]) expect((await staff.who.post(`${path}/${deed}`, end)).status).toBe(403);
    expect((await staff.who.post(`${path}/mark-paid`)).status).toBe(403);
  });
});
