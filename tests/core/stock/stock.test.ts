import type { Id, StoreContext } from "@matjar/core/kernel";
import * as Stock from "@matjar/core/stock";
import { beforeEach, describe, expect, test } from "vitest";
import { testStore } from "../../support/context.ts";
import { expectSound } from "../../support/invariants.ts";

const later = Date.UTC(2030, 0, 1);
const code = (code: string) => expect.objectContaining({ code });

let store: ReturnType<typeof testStore>;
let ctx: StoreContext;
let shirt: Id<"variant">;
let order: Id<"order">;

beforeEach(async () => {
  store = testStore();
  ctx = store.ctx;
  shirt = ctx.world.id("variant");
  order = ctx.world.id("order");
  await Stock.open(ctx, shirt, 10);
});

const level = () => Stock.level(ctx, shirt).then(({ available, held, onHand }) => [available, held, onHand]);
const addsUp = () => expectSound(store);

describe("a hold", () => {
  test("sets units aside, once for each order", async () => {
    expect(await Stock.hold(ctx, order, shirt, 3, later)).toBe("held");
    expect(await Stock.hold(ctx, order, shirt, 3, later)).toBe("already");
    expect(await level()).toEqual([7, 3, 10]);
    addsUp();
  });

  test("is refused with what is left", async () => {
    await expect(Stock.hold(ctx, order, shirt, 11, later)).rejects.toMatchObject({ code: "stock.sold_out", facts: { left: 10 } });
    expect(await level()).toEqual([10, 0, 10]);
  });

  test("of a variant without stock is sold out", async () => {
    const unknown = ctx.world.id("variant");
    await expect(Stock.hold(ctx, order, unknown, 1, later)).rejects.toMatchObject({ code: "stock.sold_out", facts: { left: 0 } });
  });

  test.each([0, -1, 1.5, Number.NaN])("of %d units is no hold", async (quantity) => {
    await expect(Stock.hold(ctx, order, shirt, quantity, later)).rejects.toThrow(RangeError);
    expect(await level()).toEqual([10, 0, 10]);
  });

  test("beyond what one row carries asks to come back, and old tombstones make room", async () => {
    await Stock.adjust(ctx, { variantId: shirt, delta: 2000, reason: "received" });
    const orders = Array.from({ length: Stock.maxHolds }, () => ctx.world.id("order"));
    for (const each of orders.slice(1)) await Stock.hold(ctx, each, shirt, 1, later);
    await Stock.release(ctx, orders[0] as Id<"order">, shirt, 1); // never held: a tombstone
    await expect(Stock.hold(ctx, order, shirt, 1, later)).rejects.toMatchObject({ code: "stock.too_many_holds", retryAfterSeconds: 5 });
    store.world.advance(Stock.settledAfterMs);
    expect(await Stock.hold(ctx, order, shirt, 1, later)).toBe("held");
    addsUp();
  });
});

describe("a release", () => {
  test("gives the units back, once", async () => {
    await Stock.hold(ctx, order, shirt, 3, later);
    expect(await Stock.release(ctx, order, shirt, 3)).toBe("released");
    expect(await Stock.release(ctx, order, shirt, 3)).toBe("already");
    expect(await level()).toEqual([10, 0, 10]);
    addsUp();
  });

  test("refuses the hold that comes after it", async () => {
    expect(await Stock.release(ctx, order, shirt, 3)).toBe("already");
    await expect(Stock.hold(ctx, order, shirt, 3, later)).rejects.toEqual(code("stock.hold_released"));
    expect(await level()).toEqual([10, 0, 10]);
  });

  test("does not take back what was claimed", async () => {
    await Stock.hold(ctx, order, shirt, 3, later);
    await Stock.claim(ctx, order, shirt, 3);
    await expect(Stock.release(ctx, order, shirt, 3)).rejects.toEqual(code("stock.already_claimed"));
    expect(await level()).toEqual([7, 0, 7]);
  });
});

