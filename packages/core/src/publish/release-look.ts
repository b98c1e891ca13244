import { type Id, notFound, type StoreContext } from "../kernel/index.ts";
import { ThemeSettings } from "../site/schema.ts";
import { fileKey } from "./live.ts";
import { readManifest } from "./manifest.ts";
import { findRelease } from "./store.ts";

/** Beside the manifest, so that it lives as long. */
const lookKeyOf = (manifestKey: string): string => manifestKey.replace(/\.json$/, ".look.json");

/** Keeps how the shop looks in a release, so that later ones can be held against it. */
export const keepLook = async ({ blobs }: StoreContext, manifestKey: string, look: ThemeSettings): Promise<void> => {
  await blobs.put(lookKeyOf(manifestKey), Buffer.from(JSON.stringify(look)), { contentType: "application/json" });
};

const textOf = async (body: AsyncIterable<Uint8Array>): Promise<string> => Buffer.concat(await Array.fromAsync(body)).toString();

const manifestKey = async (ctx: StoreContext, id: Id<"release">): Promise<string> => {
  const release = await findRelease(ctx, id);
  if (release?.manifestKey === undefined) throw notFound();
  return release.manifestKey;
};

/** The look that was published with a release. @throws notFound also for releases from before it was kept */
export const releaseLook = async (ctx: StoreContext, id: Id<"release">): Promise<ThemeSettings> => {
  const found = await ctx.blobs.get(lookKeyOf(await manifestKey(ctx, id)));
  if (!found) throw notFound();
  return ThemeSettings.parse(JSON.parse(await textOf(found.body)));
};

/** A text file of a release, such as `index.html`. @throws notFound */
export const releaseFile = async (ctx: StoreContext, id: Id<"release">, path: string): Promise<string> => {
  const manifest = await readManifest(ctx.blobs, await manifestKey(ctx, id));
  const file = manifest && Object.hasOwn(manifest.files, path) ? manifest.files[path] : undefined;
  const found = file && (await ctx.blobs.get(fileKey(ctx.storeId, file.hash)));
  if (!found) throw notFound();
  return textOf(found.body);
};
