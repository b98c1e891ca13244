import { readFileSync } from "node:fs";
import { MemoryBlobs } from "@matjar/adapters/memory-blobs";
import * as Catalog from "@matjar/core/catalog";
import { DomainError, type Fetcher, type StoreContext } from "@matjar/core/kernel";
import type { MadePicture } from "@matjar/core/media";
import * as Stock from "@matjar/core/stock";
import { Store } from "@matjar/core/store";
import { beforeEach, describe, expect, test } from "vitest";
import { testStore } from "../../support/context.ts";
import { expectSound } from "../../support/invariants.ts";

const maker = {
  make: async (bytes: Uint8Array): Promise<MadePicture> => ({ width: 160, height: 90, color: "#112233", files: [{ width: 160, bytes }] }),
};

/** A web where every picture is there, but for those under /missing/. */
const web = () => {
  const asked: string[] = [];
  const fetcher: Fetcher = {
    fetch: async (url) => {
      asked.push(url);
      const words = { en: "no", ar: "no", fr: "no", it: "no" };
      if (url.includes("/missing/")) throw new DomainError("invalid", "fetch.unreachable", words);
      return { body: Buffer.from(url), contentType: "image/jpeg" };
    },
  };
  return { fetcher, asked };
};

let world: ReturnType<typeof testStore>;
let ctx: StoreContext;
let blobs: MemoryBlobs;
let net: ReturnType<typeof web>;

const begin = async (store: { currency?: string; locales?: ("ar" | "en")[] } = {}, locale: "en" | "ar" = "en") => {
  blobs = new MemoryBlobs();
  net = web();
  world = testStore({ blobs, fetcher: net.fetcher, locale });
  ctx = world.ctx;
  const data = Store.parse({
    ...{ id: ctx.storeId, name: "Shop", slug: "shop", locales: ["en"], currency: "USD", country: "US", digits: "latn", timeZone: "UTC" },
    ...{ email: "a@example.com", tax: { inclusive: true, rates: [] }, createdAt: new Date(ctx.world.now()).toISOString(), ...store },
  });
  await ctx.table.write({ verb: "put", row: { key: { pk: "STORE", sk: "META" }, type: "store", data } });
};
beforeEach(() => begin());

const check = async (file: string | Uint8Array) => {
  const uploadId = ctx.world.id("upload");
  await blobs.put(`uploads/${ctx.storeId}/${uploadId}`, typeof file === "string" ? Buffer.from(file) : file, { contentType: "text/csv" });
  return Catalog.checkImport(ctx, { uploadId });
};
const write = async (file: string | Uint8Array) => {
  let job = await check(file);
  for (let calls = 0; job.state !== "done"; calls++) {
    if (calls > 100) throw new Error("An import that never ends");
    job = await Catalog.runImport(ctx, maker, job.id);
  }
  return job;
};
const csv = (...rows: string[][]) => rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\r\n");
const told = (job: Catalog.ImportView) =>
  job.findings.map(({ row, column, severity, code }) => `${row} ${column} ${severity} ${code.replace("import.", "")}`);
const products = () => Catalog.listActive(ctx);
const bySlug = async (slug: string) => (await Catalog.bySlug(ctx, slug)).value;

