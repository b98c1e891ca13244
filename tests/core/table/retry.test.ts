import { defineEvent, seededWorld } from "@matjar/core/kernel";
import {
  all,
  ConditionFailed,
  Contention,
  faulty,
  increase,
  insert,
  is,
  lacks,
  MemoryTable,
  narrow,
  outboxType,
  put,
  retrying,
  set,
  Throttled,
  update,
} from "@matjar/core/table";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { testStore } from "../../support/context.ts";

const quick = { attempts: 15, baseMs: 0, capMs: 0, sleep: async () => {} };
const key = { pk: "STOCK", sk: "S" };
const hold = (order: string) =>
  update(key, [increase(["avail"], -1), set(["holds", order], 1)], { if: all(is(["avail"], ">=", 1), lacks("holds", order)) });

describe("the retry layer over bad days", () => {
  it.each([1, 2, 3, 4, 5])("sells exactly what is there, seed %i", async (seed) => {
    const world = seededWorld(seed);
    const memory = new MemoryTable();
    const table = retrying(faulty(memory, world, { throttle: 0.1, lostAnswer: 0.1, conflict: 0.2 }), world, quick);
    await memory.write(put({ key, type: "stock", data: { avail: 10, holds: {} } }));
    const outcomes = await Promise.allSettled(Array.from({ length: 50 }, (_, n) => table.write(hold(`o${n}`))));
    expect(outcomes.filter((o) => o.status === "fulfilled")).toHaveLength(10);
    for (const outcome of outcomes) if (outcome.status === "rejected") expect(outcome.reason).toBeInstanceOf(ConditionFailed);
    expect((await memory.get(key))?.data["avail"]).toBe(0);
  });

  it("a transaction whose answer got lost happens once, with its event", async () => {
    const Happened = defineEvent("thing.happened", z.strictObject({ n: z.int() }));
    const { ctx, memory } = testStore({ faults: { lostAnswer: 0.5, conflict: 0.3 } });
    for (let n = 0; n < 30; n++) {
      await ctx.table.commit([insert({ key: { pk: `T#${n}`, sk: "T" }, type: "t", data: { n } })], [Happened.of(ctx, { n })]);
    }
    expect(memory.all().filter((i) => i.type === "t" && i.version === 1)).toHaveLength(30);
    expect(memory.all().filter((i) => i.type === outboxType)).toHaveLength(30);
  });

  it("gives up after its tries, and passes an answer through at once", async () => {
    const world = seededWorld(1);
    const memory = new MemoryTable();
    let calls = 0;
    const counting = faulty(memory, world, { throttle: 1, delay: async () => void calls++ });
    await expect(retrying(counting, world, { ...quick, attempts: 4 }).get(key)).rejects.toBeInstanceOf(Throttled);
    expect(calls).toBe(4);
    await expect(retrying(faulty(memory, world, { conflict: 1 }), world, quick).transact([], "t")).rejects.toBeInstanceOf(Contention);
    calls = 0;
    const answered = retrying(faulty(memory, world, { delay: async () => void calls++ }), world, quick);
    await expect(answered.write(hold("o"))).rejects.toBeInstanceOf(ConditionFailed);
    expect(calls).toBe(1);
  });

  it("shows a stale index when told to, and the row itself at once", async () => {
    const world = seededWorld(1);
    const table = narrow(faulty(new MemoryTable(), world, { staleIndexWrites: 1 }), world.id("store"), world);
    await table.write(insert({ key, type: "x", data: {}, lists: { pk: "L", sk: "1" } }));
    expect((await table.list({ partition: "L", index: "lists" })).items).toEqual([]);
    expect(await table.get(key)).toBeDefined();
  });
});
