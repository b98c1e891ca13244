import { MemoryBlobs } from "@matjar/adapters/memory-blobs";
import { type Publishing, publishWaiting } from "@matjar/builder";
import { type BlobStore, narrowBlobs, type StoreContext } from "@matjar/core/kernel";
import * as Publish from "@matjar/core/publish";
import { narrow, outboxEvents } from "@matjar/core/table";
import { describe, expect, test } from "vitest";
import { testStore } from "../support/context.ts";
import { expectSound } from "../support/invariants.ts";
import { shelfWith } from "../support/themes.ts";
import { bound, crashing } from "./crashing.ts";
import { plainTheme, someProduct, someSnapshot } from "./shop.ts";

/** A store with a shop that the test may change between publishes. */
const open = (options: Parameters<typeof testStore>[0] = {}) => {
  const blobs = new MemoryBlobs();
  const all = testStore({ blobs, ...options });
  const theme = plainTheme({
    broken: ({ page }) => (page.template === "product" && page.title === "broken" ? "No such colour" : undefined),
  });
  const state = { shop: someSnapshot({ products: [someProduct(1), someProduct(2)] }) };
  const publishing: Publishing = {
    themes: shelfWith(theme),
    snapshot: async (ctx) => ({ ...state.shop, store: { ...state.shop.store, id: ctx.storeId } }),
    progressEveryMs: 0,
  };
  const publish = async (ctx: StoreContext = all.ctx) => {
    const release = await Publish.requestRelease(ctx);
    const { outcomes } = await publishWaiting(ctx, publishing);
    return { release, outcomes };
  };
  const rename = (title: string) => {
    state.shop = { ...state.shop, products: [someProduct(1, { title }), someProduct(2)] };
  };
  return { ...all, blobs, theme, state, publishing, publish, rename };
};

/** The text of a page as a shopper gets it: pointer, manifest, path, bytes. Throws when any of it is missing. */
const page = async (ctx: StoreContext, path: string): Promise<string> => {
  const live = await Publish.live(ctx);
  const manifest = live && (await Publish.readManifest(ctx.blobs, live.manifestKey));
  const served = manifest && Publish.serve(manifest, path);
  if (served?.status !== 200) throw new Error(`${path} is not served`);
  const found = await ctx.blobs.get(Publish.fileKey(ctx.storeId, served.file.hash));
  if (!found) throw new Error(`The bytes of ${path} are missing`);
  return Buffer.concat(await Array.fromAsync(found.body)).toString();
};

/** Every file that the live manifest names is there, and says what its hash says. */
const wholeSite = async (ctx: StoreContext): Promise<void> => {
  const live = await Publish.live(ctx);
  const manifest = live && (await Publish.readManifest(ctx.blobs, live.manifestKey));
  if (!manifest) throw new Error("Nothing is live");
  for (const { hash, bytes } of Object.values(manifest.files)) {
    expect((await ctx.blobs.head(Publish.fileKey(ctx.storeId, hash)))?.size).toBe(bytes);
  }
};

describe("a publish", () => {
  test("puts the shop as it is now before shoppers", async () => {
    const { ctx, publish, rename } = open();
    const first = await publish();
    expect(first.outcomes).toMatchObject([{ state: "live", releaseId: first.release.id }]);
    rename("Silk scarf");
    const { release } = await publish();
    expect(await page(ctx, "/products/shirt-1/")).toContain("Silk scarf");
    expect(await Publish.release(ctx, release.id)).toMatchObject({ state: "live", filesWritten: expect.any(Number) });
    await wholeSite(ctx);
  });

  test("writes only what changed", async () => {
    const { ctx, publish, rename, blobs } = open();
    await publish();
    const before = (await blobs.list(`sites/${ctx.storeId}/files/`)).keys.length;
    rename("Silk scarf");
    const { release } = await publish();
    const { filesWritten, filesKept } = await Publish.release(ctx, release.id);
    expect((await blobs.list(`sites/${ctx.storeId}/files/`)).keys.length - before).toBe(filesWritten);
    expect(filesKept).toBeGreaterThan(0);
  });

  test("shows its progress on the release", async () => {
    const { ctx, publishing, world, state } = open();
    state.shop = someSnapshot({ products: Array.from({ length: 60 }, (_, i) => someProduct(i)) });
    const release = await Publish.requestRelease(ctx);
    const seen: number[] = [];
    const watching: Publishing = {
      ...publishing,
      themes: {
        load: async (id) => {
          const theme = await publishing.themes.load(id);
          const renderTemplate: typeof theme.renderer.renderTemplate = async (...args) => {
            world.advance(100);
            seen.push((await Publish.release(ctx, release.id)).progress.done);
            return theme.renderer.renderTemplate(...args);
          };
          return { ...theme, renderer: { renderTemplate } };
        },
      },
    };
    await publishWaiting(ctx, watching);
    expect(Math.max(...seen)).toBeGreaterThan(0);
    const { progress } = await Publish.release(ctx, release.id);
    expect(progress.done).toBe(progress.total);
  });

  test("whose page cannot be made fails, says which page, and leaves the old site whole", async () => {
    const { ctx, publish, rename, memory } = open();
    await publish();
    const before = await page(ctx, "/products/shirt-1/");
    rename("broken");
    const { release, outcomes } = await publish();
    expect(outcomes).toMatchObject([{ state: "failed", failure: { path: "/products/shirt-1/", reason: "No such colour" } }]);
    expect(await Publish.release(ctx, release.id)).toMatchObject({ state: "failed" });
    expect(await page(ctx, "/products/shirt-1/")).toBe(before);
    expect(
      memory
        .all()
        .flatMap(outboxEvents)
        .map(({ type }) => type),
    ).toContain("release.failed");
    rename("mended");
    expect((await publish()).outcomes).toMatchObject([{ state: "live" }]);
    expect(await page(ctx, "/products/shirt-1/")).toContain("mended");
  });

  test("can be taken back, whole, and the next one goes on from the draft", async () => {
    const { ctx, publish, rename } = open();
    const { release } = await publish();
    const before = await page(ctx, "/products/shirt-1/");
    rename("Silk scarf");
    await publish();
    await Publish.rollBack(ctx, release.id);
    expect(await page(ctx, "/products/shirt-1/")).toBe(before);
    await wholeSite(ctx);
    await publish();
    expect(await page(ctx, "/products/shirt-1/")).toContain("Silk scarf");
  });

  test("whose old manifest cannot be read makes everything anew", async () => {
    const { ctx, publish, blobs } = open();
    await publish();
    const live = await Publish.live(ctx);
    await blobs.put(live?.manifestKey ?? "", Buffer.from("{broken"), { contentType: "application/json" });
    expect((await publish()).outcomes).toMatchObject([{ state: "live" }]);
    await wholeSite(ctx);
  });
});