describe("the real files", () => {
  test.each([
    ["shopify-apparel.csv", { create: 20, update: 0, skip: 0 }],
    ["shopify-home-and-garden.csv", { create: 20, update: 0, skip: 0 }],
  ])("%s: a dry run that writes nothing, then all products, then the same again without doubles", async (name, plan) => {
    const file = readFileSync(`tests/fixtures/${name}`);
    const checked = await check(file);
    expect(checked).toMatchObject({ state: "checked", findings: [], progress: { done: 0, total: 20 } });
    expect(checked.plan).toMatchObject(plan);
    expect(await products()).toEqual([]);
    expect(net.asked).toEqual([]);
    const first = await write(file);
    expect(first).toMatchObject({ state: "done", findings: [], progress: { done: 20, total: 20, created: 20, updated: 0, failed: 0 } });
    const made = await products();
    expect(made).toHaveLength(20);
    expect(made.every((product) => product.pictureIds.length > 0)).toBe(true);
    const levels = await Stock.levels(
      ctx,
      made.flatMap((p) => p.variants.map((v) => v.id)),
    );
    const again = await write(file);
    expect(again.progress).toMatchObject({ created: 0, updated: 20, failed: 0 });
    const after = await products();
    expect(after.map(({ updatedAt: _u, ...p }) => p)).toEqual(made.map(({ updatedAt: _u, ...p }) => p));
    expect(
      await Stock.levels(
        ctx,
        after.flatMap((p) => p.variants.map((v) => v.id)),
      ),
    ).toEqual(levels);
    expectSound(world);
  });

  test("say what Shopify's columns mean", async () => {
    await write(readFileSync("tests/fixtures/shopify-home-and-garden.csv"));
    const pot = await bySlug("clay-plant-pot");
    expect(pot).toMatchObject({
      title: "Clay Plant Pot",
      descriptionHtml: "<p>Classic blown clay pot for plants</p>",
      brand: "Company 123",
      productType: "Outdoor",
      tags: ["Pot", "Plants"],
      options: [{ name: "Size", values: ["Regular", "Large"] }],
      variants: [
        { options: ["Regular"], price: 999, stockPolicy: "deny" },
        { options: ["Large"], price: 1599 },
      ],
    });
    expect(
      (
        await Stock.levels(
          ctx,
          pot.variants.map((v) => v.id),
        )
      ).map((l) => l.onHand),
    ).toEqual([1, 3]);
    expect(await bySlug("copper-light")).toMatchObject({ options: [], variants: [{ options: [], price: 5999, compareAtPrice: 7500 }] });
  });
});

describe("new headers", () => {
  const headers = [
    "Title",
    "URL handle",
    "Description",
    "Vendor",
    "Product category",
    "Type",
    "Tags",
    "Published on online store",
    "Status",
    "SKU",
    "Barcode",
    "Option1 name",
    "Option1 value",
    "Option2 name",
    "Option2 value",
    "Price",
    "Compare-at price",
    "Inventory quantity",
    "Continue selling when out of stock",
    "Weight value (grams)",
    "Requires shipping",
    "Product image URL",
    "Image alt text",
    "Variant image URL",
    "SEO title",
    "SEO description",
  ];
  const row = (values: Record<string, string>) => headers.map((header) => values[header] ?? "");

  test("are read as the old ones", async () => {
    const shirt = {
      Title: "Shirt",
      "URL handle": "shirt",
      Description: "<p>Soft</p><script>x</script>",
      Vendor: "Noor",
      "Product category": "Apparel > Clothing > Shirts",
      Tags: "new, cotton",
      Status: "Active",
    };
    const variant = { "URL handle": "shirt", "Option1 value": "S", "Option2 value": "Red", Price: "1,234.50", SKU: "'0012" };
    const job = await write(
      csv(
        headers,
        row({
          ...shirt,
          ...variant,
          "Option1 name": "Size",
          "Option2 name": "Colour",
          "Inventory quantity": "7",
          "Continue selling when out of stock": "TRUE",
          "Weight value (grams)": "250.0",
          "Requires shipping": "FALSE",
          "Product image URL": "https://cdn.example/a.jpg",
          "Image alt text": "Front",
          "SEO title": "Best shirt",
        }),
        row({ ...variant, SKU: "S-2", "Option2 value": "Blue", "Variant image URL": "https://cdn.example/b.jpg", Barcode: "123" }),
        row({ "URL handle": "shirt", "Product image URL": "https://cdn.example/c.jpg" }),
      ),
    );
    expect(job).toMatchObject({ findings: [], plan: { create: 1, variants: 2, pictures: 3 } });
    const made = await bySlug("shirt");
    expect(made).toMatchObject({
      descriptionHtml: "<p>Soft</p>",
      productType: "Shirts",
      tags: ["new", "cotton"],
      seo: { title: "Best shirt" },
      status: "active",
    });
    const [red, blue] = made.variants;
    expect(red).toMatchObject({
      options: ["S", "Red"],
      price: 123_450,
      sku: "0012",
      stockPolicy: "continue",
      requiresShipping: false,
      weightGrams: 250,
    });
    expect(blue).toMatchObject({ options: ["S", "Blue"], sku: "S-2", barcode: "123", stockPolicy: "untracked" });
    expect(blue?.pictureId).toBe(made.pictureIds[2]);
    expect(made.pictureIds).toHaveLength(3);
  });

  test.each([
    [{ Status: "Draft" }, "draft"],
    [{ Status: "archived" }, "archived"],
    [{ "Published on online store": "FALSE" }, "draft"],
    [{ Status: "active", "Published on online store": "FALSE" }, "draft"],
    [{ Status: "whatever" }, "draft"],
    [{}, "active"],
  ])("with %j make it %s", async (more, status) => {
    await write(csv(headers, row({ Title: "A", Price: "1", ...more })));
    expect((await bySlug("a")).status).toBe(status);
  });
});

