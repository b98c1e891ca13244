import { MemoryBlobs } from "@matjar/adapters/memory-blobs";
import { changeGrant, downloadsFor, grantDownloads, grantsOf, readGrant, redeem, revokeDownloads, saveLimits } from "@matjar/core/download";
import { DomainError } from "@matjar/core/kernel";
import { refund } from "@matjar/core/order";
import type { Faults } from "@matjar/core/table";
import { describe, expect, it } from "vitest";
import { testStore } from "../../support/context.ts";
import { expectSound } from "../../support/invariants.ts";
import { placedOrder, soldFile } from "../../support/orders.ts";
import { openStore } from "../../support/store-row.ts";
import { outboxOf } from "../../support/workflows.ts";

const bought = async (options: { seed?: number; faults?: Faults; limit?: number | null; quantity?: number } = {}) => {
  const blobs = new MemoryBlobs();
  const { limit = 5, quantity = 1, ...rest } = options;
  const quiet = testStore({ ...rest, faults: {}, blobs });
  await openStore(quiet.ctx);
  const { product } = await soldFile({ ctx: quiet.ctx, blobs });
  if (limit !== 5) await saveLimits(quiet.ctx, product.id, { maxDownloads: limit, days: 30 }, 0);
  const order = await placedOrder(quiet.ctx, {
    lines: ["digital"],
    productId: product.id,
    quantity,
    more: { paymentMethod: "bank_transfer" },
  });
  const stormy = options.faults ? testStore({ seed: rest.seed ?? 1, faults: options.faults, table: quiet.memory, blobs }) : quiet;
  const ctx = { ...quiet.ctx, table: options.faults ? stormyTable(stormy, quiet) : quiet.ctx.table };
  return { ...quiet, ctx, calm: quiet.ctx, order, product };
};

/** The same store seen through the bad days of the other world. */
const stormyTable = (stormy: ReturnType<typeof testStore>, quiet: ReturnType<typeof testStore>) =>
  stormy.store(quiet.storeId, { kind: "shopper" }).table;

const kindOf = (error: unknown) => (error instanceof DomainError ? error.code : String(error));
const redeemAll = async (count: number, one: () => Promise<unknown>) => {
  const answers = await Promise.allSettled(Array.from({ length: count }, one));
  const refused = answers.flatMap((answer) => (answer.status === "rejected" ? [kindOf(answer.reason)] : []));
  return { given: count - refused.length, refused: new Set(refused) };
};

describe("a grant", () => {
  it.each(Array.from({ length: 20 }, (_, i) => i + 1))("opens five times for a hundred at once on bad days (seed %i)", async (seed) => {
    const faults: Faults = { conflict: 0.2, throttle: 0.1, lostAnswer: 0.2, delay: () => new Promise((done) => setImmediate(done)) };
    const { ctx, calm, order, memory } = await bought({ seed, faults });
    const [grant] = await grantDownloads(calm, order.id);
    if (!grant) throw new Error("Nothing was granted");
    const { given, refused } = await redeemAll(100, () => redeem(ctx, order.id, grant.id));
    expect([given, [...refused]]).toEqual([5, ["download.used_up"]]);
    expect((await readGrant(calm, order.id, grant.id)).value).toMatchObject({ used: 5, state: "used_up" });
    expectSound({ memory });
  });

  it("counts one use once, also when the answer of the count gets lost", async () => {
    const { ctx, calm, order } = await bought({ seed: 9, faults: { lostAnswer: 0.6 }, limit: 20 });
    const [grant] = await grantDownloads(calm, order.id);
    if (!grant) throw new Error("Nothing was granted");
    for (let use = 1; use <= 20; use++) expect((await redeem(ctx, order.id, grant.id)).left).toBe(20 - use);
    await expect(redeem(ctx, order.id, grant.id)).rejects.toMatchObject({ code: "download.used_up" });
  });

  it("counts for each unit that was bought", async () => {
    const { ctx, order } = await bought({ quantity: 3, limit: 2 });
    const [grant] = await grantDownloads(ctx, order.id);
    expect(grant?.maxDownloads).toBe(6);
  });

  it("without a limit opens as often as wanted, and the row stays small", async () => {
    const { ctx, order } = await bought({ limit: null });
    const [grant] = await grantDownloads(ctx, order.id);
    if (!grant) throw new Error("Nothing was granted");
    for (let use = 0; use < 60; use++) expect((await redeem(ctx, order.id, grant.id)).left).toBeNull();
    const row = await ctx.table.get({ pk: `O#${order.id}`, sk: `GRT#${grant.id}` });
    expect(row?.data["used"]).toBe(60);
    expect(Object.keys(row?.data["hits"] as object).length).toBeLessThanOrEqual(20);
  });

  it("is made once by many callers at once, with one event, on bad days too", async () => {
    const faults: Faults = { conflict: 0.3, throttle: 0.1, lostAnswer: 0.3, delay: () => new Promise((done) => setImmediate(done)) };
    const { ctx, calm, order, memory } = await bought({ faults });
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => (i % 2 ? grantDownloads(ctx, order.id) : downloadsFor(ctx, order.id))),
    );
    expect(new Set(answers.map((grants) => JSON.stringify(grants.map(({ id }) => id)))).size).toBe(1);
    expect(await grantsOf(calm, order.id)).toHaveLength(1);
    expect(outboxOf(memory).filter(({ type }) => type === "downloads.granted")).toHaveLength(1);
    expectSound({ memory });
  });

  it("is not made for an order that is not paid, and opens nothing once the money is back", async () => {
    const { ctx, order, product, memory } = await bought();
    const [grant] = await grantDownloads(ctx, order.id);
    if (!grant) throw new Error("Nothing was granted");
    await refund({ ...ctx, gateways: {} }, order.id, { reason: "", restock: true });
    const afterRefund = await redeemAll(20, () => redeem(ctx, order.id, grant.id));
    expect([afterRefund.given, [...afterRefund.refused]]).toEqual([0, ["download.revoked"]]);
    await revokeDownloads(ctx, order.id);
    expect((await grantsOf(ctx, order.id)).map(({ state }) => state)).toEqual(["revoked"]);
    const unpaid = await placedOrder(ctx, { lines: ["digital"], productId: product.id, paid: false });
    expect(await grantDownloads(ctx, unpaid.id)).toEqual([]);
    expectSound({ memory });
  });

  it("races with the refund and never stays open after it", async () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { ctx, order, memory } = await bought({
        seed,
        faults: { delay: () => new Promise((done) => setImmediate(done)), conflict: 0.2 },
      });
      const back = async () => {
        await refund({ ...ctx, gateways: {} }, order.id, { reason: "", restock: true });
        await revokeDownloads(ctx, order.id);
      };
      await Promise.all([grantDownloads(ctx, order.id), back()]);
      await revokeDownloads(ctx, order.id); // the event comes at least once more, after the grant
      expect((await grantsOf(ctx, order.id)).filter(({ state }) => state !== "revoked")).toEqual([]);
      expectSound({ memory });
    }
  });

  it("is changed at the version that was read only", async () => {
    const { ctx, order } = await bought();
    const [grant] = await grantDownloads(ctx, order.id);
    if (!grant) throw new Error("Nothing was granted");
    const { version } = await readGrant(ctx, order.id, grant.id);
    const changes = await Promise.allSettled([
      changeGrant(ctx, order.id, grant.id, { maxDownloads: 9 }, version),
      changeGrant(ctx, order.id, grant.id, { maxDownloads: 8 }, version),
    ]);
    expect(changes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});
