import { isoTime, type StoreContext } from "../kernel/index.ts";
import { changeQueue, type Decision } from "./build-queue.ts";
import { Requested } from "./events.ts";
import type { Override, Release } from "./schema.ts";
import { type Build, buildUnchanged, buildWrite, findRelease, releaseInsert, releaseWrite, type StoredRelease, shown } from "./store.ts";

const requester = (ctx: StoreContext): string => (ctx.actor.kind === "member" ? ctx.actor.accountId : ctx.actor.kind);

interface Asked {
  /** Go live whatever is found on the pages. It is written on the release who said so, when, and why. */
  readonly override?: { readonly reason?: string | undefined } | undefined;
}

const overrideOf = (ctx: StoreContext, { override }: Asked): { override?: Override } =>
  override ? { override: { by: requester(ctx), at: isoTime(ctx.world), ...(override.reason ? { reason: override.reason } : {}) } } : {};

const fresh = (ctx: StoreContext, asked: Asked): StoredRelease => ({
  id: ctx.world.id("release"),
  state: "requested",
  requestedAt: isoTime(ctx.world),
  requestedBy: requester(ctx),
  progress: { done: 0, total: 0 },
  pages: 0,
  filesWritten: 0,
  filesKept: 0,
  fence: 0,
  ...overrideOf(ctx, asked),
});

const queueUp = (ctx: StoreContext, build: Build, version: number, asked: Asked): Decision<Release> => {
  const release = fresh(ctx, asked);
  return {
    writes: [buildWrite({ ...build, queued: release.id }, version), releaseInsert(release)],
    events: [Requested.of(ctx, { releaseId: release.id })],
    answer: shown(release),
  };
};

/** The release that waits already. Who publishes anyway says so on it too. */
const joined = (ctx: StoreContext, waiting: StoredRelease, version: number, asked: Asked): Decision<Release> => {
  const release = { ...waiting, ...overrideOf(ctx, asked) };
  return {
    writes: [buildUnchanged(version), ...(asked.override ? [releaseWrite(release, waiting.fence)] : [])],
    events: [Requested.of(ctx, { releaseId: release.id })],
    answer: shown(release),
  };
};

/**
 * Asks for the draft to go live. While a release waits for its build, a further request is the same release: its snapshot is
 * taken when the build begins, so it will hold this change too. The event goes out each time, so a lost one is no dead end.
 */
export const requestRelease = (ctx: StoreContext, asked: Asked = {}): Promise<Release> =>
  changeQueue(ctx, async ({ value: build, version }) => {
    const waiting = build.queued && (await findRelease(ctx, build.queued));
    return waiting ? joined(ctx, waiting, version, asked) : queueUp(ctx, build, version, asked);
  });
