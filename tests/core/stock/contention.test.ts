import type { Id, StoreContext } from "@matjar/core/kernel";
import * as Stock from "@matjar/core/stock";
import type { Faults } from "@matjar/core/table";
import { describe, expect, test } from "vitest";
import { testStore } from "../../support/context.ts";
import { expectSound } from "../../support/invariants.ts";

const later = Date.UTC(2030, 0, 1);

/** A bad day: callers interleave, one call in eight is throttled, one answer in ten is lost, transactions conflict. */
const badDay: Faults = { conflict: 0.3, throttle: 0.12, lostAnswer: 0.1, delay: () => new Promise((done) => setImmediate(done)) };

const buy = async (ctx: StoreContext, variantId: Id<"variant">): Promise<"sold" | "sold_out" | "other"> => {
  const orderId = ctx.world.id("order");
  try {
    await Stock.hold(ctx, orderId, variantId, 1, later);
    await Stock.claim(ctx, orderId, variantId, 1);
    return "sold";
  } catch (error) {
    return (error as { code?: string }).code === "stock.sold_out" ? "sold_out" : "other";
  }
};

const rush = async (seed: number, units: number, buyers: number) => {
  const { ctx, memory } = testStore({ seed, faults: badDay });
  const variantId = ctx.world.id("variant");
  await Stock.open(ctx, variantId, units);
  const results = await Promise.all(Array.from({ length: buyers }, () => buy(ctx, variantId)));
  expectSound({ memory });
  const count = (what: string) => results.filter((result) => result === what).length;
  return { sold: count("sold"), soldOut: count("sold_out"), other: count("other"), level: await Stock.level(ctx, variantId) };
};

describe.each([1, 2, 3, 4])("on a bad day, seed %i", (seed) => {
  test("500 buyers of 10 units: 10 buy, 490 are told", async () => {
    const { sold, soldOut, other, level } = await rush(seed, 10, 500);
    expect({ sold, soldOut, other }).toEqual({ sold: 10, soldOut: 490, other: 0 });
    expect(level).toMatchObject({ available: 0, held: 0, onHand: 0 });
  });

  test("500 buyers of 500 units: all of them buy", async () => {
    const { sold, other, level } = await rush(seed, 500, 500);
    expect({ sold, other }).toEqual({ sold: 500, other: 0 });
    expect(level).toMatchObject({ available: 0, held: 0, onHand: 0 });
  });
});
