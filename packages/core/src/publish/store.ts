import { z } from "zod";
import { type Id, idOf, mapPage, type Page, type PageQuery, type StoreContext } from "../kernel/index.ts";
import { is } from "../table/condition.ts";
import { check, entity, type Key, put, replace, type Versioned, versionIs, type Write } from "../table/index.ts";
import { Live, Release } from "./schema.ts";

/*
 * Keys, inside the store:
 *   RELEASES  rel_…   every release; ids sort by time
 *   SITE      LIVE    the pointer: which release shoppers see
 *   SITE      BUILD   the queue of one, and who builds
 */
const liveKey: Key = { pk: "SITE", sk: "LIVE" };
export const buildKey: Key = { pk: "SITE", sk: "BUILD" };
export const releaseKey = (id: Id<"release">): Key => ({ pk: "RELEASES", sk: id });

/** A release with what only publish needs: where its manifest is, and which builder may write to it. */
export const StoredRelease = Release.extend({ manifestKey: z.string().optional(), fence: z.int().min(0) });
export type StoredRelease = z.infer<typeof StoredRelease>;

/** At most one release waits and one is built. `fence` goes up with each builder, so a late one finds its own too low. */
export const Build = z.object({
  queued: idOf("release").optional(),
  building: idOf("release").optional(),
  fence: z.int().min(0),
  /** Epoch milliseconds; past it the builder is taken for dead. */
  until: z.int().optional(),
  /** How often `building` was begun. */
  attempts: z.int().min(0),
  /** Fence of the builder that went live last: the rows that it kept hold every change that was taken off the list. */
  rows: z.int().optional(),
});
export type Build = z.infer<typeof Build>;

const releaseRow = entity("release", StoredRelease, (release) => releaseKey(release.id));
const liveRow = entity("live", Live, () => liveKey);
const buildRow = entity("build", Build, () => buildKey);

export const findRelease = async (ctx: StoreContext, id: Id<"release">): Promise<StoredRelease | undefined> => {
  const found = await ctx.table.get(releaseKey(id));
  return found && releaseRow.parse(found).value;
};

/** Newest first. */
export const listStoredReleases = async (ctx: StoreContext, { cursor, limit }: PageQuery): Promise<Page<StoredRelease>> =>
  mapPage(
    await ctx.table.query({ partition: "RELEASES", order: "descending", limit, ...(cursor === undefined ? {} : { cursor }) }),
    (item) => releaseRow.parse(item).value,
  );

export const findLive = async (ctx: StoreContext): Promise<Versioned<Live> | undefined> => {
  const found = await ctx.table.get(liveKey);
  return found && liveRow.parse(found);
};

export const readBuild = async (ctx: StoreContext): Promise<Versioned<Build>> => {
  const found = await ctx.table.get(buildKey);
  return found ? buildRow.parse(found) : { value: { fence: 0, attempts: 0 }, version: 0 };
};

export const buildWrite = (build: Build, version: number): Write => replace(buildRow.row(build), version);
export const buildUnchanged = (version: number) => check(buildKey, versionIs(version));
export const liveWrite = (live: Live, version: number): Write => replace(liveRow.row(live), version);
export const releaseInsert = (release: StoredRelease): Write => replace(releaseRow.row(release), 0);
/** Only while the release is still in the hands of the builder with this fence. */
export const releaseWrite = (release: StoredRelease, fence: number): Write => put(releaseRow.row(release), is(["fence"], "=", fence));

/** What people may see of a release. */
export const shown = (release: StoredRelease): Release => Release.parse(release);