const simple = [
  "Handle",
  "Title",
  "Variant Price",
  "Option1 Name",
  "Option1 Value",
  "Variant SKU",
  "Variant Inventory Qty",
  "Image Src",
  "Body (HTML)",
  "Gift Card",
];
const line = (...cells: string[]) => simple.map((_h, i) => cells[i] ?? "");

describe("what is wrong", () => {
  test.each([
    ["no price", [line("a", "A", "")], ["2 Variant Price error no_price"]],
    ["a price in words", [line("a", "A", "cheap")], ["2 Variant Price error bad_price"]],
    ["a price below nothing", [line("a", "A", "-5")], ["2 Variant Price error bad_price"]],
    ["more decimals than the currency has", [line("a", "A", "1.005")], ["2 Variant Price error bad_price"]],
    ["no title", [line("a", "", "5")], ["2 Title error no_title"]],
    ["neither handle nor title", [line("", "", "5")], ["2 Handle error no_handle", "0  error empty"].toSorted()],
    ["a gift card", [line("a", "A", "5", "", "", "", "", "", "", "true")], ["2 Gift Card error gift_card"]],
    ["a variant twice", [line("a", "A", "5", "Size", "S"), line("a", "", "5", "", "S")], ["3 Option1 Value error variant_repeated"]],
    ["a SKU twice", [line("a", "A", "5", "", "", "X"), line("b", "B", "5", "", "", "x")], ["3 Variant SKU warning sku_repeated"]],
    ["stock in words", [line("a", "A", "5", "", "", "", "many")], ["2 Variant Inventory Qty warning bad_number"]],
    ["a picture from inside", [line("a", "A", "5", "", "", "", "", "http://169.254.169.254/x.png")], ["2 Image Src warning bad_picture"]],
    ["a long text", [line("a", "A", "5", "", "", "", "", "", "x".repeat(20_001))], ["2 Body (HTML) warning shortened"]],
  ])("%s is told by row and column", async (_name, rows, findings) => {
    expect(told(await check(csv(simple, ...rows))).toSorted()).toEqual(findings);
  });

  test("does not keep the rest from being written", async () => {
    const job = await write(
      csv(
        simple,
        line("a", "A", "x"),
        line("b", "B", "5"),
        line("c", "", "5"),
        line("d", "D", "5", "Size", "S"),
        line("d", "", "", "", "M"),
      ),
    );
    expect(job).toMatchObject({ plan: { create: 2, skip: 2 }, progress: { created: 2, failed: 0, done: 2 } });
    expect((await bySlug("d")).variants).toHaveLength(1);
  });

  test("with one product while it is written is told with the reason", async () => {
    await Catalog.create(ctx, { title: "Other", variants: [{ price: 1, sku: "TAKEN" }] });
    const job = await write(csv(simple, line("a", "A", "5", "", "", "taken"), line("b", "B", "5")));
    expect(job.progress).toMatchObject({ created: 1, failed: 1 });
    expect(job.findings).toMatchObject([
      { row: 2, code: "import.not_written", detail: "“A” was not written: Another variant has the SKU taken." },
    ]);
  });

  test.each([
    ["a quotation mark that never ends", 'Handle,Title,Variant Price\na,"A,5\nb,B,6', "quotes"],
    ["a quotation mark in the middle", 'Handle,Title,Variant Price\na,A "big" one,5\nb,"x"y,6', "quotes"],
    ["a page", "<html><body>404</body></html>", "not_csv"],
    ["another table", "name,age\nx,5", "not_csv"],
    ["nothing", "", "empty"],
    ["a header alone", "Handle,Title,Variant Price\n", "empty"],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0xff]), "not_csv"],
  ])("with the whole file, such as %s, is one clear finding and no product", async (_name, file, code) => {
    const job = await write(file);
    expect(job).toMatchObject({ state: "done", plan: { create: 0 }, progress: { done: 0 } });
    expect(job.findings.filter((f) => f.severity === "error").map((f) => f.code)).toEqual([`import.${code}`]);
  });

  test("is told in the reader's language", async () => {
    await begin({}, "ar");
    expect((await check(csv(simple, line("a", "A", "")))).findings[0]?.detail).toBe("السعر مفقود.");
  });

  test("a million rows or one giant cell are refused within seconds", async () => {
    const start = performance.now();
    expect(told(await check(`Handle,Title,Variant Price\n${"a,A,1\n".repeat(700_000)}`))).toEqual(["0  error too_many_rows"]);
    expect(told(await check(`Handle,Title,Variant Price\na,"${"x".repeat(4_000_000)}",1`))).toEqual(["0  error quotes"]);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe("letters", () => {
  const rows = csv(["Handle", "Title", "Variant Price"], ["", "قميص أزرق", "١٢٫٥٠"]);

  test.each([
    ["UTF-8", Buffer.from(rows)],
    ["UTF-8 with its mark", Buffer.from(`\ufeff${rows}`)],
    ["UTF-16 little end first", Buffer.from(`\ufeff${rows}`, "utf16le")],
    ["UTF-16 big end first", Buffer.from(`\ufeff${rows}`, "utf16le").swap16()],
    ["semicolons", Buffer.from(rows.replaceAll('","', '";"'))],
    ["tabs", Buffer.from(rows.replaceAll('","', '"\t"'))],
  ])("in %s are read", async (_name, file) => {
    await write(file);
    expect(await bySlug("قميص-أزرق")).toMatchObject({ title: "قميص أزرق", variants: [{ price: 1250 }] });
  });

  test("of an old spreadsheet are read in the store's language, with a warning", async () => {
    await begin({ locales: ["ar"] });
    const title = Buffer.from([0xdf, 0xe6, 0xc8]); // كوب in windows-1256
    const job = await write(Buffer.concat([Buffer.from("Handle,Title,Variant Price\ncup,"), title, Buffer.from(",5\n")]));
    expect(told(job)).toEqual(["0  warning encoding"]);
    expect((await bySlug("cup")).title).toBe("كوب");
  });

  test("that spell a formula stay text", async () => {
    await write(csv(simple, line("a", '=HYPERLINK("https://evil.example","x")', "5")));
    expect((await bySlug("a")).title).toBe('=HYPERLINK("https://evil.example","x")');
  });
});

test.each([
  ["JPY", "1500", 1500],
  ["KWD", "1.250", 1250],
  ["SAR", "99.9", 9990],
])("prices are in the store's currency: %s %s", async (currency, text, price) => {
  await begin({ currency });
  await write(csv(simple, line("a", "A", text)));
  expect((await bySlug("a")).variants[0]?.price).toBe(price);
});

describe("pictures", () => {
  test("that cannot be fetched are listed, and the product is there without them", async () => {
    const job = await write(
      csv(
        simple,
        line("a", "A", "5", "", "", "", "", "https://cdn.example/missing/1.jpg"),
        line("a", "", "", "", "", "", "", "https://cdn.example/2.jpg"),
      ),
    );
    expect(job).toMatchObject({
      progress: { created: 1, failed: 0 },
      findings: [{ row: 2, column: "Image Src", severity: "warning", code: "import.picture_unavailable" }],
    });
    expect((await bySlug("a")).pictureIds).toHaveLength(1);
  });

  test("and translations that a merchant added stay when the file is imported again", async () => {
    await write(csv(simple, line("a", "A", "5", "Size", "S", "", "4")));
    const { value, version } = await Catalog.bySlug(ctx, "a");
    const { id, createdAt: _c, updatedAt: _u, ...input } = value;
    await Catalog.update(ctx, id, version, { ...input, translations: { ar: { title: "أ" } } });
    await Stock.adjust(ctx, { variantId: value.variants[0]?.id as never, delta: -3 });
    await write(csv(simple, line("a", "A2", "6", "Size", "S", "", "9"), line("a", "", "7", "", "M", "", "2")));
    const after = await bySlug("a");
    expect(after).toMatchObject({
      title: "A2",
      translations: { ar: { title: "أ" } },
      variants: [
        { id: value.variants[0]?.id, price: 600 },
        { options: ["M"], price: 700 },
      ],
    });
    expect(
      (
        await Stock.levels(
          ctx,
          after.variants.map((v) => v.id),
        )
      ).map((l) => l.onHand),
    ).toEqual([1, 0]);
  });
});

describe("a run", () => {
  const many = csv(["Handle", "Title", "Variant Price"], ...Array.from({ length: 45 }, (_, i) => [`p${i}`, `P${i}`, "1"]));

  test("goes in parts and says how far it is", async () => {
    const job = await check(many);
    const done: number[] = [];
    for (let part = 0; part < 4; part++) done.push((await Catalog.runImport(ctx, maker, job.id)).progress.done);
    expect(done).toEqual([20, 40, 45, 45]);
    expect((await Catalog.getImport(ctx, job.id)).state).toBe("done");
    expect((await blobs.list("uploads/")).keys).toEqual([]);
  });

  test("has a file to itself; one that died lets go after a minute and makes no doubles", async () => {
    const job = await check(many);
    const both = await Promise.allSettled([Catalog.runImport(ctx, maker, job.id), Catalog.runImport(ctx, maker, job.id)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    let writes = 0;
    const dying: StoreContext = {
      ...ctx,
      table: { ...ctx.table, commit: async (...args) => (++writes > 6 ? Promise.reject(new Error("killed")) : ctx.table.commit(...args)) },
    };
    await expect(Catalog.runImport(dying, maker, job.id)).rejects.toThrow("killed");
    await expect(Catalog.runImport(ctx, maker, job.id)).rejects.toMatchObject({ code: "import.busy" });
    world.world.advance(61_000);
    let next = await Catalog.runImport(ctx, maker, job.id);
    while (next.state !== "done") next = await Catalog.runImport(ctx, maker, job.id);
    expect((await products()).length).toBe(45);
  });

  test("of another store's file is nothing", async () => {
    const job = await check(many);
    const other = world.store(ctx.world.id("store"), ctx.actor);
    await expect(Catalog.getImport(other, job.id)).rejects.toMatchObject({ kind: "not_found" });
    await expect(Catalog.runImport(other, maker, job.id)).rejects.toMatchObject({ kind: "not_found" });
  });
});