describe("a claim", () => {
  test("takes the held units for good, once", async () => {
    await Stock.hold(ctx, order, shirt, 3, later);
    expect(await Stock.claim(ctx, order, shirt, 3)).toBe("claimed");
    expect(await Stock.claim(ctx, order, shirt, 3)).toBe("already");
    expect(await level()).toEqual([7, 0, 7]);
    addsUp();
  });

  test("leaves a small row however many come: a few claims at most, and none for ever", async () => {
    await Stock.adjust(ctx, { variantId: shirt, delta: 100 });
    const row = async () => (await ctx.table.get(Stock.stockKey(shirt)))?.data;
    for (let i = 0; i < 30; i++) {
      const each = ctx.world.id("order");
      await Stock.hold(ctx, each, shirt, 1, later);
      await Stock.claim(ctx, each, shirt, 1);
      expect(Object.keys((await row())?.["holds"] as object).length).toBeLessThan(Stock.claimsTogether);
      addsUp();
    }
    await Promise.all(Array.from({ length: 50 }, () => Stock.take(ctx, ctx.world.id("order"), shirt, 1)));
    store.world.advance(Stock.settledAfterMs);
    await Stock.adjust(ctx, { variantId: shirt, delta: 1 });
    expect(await row()).toMatchObject({ holds: {}, moves: {} });
    expect(await level()).toEqual([31, 0, 31]);
    addsUp();
  });

  test("needs the hold, with its quantity", async () => {
    await expect(Stock.claim(ctx, order, shirt, 3)).rejects.toEqual(code("stock.no_hold"));
    await Stock.hold(ctx, order, shirt, 3, later);
    await expect(Stock.claim(ctx, order, shirt, 4)).rejects.toEqual(code("stock.no_hold"));
    await Stock.release(ctx, order, shirt, 3);
    await expect(Stock.claim(ctx, order, shirt, 3)).rejects.toEqual(code("stock.no_hold"));
    expect(await level()).toEqual([10, 0, 10]);
  });

  test("that was cut off after any write is finished by its repeat", async () => {
    for (const cut of [1, 2, 3]) {
      const each = ctx.world.id("order");
      await Stock.hold(ctx, each, shirt, 1, later);
      let writes = 0;
      const dying: StoreContext = {
        ...ctx,
        table: {
          ...ctx.table,
          write: async (write) => {
            if (++writes > cut) throw new Error("killed");
            return ctx.table.write(write);
          },
        },
      };
      await Stock.claim(dying, each, shirt, 1).catch(() => undefined);
      addsUp();
      expect(await Stock.claim(ctx, each, shirt, 1)).toBe("already");
      addsUp();
    }
    expect(await level()).toEqual([7, 0, 7]);
  });
});

describe("taking at once", () => {
  test("is a hold and its claim, once for each order", async () => {
    expect(await Stock.take(ctx, order, shirt, 3)).toBe("taken");
    expect(await Stock.take(ctx, order, shirt, 3)).toBe("already");
    expect(await Stock.claim(ctx, order, shirt, 3)).toBe("already");
    expect(await level()).toEqual([7, 0, 7]);
    addsUp();
    await expect(Stock.release(ctx, order, shirt, 3)).rejects.toEqual(code("stock.already_claimed"));
    expect(await Stock.restock(ctx, order, shirt, 3)).toBe("restocked");
    expect(await level()).toEqual([10, 0, 10]);
    addsUp();
  });

  test("is refused with what is left, and after a release", async () => {
    await expect(Stock.take(ctx, order, shirt, 11)).rejects.toMatchObject({ code: "stock.sold_out", facts: { left: 10 } });
    await Stock.release(ctx, order, shirt, 3);
    await expect(Stock.take(ctx, order, shirt, 3)).rejects.toEqual(code("stock.hold_released"));
    expect(await level()).toEqual([10, 0, 10]);
  });
});

