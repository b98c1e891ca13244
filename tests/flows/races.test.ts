import { addLine, createCart } from "@matjar/core/cart";
import { cancel, checkPayment, loadOrder, place, quoteFor, refund, sweepOrder } from "@matjar/core/order";
import { level } from "@matjar/core/stock";
import type { Faults } from "@matjar/core/table";
import { describe, expect, it } from "vitest";
import { expectSound, ordersIn } from "../support/invariants.ts";
import { chooseOutcome, flatRate, hear, letTimePass, readyToOrder, shelve, testAddress, testTill } from "../support/till.ts";

const interleaved: Faults = { conflict: 0.03, lostAnswer: 0.02, delay: () => new Promise((done) => setImmediate(done)) };
const quiet = (deed: Promise<unknown>) => deed.catch(() => undefined);

/** An order whose buyer has paid on the page; the message is still to come. */
const paid = async (seed: number) => {
  const till = await testTill({ seed, faults: interleaved });
  const variantId = await shelve(till.ctx, { stock: 3 });
  const { order } = await place(till.shopper, await readyToOrder(till.shopper, { variantId, quantity: 2, method: "test" }));
  if (!order.paymentId) throw new Error("No payment");
  const message = await chooseOutcome(till.shopper, order.paymentId, "webhook_before_return");
  const arrives = () => hear(till.system, till.shared.sign, message);
  const now = async () => (await loadOrder(till.ctx, order.id)).value;
  return { till, variantId, order, arrives, now };
};

describe("races", () => {
  it("the browser's return against the webhook: one order, paid once (1,000 pairs)", async () => {
    for (let seed = 1; seed <= 1000; seed++) {
      const { till, order, arrives, now } = await paid(seed);
      await Promise.all([arrives(), checkPayment(till.shopper, order.id), arrives(), checkPayment(till.shopper, order.id)]);
      expect(await now()).toMatchObject({ status: "confirmed", paymentStatus: "paid", number: expect.any(Number) });
      expectSound(till);
    }
  });

  it("the merchant's cancel against the webhook: paid and given back, or never paid (300 pairs)", async () => {
    for (let seed = 1; seed <= 300; seed++) {
      const { till, order, arrives, now, variantId } = await paid(seed);
      await Promise.all([quiet(arrives()), quiet(cancel(till.ctx, order.id, { reason: "", restock: true })), quiet(arrives())]);
      await quiet(arrives());
      await letTimePass(till);
      expect(await now()).toMatchObject({ status: "cancelled", paymentStatus: "refunded" });
      expect(await level(till.ctx, variantId)).toMatchObject({ available: 3, held: 0, onHand: 3 });
      expectSound(till, { settled: true });
    }
  });

  it("the sweeper against the webhook, at the end of the time to pay (300 pairs)", async () => {
    for (let seed = 1; seed <= 300; seed++) {
      const { till, order, arrives, now } = await paid(seed);
      till.world.advance(41 * 60_000);
      await Promise.all([
        quiet(sweepOrder(till.system, order.id)),
        quiet(checkPayment(till.shopper, order.id)),
        quiet(arrives()),
        quiet(sweepOrder(till.system, order.id)),
      ]);
      expect(await now()).toMatchObject({ status: "confirmed", paymentStatus: "paid" });
      expectSound(till);
    }
  });

  it("cancel against refund against refund: the goods and the money go back once (300 triples)", async () => {
    for (let seed = 1; seed <= 300; seed++) {
      const { till, order, arrives, variantId, now } = await paid(seed);
      await arrives();
      const wish = { reason: "", restock: true };
      await Promise.all([
        quiet(cancel(till.ctx, order.id, wish)),
        quiet(refund(till.ctx, order.id, wish)),
        quiet(refund(till.ctx, order.id, wish)),
      ]);
      await letTimePass(till);
      expect((await now()).paymentStatus).toBe("refunded");
      expect(await level(till.ctx, variantId)).toMatchObject({ available: 3, held: 0, onHand: 3 });
      expectSound(till, { settled: true });
    }
  });

  it("two tabs with different addresses from one cart: never two orders that can be paid (50 pairs)", async () => {
    for (let seed = 1; seed <= 50; seed++) {
      const till = await testTill({ seed, faults: interleaved });
      const variantId = await shelve(till.ctx, { stock: 5 });
      const wish = await readyToOrder(till.shopper, { variantId, method: "test" });
      const tab = (email: string) => quiet(place(till.shopper, { ...wish, email }));
      await Promise.all([tab("a@example.com"), tab("b@example.com"), tab("a@example.com"), tab("b@example.com")]);
      const open = ordersIn(till.memory.all()).filter((o) => o.status === "awaiting_payment");
      expect(open).toHaveLength(1);
      await letTimePass(till);
      expect(await level(till.ctx, variantId)).toMatchObject({ available: 5, held: 0 });
      expectSound(till, { settled: true });
    }
  });

  it("carts of several goods, bought crosswise: whoever cannot have all gives back all (20 seeds)", async () => {
    for (let seed = 1; seed <= 20; seed++) {
      const till = await testTill({ seed, faults: interleaved });
      const goods = await Promise.all(["A", "B", "C"].map((title) => shelve(till.ctx, { title, stock: 4 })));
      const buyer = async (i: number) => {
        const { token } = await createCart(till.shopper);
        const order = [...goods.slice(i % 3), ...goods.slice(0, i % 3)];
        for (const variantId of order) await addLine(till.shopper, token, variantId, 1 + (i % 2));
        const { quoteHash } = await quoteFor(till.shopper, token, { country: "SA", paymentMethod: "cash_on_delivery" });
        const wish = { cart: token, email: `b${i}@example.com`, shippingAddress: testAddress, shippingRateId: flatRate };
        return quiet(place(till.shopper, { ...wish, paymentMethod: "cash_on_delivery", quoteHash, locale: "en" }));
      };
      await Promise.all(Array.from({ length: 12 }, (_, i) => buyer(i)));
      await letTimePass(till);
      expectSound(till, { settled: true });
      for (const variantId of goods) expect((await level(till.ctx, variantId)).available).toBeLessThanOrEqual(3);
    }
  });
});
