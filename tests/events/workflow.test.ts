import { grantsOf } from "@matjar/core/download";
import { cancel, fulfil, loadOrder, refund, shipmentsOf, timelineOf } from "@matjar/core/order";
import { sweep } from "@matjar/functions/jobs/sweep";
import { describe, expect, it } from "vitest";
import { expectSound } from "../support/invariants.ts";
import { placedOrder, soldFile } from "../support/orders.ts";
import { openStore } from "../support/store-row.ts";
import { testWorkflows } from "../support/workflows.ts";

const kinds = (sent: readonly { kind: string; to: string }[]) => sent.map(({ kind, to }) => `${kind} → ${to.split("@")[0]}`).sort();

const opened = async (options: Parameters<typeof testWorkflows>[0] = {}, store: Parameters<typeof openStore>[1] = {}) => {
  const all = testWorkflows(options);
  await openStore(all.ctx, store);
  return all;
};

describe("an order, by events", () => {
  it("walks from paid to delivered with one mail for each step", async () => {
    const shop = await opened();
    const order = await placedOrder(shop.ctx);
    await shop.settled();
    expect(kinds(shop.sent)).toEqual(["new_order → owner", "receipt → buyer"]);

    const parcel = await fulfil(shop.ctx, { orderId: order.id, by: { carrier: "test" } });
    await shop.settled();
    const [labelled] = await shipmentsOf(shop.ctx, order.id);
    expect(labelled?.value).toMatchObject({
      id: parcel.id,
      state: "label_ready",
      labelReady: true,
      trackingNumber: expect.stringMatching(/^MT\d{13}$/),
    });

    for (let step = 0; step < 4; step++) {
      shop.world.advance(1000);
      await sweep(shop.services);
      await shop.settled();
    }
    expect((await loadOrder(shop.ctx, order.id)).value.status).toBe("delivered");
    expect(kinds(shop.sent)).toEqual(["delivered → buyer", "new_order → owner", "receipt → buyer", "shipped → buyer"]);
    const story = (await timelineOf(shop.ctx, order.id)).items.map(({ what }) => what);
    expect(story).toEqual(expect.arrayContaining(["shipment.created", "shipment.moved", "order.shipped", "order.delivered", "mail.sent"]));
    expectSound(shop, { outbox: "empty", settled: true });
    expect(shop.logged.filter(({ level }) => level === "error")).toEqual([]);
    shop.world.advance(60_000);
    expect(await sweep(shop.services)).toEqual({ done: 0, failed: 0 });
  });

  it("writes every mail in the numerals of the store: number, quantity, amounts, sizes", async () => {
    const shop = await opened({}, { digits: "arab" });
    const shippingAddress = { name: "نورة العتيبي", line1: "شارع التحلية", city: "الرياض", country: "SA" };
    const order = await placedOrder(shop.ctx, { quantity: 12, more: { shippingAddress } });
    await fulfil(shop.ctx, { orderId: order.id, by: { carrier: "manual", carrierName: "Aramex", trackingNumber: "AX" } });
    const { product } = await soldFile(shop);
    await placedOrder(shop.ctx, { lines: ["digital"], productId: product.id });
    await shop.settled();
    expect(kinds(shop.sent)).toEqual(
      ["downloads_ready → buyer", "new_order → owner", "new_order → owner", "receipt → buyer", "receipt → buyer", "shipped → buyer"].sort(),
    );
    for (const { kind, subject, text } of shop.sent) expect(subject + text.replace(/https?:\S+/g, ""), kind).not.toMatch(/[0-9]/);
    const receipt = shop.sent.find(({ kind }) => kind === "receipt");
    expect(receipt?.subject).toContain("#١٠٠١");
    expect(receipt?.text).toMatch(/× ١٢: .*٥٤٠٫٠٠/);
  });

  it("speaks the buyer's language, right to left, with the number to follow", async () => {
    const shop = await opened();
    const order = await placedOrder(shop.ctx);
    await fulfil(shop.ctx, { orderId: order.id, by: { carrier: "manual", carrierName: "Aramex", trackingNumber: "AX 77" } });
    await shop.settled();
    const shipped = shop.sent.find(({ kind }) => kind === "shipped");
    expect(shipped?.subject).toContain("في الطريق");
    expect(shipped?.html).toContain('<html lang="ar" dir="rtl">');
    expect(shipped?.html).toContain("<bdi>AX 77</bdi>");
    expect(shipped?.replyTo).toBe("owner@example.com");
    expect((await loadOrder(shop.ctx, order.id)).value.status).toBe("shipped");
    expectSound(shop, { outbox: "empty", settled: true });
  });

  it("opens the files of a paid order and delivers downloads alone at once", async () => {
    const shop = await opened();
    const { product } = await soldFile(shop);

    const order = await placedOrder(shop.ctx, { lines: ["digital"], productId: product.id });
    await shop.settled();
    expect((await loadOrder(shop.ctx, order.id)).value.status).toBe("delivered");
    expect(await grantsOf(shop.ctx, order.id)).toMatchObject([{ fileName: "songs.zip", state: "ready", maxDownloads: 5 }]);
    expect(kinds(shop.sent)).toEqual(["downloads_ready → buyer", "new_order → owner", "receipt → buyer"]);
    expect(shop.sent.find(({ kind }) => kind === "downloads_ready")?.text).toContain(`/orders/${order.id}.`);
    expectSound(shop, { outbox: "empty", settled: true });
  });

  it("is sent by the store's rule as soon as it is confirmed, once, and not when a person was faster", async () => {
    const shop = await opened();
    const rule = { shipping: { rateId: shop.ctx.world.id("rate"), name: "Standard", shipWith: "test" as const } };
    const order = await placedOrder(shop.ctx, { more: rule });
    const other = await placedOrder(shop.ctx, { more: rule });
    await fulfil(shop.ctx, { orderId: other.id, by: { carrier: "manual", carrierName: "Aramex", trackingNumber: "A1" } });
    await shop.settled();
    const carriersOf = async (id: typeof order.id) =>
      (await shipmentsOf(shop.ctx, id)).map(({ value }) => `${value.carrier} ${value.labelReady}`);
    expect([await carriersOf(order.id), await carriersOf(other.id)]).toEqual([["test true"], ["manual false"]]);
    expectSound(shop, { outbox: "empty", settled: true });
  });

  it("calls off the parcel of a cancelled order", async () => {
    const shop = await opened();
    const order = await placedOrder(shop.ctx, { paid: false });
    await fulfil(shop.ctx, { orderId: order.id, by: { carrier: "test" } });
    await shop.settled();
    await cancel({ ...shop.ctx, gateways: {} }, order.id, { reason: "Out of stock", restock: true });
    await shop.settled();
    expect((await shipmentsOf(shop.ctx, order.id)).map(({ value }) => value.state)).toEqual(["cancelled"]);
    shop.world.advance(600_000);
    await sweep(shop.services);
    await shop.settled();
    expect((await loadOrder(shop.ctx, order.id)).value.status).toBe("cancelled");
    expect(kinds(shop.sent)).toContain("order_cancelled → buyer");
    expectSound(shop, { outbox: "empty", settled: true });
  });

  it("closes the files of a refunded one, and says how much goes back", async () => {
    const shop = await opened();
    const { product } = await soldFile(shop);
    const order = await placedOrder(shop.ctx, { lines: ["digital"], productId: product.id, more: { paymentMethod: "bank_transfer" } });
    await shop.settled();
    await refund({ ...shop.ctx, gateways: {} }, order.id, { reason: "", restock: true });
    await shop.settled();
    expect((await grantsOf(shop.ctx, order.id)).map(({ state }) => state)).toEqual(["revoked"]);
    expect(shop.sent.find(({ kind }) => kind === "refunded")?.html).toMatch(/<bdi>[^<]*45\.00/);
    shop.world.advance(600_000);
    await sweep(shop.services);
    expectSound(shop, { outbox: "empty", settled: true });
  });
});
