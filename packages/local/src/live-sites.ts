import { buffer } from "node:stream/consumers";
import type { BlobStore, Id } from "@matjar/core/kernel";
import { type Live, type Manifest, serve } from "@matjar/core/publish";
import type { StaticFile } from "./static-file.ts";

interface Loaded {
  readonly manifestKey: string;
  readonly manifest: Manifest;
  readonly files: Map<string, Promise<Buffer | undefined>>;
}

export type Answer = StaticFile | { readonly status: 308; readonly location: string };

/** Where the local host finds the live release of a store; CloudFront's function does the same from its key-value store. */
export interface LiveLookup {
  live(storeId: Id<"store">): Promise<Live | undefined>;
  storeOf(host: string): Promise<Id<"store"> | undefined>;
}

const freshMs = 250;
const maxHosts = 500;

/**
 * Serves published sites from memory. Which release is live is asked for again every quarter of a second and store, so a
 * publish shows at once and a page costs no read; when the question fails, the last known release goes on being served.
 */
export const liveSites = (blobs: BlobStore, lookup: LiveLookup, now: () => number) => {
  const hosts = new Map<
    string,
    { storeId: Id<"store"> | undefined; loaded: Loaded | undefined; askedAt: number; asking: Promise<void> | undefined }
  >();

  const load = async (live: Live): Promise<Loaded | undefined> => {
    const found = await blobs.get(live.manifestKey);
    return (
      found && { manifestKey: live.manifestKey, manifest: JSON.parse((await buffer(found.body)).toString()) as Manifest, files: new Map() }
    );
  };

  const refresh = async (host: string): Promise<void> => {
    const entry = hosts.get(host);
    if (!entry) return;
    try {
      entry.storeId ??= await lookup.storeOf(host);
      const live = entry.storeId && (await lookup.live(entry.storeId));
      if (live && live.manifestKey !== entry.loaded?.manifestKey) entry.loaded = await load(live);
    } finally {
      entry.askedAt = now();
      entry.asking = undefined;
    }
  };

  const site = async (host: string) => {
    let entry = hosts.get(host);
    if (!entry) {
      if (hosts.size >= maxHosts) hosts.delete(hosts.keys().next().value ?? "");
      entry = { storeId: undefined, loaded: undefined, askedAt: Number.NEGATIVE_INFINITY, asking: undefined };
      hosts.set(host, entry);
    }
    if (now() - entry.askedAt > freshMs) {
      entry.asking ??= refresh(host);
      await entry.asking.catch((error: unknown) => {
        if (!entry.loaded) throw error;
      });
    }
    return entry;
  };

  const bodyOf = (loaded: Loaded, storeId: string, hash: string): Promise<Buffer | undefined> => {
    const known = loaded.files.get(hash) ?? blobs.get(`sites/${storeId}/files/${hash}`).then((found) => found && buffer(found.body));
    loaded.files.set(hash, known);
    return known;
  };

  return {
    /** Undefined: no store has this host. `"unpublished"`: the store is there, but nothing is live yet. */
    find: async (host: string, pathname: string): Promise<Answer | "unpublished" | undefined> => {
      const { storeId, loaded } = await site(host);
      if (!storeId) return undefined;
      const served = loaded && serve(loaded.manifest, pathname);
      if (!loaded || !served) return "unpublished";
      if (served.status === 308) return served;
      const body = await bodyOf(loaded, storeId, served.file.hash);
      return body && { status: served.status, headers: served.headers, body };
    },
  };
};

export type LiveSites = ReturnType<typeof liveSites>;
