import { type Id, mapPage, notFound, type Page, type PageQuery, type StoreContext } from "../kernel/index.ts";
import type { Live, Release } from "./schema.ts";
import { findLive, findRelease, listStoredReleases, shown } from "./store.ts";

/** @throws notFound */
export const release = async (ctx: StoreContext, id: Id<"release">): Promise<Release> => {
  const found = await findRelease(ctx, id);
  if (!found) throw notFound();
  return shown(found);
};

/** Newest first. */
export const listReleases = async (ctx: StoreContext, query: PageQuery): Promise<Page<Release>> =>
  mapPage(await listStoredReleases(ctx, query), shown);

/** What shoppers see now; undefined before the first publish. */
export const live = async (ctx: StoreContext): Promise<Live | undefined> => (await findLive(ctx))?.value;
