import path from "node:path";
import { blobLinks } from "@matjar/adapters/blob-links";
import { dynamoTable } from "@matjar/adapters/dynamodb";
import { FsBlobs } from "@matjar/adapters/fs-blobs";
import { ensureTable } from "@matjar/adapters/tables";
import { publishWaiting } from "@matjar/builder";
import { type CompiledTheme, themeBundle } from "@matjar/builder/theme";
import * as Catalog from "@matjar/core/catalog";
import { narrowBlobs, realWorld, type StoreContext } from "@matjar/core/kernel";
import * as Publish from "@matjar/core/publish";
import * as Site from "@matjar/core/site";
import { narrow, type Write } from "@matjar/core/table";
import { startDynamoDbLocal } from "@matjar/local/dynamodb-local";
import { liveSites } from "@matjar/local/live-sites";
import { localHosts } from "@matjar/local/wire";
import { loadRenderer } from "@matjar/theme-kit/compile.ts";
import { collectionWrite, productWrite } from "../../packages/core/src/catalog/store.ts";
import { storeInsert } from "../../packages/core/src/store/store.ts";
import { shopOf } from "./shop.ts";

/** What a price change costs in a large shop, from the save to the page that a shopper gets. */
export interface Live {
  readonly products: number;
  /** The first publish: everything read and made. */
  readonly firstMs: number;
  /** Each price change: saved, published, served. */
  readonly changes: readonly { readonly ms: number; readonly readMs: number; readonly pages: number; readonly pagesWritten: number }[];
  readonly peakBytes: number;
}

const writesAtOnce = 32;
const changes = 40;

const unplugged = (): never => {
  throw new Error("Nothing here sends mail or fetches");
};

const writeAll = async (ctx: StoreContext, writes: readonly Write[]): Promise<void> => {
  for (let at = 0; at < writes.length; at += writesAtOnce)
    await Promise.all(writes.slice(at, at + writesAtOnce).map((write) => ctx.table.write(write)));
};

/** The shop of the other measurements, as rows. */
const fill = async (ctx: StoreContext, count: number): Promise<void> => {
  const { store, theme, menus, products, collections } = shopOf(count);
  const { email: _email, ...rest } = store;
  await ctx.table.commit([storeInsert({ ...rest, id: ctx.storeId, email: "bench@example.com", createdAt: "2026-01-01T00:00:00.000Z" })]);
  await Site.saveTheme(ctx, theme, 0);
  await Site.saveMenus(ctx, menus, 0);
  await writeAll(
    ctx,
    products.map(({ downloadVariantIds: _none, ...product }) => productWrite({ ...product, status: "active" }, 0)),
  );
  await writeAll(
    ctx,
    collections.map(({ productIds, ...one }) => collectionWrite({ ...one, members: { kind: "manual", productIds }, sort: "manual" }, 0)),
  );
};

const reprice = async (ctx: StoreContext, id: Parameters<typeof Catalog.get>[1], price: number): Promise<string> => {
  const { value, version } = await Catalog.get(ctx, id);
  const { id: _id, createdAt: _createdAt, updatedAt: _updatedAt, ...input } = value;
  await Catalog.update(ctx, id, version, { ...input, variants: value.variants.map((one) => ({ ...one, price })) });
  return value.slug;
};

const run = async (count: number, compiled: CompiledTheme, outDir: string): Promise<Live> => {
  const local = await startDynamoDbLocal();
  try {
    await ensureTable(local.client, "publish");
    const world = realWorld();
    const storeId = world.id("store");
    const files = new FsBlobs(path.join(outDir, "live"), blobLinks({ base: "http://localhost/_blobs", secret: "bench", now: Date.now }));
    const ctx: StoreContext = {
      world,
      storeId,
      table: narrow(dynamoTable({ client: local.client, tableName: "publish" }), storeId, world),
      actor: { kind: "system", deed: "bench" },
      locale: "en",
      blobs: narrowBlobs(files, storeId),
      fetcher: { fetch: unplugged },
      mailer: { send: unplugged },
      sign: (text) => text,
      hosts: localHosts(4000),
    };
    await fill(ctx, count);
    const theme = await themeBundle(compiled, await loadRenderer(compiled));
    const sites = liveSites(files, { live: () => Publish.live(ctx), storeOf: async () => storeId }, () => performance.now());
    const publish = async () => {
      await Publish.requestRelease(ctx);
      const [outcome] = (await publishWaiting(ctx, { themes: { load: async () => theme }, snapshot: Publish.snapshotSince })).outcomes;
      if (outcome?.state !== "live") throw new Error(`The release is ${outcome?.state}`);
      return outcome;
    };
    const start = performance.now();
    await publish();
    const firstMs = performance.now() - start;
    const ids = (await Catalog.list(ctx, { limit: 100 })).items.map(({ id }) => id);
    const measured: Live["changes"][number][] = [];
    for (let i = 0; i < changes; i++) {
      const id = ids[(i * 37) % ids.length];
      if (!id) break;
      const begun = performance.now();
      const slug = await reprice(ctx, id, 700_000 + i);
      const { built, snapshotMs } = await publish();
      for (;;) {
        const found = await sites.find("bench.localhost", `/products/${slug}/`);
        if (found && found !== "unpublished" && "body" in found && found.body.toString().includes(String(7000 + Math.floor(i / 100))))
          break;
      }
      measured.push({ ms: performance.now() - begun, readMs: snapshotMs, pages: built.pages, pagesWritten: built.pagesWritten });
    }
    return { products: count, firstMs, changes: measured, peakBytes: process.resourceUsage().maxRSS * 1024 };
  } finally {
    await local.stop();
  }
};

const [, , count = "10", theme = "{}", outDir = ""] = process.argv;
console.log(JSON.stringify(await run(Number(count), JSON.parse(theme) as CompiledTheme, outDir)));
