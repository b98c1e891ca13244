import * as Stock from "@matjar/core/stock";
import { describe, expect, test } from "vitest";
import { testStore } from "../support/context.ts";
import { useDynamoDb } from "../support/dynamodb.ts";

const later = Date.UTC(2030, 0, 1);

describe("stock on DynamoDB", () => {
  const dynamo = useDynamoDb();

  test("each deed does its work once and refuses its repeat", async () => {
    const { ctx, world } = testStore({ table: await dynamo.table() });
    const [variantId, orderId, other] = [world.id("variant"), world.id("order"), world.id("order")];
    await Stock.adjust(ctx, { variantId, delta: 5, reason: "received" });
    expect(await Stock.hold(ctx, orderId, variantId, 2, later)).toBe("held");
    expect(await Stock.hold(ctx, orderId, variantId, 2, later)).toBe("already");
    await expect(Stock.hold(ctx, other, variantId, 4, later)).rejects.toMatchObject({ code: "stock.sold_out", facts: { left: 3 } });
    expect(await Stock.claim(ctx, orderId, variantId, 2)).toBe("claimed");
    expect(await Stock.claim(ctx, orderId, variantId, 2)).toBe("already");
    await expect(Stock.release(ctx, orderId, variantId, 2)).rejects.toMatchObject({ code: "stock.already_claimed" });
    expect(await Stock.restock(ctx, orderId, variantId, 2)).toBe("restocked");
    expect(await Stock.restock(ctx, orderId, variantId, 2)).toBe("already");
    expect(await Stock.release(ctx, other, variantId, 4)).toBe("already");
    await expect(Stock.hold(ctx, other, variantId, 1, later)).rejects.toMatchObject({ code: "stock.hold_released" });
    await expect(Stock.adjust(ctx, { variantId, delta: -6 })).rejects.toMatchObject({ code: "stock.below_held" });
    expect(await Stock.level(ctx, variantId)).toEqual({ variantId, available: 5, held: 0, onHand: 5 });
    const { items } = await Stock.ledger(ctx, variantId, { limit: 10 });
    expect(items.map((move) => move.delta).toSorted()).toEqual([-2, 2, 5]);
  });

  test.each([
    [10, 10],
    [500, 500],
  ])("500 buyers of %i units through conflicts, throttles and lost answers: %i buy", async (units, sold) => {
    const faults = { conflict: 0.3, throttle: 0.05, lostAnswer: 0.05 };
    const { ctx, world } = testStore({ table: await dynamo.table(), faults });
    const variantId = world.id("variant");
    await Stock.open(ctx, variantId, units);
    const buyers = Array.from({ length: 500 }, () => Stock.hold(ctx, world.id("order"), variantId, 1, later).catch((error) => error.code));
    const answers = await Promise.all(buyers);
    expect(answers.filter((a) => a === "stock.sold_out")).toHaveLength(500 - sold);
    expect(answers.filter((a) => a === "held" || a === "already")).toHaveLength(sold);
    expect(await Stock.level(ctx, variantId)).toMatchObject({ available: 0, held: units, onHand: units });
  });
});
