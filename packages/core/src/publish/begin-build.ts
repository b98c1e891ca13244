import type { Id, StoreContext } from "../kernel/index.ts";
import type { Versioned, Write } from "../table/index.ts";
import { changeQueue, type Decision, isAlive, type Lease, leaseMs } from "./build-queue.ts";
import { type Build, buildWrite, findRelease, releaseWrite, type StoredRelease } from "./store.ts";

/** Nothing waits · somebody else is at it (and which release) · it is yours. */
export type Begun =
  | { readonly state: "idle" }
  | { readonly state: "busy"; readonly building: Id<"release"> }
  | { readonly state: "begun"; readonly lease: Lease; readonly attempt: number };

const building = async (ctx: StoreContext, id: Id<"release">, fence: number): Promise<Write> => {
  const release = (await findRelease(ctx, id)) as StoredRelease; // written with the queue, never removed
  return releaseWrite({ ...release, state: "building", progress: { done: 0, total: 0 }, fence }, release.fence);
};

/** The release of a dead builder, when a newer one is waiting anyway: that one takes it in. */
const abandoned = async (ctx: StoreContext, id: Id<"release">, into: Id<"release">, fence: number): Promise<Write> => {
  const release = (await findRelease(ctx, id)) as StoredRelease;
  return releaseWrite({ ...release, state: "superseded", mergedInto: into, fence }, release.fence);
};

const take = async (ctx: StoreContext, { value: build, version }: Versioned<Build>, id: Id<"release">): Promise<Decision<Begun>> => {
  const fence = build.fence + 1;
  const attempts = build.building === id ? build.attempts + 1 : 1;
  const { queued: _taken, ...rest } = build;
  const mine: Build = { ...rest, building: id, fence, attempts, until: ctx.world.now() + leaseMs };
  const left = build.building && build.building !== id ? [await abandoned(ctx, build.building, id, fence)] : [];
  return {
    writes: [buildWrite(mine, version), await building(ctx, id, fence), ...left],
    answer: { state: "begun", lease: { releaseId: id, fence }, attempt: attempts },
  };
};

/**
 * Takes the next release to build: the waiting one, or the one of a builder that fell silent. From here on every earlier
 * builder of this store is fenced off.
 */
export const beginBuild = (ctx: StoreContext): Promise<Begun> =>
  changeQueue<Begun>(ctx, async (build) => {
    const { queued, building: current } = build.value;

    if (current && isAlive(build.value, ctx.world.now())) return { writes: [], answer: { state: "busy", building: current } };
    const next = queued ?? current;
    return next ? take(ctx, build, next) : { writes: [], answer: { state: "idle" } };
  });