describe("several at once", () => {
  test("two requests and two builders: nothing is lost, and the site shows the last change", async () => {
    for (let seed = 1; seed <= 20; seed++) {
      const delay = () => new Promise<void>((done) => setImmediate(done));
      const { ctx, publishing, rename, memory } = open({ seed, faults: { conflict: 0.1, lostAnswer: 0.05, delay } });
      const builder = async () => {
        await Publish.requestRelease(ctx);
        await publishWaiting(ctx, publishing);
      };
      const first = builder();
      rename(`change ${seed}`);
      await Promise.all([first, builder(), builder()]);
      await publishWaiting(ctx, publishing); // what a repeated event does
      const { items } = await Publish.listReleases(ctx, { limit: 10 });
      expect(items.filter(({ state }) => state === "live")).toHaveLength(1);
      expect(items.filter(({ state }) => state === "requested" || state === "building")).toEqual([]);
      expect(await page(ctx, "/products/shirt-1/")).toContain(`change ${seed}`);
      expectSound({ memory });
    }
  });

  test("a builder that stalled before its last step cannot put its old site over the new one", async () => {
    const { ctx, publishing, rename, world, memory } = open();
    await Publish.requestRelease(ctx);
    rename("old");
    let wake = () => {};
    const asleep = new Promise<void>((done) => {
      wake = done;
    });
    const put: BlobStore["put"] = async (key, body, options) => {
      if (key.includes("/manifests/")) await asleep;
      return ctx.blobs.put(key, body, options);
    };
    const slowBlobs = new Proxy(ctx.blobs, { get: (blobs, verb) => (verb === "put" ? put : bound(blobs, verb)) });
    const stalled = publishWaiting({ ...ctx, blobs: slowBlobs }, publishing);
    while ((await Publish.beginBuild(ctx)).state !== "busy") await new Promise((done) => setImmediate(done));
    await new Promise((done) => setTimeout(done, 50)); // the slow one has its snapshot and its pages by now
    world.advance(Publish.leaseMs * 2);
    rename("new");
    await publishWaiting(ctx, publishing);
    wake();
    expect((await stalled).outcomes).toMatchObject([{ state: "lost" }]);
    expectSound({ memory });
    expect(await page(ctx, "/products/shirt-1/")).toContain("new");
    await wholeSite(ctx);
  });
});

describe("a crash at any step", () => {
  test.each([false, true])("leaves the old site whole, and the repeated event brings the new one (after the effect: %s)", async (after) => {
    let steps = 0;
    for (let k = 1; ; k++) {
      const { ctx, publish, publishing, rename, blobs, table, world, storeId, memory } = open();
      await publish();
      rename("Silk scarf");
      await Publish.requestRelease(ctx);
      const { around, crashed } = crashing(k, after);
      const mortal: StoreContext = {
        ...ctx,
        blobs: narrowBlobs(around<BlobStore>(blobs), storeId),
        table: around(narrow(table, storeId, world)),
      };
      await publishWaiting(mortal, publishing).catch(() => undefined);
      await wholeSite(ctx);
      expect(await page(ctx, "/products/shirt-2/")).toContain("Linen shirt 2");
      world.advance(Publish.leaseMs + 1);
      await publishWaiting(ctx, publishing); // the bus delivers again
      expect(await page(ctx, "/products/shirt-1/")).toContain("Silk scarf");
      await wholeSite(ctx);
      const { items } = await Publish.listReleases(ctx, { limit: 10 });
      expect(items.map(({ state }) => state)).toEqual(["live", "superseded"]);
      expectSound({ memory });
      if (!crashed()) break;
      steps = k;
    }
    expect(steps).toBeGreaterThan(20);
  });

  test("that comes again and again ends the release, and the next publish is right", async () => {
    const { ctx, publish, publishing } = open();
    await publish();
    const before = await page(ctx, "/");
    const release = await Publish.requestRelease(ctx);
    const sick: Publishing = { ...publishing, snapshot: async () => Promise.reject(new Error("the table is away")) };
    await expect(publishWaiting(ctx, sick)).rejects.toThrow("the table is away");
    await expect(publishWaiting(ctx, sick)).rejects.toThrow("the table is away");
    expect((await publishWaiting(ctx, sick)).outcomes).toMatchObject([{ state: "failed" }]);
    expect(await Publish.release(ctx, release.id)).toMatchObject({ state: "failed", failure: { path: "/" } });
    expect(await page(ctx, "/")).toBe(before);
    expect((await publish()).outcomes).toMatchObject([{ state: "live" }]);
  });
});
