import { describe, expect, test } from "vitest";
import type { StoreContext } from "../../../packages/core/src/kernel/index.ts";
import * as Publish from "../../../packages/core/src/publish/index.ts";
import { outboxEvents } from "../../../packages/core/src/table/index.ts";
import { type TestOptions, testStore } from "../../support/context.ts";
import { expectSound } from "../../support/invariants.ts";

const open = (options: TestOptions = {}) => {
  const all = testStore(options);
  const events = () => all.memory.all().flatMap(outboxEvents);
  return { ...all, events, types: () => events().map(({ type }) => type) };
};

/** Begins what waits; the test knows that something does. */
const begin = async (ctx: StoreContext) => {
  const begun = await Publish.beginBuild(ctx);
  if (begun.state !== "begun") throw new Error(`Nothing to build: ${begun.state}`);
  return begun.lease;
};

const built = (lease: Publish.Lease) => ({ manifestKey: `m/${lease.releaseId}.${lease.fence}`, pages: 3, filesWritten: 2, filesKept: 1 });

const publish = async (ctx: StoreContext) => {
  await Publish.requestRelease(ctx);
  const lease = await begin(ctx);
  return Publish.finishRelease(ctx, lease, built(lease));
};

describe("asking for a release", () => {
  test("writes the release and its event together", async () => {
    const { ctx, events } = open();
    const release = await Publish.requestRelease(ctx);
    expect(release).toMatchObject({ state: "requested", progress: { done: 0, total: 0 } });
    expect(events()).toMatchObject([{ type: "release.requested", data: { releaseId: release.id } }]);
  });

  test("twice at once makes one release, and its event goes out each time", async () => {
    const { ctx, events } = open({ faults: { conflict: 0.2, lostAnswer: 0.1 } });
    const [a, b, c] = await Promise.all([1, 2, 3].map(() => Publish.requestRelease(ctx)));
    expect(new Set([a?.id, b?.id, c?.id]).size).toBe(1);
    expect((await Publish.listReleases(ctx, { limit: 10 })).items).toHaveLength(1);
    expect(events().length).toBeGreaterThanOrEqual(3);
  });

  test("while one is being built makes a second, which is built after it", async () => {
    const { ctx } = open();
    const first = await Publish.requestRelease(ctx);
    const lease = await begin(ctx);
    const second = await Publish.requestRelease(ctx);
    expect(second.id).not.toBe(first.id);
    expect((await Publish.requestRelease(ctx)).id).toBe(second.id);
    expect(await Publish.beginBuild(ctx)).toEqual({ state: "busy", building: first.id });
    await Publish.finishRelease(ctx, lease, built(lease));
    expect((await begin(ctx)).releaseId).toBe(second.id);
  });
});

describe("building", () => {
  test("makes the release live and lets the one before step back", async () => {
    const { ctx, types } = open();
    const first = await publish(ctx);
    const second = await publish(ctx);
    expect((await Publish.live(ctx))?.releaseId).toBe(second.id);
    expect(await Publish.release(ctx, first.id)).toMatchObject({ state: "superseded" });
    expect(await Publish.release(ctx, second.id)).toMatchObject({ state: "live", pages: 3, progress: { done: 3, total: 3 } });
    expect(types()).toEqual(expect.arrayContaining(["release.requested", "release.published"]));
    expect(await Publish.beginBuild(ctx)).toEqual({ state: "idle" });
  });

  test("that fails leaves the old release live and says where and why", async () => {
    const { ctx, events } = open();
    const first = await publish(ctx);
    const second = await Publish.requestRelease(ctx);
    await Publish.failRelease(ctx, await begin(ctx), { path: "/products/x/", reason: "No such colour" });
    expect((await Publish.live(ctx))?.releaseId).toBe(first.id);
    expect(await Publish.release(ctx, second.id)).toMatchObject({ state: "failed", failure: { path: "/products/x/" } });
    expect(events().at(-1)).toMatchObject({ type: "release.failed", data: { releaseId: second.id, reason: "No such colour" } });
    expect((await publish(ctx)).state).toBe("live");
  });

  test("of many builders at once only one gets the lease", async () => {
    const { ctx, memory } = open({ faults: { conflict: 0.2 } });
    await Publish.requestRelease(ctx);
    const begun = await Promise.all(Array.from({ length: 8 }, () => Publish.beginBuild(ctx)));
    expect(begun.filter(({ state }) => state === "begun")).toHaveLength(1);
    expectSound({ memory });
  });

  test("shows its progress and keeps its lease", async () => {
    const { ctx, world } = open();
    const release = await Publish.requestRelease(ctx);
    const lease = await begin(ctx);
    world.advance(Publish.leaseMs - 1);
    await Publish.reportProgress(ctx, lease, { done: 40, total: 100 });
    await Publish.keepLease(ctx, lease);
    world.advance(Publish.leaseMs - 1);
    expect(await Publish.beginBuild(ctx)).toMatchObject({ state: "busy" });
    expect((await Publish.release(ctx, release.id)).progress).toEqual({ done: 40, total: 100 });
  });
});

