import { loadCart } from "@matjar/core/cart";
import { place } from "@matjar/core/order";
import type { TillContext } from "@matjar/core/payment";
import { level } from "@matjar/core/stock";
import { ConditionFailed } from "@matjar/core/table";
import { describe, expect, it } from "vitest";
import { expectSound, ordersIn } from "../../support/invariants.ts";
import { letTimePass, readyToOrder, shelve, testTill } from "../../support/till.ts";

type Till = Awaited<ReturnType<typeof testTill>>;

/** A shopper whose process sleeps right before it writes the order, while time passes for everybody else. */
const sleeper = (till: Till): TillContext => ({
  ...till.shopper,
  table: {
    ...till.shopper.table,
    commit: async (writes, events) => {
      await letTimePass(till);
      return till.shopper.table.commit(writes, events);
    },
  },
});

describe("an order that is being placed", () => {
  it.each(["cash_on_delivery", "bank_transfer", "test"] as const)(
    "by %s is given up for good when its process sleeps too long",
    async (method) => {
      const till = await testTill();
      const variantId = await shelve(till.ctx, { stock: 3 });
      const wish = await readyToOrder(till.shopper, { variantId, quantity: 2, method });
      await expect(place(sleeper(till), wish)).rejects.toThrow(ConditionFailed);
      expect(ordersIn(till.memory.all())).toEqual([]);
      expect(await level(till.ctx, variantId)).toMatchObject({ available: 3, held: 0, onHand: 3 });
      expectSound(till, { settled: true });
      expect((await place(till.shopper, wish)).order.lines).toMatchObject([{ variantId, quantity: 2 }]);
    },
  );

  it("makes its buyer's other submits wait, and holds the goods once", async () => {
    const till = await testTill();
    const variantId = await shelve(till.ctx, { stock: 1 });
    const wish = await readyToOrder(till.shopper, { variantId, method: "bank_transfer" });
    const codes: string[] = [];
    const again: TillContext["table"]["commit"] = async (writes, events) => {
      codes.push(
        await place(till.shopper, wish).then(
          () => "placed",
          (error: { code: string }) => error.code,
        ),
      );
      return till.shopper.table.commit(writes, events);
    };
    await place({ ...till.shopper, table: { ...till.shopper.table, commit: again } }, wish);
    expect(codes).toEqual(["order.being_placed"]);
    expect(ordersIn(till.memory.all())).toHaveLength(1);
    expectSound(till);
  });

  it("leaves no order behind when the goods are gone, and keeps the cart", async () => {
    const till = await testTill();
    const variantId = await shelve(till.ctx, { stock: 1 });
    const wishes = await Promise.all([1, 2, 3].map(() => readyToOrder(till.shopper, { variantId })));
    const ends = await Promise.all(
      wishes.map((wish) =>
        place(till.shopper, wish).then(
          () => "placed",
          (error: { code: string }) => error.code,
        ),
      ),
    );
    expect(ends.toSorted()).toEqual(["placed", "stock.sold_out", "stock.sold_out"]);
    expect(ordersIn(till.memory.all())).toHaveLength(1);
    const kept = await Promise.all(wishes.map(async ({ cart }) => (await loadCart(till.shopper, cart)).value.lines.length));
    expect(kept.toSorted()).toEqual([0, 1, 1]);
    expectSound(till);
  });
});
