import { cancel, fulfil, loadOrder, shipmentsOf } from "@matjar/core/order";
import { insert } from "@matjar/core/table";
import { sweep } from "@matjar/functions/jobs/sweep";
import { describe, expect, it } from "vitest";
import { expectSound } from "../support/invariants.ts";
import { type OrderWish, placedOrder } from "../support/orders.ts";
import { openStore } from "../support/store-row.ts";
import { testWorkflows } from "../support/workflows.ts";

const sending = async (count: number, wish: OrderWish = {}) => {
  const shop = testWorkflows({ stepMs: 1000 });
  await openStore(shop.ctx);
  const orders = [];
  for (let i = 0; i < count; i++) {
    const { id } = await placedOrder(shop.ctx, wish);
    await fulfil(shop.ctx, { orderId: id, by: { carrier: "test" } });
    orders.push(id);
  }
  await shop.settled();
  return { ...shop, orders };
};

describe("the sweeper", () => {
  it("moves each parcel one step when its time has come, and no earlier", async () => {
    const shop = await sending(3);
    expect(await sweep(shop.services)).toEqual({ done: 0, failed: 0 });
    shop.world.advance(1000);
    expect(await sweep(shop.services)).toEqual({ done: 3, failed: 0 });
    const states = await Promise.all(shop.orders.map(async (id) => (await shipmentsOf(shop.ctx, id))[0]?.value.state));
    expect(states).toEqual(["handed_over", "handed_over", "handed_over"]);
  });

  it("lets no parcel of a called-off order out of the house", async () => {
    const shop = await sending(1, { paid: false });
    const [id] = shop.orders;
    if (!id) throw new Error("No order");
    shop.stop(); // the event of the cancellation is still on its way
    await cancel({ ...shop.ctx, gateways: {} }, id, { reason: "", restock: true });
    shop.world.advance(1000);
    await sweep(shop.services);
    expect((await shipmentsOf(shop.ctx, id))[0]?.value.state).toBe("cancelled");
    expectSound(shop, { outbox: "unknown" });
  });

  it("does each step once when four run at once", async () => {
    const shop = await sending(5);
    for (let step = 0; step < 4; step++) {
      shop.world.advance(1000);
      await Promise.all([1, 2, 3, 4].map(() => sweep(shop.services)));
      await shop.settled();
    }
    for (const id of shop.orders) {
      expect((await loadOrder(shop.ctx, id)).value.status).toBe("delivered");
      expect((await shipmentsOf(shop.ctx, id))[0]?.value.events.map(({ state }) => state)).toEqual([
        "handed_over",
        "in_transit",
        "out_for_delivery",
        "delivered",
      ]);
    }
    expect(shop.sent.filter(({ kind }) => kind === "delivered")).toHaveLength(5);
    expectSound(shop, { outbox: "empty", settled: true });
  });

  it("takes no more than its share, and does not let a bad row keep the others waiting", async () => {
    const shop = await sending(12);
    const bad = { key: { pk: "BAD#1", sk: "BAD" }, type: "nobody-sweeps-this", data: {}, due: 1 };
    await shop.ctx.table.write(insert(bad));
    shop.world.advance(1000);
    let done = 0;
    for (let run = 0; run < 12; run++) {
      const swept = await sweep(shop.services, { perShard: 1 });
      expect(swept.done + swept.failed).toBeLessThanOrEqual(16);
      done += swept.done;
    }
    expect(done).toBe(12);
    await shop.settled();
    expectSound(shop, { outbox: "empty" });
    expect(shop.logged.filter(({ message }) => message === "sweep failed")).toHaveLength(1);
    shop.world.advance(60_000);
    expect((await sweep(shop.services)).failed).toBe(1);
  });
});
