import { buffer } from "node:stream/consumers";
import type { BlobStore, Id } from "@matjar/core/kernel";
import { fileKey, type Live, type Manifest, type RedirectRules, readRules, redirectsPath, serve } from "@matjar/core/publish";
import type { StaticFile } from "./static-file.ts";

interface Loaded {
  readonly manifestKey: string;
  readonly manifest: Manifest;
  readonly redirects: RedirectRules | undefined;
  readonly files: Map<string, Promise<Buffer | undefined>>;
}

export type Answer = StaticFile | { readonly status: 301 | 308; readonly location: string };

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

  const bytesOf = async (key: string): Promise<Buffer | undefined> => {
    const found = await blobs.get(key);
    return found && buffer(found.body);
  };

  const load = async (storeId: Id<"store">, { manifestKey }: Live): Promise<Loaded | undefined> => {
    const bytes = await bytesOf(manifestKey);
    if (!bytes) return undefined;
    const manifest = JSON.parse(bytes.toString()) as Manifest;
    const rules = manifest.files[redirectsPath];
    const rulesBytes = rules && (await bytesOf(fileKey(storeId, rules.hash)));
    return { manifestKey, manifest, redirects: rulesBytes && readRules(rulesBytes), files: new Map() };
  };

  const refresh = async (host: string): Promise<void> => {
    const entry = hosts.get(host);
    if (!entry) return;
    try {
      entry.storeId ??= await lookup.storeOf(host);
      const live = entry.storeId && (await lookup.live(entry.storeId));
      if (entry.storeId && live && live.manifestKey !== entry.loaded?.manifestKey) entry.loaded = await load(entry.storeId, live);
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

  const bodyOf = (loaded: Loaded, storeId: Id<"store">, hash: string): Promise<Buffer | undefined> => {
    const known = loaded.files.get(hash) ?? bytesOf(fileKey(storeId, hash));
    loaded.files.set(hash, known);
    return known;
  };

  return {
    /** Undefined: no store has this host. `"unpublished"`: the store is there, but nothing is live yet. */
    find: async (host: string, pathname: string): Promise<Answer | "unpublished" | undefined> => {
      const { storeId, loaded } = await site(host);
      if (!storeId) return undefined;
      const served = loaded && serve(loaded.manifest, pathname, loaded.redirects);
      if (!loaded || !served) return "unpublished";
      if ("location" in served) return served;
      const body = await bodyOf(loaded, storeId, served.file.hash);
      return body && { status: served.status, headers: served.headers, body };
    },
  };
};

export type LiveSites = ReturnType<typeof liveSites>;
