import { z } from "zod";
import { idOf, type StoreContext } from "../kernel/index.ts";
import { memberAddresses } from "../store/membership.ts";
import { listUnpublished, publishedNow, Unpublished } from "../store/unpublished.ts";
import { ConditionFailed, type Versioned } from "../table/index.ts";
import { findLive, listStoredReleases } from "./store.ts";

const shownAtMost = 100;
const clearedAtOnce = 90;
const releasesLookedAt = 20;

export const Waiting = z.object({
  /** What was changed since the live release was read, each thing once; a hundred at most. `by` is a member's address here. */
  changes: z.array(Unpublished),
  /** There are more than these. */
  more: z.boolean(),
  /** What shoppers see; absent before the first publish. */
  live: idOf("release").optional(),
  /** The live release is one that was gone back to: what came after it is not public, whatever was changed. */
  older: z.boolean(),
});
export type Waiting = z.infer<typeof Waiting>;

/** Ids sort by time. One that never stood for itself, or failed, is nothing to be behind of. */
const isBehind = async (ctx: StoreContext, live: string): Promise<boolean> => {
  const { items } = await listStoredReleases(ctx, { limit: releasesLookedAt });
  return items.some(({ id, state, mergedInto, manifestKey }) => id > live && state === "superseded" && !mergedInto && manifestKey);
};

/** The same changes with the addresses of those who made them; without one where they are no members any more. */
const signed = async (ctx: StoreContext, changes: readonly Unpublished[]): Promise<Unpublished[]> => {
  const addresses = changes.some(({ by }) => by !== undefined) ? await memberAddresses(ctx) : new Map<string, string>();
  return changes.map(({ by, ...change }) => {
    const address = by === undefined ? undefined : addresses.get(by);
    return address === undefined ? change : { ...change, by: address };
  });
};

/** How the draft differs from what shoppers see, the same on every device: read from the table, strongly consistent. */
export const waiting = async (ctx: StoreContext): Promise<Waiting> => {
  const [found, live] = await Promise.all([listUnpublished(ctx, shownAtMost + 1), findLive(ctx)]);
  const changes = await signed(
    ctx,
    found.slice(0, shownAtMost).map(({ value }) => value),
  );
  const at = live?.value.releaseId;
  return {
    changes: changes.toSorted((a, b) => (a.at < b.at ? 1 : -1)),
    more: found.length > shownAtMost,
    ...(at ? { live: at } : {}),
    older: at !== undefined && (await isBehind(ctx, at)),
  };
};

/** Everything that waits now. Read before the snapshot, it is in the snapshot. */
export const carried = (ctx: StoreContext): Promise<Versioned<Unpublished>[]> => listUnpublished(ctx);

const unlessChangedAgain = (error: unknown): void => {
  if (!(error instanceof ConditionFailed)) throw error;
};

/** Takes what a release carried off the list, once it is live. What was changed again while it was built goes on waiting. */
export const clearCarried = async (ctx: StoreContext, all: readonly Versioned<Unpublished>[]): Promise<void> => {
  for (let from = 0; from < all.length; from += clearedAtOnce) {
    const writes = all.slice(from, from + clearedAtOnce).map(publishedNow);
    try {
      await ctx.table.commit(writes);
    } catch (error) {
      unlessChangedAgain(error);
      for (const write of writes) await ctx.table.write(write).catch(unlessChangedAgain);
    }
  }
};
