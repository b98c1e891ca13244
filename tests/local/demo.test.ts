import { CollectionInput, ProductInput } from "@matjar/core/catalog/schema";
import { exponentOf, locales, seededWorld } from "@matjar/core/kernel";
import { Shipping } from "@matjar/core/shipping/schema";
import { ContentPageInput, Menus, ThemeSettings } from "@matjar/core/site/schema";
import { StoreChange } from "@matjar/core/store/schema";
import { faultsOf } from "@matjar/theme-kit";
import { Document } from "mupdf";
import sharp from "sharp";
import { afterAll, describe, expect, it } from "vitest";
import { inSecond, type Two } from "../../packages/local/src/demo/content.ts";
import { closeStudio, demoStores, samples } from "../../packages/local/src/demo/index.ts";
import { productInput, shippingOf, themeOf } from "../../packages/local/src/demo/inputs.ts";
import { studios } from "../../packages/local/src/demo/pictures/all.ts";
import { photograph } from "../../packages/local/src/demo/pictures/studio/photograph.ts";
import { samplePrice } from "../../packages/local/src/demo/samples.ts";
import type { DemoStore } from "../../packages/local/src/demo/store.ts";
import souk from "../../themes/souk/theme.ts";

const world = seededWorld(7);
const idsOf = (demo: DemoStore) => ({
  pictures: new Map(demo.pictures.map((name) => [name, world.id("media")] as const)),
  products: new Map(demo.products.map(({ key }) => [key, world.id("product")] as const)),
  collections: new Map(demo.collections.map(({ key }) => [key, world.id("collection")] as const)),
});

/** Every pair of texts in a value, however deep; a pair is two strings beside each other. */
const pairsIn = (value: unknown): Two[] => {
  if (Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === "string")) return [value as unknown as Two];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(pairsIn) : [];
};
const arabic = /[\u0621-\u064a]/;

afterAll(closeStudio);

describe.each(demoStores)("the demo shop $slug", (demo) => {
  it("passes the doors that a merchant's own work passes", () => {
    const ids = idsOf(demo);
    for (const product of demo.products) ProductInput.parse(productInput(product, demo, ids.pictures));
    for (const { title, slug, descriptionHtml } of demo.collections)
      CollectionInput.parse({ title: title[0], slug, descriptionHtml: descriptionHtml[0], members: { kind: "manual", productIds: [] } });
    for (const { slug, title, bodyHtml } of demo.pages) ContentPageInput.parse({ slug, title: title[0], bodyHtml: bodyHtml[0] });
    Shipping.parse({ zones: shippingOf(demo, world) });
    Menus.parse({
      main: demo.menus.main.map(({ label, href }) => ({ label: label[0], href, translations: inSecond(demo.locales[1], label[1]) })),
      footer: demo.menus.footer.map(({ label, href }) => ({ label: label[0], href })),
    });
    StoreChange.parse({
      name: demo.name,
      locales: demo.locales,
      currency: demo.currency,
      country: demo.country,
      digits: demo.digits,
      tax: demo.tax,
      phone: demo.phone,
      email: demo.email,
      timeZone: demo.timeZone,
    });
    const look = ThemeSettings.parse(themeOf(demo, ids));
    const empty = { ...look, zones: { header: [], home: [], product: [], collection: [], footer: [] } };
    expect(faultsOf(souk, look, empty)).toEqual([]);
  });

  it("says everything in both languages", () => {
    const texts = [
      demo.tagline,
      ...pairsIn([demo.pages.map(({ title, bodyHtml, summary }) => ({ title, bodyHtml, summary })), demo.alts, demo.menus]),
    ];
    const titles = demo.products.flatMap(({ title, descriptionHtml, summary }) => [title, descriptionHtml, summary]);
    expect(titles.length).toBeGreaterThan(30);
    for (const [main, second] of [...texts, ...titles]) {
      expect(main.length, second).toBeGreaterThan(0);
      expect(second.length, main).toBeGreaterThan(0);
      if (demo.locales[0] === "ar") expect([main, arabic.test(main), arabic.test(second)]).toEqual([main, true, false]);
    }
    for (const { descriptionHtml } of demo.products)
      expect(descriptionHtml[1].split("<li>").length).toBe(descriptionHtml[0].split("<li>").length);
  });

  it("names only pictures, files, products and collections that it has", () => {
    const pictures = new Set(demo.pictures);
    const keys = new Set(demo.products.map(({ key }) => key));
    const named = [
      ...demo.products.flatMap((one) => [...one.pictures, ...one.variants.flatMap(({ picture }) => picture ?? [])]),
      ...demo.collections.map(({ picture }) => picture),
    ];
    expect(named.filter((name) => !pictures.has(name))).toEqual([]);
    expect(demo.pictures.filter((name) => !demo.alts[name])).toEqual([]);
    expect(
      demo.products.flatMap(({ variants }) => variants.flatMap(({ files = [] }) => files)).filter((name) => !demo.files[name]),
    ).toEqual([]);
    const members = demo.collections.flatMap(({ members: all }) => ("products" in all ? all.products : []));
    expect(members.filter((key) => !keys.has(key))).toEqual([]);
    expect(new Set(demo.products.flatMap(({ variants }) => variants.map(({ sku }) => sku))).size).toBe(
      demo.products.flatMap(({ variants }) => variants).length,
    );
  });

  it("asks a price that stands on a tag, and a former price that is higher", () => {
    for (const { price, compareAtPrice } of demo.products.flatMap(({ variants }) => variants)) {
      expect(price % 100).toBe(0);
      if (compareAtPrice !== undefined) expect(compareAtPrice).toBeGreaterThan(price);
    }
  });

  it("has a form for every value of its options", () => {
    for (const { key, options = [], variants } of demo.products) {
      const all = options.reduce((count, { values }) => count * values.length, 1);
      expect([key, new Set(variants.map(({ values = [] }) => values.join("/"))).size]).toEqual([key, all]);
    }
  });
});

