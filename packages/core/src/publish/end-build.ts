import { isoTime, type StoreContext } from "../kernel/index.ts";
import type { Unpublished } from "../store/unpublished.ts";
import { is, set, update } from "../table/condition.ts";
import { type Change, ConditionFailed, type Key, type Versioned, type Write } from "../table/index.ts";
import { changeQueue, holding, idle, type Lease, leaseMs } from "./build-queue.ts";
import { buildTaken } from "./errors.ts";
import { Failed, Published } from "./events.ts";
import type { Failure, Finding, Live, Progress, Release } from "./schema.ts";
import { buildKey, buildWrite, findLive, findRelease, liveWrite, releaseKey, releaseWrite, type StoredRelease, shown } from "./store.ts";

/** What a finished build can tell. */
export interface Built {
  readonly manifestKey: string;
  readonly pages: number;
  readonly filesWritten: number;
  readonly filesKept: number;
  /** What waited for it, in any order. */
  readonly changes?: readonly Unpublished[];
  readonly findings?: readonly Finding[];
}

const namedChanges = 30;

/** The newest of the changes, for whoever asks later what a release brought. */
const told = (changes: readonly Unpublished[] = []): Pick<Release, "changes" | "moreChanges"> => ({
  changes: changes.toSorted((a, b) => (a.at < b.at ? 1 : -1)).slice(0, namedChanges),
  ...(changes.length > namedChanges ? { moreChanges: true } : {}),
});

const mine = async (ctx: StoreContext, lease: Lease): Promise<StoredRelease> => {
  const release = await findRelease(ctx, lease.releaseId);
  if (release?.fence !== lease.fence) throw buildTaken();
  return release;
};

/** The release that was live until now steps back; it can be made live again. */
export const stepBack = async (ctx: StoreContext, live: Versioned<Live> | undefined, next: string): Promise<Write[]> => {
  const before = live && live.value.releaseId !== next ? await findRelease(ctx, live.value.releaseId) : undefined;
  return before ? [releaseWrite({ ...before, state: "superseded" }, before.fence)] : [];
};

/**
 * Makes the built release live: one commit moves the pointer, ends both releases' states and tells the event. Until it lands
 * shoppers see the old site, whole.
 * @throws buildTaken when another builder has taken over; nothing changed then
 */
export const finishRelease = (ctx: StoreContext, lease: Lease, built: Built): Promise<Release> =>
  changeQueue(ctx, async ({ value, version }) => {
    const build = holding(value, lease);
    const live = await findLive(ctx);
    const { manifestKey, filesWritten, filesKept, pages, changes, findings = [] } = built;
    const total = filesWritten + filesKept;
    const finishedAt = isoTime(ctx.world);
    const release: StoredRelease = {
      ...(await mine(ctx, lease)),
      ...{ manifestKey, filesWritten, filesKept, pages },
      ...told(changes),
      findings: [...findings],
      state: "live",
      finishedAt,
      progress: { done: total, total },
    };
    return {
      writes: [
        buildWrite({ ...idle(build), rows: lease.fence }, version),
        releaseWrite(release, lease.fence),
        liveWrite({ releaseId: release.id, manifestKey, since: finishedAt }, live?.version ?? 0),
        ...(await stepBack(ctx, live, release.id)),
      ],
      events: [Published.of(ctx, { releaseId: release.id, manifestKey, rolledBack: false })],
      answer: shown(release),
    };
  });

/**
 * Ends a build whose page cannot be made, or, with `findings`, whose pages are not as they should be: that one can be published
 * anyway. The live pointer is not touched. @throws buildTaken
 */
export const failRelease = (ctx: StoreContext, lease: Lease, failure: Failure, findings?: readonly Finding[]): Promise<Release> =>
  changeQueue(ctx, async ({ value, version }) => {
    const build = holding(value, lease);
    const release: StoredRelease = {
      ...(await mine(ctx, lease)),
      ...(findings ? { findings: [...findings], stopped: true } : {}),
      state: "failed",
      finishedAt: isoTime(ctx.world),
      failure,
    };
    return {
      writes: [buildWrite(idle(build), version), releaseWrite(release, lease.fence)],
      events: [Failed.of(ctx, { releaseId: release.id, ...failure })],
      answer: shown(release),
    };
  });

/** Gives the lease back unfinished, so that the next try need not wait for it to run out. */
export const letGo = (ctx: StoreContext, lease: Lease): Promise<void> =>
  changeQueue(ctx, async ({ value, version }) => ({
    writes: [buildWrite({ ...holding(value, lease), until: 0 }, version)],
    answer: undefined,
  }));

const whileMine = async (ctx: StoreContext, lease: Lease, key: Key, change: Change): Promise<void> => {
  try {
    await ctx.table.write(update(key, [change], { if: is(["fence"], "=", lease.fence) }));
  } catch (error) {
    throw error instanceof ConditionFailed ? buildTaken() : error;
  }
};

/** Shows how far the build is. @throws buildTaken when another builder has taken over */
export const reportProgress = (ctx: StoreContext, lease: Lease, progress: Progress): Promise<void> =>
  whileMine(ctx, lease, releaseKey(lease.releaseId), set(["progress"], progress));

/** Keeps the lease for another `leaseMs`. Seldom, as each time is a change to the queue. @throws buildTaken */
export const keepLease = (ctx: StoreContext, lease: Lease): Promise<void> =>
  whileMine(ctx, lease, buildKey, set(["until"], ctx.world.now() + leaseMs));