describe("a builder that stalls", () => {
  test("is replaced when its lease runs out, and can change nothing when it wakes", async () => {
    const { ctx, world } = open();
    const release = await Publish.requestRelease(ctx);
    const stalled = await begin(ctx);
    world.advance(Publish.leaseMs + 1);
    const next = await begin(ctx);
    expect(next).toEqual({ releaseId: release.id, fence: stalled.fence + 1 });
    const taken = { code: "release.build_taken" };
    await expect(Publish.reportProgress(ctx, stalled, { done: 1, total: 2 })).rejects.toMatchObject(taken);
    await expect(Publish.keepLease(ctx, stalled)).rejects.toMatchObject(taken);
    await expect(Publish.finishRelease(ctx, stalled, built(stalled))).rejects.toMatchObject(taken);
    await expect(Publish.failRelease(ctx, stalled, { path: "/", reason: "x" })).rejects.toMatchObject(taken);
    await expect(Publish.letGo(ctx, stalled)).rejects.toMatchObject(taken);
    await Publish.finishRelease(ctx, next, built(next));
    await expect(Publish.finishRelease(ctx, stalled, built(stalled))).rejects.toMatchObject(taken);
    expect((await Publish.live(ctx))?.manifestKey).toBe(built(next).manifestKey);
  });

  test("leaves its release to the one that waits", async () => {
    const { ctx, world } = open();
    const first = await Publish.requestRelease(ctx);
    const stalled = await begin(ctx);
    const second = await Publish.requestRelease(ctx);
    world.advance(Publish.leaseMs + 1);
    const next = await begin(ctx);
    expect(next.releaseId).toBe(second.id);
    expect(await Publish.release(ctx, first.id)).toMatchObject({ state: "superseded", mergedInto: second.id });
    await expect(Publish.finishRelease(ctx, stalled, built(stalled))).rejects.toMatchObject({ code: "release.build_taken" });
    await Publish.finishRelease(ctx, next, built(next));
    expect((await Publish.live(ctx))?.releaseId).toBe(second.id);
  });

  test("may give the lease back, and the next one counts its tries", async () => {
    const { ctx } = open();
    await Publish.requestRelease(ctx);
    const lease = await begin(ctx);
    await Publish.letGo(ctx, lease);
    expect(await Publish.beginBuild(ctx)).toMatchObject({ state: "begun", attempt: 2 });
  });
});

describe("going back", () => {
  test("moves the pointer and nothing else", async () => {
    const { ctx, events } = open();
    const first = await publish(ctx);
    const second = await publish(ctx);
    const again = await Publish.rollBack(ctx, first.id);
    expect(again).toMatchObject({ id: first.id, state: "live", rolledBackFrom: second.id });
    expect((await Publish.live(ctx))?.releaseId).toBe(first.id);
    expect((await Publish.release(ctx, second.id)).state).toBe("superseded");
    expect(events().at(-1)).toMatchObject({ type: "release.published", data: { releaseId: first.id, rolledBack: true } });
    expect((await publish(ctx)).state).toBe("live");
    expect((await Publish.release(ctx, first.id)).state).toBe("superseded");
  });

  test("to the live release changes nothing", async () => {
    const { ctx, memory } = open();
    const release = await publish(ctx);
    const before = memory.all();
    await Publish.rollBack(ctx, release.id);
    expect(memory.all()).toEqual(before);
  });

  test("is refused for what was never live", async () => {
    const { ctx, world } = open();
    await publish(ctx);
    const waiting = await Publish.requestRelease(ctx);
    await expect(Publish.rollBack(ctx, waiting.id)).rejects.toMatchObject({ code: "release.cannot_roll_back" });
    await Publish.failRelease(ctx, await begin(ctx), { path: "/", reason: "x" });
    await expect(Publish.rollBack(ctx, waiting.id)).rejects.toMatchObject({ code: "release.cannot_roll_back" });
    await expect(Publish.rollBack(ctx, world.id("release"))).rejects.toMatchObject({ kind: "not_found" });
  });

  test("beside a build that ends leaves exactly one release live, the one that the pointer names", async () => {
    for (let seed = 1; seed <= 40; seed++) {
      const { ctx, memory } = open({ seed, faults: { conflict: 0.2, delay: () => new Promise((done) => setImmediate(done)) } });
      const first = await publish(ctx);
      await publish(ctx);
      await Publish.requestRelease(ctx);
      const lease = await begin(ctx);
      await Promise.all([Publish.finishRelease(ctx, lease, built(lease)), Publish.rollBack(ctx, first.id)]);
      const { items } = await Publish.listReleases(ctx, { limit: 10 });
      const live = items.filter(({ state }) => state === "live").map(({ id }) => id);
      expect(live).toEqual([(await Publish.live(ctx))?.releaseId]);
      expectSound({ memory });
    }
  });
});

test("releases are listed newest first, by cursor", async () => {
  const { ctx } = open();
  const made = [await publish(ctx), await publish(ctx), await publish(ctx)].map(({ id }) => id);
  const first = await Publish.listReleases(ctx, { limit: 2 });
  const rest = await Publish.listReleases(ctx, { limit: 2, ...(first.cursor ? { cursor: first.cursor } : {}) });
  expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(made.toReversed());
});

test("releases of another store are not to be found", async () => {
  const { ctx, store, world } = open();
  const release = await publish(ctx);
  const other = store(world.id("store"), ctx.actor);
  await expect(Publish.release(other, release.id)).rejects.toMatchObject({ kind: "not_found" });
  await expect(Publish.rollBack(other, release.id)).rejects.toMatchObject({ kind: "not_found" });
  expect(await Publish.live(other)).toBeUndefined();
});
