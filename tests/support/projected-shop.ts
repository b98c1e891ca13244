import { MemoryBlobs } from "@matjar/adapters/memory-blobs";
import * as Publish from "@matjar/core/publish";
import { insert, MemoryTable, replace } from "@matjar/core/table";
import { createApi } from "@matjar/functions/api/app";
import { withMissingPages } from "@matjar/functions/api/missing-page";
import { projectSite } from "@matjar/functions/jobs/project-site";
import { storeContext } from "@matjar/functions/services";
import { asked, edgeFunction } from "./edge-function.ts";
import { putRelease } from "./release-files.ts";
import { openStore } from "./store-row.ts";
import { testServices } from "./workflows.ts";

/** Paths of a site, and what stands there. */
export type Files = Readonly<Record<string, string>>;

/**
 * Called before each thing that is done where visitors look, with what it is, and after a row or the edge has changed; throws to let
 * it fail, or its answer be lost.
 */
type Watch = (deed: string) => Promise<void> | void;

const isLive = (key: string) => key.startsWith("live/");
const shortOf = (key: string) => key.split("/").slice(2).join("/");

class WatchedBlobs extends MemoryBlobs {
  watch: Watch = () => undefined;

  override async put(...[key, body, options]: Parameters<MemoryBlobs["put"]>): ReturnType<MemoryBlobs["put"]> {
    if (isLive(key)) await this.watch(`put ${shortOf(key)}`);
    return super.put(key, body, options);
  }

  override async copy(from: string, to: string): Promise<void> {
    if (isLive(to)) await this.watch(`copy ${shortOf(to)}`);
    await super.copy(from, to);
  }

  override async remove(key: string): Promise<void> {
    if (isLive(key)) await this.watch(`remove ${shortOf(key)}`);
    await super.remove(key);
  }
}

class WatchedTable extends MemoryTable {
  watch: Watch = () => undefined;
  lookedUp: () => Promise<void> = async () => undefined;

  /** What is live was read; whoever read it hears so a moment later. */
  override async get(...[key]: Parameters<MemoryTable["get"]>): ReturnType<MemoryTable["get"]> {
    const found = await super.get(key);
    if (key.sk === "LIVE") await this.lookedUp();
    return found;
  }

  override async write(...[write]: Parameters<MemoryTable["write"]>): ReturnType<MemoryTable["write"]> {
    const isOurs = write.verb === "put" && write.row.type === "projection";
    if (isOurs) await this.watch("row");
    const item = await super.write(write);
    if (isOurs) await this.watch("row written");
    return item;
  }
}

/** The key-value store of the edge: what it holds is seen at once, or, far away, so many milliseconds later. */
const keyValues = (now: () => number) => {
  const said: { readonly at: number; readonly name: string; readonly value: string | undefined }[] = [];
  return {
    set: (name: string, value: string | undefined) => void said.push({ at: now(), name, value }),
    get: (lateMs: number) => (name: string) => said.findLast((one) => one.name === name && one.at + lateMs <= now())?.value,
  };
};

/** A store with releases, the edge that shows them, and visitors who come through the edge's own function. */
export const projectedShop = async () => {
  const [blobs, memory] = [new WatchedBlobs(), new WatchedTable()];
  const done: string[] = [];
  let spy: Watch = () => undefined;
  const watch: Watch = async (deed) => {
    await spy(deed);
    done.push(deed);
  };
  blobs.watch = watch;
  memory.watch = watch;
  const siteEdge = {
    bind: async (host: string, store: string) => {
      await watch("bind");
      keys.set(host, store);
    },
    unbind: async () => undefined,
    close: async (store: string, key: string | undefined) => keys.set(`closed:${store}`, key),
    show: async (store: string, slot: string) => {
      await watch(`show ${slot}`);
      keys.set(`slot:${store}`, slot);
      await watch(`${slot} shown`);
    },
  };
  const { services, world } = testServices({ table: memory, blobs, services: { blobs, siteEdge } });
  const keys = keyValues(world.now);
  const ctx = storeContext(services, world.id("store"), { kind: "system", deed: "test" }, "en");
  await openStore(ctx);
  const api = withMissingPages(createApi(services), services);
  const places = new Map<number, ReturnType<typeof edgeFunction>>();
  const place = (lateMs: number) => {
    const found = places.get(lateMs) ?? edgeFunction("site-request.js", keys.get(lateMs));
    places.set(lateMs, found);
    return found;
  };

  const pointTo = async (live: Omit<Publish.Live, "since">) => {
    const key = { pk: "SITE", sk: "LIVE" };
    const before = await ctx.table.get(key);
    const row = { key, type: "live", data: { ...live, since: new Date(world.now()).toISOString() } };
    await ctx.table.write(before ? replace(row, before.version) : insert(row));
    return Publish.Published.of(ctx, { ...live, rolledBack: false });
  };

  return {
    blobs,
    ctx,
    world,
    services,
    /** What was done where visitors look, in order. */
    done,
    /** Called before each of these. */
    watching: (next: Watch) => {
      spy = next;
    },
    /** Called after each look at what is live. */
    lookingUp: (next: () => Promise<void>) => {
      memory.lookedUp = next;
    },
    hear: (event: unknown) => projectSite.hear(services, event),
    pointTo,
    /** Makes a release live, as the builder does, and answers its event. */
    release: async (files: Files) => {
      const releaseId = world.id("release");
      const manifestKey = await putRelease(blobs, ctx.storeId, releaseId, files);
      return pointTo({ releaseId, manifestKey });
    },
    /** What a visitor gets for a path, `lateMs` away from what the edge was told. */
    visit: async (path: string, lateMs = 0): Promise<string> => {
      const host = services.hosts.storeHost("dar-al-nour");
      const { uri, statusCode, body } = await place(lateMs)(asked(host, `/${path}`));
      if (statusCode !== undefined) return `${statusCode} ${body?.data}`;
      const found = await blobs.get(`live${uri}`);
      if (found) return Buffer.concat(await Array.fromAsync(found.body)).toString();
      const answer = await api.request(uri);
      return `${answer.status} ${answer.headers.get("location") ?? (await answer.text())}`;
    },
  };
};
export type Shop = Awaited<ReturnType<typeof projectedShop>>;
