import { MemoryBlobs } from "@matjar/adapters/memory-blobs";
import * as Catalog from "@matjar/core/catalog";
import { Shipping } from "@matjar/core/shipping/schema";
import * as Site from "@matjar/core/site";
import * as Stock from "@matjar/core/stock";
import { createStore, readStore } from "@matjar/core/store";
import { describe, expect, it } from "vitest";
import { demoStores } from "../../packages/local/src/demo/index.ts";
import { type Hands, loadStore } from "../../packages/local/src/demo/load.ts";
import type { DemoStore } from "../../packages/local/src/demo/store.ts";
import { testWorld } from "../support/context.ts";

/** The deeds are real; only the pixels are left out. */
const maker = { make: async (bytes: Uint8Array) => ({ width: 1600, height: 2000, color: "#cccccc", files: [{ width: 160, bytes }] }) };

const opened = async (demo: DemoStore) => {
  const { platform, store, world } = testWorld({ blobs: new MemoryBlobs() });
  const owner = { id: world.id("account"), email: demo.email, locale: demo.locales[0] };
  const { id } = await createStore(platform, owner, { storeName: demo.name, slug: demo.slug }, Site.startSite);
  const ctx = store(id, { kind: "member", accountId: owner.id, role: "owner" });
  const zones: unknown[] = [];
  const files: string[] = [];
  const hands: Hands = {
    maker,
    picture: async (_demo, name) => Buffer.from(name),
    setShipping: async (_ctx, all) => zones.push(...all),
    addFile: async (_ctx, _product, variant, { fileName }) => files.push(`${variant ? "variant" : "product"}: ${fileName}`),
  };
  return { ctx, zones, files, hands };
};

const loaded = async (demo: DemoStore) => {
  const shop = await opened(demo);
  await loadStore(shop.ctx, demo, shop.hands);
  return shop;
};

describe.each(demoStores)("loading $slug", (demo) => {
  it("writes the whole shop through the deeds", async () => {
    const { ctx, zones, files } = await loaded(demo);
    const { items } = await Catalog.list(ctx, { limit: 100 });
    expect(items.map(({ slug }) => slug).toSorted()).toEqual(demo.products.map(({ slug }) => slug).toSorted());
    expect((await Catalog.allCollections(ctx)).map(({ slug, pictureId }) => [slug, pictureId !== undefined])).toEqual(
      demo.collections.map(({ slug }) => [slug, true]),
    );
    expect((await Site.allPages(ctx)).map(({ slug }) => slug).toSorted()).toEqual(demo.pages.map(({ slug }) => slug).toSorted());
    expect(
      Object.values((await Site.theme(ctx)).value.zones)
        .map(({ length }) => length)
        .reduce((a, b) => a + b),
    ).toBe(demo.home.length);
    expect((await readStore(ctx)).value).toMatchObject({ locales: demo.locales, currency: demo.currency, tax: demo.tax });
    Shipping.parse({ zones });
    expect(files.length).toBe(demo.products.flatMap(({ variants }) => variants.flatMap((one) => one.files ?? [])).length);
  });

  it("goes on where a load was cut off", async () => {
    const { ctx, hands } = await opened(demo);
    const half = { ...demo, products: demo.products.slice(Math.floor(demo.products.length / 2)), collections: [] };
    const killed = { ...hands, setShipping: () => Promise.reject(new Error("killed")) };
    await expect(loadStore(ctx, half, killed)).rejects.toThrow("killed");
    await loadStore(ctx, demo, hands);
    await loadStore(ctx, demo, hands);
    const { items } = await Catalog.list(ctx, { limit: 100 });
    expect(items.map(({ slug }) => slug)).toEqual(demo.products.map(({ slug }) => slug));
    expect((await Catalog.allCollections(ctx)).map(({ slug }) => slug)).toEqual(demo.collections.map(({ slug }) => slug));
    expect((await Site.allPages(ctx)).length).toBe(demo.pages.length);
  });

  it("opens the stock that the content says", async () => {
    const { ctx } = await loaded(demo);
    for (const one of (await Catalog.list(ctx, { limit: 100 })).items) {
      const { value } = await Catalog.get(ctx, one.id);
      const said = demo.products.find(({ slug }) => slug === value.slug)?.variants ?? [];
      for (const [i, variant] of value.variants.entries()) {
        if (variant.stockPolicy === "untracked") continue;
        expect([variant.sku, (await Stock.level(ctx, variant.id)).available]).toEqual([said[i]?.sku, said[i]?.stock]);
      }
    }
  });
});
