import { addLine, loadCart } from "@matjar/core/cart";
import { loadOrder, markPaid, place, quoteFor, settle } from "@matjar/core/order";
import { level } from "@matjar/core/stock";
import { beforeEach, describe, expect, it } from "vitest";
import { expectSound } from "../../support/invariants.ts";
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

  it("does not keep a buyer from the last piece by their own first try", async () => {
    const last = await shelve(till.ctx, { stock: 1 });
    const more = await shelve(till.ctx, { title: "Tray" });
    const wish = await readyToOrder(till.shopper, { variantId: last, method: "test" });
    const first = await place(till.shopper, wish);
    await addLine(till.shopper, wish.cart, more, 1);
    const { quoteHash } = await quoteFor(till.shopper, wish.cart, { country: "SA", paymentMethod: "test" });
    const second = await place(till.shopper, { ...wish, quoteHash });
    expect((await loadOrder(till.ctx, first.order.id)).value.status).toBe("expired");
    expect(second.order).toMatchObject({ status: "awaiting_payment", lines: [{ quantity: 1 }, { quantity: 1 }] });
  });

  it("leaves a transfer on its way alone when the buyer fills the cart again", async () => {
    const variantId = await shelve(till.ctx);
    const wish = await readyToOrder(till.shopper, { variantId, method: "bank_transfer" });
    const first = await place(till.shopper, wish);
    await addLine(till.shopper, wish.cart, variantId, 2);
    const { quoteHash } = await quoteFor(till.shopper, wish.cart, { country: "SA", paymentMethod: "bank_transfer" });
    const second = await place(till.shopper, { ...wish, quoteHash });
    expect(second.order.id).not.toBe(first.order.id);
    expect((await loadOrder(till.ctx, first.order.id)).value.status).toBe("awaiting_payment");
  });

  it("sells on what may be sold on, and counts what is there", async () => {
    const variantId = await shelve(till.ctx, { stock: 1, stockPolicy: "continue" });
    for (let i = 0; i < 3; i++) expect((await buy(till.shopper, { variantId })).status).toBe("confirmed");
    expect(await level(till.ctx, variantId)).toMatchObject({ available: 0, held: 0, onHand: 0 });
    expectSound(till);
  });

  it("empties the cart of what was bought, and of nothing else", async () => {
    const [bought, wanted] = [await shelve(till.ctx), await shelve(till.ctx, { title: "Tray" })];
    const wish = await readyToOrder(till.shopper, { variantId: bought, method: "test" });
    const { order } = await place(till.shopper, wish);
    await addLine(till.shopper, wish.cart, wanted, 1);
    const report = { state: "captured" as const, amount: order.totals.total, currency: "SAR", orderId: order.id, reference: undefined };
    await settle(till.system, { orderId: order.id, paymentId: order.paymentId as never, report });
    expect((await loadCart(till.shopper, wish.cart)).value.lines).toMatchObject([{ variantId: wanted, quantity: 1 }]);
  });

  it("speaks to a store without its own country's tax, and with tax on top", async () => {
    const abroad = await testTill({ store: { tax: { inclusive: false, rates: [{ country: "SA", basisPoints: 1500 }] } } });
    const variantId = await shelve(abroad.ctx, { price: 10_000 });
    expect((await buy(abroad.shopper, { variantId })).totals).toMatchObject({
      subtotal: 10_000,
      shipping: 2_000,
      fee: 500,
      tax: 1_875,
      total: 14_375,
    });
  });
});
