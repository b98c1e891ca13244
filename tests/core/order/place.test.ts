import { loadOrder, markPaid, place } from "@matjar/core/order";
import { level } from "@matjar/core/stock";
import { beforeEach, describe, expect, it } from "vitest";
import { buy, readyToOrder, shelve, testTill } from "../../support/till.ts";

type Till = Awaited<ReturnType<typeof testTill>>;
let till: Till;
beforeEach(async () => {
  till = await testTill();
});

describe("place", () => {
  it("confirms cash on delivery at once, with a number, and takes the goods", async () => {
    const variantId = await shelve(till.ctx, { stock: 3 });
    const order = await buy(till.shopper, { variantId, quantity: 2 });
    expect(order).toMatchObject({ status: "confirmed", paymentStatus: "unpaid", number: 1 });
    expect(order.totals).toMatchObject({ subtotal: 23_000, shipping: 2_000, fee: 500, total: 25_500 });
    expect(await level(till.ctx, variantId)).toMatchObject({ available: 1, held: 0, onHand: 1 });
  });

  it("keeps the goods while a transfer is on its way, and takes them when the merchant has seen it", async () => {
    const variantId = await shelve(till.ctx, { stock: 3 });
    const order = await buy(till.shopper, { variantId, method: "bank_transfer" });
    expect(order.status).toBe("awaiting_payment");
    expect(await level(till.ctx, variantId)).toMatchObject({ available: 2, held: 1, onHand: 3 });
    await markPaid(till.ctx, order.id);
    expect((await loadOrder(till.ctx, order.id)).value).toMatchObject({ status: "confirmed", paymentStatus: "paid", number: 1 });
    expect(await level(till.ctx, variantId)).toMatchObject({ available: 2, held: 0, onHand: 2 });
  });

  it("sends the buyer of the test gateway to its page", async () => {
    const variantId = await shelve(till.ctx);
    const placed = await place(till.shopper, await readyToOrder(till.shopper, { variantId, method: "test" }));
    expect(placed.next).toEqual({ kind: "redirect", url: `http://dar-al-nour.localhost:4000/checkout/test/${placed.order.paymentId}` });
  });
});
