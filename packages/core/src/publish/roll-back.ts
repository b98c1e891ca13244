import { type Id, isoTime, notFound, type StoreContext } from "../kernel/index.ts";
import { ConditionFailed } from "../table/index.ts";
import { stepBack } from "./end-build.ts";
import { cannotRollBack } from "./errors.ts";
import { Published } from "./events.ts";
import type { Release } from "./schema.ts";
import { findLive, findRelease, liveWrite, releaseWrite, type StoredRelease, shown } from "./store.ts";

const tries = 5;

/** The release as it was, with its files; undefined when it is live already. @throws notFound, cannotRollBack */
const target = async (ctx: StoreContext, id: Id<"release">): Promise<StoredRelease & { manifestKey: string }> => {
  const release = await findRelease(ctx, id);
  if (!release) throw notFound();
  if (release.manifestKey === undefined || (release.state !== "superseded" && release.state !== "live")) throw cannotRollBack();
  return { ...release, manifestKey: release.manifestKey };
};

const once = async (ctx: StoreContext, id: Id<"release">): Promise<Release> => {
  const live = await findLive(ctx);
  const before = await target(ctx, id);
  if (live?.value.releaseId === id) return shown(before);
  const { manifestKey } = before;
  const release: StoredRelease = { ...before, state: "live", ...(live ? { rolledBackFrom: live.value.releaseId } : {}) };
  await ctx.table.commit(
    [
      liveWrite({ releaseId: id, manifestKey, since: isoTime(ctx.world) }, live?.version ?? 0),
      releaseWrite(release, before.fence),
      ...(await stepBack(ctx, live, id)),
    ],
    [Published.of(ctx, { releaseId: id, manifestKey, rolledBack: true })],
  );
  return shown(release);
};

/**
 * Makes an older release live again: only the pointer moves, no file is made. The draft stays as it is, and the next publish
 * goes on from it. Rolling back to the live release changes nothing.
 * @throws notFound, cannotRollBack
 */
export const rollBack = async (ctx: StoreContext, id: Id<"release">): Promise<Release> => {
  for (let round = 1; ; round++) {
    try {
      return await once(ctx, id);
    } catch (error) {
      if (!(error instanceof ConditionFailed) || round >= tries) throw error;
    }
  }
};
