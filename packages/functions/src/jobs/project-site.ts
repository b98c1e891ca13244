import { buffer } from "node:stream/consumers";
import type { StoreContext } from "@matjar/core/kernel";
import * as Publish from "@matjar/core/publish";
import { homeOf, readStore } from "@matjar/core/store";
import { liveKey } from "../api/missing-page.ts";
import { listener } from "../events/listener.ts";
import { guardSite } from "./guard-site.ts";
import { alone, nothing } from "./projection.ts";

type Files = Publish.Manifest["files"];

const filesAtOnce = 16;

const forFew = async <T>(all: readonly T[], run: (one: T) => Promise<void>): Promise<void> => {
  for (let from = 0; from < all.length; from += filesAtOnce) await Promise.all(all.slice(from, from + filesAtOnce).map(run));
};

const filesOf = async (ctx: StoreContext, manifestKey: string): Promise<Files | undefined> =>
  manifestKey === nothing ? {} : (await Publish.readManifest(ctx.blobs, manifestKey))?.files;

const write = async (ctx: StoreContext, path: string, file: Publish.SiteFile): Promise<void> => {
  const found = await ctx.blobs.get(Publish.fileKey(ctx.storeId, file.hash));
  if (!found) throw new Error(`The file of ${path} is missing`);
  await ctx.blobs.put(liveKey(ctx.storeId, path), await buffer(found.body), {
    contentType: file.type,
    cacheControl: Publish.headersOf(path, file)["cache-control"] ?? "no-cache",
  });
};

const isPage = (path: string): boolean => path.endsWith(".html");

/** Assets first, pages next, removals last: no page ever asks for a file that is not there. */
const bring = async (ctx: StoreContext, next: Files, earlier: readonly Files[]): Promise<void> => {
  const unchanged = (path: string) => earlier.every((files) => files[path]?.hash === next[path]?.hash);
  const changed = Object.entries(next).filter(([path]) => !unchanged(path));
  const gone = [...new Set(earlier.flatMap((files) => Object.keys(files)))].filter((path) => !Object.hasOwn(next, path));
  for (const pages of [false, true]) {
    await forFew(
      changed.filter(([path]) => isPage(path) === pages),
      ([path, file]) => write(ctx, path, file),
    );
  }
  await forFew(gone, (path) => ctx.blobs.remove(liveKey(ctx.storeId, path)));
};

/**
 * Brings what is live now to where the edge reads it, whichever event brought us here. Only files that differ are written, so
 * the work is in proportion to the change; a page view then costs no function.
 */
export const projectSite = listener("project-site", Publish.Published, async (ctx, _event, { siteEdge, hosts }) => {
  const live = siteEdge && (await Publish.live(ctx));
  if (!live) return;
  await guardSite(ctx, siteEdge); // a closed shop's files lie behind its gate before they are there
  await alone(ctx, live.manifestKey, async (earlier) => {
    const next = await filesOf(ctx, live.manifestKey);
    if (!next) throw new Error(`There is no manifest at ${live.manifestKey}`);
    await bring(ctx, next, await Promise.all(earlier.map(async (manifestKey) => (await filesOf(ctx, manifestKey)) ?? {})));
  });
  const { value: store } = await readStore(ctx);
  const host = hosts.storeHost(store.slug);
  await siteEdge.bind(host, ctx.storeId, homeOf(hosts, store, host));
});
