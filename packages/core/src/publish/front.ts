import { DomainError, type StoreContext } from "../kernel/index.ts";
import type { ThemeSettings } from "../site/schema.ts";
import { theme } from "../site/theme.ts";
import { originOf } from "../store/hosts.ts";
import { readStore } from "../store/store.ts";
import { releaseLook } from "./release-look.ts";
import { type Snapshot, snapshotVersion } from "./schema.ts";
import { picturesOfLook } from "./shop-now.ts";
import { findLive } from "./store.ts";

/** The look that shoppers see; before the first publish the one that waits. */
const shownLook = async (ctx: StoreContext): Promise<ThemeSettings> => {
  const live = await findLive(ctx);
  const published = live && (await releaseLook(ctx, live.value.releaseId).catch(draftInstead));
  return published ?? (await theme(ctx)).value;
};

/** Releases from before looks were kept have none. */
const draftInstead = (error: unknown): undefined => {
  if (error instanceof DomainError && error.code === "not_found") return undefined;
  throw error;
};

/** A shop seen from the street: its name, languages and look, and nothing of what is inside. */
export const front = async (ctx: StoreContext): Promise<Snapshot> => {
  const [{ value: store }, look] = await Promise.all([readStore(ctx), shownLook(ctx)]);
  const { createdAt: _createdAt, ...shopFront } = store;
  const bare: ThemeSettings = { ...look, zones: { header: [], home: [], product: [], collection: [], footer: [] } };
  return {
    version: snapshotVersion,
    store: shopFront,
    origin: originOf(ctx.hosts, store),
    theme: bare,
    menus: { main: [], footer: [] },
    ...{ pages: [], posts: [], products: [], collections: [], redirects: [] },
    shipping: { zones: [] },
    media: await picturesOfLook(ctx, bare, {}),
  };
};
