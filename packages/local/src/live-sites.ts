import { buffer } from "node:stream/consumers";
import type { BlobStore, Id } from "@matjar/core/kernel";
import { fileKey, filesWith, type Live, type Manifest, type RedirectRules, readRules, redirectsPath, serve } from "@matjar/core/publish";
import type { StaticFile } from "./static-file.ts";

interface Loaded {
  readonly manifestKey: string;
  /** As it was published. */
  readonly own: Manifest;
  /** With the hashed files of the release that was served before. */
  readonly manifest: Manifest;
  readonly redirects: RedirectRules | undefined;
  readonly files: Map<string, Promise<Buffer | undefined>>;
}

export type Answer = StaticFile | { readonly status: 301 | 308; readonly location: string };

/** Where the local host finds the live release of a store; CloudFront's function does the same from its key-value store. */
export interface LiveLookup {
  live(storeId: Id<"store">): Promise<Live | undefined>;
  storeOf(host: string): Promise<Id<"store"> | undefined>;
  /** Origin that visitors of this host are sent on to, when the shop is at home at another. Without it every host shows the shop. */
  home?(storeId: Id<"store">, host: string): Promise<string | undefined>;
}

interface Site {
  storeId: Id<"store"> | undefined;
  home: string | undefined;
  loaded: Loaded | undefined;
  askedAt: number;
  asking: Promise<void> | undefined;
}

/** Pages lead on; what a page that is open already asks for (scripts, shards of the search) stays where it is. */
const isPage = (pathname: string): boolean => /(^|\/)[^/.]*$|\.html$/.test(pathname);

const freshMs = 250;
const maxHosts = 500;

/**
 * Serves published sites from memory. Which release is live is asked for again every quarter of a second and store, so a
 * publish shows at once and a page costs no read; when the question fails, the last known release goes on being served.
 */
export const liveSites = (blobs: BlobStore, lookup: LiveLookup, now: () => number) => {
  const hosts = new Map<string, Site>();

  const bytesOf = async (key: string): Promise<Buffer | undefined> => {
    const found = await blobs.get(key);
    return found && buffer(found.body);
  };

  const load = async (storeId: Id<"store">, { manifestKey }: Live, before?: Manifest): Promise<Loaded | undefined> => {
    const bytes = await bytesOf(manifestKey);
    if (!bytes) return undefined;
    const own = JSON.parse(bytes.toString()) as Manifest;
    const manifest = { ...own, files: filesWith(own.files, before?.files) };
    const rules = own.files[redirectsPath];
    const rulesBytes = rules && (await bytesOf(fileKey(storeId, rules.hash)));
    return { manifestKey, own, manifest, redirects: rulesBytes && readRules(rulesBytes), files: new Map() };
  };

  const refresh = async (host: string): Promise<void> => {
    const entry = hosts.get(host);
    if (!entry) return;
    try {
      const storeId = await lookup.storeOf(host); // asked again each time: a domain may be taken away, or become another's
      if (storeId !== entry.storeId) Object.assign(entry, { storeId, loaded: undefined });
      entry.home = storeId && (await lookup.home?.(storeId, host));
      const live = entry.storeId && (await lookup.live(entry.storeId));
      if (entry.storeId && live && live.manifestKey !== entry.loaded?.manifestKey)
        entry.loaded = await load(entry.storeId, live, entry.loaded?.own);
    } finally {
      entry.askedAt = now();
      entry.asking = undefined;
    }
  };

  const site = async (host: string) => {
    let entry = hosts.get(host);
    if (!entry) {
      if (hosts.size >= maxHosts) hosts.delete(hosts.keys().next().value ?? "");
      entry = { storeId: undefined, home: undefined, loaded: undefined, askedAt: Number.NEGATIVE_INFINITY, asking: undefined };
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
      const { storeId, home, loaded } = await site(host);
      if (!storeId) return undefined;
      if (home !== undefined && isPage(pathname)) return { status: 301, location: home + pathname };
      const served = loaded && serve(loaded.manifest, pathname, loaded.redirects);
      if (!loaded || !served) return "unpublished";
      if ("location" in served) return served;
      const body = await bodyOf(loaded, storeId, served.file.hash);
      return body && { status: served.status, headers: served.headers, body };
    },
  };
};

export type LiveSites = ReturnType<typeof liveSites>;