describe("a restock", () => {
  test("puts the claimed units back, once, however often and however late it is asked", async () => {
    await Stock.hold(ctx, order, shirt, 3, later);
    await Stock.claim(ctx, order, shirt, 3);
    const all = await Promise.all(Array.from({ length: 20 }, () => Stock.restock(ctx, order, shirt, 3)));
    expect(all.filter((answer) => answer === "restocked")).toHaveLength(1);
    store.world.advance(10 * Stock.settledAfterMs);
    await Stock.adjust(ctx, { variantId: shirt, delta: 1 }); // tidies the row: the ledger alone remembers now
    expect((await ctx.table.get(Stock.stockKey(shirt)))?.data["moves"]).toEqual({});
    expect(await Stock.restock(ctx, order, shirt, 3)).toBe("already");
    expect(await level()).toEqual([11, 0, 11]);
    addsUp();
  });

  test("needs the claim", async () => {
    await expect(Stock.restock(ctx, order, shirt, 3)).rejects.toEqual(code("stock.no_hold"));
    await Stock.hold(ctx, order, shirt, 3, later);
    await expect(Stock.restock(ctx, order, shirt, 3)).rejects.toEqual(code("stock.no_hold"));
    expect(await level()).toEqual([7, 3, 10]);
  });
});

describe("an adjustment", () => {
  test("adds and takes away, with a line in the ledger", async () => {
    await Stock.adjust(ctx, { variantId: shirt, delta: 5, reason: "received" });
    expect(await Stock.adjust(ctx, { variantId: shirt, delta: -4, reason: "damaged" })).toMatchObject({ available: 11, onHand: 11 });
    const { items } = await Stock.ledger(ctx, shirt, { limit: 10 });
    expect(items.map(({ kind, delta }) => [kind, delta])).toEqual([
      ["damaged", -4],
      ["received", 5],
      ["opening", 10],
    ]);
    addsUp();
  });

  test("never goes below what buyers hold", async () => {
    await Stock.hold(ctx, order, shirt, 8, later);
    await expect(Stock.adjust(ctx, { variantId: shirt, delta: -3 })).rejects.toMatchObject({
      code: "stock.below_held",
      facts: { available: 2 },
    });
    expect(await level()).toEqual([2, 8, 10]);
  });

  test("opens the stock of a variant that had none, but cannot take from it", async () => {
    const mug = ctx.world.id("variant");
    await expect(Stock.adjust(ctx, { variantId: mug, delta: -1 })).rejects.toEqual(code("stock.below_held"));
    expect(await Stock.adjust(ctx, { variantId: mug, delta: 4 })).toMatchObject({ available: 4, onHand: 4 });
    addsUp();
  });

  test("by a hundred people at once loses nothing", async () => {
    await Promise.all(Array.from({ length: 100 }, (_, i) => Stock.adjust(ctx, { variantId: shirt, delta: i % 2 === 0 ? 3 : -1 })));
    expect(await level()).toEqual([110, 0, 110]);
    addsUp();
  });
});

test("levels come in the order asked for, however many", async () => {
  const many = Array.from({ length: 120 }, () => ctx.world.id("variant"));
  for (const [i, variant] of many.entries()) await Stock.open(ctx, variant, i);
  const found = await Stock.levels(ctx, [...many.toReversed(), ctx.world.id("variant")]);
  expect(found.map((l) => l.available)).toEqual([...many.keys()].toReversed().concat(0));
});

test.each([
  [6, "deny", { state: "in_stock" }],
  [5, "deny", { state: "low", left: 5 }],
  [0, "deny", { state: "sold_out", left: 0 }],
  [0, "continue", { state: "made_to_order" }],
  [2, "continue", { state: "low", left: 2 }],
  [0, "untracked", { state: "in_stock" }],
] as const)("%i left of a variant that says %s", (available, policy, shown) => {
  const variantId = shirt;
  expect(Stock.availabilityOf({ variantId, available, held: 0, onHand: available }, policy)).toEqual({ variantId, ...shown });
});
