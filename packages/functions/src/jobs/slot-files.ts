import { buffer } from "node:stream/consumers";
import type { StoreContext } from "@matjar/core/kernel";
import * as Publish from "@matjar/core/publish";
import { liveKey, otherSlot, type Slot } from "../live-slots.ts";
import { type Lay, type Layout, nothing } from "./projection.ts";

type Files = Publish.Manifest["files"];

const filesAtOnce = 32; // the SDK opens no more than fifty connections

/** A few at a time. When one fails, those begun with it end first: nothing of ours lands in a slot after it was given away. */
const forFew = async <T>(all: readonly T[], run: (one: T) => Promise<void>): Promise<void> => {
  for (let from = 0; from < all.length; from += filesAtOnce) {
    const ended = await Promise.allSettled(all.slice(from, from + filesAtOnce).map(run));
    for (const one of ended) if (one.status === "rejected") throw one.reason;
  }
};

/** Reads the files of layouts, each manifest once; undefined where there is no manifest. */
const reader = (ctx: StoreContext) => {
  const known = new Map<string, Promise<Files | undefined>>([[nothing, Promise.resolve({})]]);
  const filesOf = (manifest: string): Promise<Files | undefined> => {
    const found = known.get(manifest) ?? Publish.readManifest(ctx.blobs, manifest).then((read) => read?.files);
    known.set(manifest, found);
    return found;
  };
  return async ({ manifest, before = nothing }: Layout): Promise<Files | undefined> => {
    const files = await filesOf(manifest);
    return files && Publish.filesWith(files, await filesOf(before));
  };
};

const write = async (ctx: StoreContext, slot: Slot, path: string, file: Publish.SiteFile): Promise<void> => {
  const found = await ctx.blobs.get(Publish.fileKey(ctx.storeId, file.hash));
  if (!found) throw new Error(`The file of ${path} is missing`);
  await ctx.blobs.put(liveKey(ctx.storeId, slot, path), await buffer(found.body), {
    contentType: file.type,
    cacheControl: Publish.headersOf(path, file)["cache-control"] ?? "no-cache",
  });
};

/** What the other slot has already is copied inside the bucket; where that fails, it is written like all else. */
const bringFile = async (ctx: StoreContext, slot: Slot, path: string, file: Publish.SiteFile, isNear: boolean): Promise<void> => {
  const [from, to] = [liveKey(ctx.storeId, otherSlot(slot), path), liveKey(ctx.storeId, slot, path)];
  const copied =
    isNear &&
    (await ctx.blobs.copy(from, to).then(
      () => true,
      () => false,
    ));
  if (!copied) await write(ctx, slot, path, file);
};

const isPage = (path: string): boolean => path.endsWith(".html");

const listed = async (ctx: StoreContext, slot: Slot): Promise<string[]> => {
  const folder = liveKey(ctx.storeId, slot, "");
  const paths: string[] = [];
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const page = await ctx.blobs.list(folder, cursor);
    paths.push(...page.keys.map((key) => key.slice(folder.length)));
    cursor = page.cursor;
  }
  return paths;
};

/**
 * The paths that lie in a slot, and whether what lies at one is what `next` wants: it is when all who may have written it wanted the
 * same. Of a whole slot this is known from its manifest; in one that was left half written one has to look, and goes on from there.
 */
const lyingIn = async (ctx: StoreContext, slot: Slot, next: Files, traces: readonly (Files | undefined)[]) => {
  const [whole] = traces.length === 1 ? traces : [];
  const paths = whole ? Object.keys(whole) : await listed(ctx, slot);
  const there = new Set(paths);
  const asWanted = (path: string, files: Files | undefined) => !!files && (!files[path] || files[path].hash === next[path]?.hash);
  return { paths, has: (path: string) => there.has(path) && traces.every((files) => asWanted(path, files)) };
};

/**
 * Makes a slot hold the files of a layout and no others. Only what differs is written, so the work is in proportion to what the
 * last two releases changed. Assets first, pages next, removals last: were somebody to look, no page would ask for what is not there.
 * @throws Error when the layout's manifest, or a file of it, is missing
 */
export const layFiles = async (ctx: StoreContext, { slot, next: layout, traces, shown }: Lay): Promise<void> => {
  const read = reader(ctx);
  const next = await read(layout);
  if (!next) throw new Error(`There is no manifest at ${layout.manifest}`);
  const [near = {}, ...earlier] = await Promise.all([shown, ...traces].map(read));
  const lies = await lyingIn(ctx, slot, next, earlier);
  const changed = Object.entries(next).filter(([path]) => !lies.has(path));
  for (const pages of [false, true]) {
    await forFew(
      changed.filter(([path]) => isPage(path) === pages),
      ([path, file]) => bringFile(ctx, slot, path, file, near[path]?.hash === file.hash),
    );
  }
  const gone = lies.paths.filter((path) => !Object.hasOwn(next, path));
  await forFew(gone, (path) => ctx.blobs.remove(liveKey(ctx.storeId, slot, path)));
};
