import { booked, cancel, fulfil, loadOrder, markDelivered, orderDetail, track } from "@matjar/core/order";
import { outboxEvents } from "@matjar/core/table";
import { describe, expect, it } from "vitest";
import { expectSound } from "../../support/invariants.ts";
import { buy, shelve, testTill } from "../../support/till.ts";

const manual = { carrier: "manual", carrierName: "Aramex", trackingNumber: "A1" } as const;

const bought = async () => {
  const till = await testTill();
  const { id } = await buy(till.shopper, { variantId: await shelve(till.ctx) });
  const status = async () => (await loadOrder(till.ctx, id)).value.status;
  const told = () =>
    till.memory
      .all()
      .flatMap(outboxEvents)
      .map(({ type }) => type);
  return { ...till, id, status, told };
};

describe("a parcel takes its order along", () => {
  it("when it leaves with another carrier, and when it arrives, each in one commit with its events", async () => {
    const { ctx, id, status, told, memory } = await bought();
    const parcel = await fulfil(ctx, { orderId: id, by: manual });
    expect(await status()).toBe("shipped");
    await markDelivered(ctx, id, parcel.id);
    expect(await status()).toBe("delivered");
    expect(told().filter((type) => type === "order.shipped" || type === "order.delivered")).toEqual(["order.shipped", "order.delivered"]);
    const { timeline } = (await orderDetail(ctx, id)).value;
    expect(timeline.map(({ what }) => what)).toEqual([
      "order.confirmed",
      "shipment.created",
      "order.shipped",
      "shipment.moved",
      "order.delivered",
    ]);
    expectSound({ memory });
  });

  it("but not past a step: that is left to the event", async () => {
    const { ctx, id, status, told } = await bought();
    const parcel = await fulfil(ctx, { orderId: id, by: { carrier: "test" } });
    await booked(ctx, id, parcel.id, { trackingNumber: "MT1" });
    expect(await status()).toBe("confirmed");
    await markDelivered(ctx, id, parcel.id);
    expect(await status()).toBe("confirmed");
    expect(told()).not.toContain("order.delivered");
  });

  it("and never one that was cancelled meanwhile", async () => {
    const { ctx, id, status } = await bought();
    const parcel = await fulfil(ctx, { orderId: id, by: { carrier: "test" } });
    await cancel(ctx, id, { reason: "", restock: true });
    await track(ctx, id, parcel.id, { id: "1", state: "handed_over", at: new Date(ctx.world.now()).toISOString() });
    expect(await status()).toBe("cancelled");
  });
});
