import { readFileSync } from "node:fs";
import * as Catalog from "@matjar/core/catalog";
import type { StoreContext } from "@matjar/core/kernel";
import * as Stock from "@matjar/core/stock";
import { beforeEach, describe, expect, test } from "vitest";
import { expectSound } from "../../support/invariants.ts";
import { csv, type Importing, importingStore, line, maker, simple } from "./imports.ts";

let here: Importing;
const begin = async (...how: Parameters<typeof importingStore>) => {
  here = await importingStore(...how);
};
beforeEach(() => begin());

describe("the real files", () => {
  test.each([
    ["shopify-apparel.csv", { create: 20, update: 0, skip: 0 }],
    ["shopify-home-and-garden.csv", { create: 20, update: 0, skip: 0 }],
  ])("%s: a dry run that writes nothing, then all products, then the same again without doubles", async (name, plan) => {
    const file = readFileSync(`tests/fixtures/${name}`);
    const checked = await here.check(file);
    expect(checked).toMatchObject({ state: "checked", findings: [], progress: { done: 0, total: 20 } });
    expect(checked.plan).toMatchObject(plan);
    expect(await here.products()).toEqual([]);
    expect(here.asked).toEqual([]);
    const first = await here.write(file);
    expect(first).toMatchObject({ state: "done", findings: [], progress: { done: 20, total: 20, created: 20, updated: 0, failed: 0 } });
    const made = await here.products();
    expect(made).toHaveLength(20);
    expect(made.every((product) => product.pictureIds.length > 0)).toBe(true);
    const levels = await Stock.levels(
      here.ctx,
      made.flatMap((p) => p.variants.map((v) => v.id)),
    );
    const again = await here.write(file);
    expect(again.progress).toMatchObject({ created: 0, updated: 20, failed: 0 });
    const after = await here.products();
    expect(after.map(({ updatedAt: _u, ...p }) => p)).toEqual(made.map(({ updatedAt: _u, ...p }) => p));
    expect(
      await Stock.levels(
        here.ctx,
        after.flatMap((p) => p.variants.map((v) => v.id)),
      ),
    ).toEqual(levels);
    expectSound(here.world);
  });

  test("say what Shopify's columns mean", async () => {
    await here.write(readFileSync("tests/fixtures/shopify-home-and-garden.csv"));
    const pot = await here.bySlug("clay-plant-pot");
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
          here.ctx,
          pot.variants.map((v) => v.id),
        )
      ).map((l) => l.onHand),
    ).toEqual([1, 3]);
    expect(await here.bySlug("copper-light")).toMatchObject({
      options: [],
      variants: [{ options: [], price: 5999, compareAtPrice: 7500 }],
    });
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
    const job = await here.write(
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
    const made = await here.bySlug("shirt");
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
    await here.write(csv(headers, row({ Title: "A", Price: "1", ...more })));
    expect((await here.bySlug("a")).status).toBe(status);
  });
});

describe("pictures", () => {
  test("that cannot be fetched are listed, and the product is there without them", async () => {
    const job = await here.write(
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
    expect((await here.bySlug("a")).pictureIds).toHaveLength(1);
  });

  test("and translations that a merchant added stay when the file is imported again", async () => {
    await here.write(csv(simple, line("a", "A", "5", "Size", "S", "", "4")));
    const { value, version } = await Catalog.bySlug(here.ctx, "a");
    const { id, createdAt: _c, updatedAt: _u, ...input } = value;
    await Catalog.update(here.ctx, id, version, { ...input, translations: { ar: { title: "أ" } } });
    await Stock.adjust(here.ctx, { variantId: value.variants[0]?.id as never, delta: -3 });
    await here.write(csv(simple, line("a", "A2", "6", "Size", "S", "", "9"), line("a", "", "7", "", "M", "", "2")));
    const after = await here.bySlug("a");
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
          here.ctx,
          after.variants.map((v) => v.id),
        )
      ).map((l) => l.onHand),
    ).toEqual([1, 0]);
  });
});

describe("a run", () => {
  const many = csv(["Handle", "Title", "Variant Price"], ...Array.from({ length: 45 }, (_, i) => [`p${i}`, `P${i}`, "1"]));

  test("goes in parts and says how far it is", async () => {
    const job = await here.check(many);
    const done: number[] = [];
    for (let part = 0; part < 4; part++) done.push((await Catalog.runImport(here.ctx, maker, job.id)).progress.done);
    expect(done).toEqual([20, 40, 45, 45]);
    expect((await Catalog.getImport(here.ctx, job.id)).state).toBe("done");
    expect((await here.blobs.list("uploads/")).keys).toEqual([]);
  });

  test("has a file to itself; one that died lets go after a minute and makes no doubles", async () => {
    const job = await here.check(many);
    const both = await Promise.allSettled([Catalog.runImport(here.ctx, maker, job.id), Catalog.runImport(here.ctx, maker, job.id)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    let writes = 0;
    const dying: StoreContext = {
      ...here.ctx,
      table: {
        ...here.ctx.table,
        commit: async (...args) => (++writes > 6 ? Promise.reject(new Error("killed")) : here.ctx.table.commit(...args)),
      },
    };
    await expect(Catalog.runImport(dying, maker, job.id)).rejects.toThrow("killed");
    await expect(Catalog.runImport(here.ctx, maker, job.id)).rejects.toMatchObject({ code: "import.busy" });
    here.world.world.advance(61_000);
    let next = await Catalog.runImport(here.ctx, maker, job.id);
    while (next.state !== "done") next = await Catalog.runImport(here.ctx, maker, job.id);
    expect((await here.products()).length).toBe(45);
  });

  test("of another store's file is nothing", async () => {
    const job = await here.check(many);
    const other = here.world.store(here.ctx.world.id("store"), here.ctx.actor);
    await expect(Catalog.getImport(other, job.id)).rejects.toMatchObject({ kind: "not_found" });
    await expect(Catalog.runImport(other, maker, job.id)).rejects.toMatchObject({ kind: "not_found" });
  });
});
