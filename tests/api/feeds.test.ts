import { gunzipSync } from "node:zlib";
import { MemoryBlobs } from "@matjar/adapters/memory-blobs";
import * as Catalog from "@matjar/core/catalog";
import * as Publish from "@matjar/core/publish";
import * as Stock from "@matjar/core/stock";
import { changeStore, readStore } from "@matjar/core/store";
import { outboxEvents } from "@matjar/core/table";
import { buildSite } from "@matjar/functions/jobs/build-site";
import { parse } from "csv-parse/sync";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import { plainTheme } from "../builder/shop.ts";
import { testApi } from "../support/api.ts";

import { shelfWith } from "../support/themes.ts";

type Item = Readonly<Record<string, string>>;

const rowsOf = (csv: string): Item[] => parse(csv, { columns: true });

/** The API over a small world with a shop, and the builder that hears its events. */
const open = async (locales: readonly ("ar" | "en" | "fr" | "it")[] = ["en", "ar"]) => {
  const api = testApi({ blobs: new MemoryBlobs(), services: { themes: shelfWith(plainTheme()) } });
  const owner = await api.signUp("Dar Al Nour", undefined, { locale: "en" });
  const ctx = api.store(owner.store.id, { kind: "system", deed: "test" });
  await changeStore(ctx, { locales: [...locales], currency: "SAR" }, (await readStore(ctx)).version);
  const publish = async () => {
    await owner.who.post(`${owner.base}/releases`);
    const events = api.memory.all().flatMap(outboxEvents);
    for (const event of events.filter(({ type }) => type === "release.requested")) await buildSite.hear(api.services, event);
  };
  const get = (path: string, headers: Record<string, string> = {}) => api.browser().get(path, { host: owner.host, headers });
  const google = async (path = "/feeds/google.xml"): Promise<Item[]> => {
    const xml = await (await get(path)).text();
    expect(XMLValidator.validate(xml)).toBe(true);
    const parsed = new XMLParser({ isArray: (name) => name === "item", parseTagValue: false }).parse(xml) as {
      rss: { channel: { item?: Item[] } };
    };
    return parsed.rss.channel.item ?? [];
  };
  return { ...owner, ctx, publish, get, google };
};

const mug = {
  title: "Mug",
  brand: "Noor",
  variants: [{ price: 4500, sku: "MUG-1", barcode: "4006381333931", weightGrams: 300, initialStock: 2 }],
};
const shirt = {
  title: "Shirt & <tie>",
  options: [{ name: "Colour", values: ["Red", "Blue"] }],
  variants: [
    { options: ["Red"], price: 9000, compareAtPrice: 12_000, stockPolicy: "untracked" as const },
    { options: ["Blue"], price: 9500, initialStock: 0 },
  ],
};

describe("a catalogue feed", () => {
  test("tells what was published, with the availability of the moment", async () => {
    const { ctx, publish, google, host } = await open();
    const { value: made } = await Catalog.create(ctx, mug);
    await Catalog.create(ctx, shirt);
    await publish();
    const [first] = made.variants;
    if (!first) throw new Error("The mug has a variant");
    const items = await google();
    expect(items).toHaveLength(3);
    expect(items.find((one) => one["g:id"] === first.id)).toEqual({
      "g:id": first.id,
      "g:title": "Mug",
      "g:description": "Mug",
      "g:link": `http://${host}/products/mug/`,
      "g:availability": "in_stock",
      "g:price": "45.00 SAR",
      "g:condition": "new",
      "g:brand": "Noor",
      "g:gtin": "4006381333931",
      "g:mpn": "MUG-1",
      "g:shipping_weight": "300 g",
    });
    const [red, blue] = ["Red", "Blue"].map((color) => items.find((one) => one["g:color"] === color));
    expect(red).toMatchObject({
      "g:price": "120.00 SAR",
      "g:sale_price": "90.00 SAR",
      "g:availability": "in_stock",
      "g:identifier_exists": "no",
    });
    expect(red?.["g:title"]).toBe("Shirt & <tie> – Red");
    expect(blue).toMatchObject({ "g:availability": "out_of_stock", "g:item_group_id": red?.["g:item_group_id"] });

    await Stock.adjust(ctx, { variantId: first.id, delta: -2, reason: "counted" });
    expect((await google()).find((one) => one["g:id"] === first.id)).toMatchObject({ "g:availability": "out_of_stock" });
  });

  test("keeps to what is published: a new price is told with the page that shows it", async () => {
    const { ctx, publish, google } = await open();
    const { id } = (await Catalog.create(ctx, mug)).value;
    await publish();
    const { value, version } = await Catalog.get(ctx, id);
    const { id: _id, createdAt: _c, updatedAt: _u, ...input } = value;
    await Catalog.update(ctx, id, version, { ...input, variants: value.variants.map((one) => ({ ...one, price: 5000 })) });
    expect((await google())[0]).toMatchObject({ "g:price": "45.00 SAR" });
    await publish();
    expect((await google())[0]).toMatchObject({ "g:price": "50.00 SAR" });
  });

  test("for Meta is a table; in another language it is a feed of words for it", async () => {
    const { ctx, publish, get } = await open();
    await Catalog.create(ctx, { ...mug, translations: { ar: { title: "كوب" } } });
    await publish();
    const [main] = rowsOf(await (await get("/feeds/meta.csv")).text());
    expect(main).toMatchObject({
      title: "Mug",
      price: "45.00 SAR",
      availability: "in stock",
      condition: "new",
      brand: "Noor",
      mpn: "MUG-1",
    });
    const [arabic] = rowsOf(await (await get("/feeds/ar/meta.csv")).text());
    expect(arabic).toMatchObject({ id: main?.["id"], title: "كوب", override: "ar_AR", link: expect.stringContaining("/ar/products/mug/") });
    expect(Object.keys(arabic ?? {})).not.toContain("price");
  });

  test("says how long it may be kept, and comes packed to who can unpack it", async () => {
    const { ctx, publish, get } = await open();
    await Catalog.create(ctx, mug);
    await publish();
    const plain = await get("/feeds/google.xml");
    expect(plain.headers.get("content-type")).toBe("application/xml; charset=utf-8");
    expect(plain.headers.get("cache-control")).toBe("public, max-age=900");
    const packed = await get("/feeds/google.xml", { "accept-encoding": "gzip" });
    expect(packed.headers.get("content-encoding")).toBe("gzip");
    expect(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(await plain.text());
  });

  test("of a shop with many parts is whole", async () => {
    const { ctx, publish, google } = await open(["en"]);
    for (let i = 0; i < 150; i++) await Catalog.create(ctx, { title: `Cup ${i}`, variants: [{ price: 100 + i, initialStock: i % 2 }] });
    await publish();
    const items = await google();
    expect(new Set(items.map((one) => one["g:title"])).size).toBe(150);
    expect(items.filter((one) => one["g:availability"] === "in_stock")).toHaveLength(75);
    expect((await Publish.live(ctx))?.manifestKey).toBeDefined();
  });

  test("is not there before the first release, nor in a language or a format that the shop lacks", async () => {
    const { publish, get } = await open(["en"]);
    expect((await get("/feeds/google.xml")).status).toBe(404);
    await publish();
    expect((await get("/feeds/google.xml")).status).toBe(200);
    expect((await get("/feeds/fr/google.xml")).status).toBe(404);
    expect((await get("/feeds/other.xml")).status).toBe(422);
  });
});
