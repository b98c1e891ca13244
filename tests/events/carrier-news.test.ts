import {
  type CarrierNews,
  cancelShipments,
  fulfil,
  loadOrder,
  type ShipmentState,
  shipmentsOf,
  stateFrom,
  timelineOf,
  track,
} from "@matjar/core/order";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectSound } from "../support/invariants.ts";
import { placedOrder } from "../support/orders.ts";
import { openStore } from "../support/store-row.ts";
import { testWorkflows } from "../support/workflows.ts";

const states = ["handed_over", "in_transit", "out_for_delivery", "failed", "delivered"] as const satisfies readonly ShipmentState[];
const news = fc
  .uniqueArray(fc.record({ id: fc.uuid(), state: fc.constantFrom(...states), minute: fc.nat(20) }), {
    selector: ({ id }) => id,
    minLength: 1,
    maxLength: 12,
  })
  .map((all) =>
    all.map(({ id, state, minute }): CarrierNews => ({ id, state, at: new Date(Date.UTC(2026, 0, 15, 10, minute)).toISOString() })),
  );

const sent = async () => {
  const shop = testWorkflows();
  await openStore(shop.ctx);
  const order = await placedOrder(shop.ctx);
  const parcel = await fulfil(shop.ctx, { orderId: order.id, by: { carrier: "test" } });
  await shop.settled();
  const tell = (one: CarrierNews) => track(shop.ctx, order.id, parcel.id, one);
  const parcelNow = async () => (await shipmentsOf(shop.ctx, order.id))[0]?.value;
  return { ...shop, order, parcel, tell, parcelNow };
};

describe("news of a parcel", () => {
  it("say the same for any order in which they come", () => {
    fc.assert(
      fc.property(news, fc.infiniteStream(fc.nat()), (all, dice) => {
        const events = all.map((one) => ({ ...one, place: undefined }));
        const mixed = events
          .map((one) => ({ one, by: dice.next().value }))
          .toSorted((a, b) => a.by - b.by)
          .map(({ one }) => one);
        expect(stateFrom("label_ready", mixed as never)).toBe(stateFrom("label_ready", events as never));
        if (all.some(({ state }) => state === "delivered")) expect(stateFrom("label_ready", mixed as never)).toBe("delivered");
      }),
    );
  });

  it("lead parcel and order to one end, each told once, also when all come at once and twice", async () => {
    await fc.assert(
      fc.asyncProperty(news, async (all) => {
        const [straight, mixed] = [await sent(), await sent()];
        for (const one of all) await straight.tell(one);
        await Promise.all([...all, ...all.toReversed()].map((one) => mixed.tell(one)));
        await Promise.all([straight.settled(), mixed.settled()]);
        expect((await mixed.parcelNow())?.state).toBe((await straight.parcelNow())?.state);
        expect((await mixed.parcelNow())?.events).toHaveLength(all.length);
        const status = async ({ ctx, order }: typeof mixed) => (await loadOrder(ctx, order.id)).value.status;
        expect(await status(mixed)).toBe(await status(straight));
        for (const shop of [straight, mixed]) {
          const kinds = shop.sent.map(({ kind }) => kind);
          expect(new Set(kinds).size).toBe(kinds.length);
          const moves = (await timelineOf(shop.ctx, shop.order.id)).items.filter(
            ({ what }) => what === "order.shipped" || what === "order.delivered",
          );
          expect(new Set(moves.map(({ what }) => what)).size).toBe(moves.length);
          expectSound(shop, { outbox: "empty" });
        }
      }),
      { numRuns: 25 },
    );
  });

  it("move a called-off parcel no more", async () => {
    const shop = await sent();
    await cancelShipments(shop.ctx, shop.order.id);
    await shop.tell({ id: "late", state: "delivered", at: new Date(shop.world.now()).toISOString() });
    await shop.settled();
    expect((await shop.parcelNow())?.state).toBe("cancelled");
    expect((await loadOrder(shop.ctx, shop.order.id)).value.status).toBe("confirmed");
    expectSound(shop, { outbox: "empty" });
  });

  it("let a new parcel go after the first was called off", async () => {
    const shop = await sent();
    await cancelShipments(shop.ctx, shop.order.id);
    const second = await fulfil(shop.ctx, { orderId: shop.order.id, by: { carrier: "manual", carrierName: "SMSA", trackingNumber: "S1" } });
    await shop.settled();
    expect(second.id).not.toBe(shop.parcel.id);
    expect((await loadOrder(shop.ctx, shop.order.id)).value.status).toBe("shipped");
  });
});
