import { type Id, notFound, type Page, type PageQuery, type StoreContext } from "../kernel/index.ts";
import { memberAddresses } from "../store/membership.ts";
import type { Live, Release } from "./schema.ts";
import { findLive, findRelease, listStoredReleases, shown } from "./store.ts";

/** The same releases; those that were published anyway with the address of who did, where they are still a member. */
const signed = async (ctx: StoreContext, releases: readonly Release[]): Promise<Release[]> => {
  const addresses = releases.some(({ override }) => override) ? await memberAddresses(ctx) : new Map<string, string>();
  return releases.map((one) =>
    one.override ? { ...one, override: { ...one.override, by: addresses.get(one.override.by) ?? one.override.by } } : one,
  );
};

/** @throws notFound */
export const release = async (ctx: StoreContext, id: Id<"release">): Promise<Release> => {
  const found = await findRelease(ctx, id);
  if (!found) throw notFound();
  const [answer] = await signed(ctx, [shown(found)]);
  return answer as Release; // one in, one out
};

/** Newest first. */
export const listReleases = async (ctx: StoreContext, query: PageQuery): Promise<Page<Release>> => {
  const page = await listStoredReleases(ctx, query);
  return { ...page, items: await signed(ctx, page.items.map(shown)) };
};

/** What shoppers see now; undefined before the first publish. */
export const live = async (ctx: StoreContext): Promise<Live | undefined> => (await findLive(ctx))?.value;
