import { twinBatch } from "@matjar/adapters/twin-batch";
import type { Bus, DomainEvent } from "@matjar/core/kernel";
import { OrderExpired, OrderPaid } from "@matjar/core/order";
import { insert, outboxRow } from "@matjar/core/table";
import { listDeadLetters } from "@matjar/functions/events/dead-letters";
import { redrive } from "@matjar/functions/jobs/redrive";
import { storeContext } from "@matjar/functions/services";
import { relay } from "@matjar/functions/streams/relay";
import type { DynamoDBStreamEvent } from "aws-lambda";
import { describe, expect, it } from "vitest";
import { outboxOf, testServices } from "../support/workflows.ts";

/** A bus that remembers what it took; `refuses` says which events it leaves. */
const busOf = (refuses: (event: DomainEvent) => boolean = () => false) => {
  const taken: DomainEvent[] = [];
  const calls: number[] = [];
  const bus: Bus = {
    publish: async (events) => {
      calls.push(events.length);
      taken.push(...events.filter((event) => !refuses(event)));
      return { failed: events.filter(refuses) };
    },
  };
  return { bus, taken, calls };
};

const told = async (count: number, bus: Bus) => {
  const shop = testServices({ services: { bus } });
  const storeId = shop.world.id("store");
  const ctx = storeContext(shop.services, storeId, { kind: "system", deed: "test" }, "en");
  const batch: DynamoDBStreamEvent = { Records: [] };
  shop.memory.onChange((records) => void batch.Records.push(...twinBatch(records).Records));
  const events = Array.from({ length: count }, () => OrderExpired.of(ctx, { orderId: shop.world.id("order") }));
  for (const event of events) await ctx.table.commit([insert({ key: { pk: `X#${event.id}`, sk: "X" }, type: "x", data: {} })], [event]);
  const stream = { Records: [...batch.Records] };
  return { ...shop, ctx, events, stream };
};
const ids = (events: readonly { id: string }[]) => events.map(({ id }) => id).sort();

describe("the relay", () => {
  it("takes outbox rows alone to the bus, ten at a time, and clears the outbox", async () => {
    const { bus, taken, calls } = busOf();
    const { services, stream, events, memory } = await told(25, bus);
    expect(stream.Records).toHaveLength(50);
    expect(await relay(services)(stream)).toEqual({ batchItemFailures: [] });
    expect(ids(taken)).toEqual(ids(events));
    expect(Math.max(...calls)).toBe(10);
    expect(outboxOf(memory)).toEqual([]);
  });

  it("keeps the events of one commit in one row until the bus has all of them", async () => {
    let open = false;
    const { bus, taken } = busOf(({ type }) => type === "order.paid" && !open);
    const { services, memory, ctx, world, stream } = await told(0, bus);
    const orderId = world.id("order");
    const events = [OrderExpired.of(ctx, { orderId }), OrderPaid.of(ctx, { orderId, paymentMethod: "test" })];
    await ctx.table.commit([insert({ key: { pk: "X#1", sk: "X" }, type: "x", data: {} })], events);
    const [row] = memory.all().filter(({ type }) => type === "outbox");
    if (!row) throw new Error("The outbox is empty");
    stream.Records.push(...twinBatch([{ kind: "insert", item: row }]).Records);
    expect((await relay(services)(stream)).batchItemFailures).toHaveLength(1);
    expect(outboxOf(memory)).toEqual(events);
    open = true;
    expect((await relay(services)(stream)).batchItemFailures).toEqual([]);
    expect(new Set(ids(taken))).toEqual(new Set(ids(events)));
    expect(outboxOf(memory)).toEqual([]);
  });

  it("names what the bus left, and sends only that when the stream brings it again", async () => {
    const bad = { id: "" };
    let open = false;
    const { bus, taken } = busOf((event) => event.id === bad.id && !open);
    const { services, stream, events, memory } = await told(12, bus);
    bad.id = events[4]?.id ?? "";
    const { batchItemFailures } = await relay(services)(stream);
    expect(batchItemFailures).toHaveLength(1);
    expect(ids(outboxOf(memory))).toEqual([bad.id]);
    const [failure] = batchItemFailures;
    const again = stream.Records.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === failure?.itemIdentifier);
    expect(again).toBeGreaterThanOrEqual(0);
    open = true;
    expect(await relay(services)({ Records: stream.Records.slice(again) })).toEqual({ batchItemFailures: [] });
    expect(new Set(ids(taken))).toEqual(new Set(ids(events)));
    expect(outboxOf(memory)).toEqual([]);
  });

  it("gives the same for any cut of the batch", async () => {
    const { bus, taken } = busOf();
    const { services, stream, events } = await told(9, bus);
    for (const cut of [0, 1, 7, 18]) {
      await relay(services)({ Records: stream.Records.slice(0, cut) });
      await relay(services)({ Records: stream.Records.slice(cut) });
    }
    expect(new Set(ids(taken))).toEqual(new Set(ids(events)));
  });

  it("keeps everything when the bus is down for 25 hours; the redrive delivers all of it afterwards", async () => {
    let down = true;
    const { bus, taken } = busOf();
    const publish: Bus["publish"] = async (events) => {
      if (down) throw new Error("The bus is down");
      return bus.publish(events);
    };
    const { services, stream, events, memory, world } = await told(200, { publish });
    expect((await relay(services)(stream)).batchItemFailures).toHaveLength(200);
    world.advance(25 * 3_600_000);
    expect(await redrive(services)).toEqual({ sent: 0, left: 200 });
    down = false;
    expect(await redrive(services)).toEqual({ sent: 200, left: 0 });
    expect(ids(taken)).toEqual(ids(events));
    expect(outboxOf(memory)).toEqual([]);
  });

  it("leaves young rows to the stream and bounds a redrive", async () => {
    const { bus } = busOf();
    const { services, world } = await told(60, bus);
    expect(await redrive(services)).toEqual({ sent: 0, left: 0 });
    world.advance(60_001);
    const first = await redrive(services, { perShard: 2 });
    expect(first.sent).toBeGreaterThan(0);
    expect(first.sent).toBeLessThanOrEqual(20);
  });

  it("sets a row aside that holds no event, and lets the others pass", async () => {
    const { bus, taken } = busOf();
    const { services, stream, events, memory, ctx, world } = await told(3, bus);
    const broken = outboxRow([{ ...(events[0] as DomainEvent), id: world.id("event") }]);
    await memory.write({ verb: "put", row: { ...broken, data: { events: [{ type: 7 }] } } });
    const row = memory.all().find(({ key }) => key.pk === broken.key.pk);
    if (!row) throw new Error("The broken row is not there");
    const batch = { Records: [...twinBatch([{ kind: "insert", item: row }]).Records, ...stream.Records] };
    expect(await relay(services)(batch)).toEqual({ batchItemFailures: [] });
    expect(ids(taken)).toEqual(ids(events));
    expect((await listDeadLetters(ctx, { limit: 10 })).items).toMatchObject([{ deed: "relay", type: "unreadable" }]);
    expect(outboxOf(memory)).toEqual([]);
  });
});
