import type { DomainEvent } from "../kernel/event.ts";
import type { Id, StoreContext } from "../kernel/index.ts";
import { type Check, ConditionFailed, type Versioned, type Write } from "../table/index.ts";
import { buildTaken } from "./errors.ts";
import { type Build, readBuild } from "./store.ts";

/** How long a builder may be silent before another takes over. */
export const leaseMs = 10_000;

/** The right to build one release. Every write of the builder shows its fence. */
export interface Lease {
  readonly releaseId: Id<"release">;
  readonly fence: number;
}

export interface Decision<T> {
  readonly writes: readonly (Write | Check)[];
  readonly events?: readonly DomainEvent[];
  readonly answer: T;
}

const tries = 20;

/**
 * Reads the queue, decides, writes; again when somebody else wrote in between. The queue's version is in every commit that
 * changes it, so all changes to it are one after the other.
 */
export const changeQueue = async <T>(ctx: StoreContext, decide: (build: Versioned<Build>) => Promise<Decision<T>>): Promise<T> => {
  for (let round = 1; ; round++) {
    const { writes, events = [], answer } = await decide(await readBuild(ctx));
    try {
      await ctx.table.commit(writes, events);
      return answer;
    } catch (error) {
      if (!(error instanceof ConditionFailed) || round >= tries) throw error;
    }
  }
};

/** @throws buildTaken when another builder has taken over */
export const holding = (build: Build, lease: Lease): Build => {
  if (build.fence !== lease.fence || build.building !== lease.releaseId) throw buildTaken();
  return build;
};

export const isAlive = (build: Build, now: number): boolean => build.building !== undefined && (build.until ?? 0) > now;

/** Nobody builds; what waits goes on waiting. */
export const idle = ({ queued, fence, rows }: Build): Build => ({
  ...(queued ? { queued } : {}),
  ...(rows === undefined ? {} : { rows }),
  fence,
  attempts: 0,
});
