import { defineEvent, idOf, type StoreContext } from "@matjar/core/kernel";
import { insert } from "@matjar/core/table";
import { buriedLine } from "@matjar/functions/events/buried";
import { bury, listDeadLetters, replayDeadLetter } from "@matjar/functions/events/dead-letters";
import { eventHandler } from "@matjar/functions/events/handler";
import { listener } from "@matjar/functions/events/listener";
import type { Routed } from "@matjar/functions/subscriptions";
import type { SQSEvent } from "aws-lambda";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { expectSound } from "../support/invariants.ts";
import { testServices, testWorkflows } from "../support/workflows.ts";

const Counted = defineEvent("test.counted", z.object({ n: z.int(), orderId: idOf("order").optional() }));

/** A deed that writes a row for each number, and cannot digest one of them as long as `sick` says so. */
const counting = (sick: { of: number; fixed: boolean }) => {
  const tries: number[] = [];
  const deed = listener("count", Counted, async (ctx: StoreContext, event) => {
    tries.push(event.data.n);
    if (event.data.n === sick.of && !sick.fixed) throw new Error("I cannot digest this");
    await ctx.table.commit([insert({ key: { pk: `N#${event.id}`, sk: "N" }, type: "number", data: { n: event.data.n } }), event.footprint]);
  });
  return { deed, tries };
};

describe("one poisoned event among a thousand", () => {
  it("is buried whole after its tries; the other 999 are done; a replay after the fix works, and twice is once", async () => {
    const sick = { of: 500, fixed: false };
    const { deed, tries } = counting(sick);
    const shop = testWorkflows({ subscriptions: [{ queue: "work", deed, tries: 5 }] });
    for (let n = 0; n < 1000; n += 50)
      await shop.ctx.table.commit(
        [],
        Array.from({ length: 50 }, (_, i) => Counted.of(shop.ctx, { n: n + i })),
      );
    await shop.settled();
    const numbers = () =>
      shop.memory
        .all()
        .filter(({ type }) => type === "number")
        .map(({ data }) => data["n"]);
    expect(new Set(numbers()).size).toBe(999);
    expect(tries.filter((n) => n === 500)).toHaveLength(5);
    const { items } = await listDeadLetters(shop.ctx, { limit: 10 });
    expect(items).toMatchObject([
      { deed: "count", type: "test.counted", tries: 5, error: expect.stringContaining("I cannot digest this") },
    ]);

    sick.fixed = true;
    const id = items[0]?.id ?? "";
    const replays = await Promise.allSettled([replayDeadLetter(shop.ctx, id), replayDeadLetter(shop.ctx, id)]);
    await shop.settled();
    expect(replays.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(numbers()).toHaveLength(1000);
    await bury(shop.ctx, "count", { ...(await theEvent(shop)), storeId: shop.storeId }, new Error("once more"), 5);
    await replayDeadLetter(shop.ctx, id);
    await shop.settled();
    expect(numbers()).toHaveLength(1000);
    expect((await listDeadLetters(shop.ctx, { limit: 10 })).items).toEqual([]);
    expectSound(shop, { outbox: "empty" });
  });

  const theEvent = async (shop: ReturnType<typeof testWorkflows>) => {
    const row = shop.memory.all().find(({ type, data }) => type === "number" && data["n"] === 500);
    const id = row?.key.pk.split("#").at(-1) ?? "";
    return { ...Counted.of(shop.ctx, { n: 500 }), id: id as ReturnType<typeof Counted.of>["id"] };
  };

  it("wastes no tries on an event that is not what its type says", async () => {
    const { deed, tries } = counting({ of: -1, fixed: true });
    const shop = testWorkflows({ subscriptions: [{ queue: "work", deed, tries: 5 }] });
    await shop.ctx.table.commit([], [{ ...Counted.of(shop.ctx, { n: 1 }), data: { n: "one" } }]);
    await shop.settled();
    expect(tries).toEqual([]);
    expect((await listDeadLetters(shop.ctx, { limit: 10 })).items).toMatchObject([{ tries: 1 }]);
  });
});

describe("the Lambda behind the queues", () => {
  const sqs = (events: readonly object[], { queue = "matjar-prod-work", receives = 1 } = {}): SQSEvent =>
    ({
      Records: events.map((event, i) => ({
        messageId: `m${i}`,
        body: JSON.stringify({ version: "0", source: "matjar", "detail-type": "test.counted", detail: event }),
        attributes: { ApproximateReceiveCount: String(receives) },
        eventSourceARN: `arn:aws:sqs:eu-west-1:1:${queue}`,
      })),
    }) as unknown as SQSEvent;

  const setUp = () => {
    const sick = { of: 1, fixed: false };
    const { deed } = counting(sick);
    const other = { ...counting({ of: -1, fixed: true }).deed, name: "count-elsewhere" };
    const routed: Routed[] = [
      { queue: "work", deed, tries: 3 },
      { queue: "mails", deed: other, tries: 3 },
    ];
    const made = testServices();
    const storeId = made.world.id("store");
    const ctx = made.store(storeId, { kind: "system", deed: "test" });
    const numbers = () => made.memory.all().filter(({ type }) => type === "number").length;
    return { ...made, ctx, sick, handle: eventHandler(made.services, routed), numbers };
  };

  it("gives back the failed message alone, and buries it at its last delivery with the line that wakes somebody up", async () => {
    const { ctx, handle, numbers, logged } = setUp();
    const cries = () => logged.filter(({ level, message }) => level === "error" && message === buriedLine).length;
    const events = [0, 1, 2].map((n) => Counted.of(ctx, { n }));
    expect(await handle(sqs(events))).toEqual({ batchItemFailures: [{ itemIdentifier: "m1" }] });
    expect([numbers(), cries()]).toEqual([2, 0]);
    expect(await handle(sqs(events, { receives: 3 }))).toEqual({ batchItemFailures: [] });
    expect(cries()).toBe(1);
    expect(numbers()).toBe(2);
    expect((await listDeadLetters(ctx, { limit: 10 })).items).toMatchObject([{ deed: "count", tries: 3 }]);
  });

  it("runs the deeds of its own queue only, and only the one that a replay is for", async () => {
    const { ctx, handle, numbers } = setUp();
    const event = Counted.of(ctx, { n: 5 });
    await handle(sqs([{ ...event, only: "count-elsewhere" }]));
    expect(numbers()).toBe(0);
    await handle(sqs([{ ...event, only: "count" }]));
    expect(numbers()).toBe(1);
  });

  it("keeps what it cannot read for the queue's own dead letters", async () => {
    const { handle, ctx } = setUp();
    const batch = sqs([Counted.of(ctx, { n: 7 })]);
    const unreadable = { Records: [{ ...batch.Records[0], messageId: "x", body: "{" }, ...batch.Records] } as unknown as SQSEvent;
    expect(await handle(unreadable)).toEqual({ batchItemFailures: [{ itemIdentifier: "x" }] });
    expect((await handle(sqs([Counted.of(ctx, { n: 8 })], { queue: "matjar-prod-other" }))).batchItemFailures).toHaveLength(1);
  });
});
