import { type Id, type StoreContext, sha256 } from "../kernel/index.ts";
import type { Picture } from "../media/schema.ts";
import { findPictures } from "../media/store.ts";
import { pagePictures, themePictures } from "../site/rules.ts";
import type { ContentPage, ThemeSettings } from "../site/schema.ts";
import { listUnpublished } from "../store/unpublished.ts";
import type { Snapshot } from "./schema.ts";
import { findLive } from "./store.ts";

/**
 * What stands for everything in the shop but its look: the same stamp, the same shop. Every change that could show is on the list
 * of what waits, so its price goes with the changes.
 */
export const shopStamp = async (ctx: StoreContext): Promise<string> => {
  const [waiting, live] = await Promise.all([listUnpublished(ctx), findLive(ctx)]);
  const changes = waiting.flatMap(({ value: { kind, id, at }, version }) => (kind === "theme" ? [] : [[kind, id, at, version]]));
  return sha256(JSON.stringify([live?.value.releaseId, changes]));
};

/** Pictures that a look, or a page that is tried in it, shows and the shop as it was read does not have yet. */
export const picturesOfLook = async (
  ctx: StoreContext,
  look: ThemeSettings,
  known: Snapshot["media"],
  page?: Pick<ContentPage, "sections">,
): Promise<Snapshot["media"]> => {
  const shown = [...themePictures(look), ...(page ? pagePictures(page) : [])];
  const wanted = [...new Set(shown)].filter((id) => !Object.hasOwn(known, id));
  const found: Picture[] = wanted.length > 0 ? await findPictures(ctx, wanted) : [];
  return Object.fromEntries(found.map((picture): [Id<"media">, Picture] => [picture.id, picture])) as Snapshot["media"];
};