describe("pictures of the demo shops", () => {
  const scenes = Object.entries(studios).flatMap(([studio, { shots }]) =>
    Object.entries(shots).map(([name, shot]) => [`${studio}/${name}`, shot] as const),
  );

  it.each(scenes)("%s shows something", async (_name, shot) => {
    const [width, height] = [shot.width / 8, shot.height / 8].map(Math.floor) as [number, number];
    const bytes = photograph(await shot.scene(), width, height);
    const { channels } = await sharp(bytes, { raw: { width, height, channels: 3 } }).stats();
    for (const { min, max } of channels) expect(max - min).toBeGreaterThan(60); // an empty stage spans less than 30
  });

  it("are most of them in the one format of products", () => {
    expect(scenes.filter(([, { width, height }]) => width === 1200 && height === 1500).length).toBeGreaterThan(50);
  });

  it.each([
    ["dar-al-noor", "honey"],
    ["dar-al-noor", "set-coffee"],
    ["dar-al-noor", "logo"],
    ["inkwell", "hero"],
    ["inkwell", "logo"],
  ] as const)("%s %s comes in the size it promises, the same each time", async (slug, name) => {
    const demo = demoStores.find((one) => one.slug === slug);
    const [once, again] = await Promise.all([demo?.picture(name), demo?.picture(name)]);
    const { width, height } = await sharp(once).metadata();
    const { shots, flats } = studios[slug];
    expect({ width, height }).toEqual({ width: (shots[name] ?? flats[name])?.width, height: (shots[name] ?? flats[name])?.height });
    expect(once?.equals(again ?? Buffer.alloc(0))).toBe(true);
  });

  it("refuse a name that nobody knows", async () => {
    await expect(demoStores[0]?.picture("no-such")).rejects.toThrow("no-such");
  });
});

describe("files that are sold", () => {
  const files = demoStores.flatMap((demo) => Object.entries(demo.files));

  it.each(files)("%s opens", (_name, { contentType, body }) => {
    const bytes = body();
    expect(bytes.length).toBeGreaterThan(1500);
    if (contentType === "application/pdf") {
      const document = Document.openDocument(bytes, contentType);
      expect(document.countPages()).toBeGreaterThan(4);
      expect(document.loadPage(1).toStructuredText("preserve-whitespace").asText().length).toBeGreaterThan(40);
    } else {
      expect(bytes.subarray(0, 4).toString("latin1")).toBe("PK\u0003\u0004");
      expect(bytes.readUInt32LE(bytes.length - 22)).toBe(0x06054b50);
      expect(bytes.readUInt16LE(bytes.length - 12)).toBeGreaterThan(2);
    }
  });

  it("are the same bytes each time", () => {
    for (const [name, { body }] of files) expect([name, body().equals(body())]).toEqual([name, true]);
  });
});

describe("samples for a new shop", () => {
  it.each(locales)("speak %s and cost what the currency can say", (locale) => {
    for (const currency of ["SAR", "KWD", "JPY", "EUR"]) {
      const all = samples(locale, currency);
      expect(all.length).toBe(6);
      for (const { product } of all) {
        ProductInput.parse(product);
        expect(arabic.test(product.title)).toBe(locale === "ar");
        expect(product.variants[0]?.price).toBeGreaterThan(0);
      }
    }
  });

  it("ask likely prices in currencies of no, two and three decimals", () => {
    expect([samplePrice(18, "USD"), samplePrice(18, "SAR"), samplePrice(18, "JPY"), samplePrice(18, "KWD")]).toEqual([
      1800, 6800, 2500, 5500,
    ]);
    expect(samplePrice(68, "KWD") % 10 ** (exponentOf("KWD") - 1)).toBe(0);
  });

  it("bring their picture", async () => {
    const [first] = samples("it", "EUR");
    const { width, height } = await sharp(await (first?.picture() ?? Buffer.alloc(0))).metadata();
    expect([width, height]).toEqual([1200, 1500]);
  });
});
