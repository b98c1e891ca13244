import { isoTime, type StoreContext } from "../kernel/index.ts";
import { changeQueue, type Decision } from "./build-queue.ts";
import { Requested } from "./events.ts";
import type { Release } from "./schema.ts";
import { type Build, buildUnchanged, buildWrite, findRelease, releaseInsert, type StoredRelease, shown } from "./store.ts";

const requester = (ctx: StoreContext): string => (ctx.actor.kind === "member" ? ctx.actor.accountId : ctx.actor.kind);

const fresh = (ctx: StoreContext): StoredRelease => ({
  id: ctx.world.id("release"),
  state: "requested",
  requestedAt: isoTime(ctx.world),
  requestedBy: requester(ctx),
  progress: { done: 0, total: 0 },
  pages: 0,
  filesWritten: 0,
  filesKept: 0,
  fence: 0,
});

const queueUp = (ctx: StoreContext, build: Build, version: number): Decision<Release> => {
  const release = fresh(ctx);
  return {
    writes: [buildWrite({ ...build, queued: release.id }, version), releaseInsert(release)],
    events: [Requested.of(ctx, { releaseId: release.id })],
    answer: shown(release),
  };
};

/**
 * Asks for the draft to go live. While a release waits for its build, a further request is the same release: its snapshot is
 * taken when the build begins, so it will hold this change too. The event goes out each time, so a lost one is no dead end.
 */
export const requestRelease = (ctx: StoreContext): Promise<Release> =>
  changeQueue(ctx, async ({ value: build, version }) => {
    const waiting = build.queued && (await findRelease(ctx, build.queued));
    if (!waiting) return queueUp(ctx, build, version);
    return { writes: [buildUnchanged(version)], events: [Requested.of(ctx, { releaseId: waiting.id })], answer: shown(waiting) };
  });
