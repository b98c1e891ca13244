import { blobLinks } from "@matjar/adapters/blob-links";
import { MemoryBlobs } from "@matjar/adapters/memory-blobs";
import { sha256 } from "@matjar/core/kernel";
import * as Publish from "@matjar/core/publish";
import { insert, replace } from "@matjar/core/table";
import { projectSite } from "@matjar/functions/jobs/project-site";
import { storeContext } from "@matjar/functions/services";
import { describe, expect, it } from "vitest";
import { openStore } from "../support/store-row.ts";
import { testServices } from "../support/workflows.ts";

type Pages = Readonly<Record<string, string>>;

/** A bucket that remembers what was done to `live/`, and fails when told to. */
class WatchedBlobs extends MemoryBlobs {
  readonly done: string[] = [];
  failAt: string | undefined;

  override async put(...[key, body, options]: Parameters<MemoryBlobs["put"]>): ReturnType<MemoryBlobs["put"]> {
    if (key.startsWith("live/")) {
      if (this.failAt !== undefined && key.endsWith(this.failAt)) throw new Error("S3 is away");
      this.done.push(`put ${key.split("/").slice(2).join("/")}`);
    }
    return super.put(key, body, options);
  }

  override async remove(key: string): Promise<void> {
    if (key.startsWith("live/")) this.done.push(`remove ${key.split("/").slice(2).join("/")}`);
    await super.remove(key);
  }
}

const shop = async () => {
  const links = blobLinks({ base: "http://localhost/blobs", secret: "test", now: Date.now });
  const blobs = new WatchedBlobs(links);
  const bound: string[] = [];
  const siteEdge = {
    bind: async (host: string, store: string) => void bound.push(`${host} ${store}`),
    unbind: async () => undefined,
    close: async () => undefined,
  };
  const { services, world } = testServices({ services: { blobs, siteEdge } });
  const ctx = storeContext(services, world.id("store"), { kind: "system", deed: "test" }, "en");
  await openStore(ctx);

  /** Makes a release live, as the builder does, and answers its event. */
  const release = async (pages: Pages) => {
    const releaseId = world.id("release");
    const manifestKey = Publish.manifestKeyOf(ctx.storeId, releaseId, 1);
    const files = Object.fromEntries(
      Object.entries(pages).map(([name, text]) => {
        const type = name.endsWith(".html") ? "text/html; charset=utf-8" : "text/css; charset=utf-8";
        return [name, { hash: sha256(text), type, bytes: text.length, print: text }] as const;
      }),
    );
    for (const text of Object.values(pages))
      await blobs.put(Publish.fileKey(ctx.storeId, sha256(text)), Buffer.from(text), { contentType: "text/plain" });
    await Publish.writeManifest(blobs, manifestKey, { version: 1, releaseId, files });
    const key = { pk: "SITE", sk: "LIVE" };
    const before = await ctx.table.get(key);
    const row = { key, type: "live", data: { releaseId, manifestKey, since: new Date(world.now()).toISOString() } };
    await ctx.table.write(before ? replace(row, before.version) : insert(row));
    return Publish.Published.of(ctx, { releaseId, manifestKey, rolledBack: false });
  };

  const live = async (): Promise<Pages> => {
    const { keys } = await blobs.list(`live/${ctx.storeId}/`);
    const read = async (key: string) => Buffer.concat(await Array.fromAsync((await blobs.get(key))?.body ?? [])).toString();
    return Object.fromEntries(await Promise.all(keys.map(async (key) => [key.split("/").slice(2).join("/"), await read(key)] as const)));
  };
  const hear = (event: unknown) => projectSite.hear(services, event);
  return { blobs, bound, ctx, hear, live, release, services, world };
};

const first = { "index.html": "one", "_a/x.1.css": "red", "about/index.html": "us" };
const second = { "index.html": "two", "_a/x.2.css": "blue", "about/index.html": "us" };

describe("bringing a release to the edge", () => {
  it("writes all of the first, and says whose the host is", async () => {
    const { hear, live, release, bound, ctx, blobs } = await shop();
    await hear(await release(first));
    expect(await live()).toEqual(first);
    expect(bound).toEqual([`dar-al-nour.localhost:4000 ${ctx.storeId}`]);
    expect((await blobs.head(`live/${ctx.storeId}/_a/x.1.css`))?.cacheControl).toMatch(/immutable/);
    expect((await blobs.head(`live/${ctx.storeId}/index.html`))?.cacheControl).toMatch(/must-revalidate/);
  });

  it("writes of the next only what changed: assets, then pages, then removals", async () => {
    const { hear, live, release, blobs } = await shop();
    await hear(await release(first));
    blobs.done.length = 0;
    await hear(await release(second));
    expect(await live()).toEqual(second);
    expect(blobs.done).toEqual(["put _a/x.2.css", "put index.html", "remove _a/x.1.css"]);
  });

  it("does nothing twice, and an old event brings nothing old back", async () => {
    const { hear, live, release, blobs } = await shop();
    const [older, newer] = [await release(first), await release(second)];
    await hear(newer);
    blobs.done.length = 0;
    await hear(older);
    await hear(newer);
    await hear(older);
    expect(await live()).toEqual(second);
    expect(blobs.done).toEqual([]);
  });

  it("mends what a failed one left half done, also when the shop goes back meanwhile", async () => {
    const { hear, live, release, blobs } = await shop();
    await hear(await release(first));
    const event = await release({ ...second, "new/index.html": "new" });
    blobs.failAt = "new/index.html";
    await expect(hear(event)).rejects.toThrow("S3 is away");
    blobs.failAt = undefined;
    await hear(await release(first));
    expect(await live()).toEqual(first);
    await hear(event);
    expect(await live()).toEqual(first);
  });

  it("goes on where the very first one failed", async () => {
    const { hear, live, release, blobs } = await shop();
    const event = await release(first);
    blobs.failAt = "about/index.html";
    await expect(hear(event)).rejects.toThrow("S3 is away");
    blobs.failAt = undefined;
    await hear(event);
    expect(await live()).toEqual(first);
  });

  it("lets one work at a time, and takes over from a dead one", async () => {
    const { hear, live, release, services, world, ctx } = await shop();
    const event = await release(first);
    const until = world.now() + 330_000;
    const row = { key: { pk: "SITE", sk: "EDGE" }, type: "projection", data: { manifests: ["", event.data.manifestKey], until } };
    await ctx.table.write(insert(row)); // died at its work
    await expect(hear(event)).rejects.toMatchObject({ code: "release.projection_taken" });
    world.advance(330_001);
    await projectSite.hear(services, event);
    expect(await live()).toEqual(first);
  });
});
