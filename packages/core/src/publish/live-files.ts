import type { StoreContext } from "../kernel/index.ts";
import { fileKey } from "./live.ts";
import { readManifest } from "./manifest.ts";
import { findLive } from "./store.ts";

/** Reads a file of what is live by its path; undefined where there is none. */
export type ReadLive = (path: string) => Promise<string | undefined>;

/** The files that shoppers see. The manifest is read once, so all of them are of one release. Undefined before the first one. */
export const liveFiles = async (ctx: StoreContext): Promise<ReadLive | undefined> => {
  const live = await findLive(ctx);
  const manifest = live && (await readManifest(ctx.blobs, live.value.manifestKey));
  if (!manifest) return undefined;
  return async (path) => {
    const file = Object.hasOwn(manifest.files, path) ? manifest.files[path] : undefined;
    const found = file && (await ctx.blobs.get(fileKey(ctx.storeId, file.hash)));
    return found && Buffer.concat(await Array.fromAsync(found.body)).toString();
  };
};
