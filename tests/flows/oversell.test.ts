import type { Faults, RawItem } from "@matjar/core/table";
import { describe, expect, it } from "vitest";
import type { ApiOptions } from "../support/api.ts";
import { useDynamoDb } from "../support/dynamodb.ts";
import { expectSound, ordersIn } from "../support/invariants.ts";
import { testShop } from "../support/shop.ts";
import { shelve } from "../support/till.ts";

/** DynamoDB on a bad day; the calls of all buyers interleave at every one of theirs. */
const badDay: Faults = {
  conflict: 0.05,
  throttle: 0.02,
  lostAnswer: 0.02,
  staleIndexWrites: 5,
  delay: () => new Promise((done) => setImmediate(done)),
};

interface Outcome {
  readonly status: number;
  readonly code: string | undefined;
}

/** So many buyers, each with a cart of one unit, who all order at the same moment. */
const rush = async (buyers: number, units: number, options: ApiOptions): Promise<{ outcomes: Outcome[]; rows: RawItem[] }> => {
  const shop = await testShop({ faults: badDay, ...options });
  const variantId = await shelve(shop.ctx, { stock: units });
  const wish = async (i: number) => shop.wishFor(await shop.cartWith(variantId), "cash_on_delivery", `buyer${i}@example.com`);
  const wishes = [];
  for (let i = 0; i < buyers; i += 25)
    wishes.push(...(await Promise.all(Array.from({ length: Math.min(25, buyers - i) }, (_, n) => wish(i + n)))));
  const responses = await Promise.all(wishes.map((wish, i) => shop.placeOrder(wish, { "idempotency-key": `a-buyer-of-ten-${i}` })));
  const outcomes = await Promise.all(
    responses.map(async (response) => ({ status: response.status, code: (await shop.json<{ code?: string }>(response)).code })),
  );
  return { outcomes, rows: shop.memory.all() };
};

const count = (outcomes: readonly Outcome[], status: number, code?: string) =>
  outcomes.filter((o) => o.status === status && o.code === code).length;

const seeds = Array.from({ length: 20 }, (_, i) => i + 1);

describe("a rush through the API, on a bad day of the table", () => {
  it.each(seeds)(
    "sells exactly 10 of 10 units to 500 buyers (seed %i)",
    async (seed) => {
      const { outcomes, rows } = await rush(500, 10, { seed });
      expect(count(outcomes, 201)).toBe(10);
      expect(count(outcomes, 409, "stock.sold_out")).toBe(490);
      expect(ordersIn(rows).filter((order) => order.status === "confirmed")).toHaveLength(10);
      expectSound(rows);
    },
    120_000,
  );

  it.each([21, 22, 23])(
    "sells all of 500 units to 500 buyers (seed %i)",
    async (seed) => {
      const { outcomes, rows } = await rush(500, 500, { seed });
      expect(count(outcomes, 201), JSON.stringify(outcomes.filter((o) => o.status !== 201).slice(0, 3))).toBeGreaterThanOrEqual(499);
      expect(count(outcomes, 409, "stock.sold_out")).toBe(0);
      expectSound(rows);
    },
    120_000,
  );
});

describe("a rush on DynamoDB Local", () => {
  const dynamo = useDynamoDb();

  /** DynamoDB Local alone never rejects a transaction for another one, and loses no answer. */
  const injected: Faults = { conflict: 0.05, lostAnswer: 0.02 };

  it("sells exactly 10 of 10 units to 500 buyers, with conflicts injected", async () => {
    const table = await dynamo.table();
    const { outcomes } = await rush(500, 10, { seed: 31, table, faults: injected });
    expect(count(outcomes, 201), JSON.stringify(outcomes.find((o) => o.status >= 500))).toBe(10);
    expect(count(outcomes, 409, "stock.sold_out")).toBe(490);
    expectSound(await dynamo.rows(table.tableName));
  }, 180_000);

  it("sells all of 500 units to 500 buyers, with conflicts injected", async () => {
    const table = await dynamo.table();
    const { outcomes } = await rush(500, 500, { seed: 32, table, faults: injected });
    expect(count(outcomes, 201), JSON.stringify(outcomes.find((o) => o.status !== 201))).toBe(500);
    expectSound(await dynamo.rows(table.tableName));
  }, 180_000);
});
