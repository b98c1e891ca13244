import * as Catalog from "@matjar/core/catalog";
import type { StoreContext } from "@matjar/core/kernel";
import { beforeEach, describe, expect, test } from "vitest";
import { testStore } from "../../support/context.ts";

let ctx: StoreContext;
beforeEach(() => {
  ctx = testStore().ctx;
});

const add = async (title: string, more: object = {}, variant: object = {}) =>
  Catalog.create(ctx, { title, variants: [{ price: 100, ...variant }], ...more });
const found = async (q: string, status?: "active" | "draft") =>
  (await Catalog.list(ctx, { limit: 10, q, status })).items.map(({ title }) => title);

describe("finding a product", () => {
  test.each([
    ["ابريق", "إبريق أزرق"],
    ["الإبريق", "إبريق أزرق"],
    ["أزرق ابريق", "إبريق أزرق"],
    ["قميص", "القمصان والقميص ٤٢"],
    ["42", "القمصان والقميص ٤٢"],
    ["JUG", "Blue Jug"],
    ["jug blue", "Blue Jug"],
    ["oeuf", "Coquetier à œuf"],
    ["à OEUF", "Coquetier à œuf"],
    ["perché", "Perché no"],
    ["perche", "Perché no"],
  ])("by %s, in whatever writing and order", async (q, title) => {
    for (const one of ["إبريق أزرق", "القمصان والقميص ٤٢", "Blue Jug", "Coquetier à œuf", "Perché no"]) await add(one);
    expect(await found(q)).toEqual([title]);
  });

  test("by title in any language, brand, type and tag", async () => {
    await add("Lamp", { brand: "Noor & Co", productType: "Éclairage", tags: ["Ramadan gift"], translations: { ar: { title: "مصباح" } } });
    await add("Rug");
    for (const q of ["noor", "eclairage", "ramadan", "gift lamp", "المصباح"]) expect(await found(q)).toEqual(["Lamp"]);
    for (const q of ["ramadan rug", "xyz"]) expect(await found(q)).toEqual([]);
  });

  test("by how a SKU or a barcode begins, before what only sounds like it, and once", async () => {
    const { value } = await add("Rug AB", {}, { sku: "ab-100", barcode: "6281000000012" });
    await add("AB-100 look-alike");
    expect(await found("AB-1")).toEqual(["Rug AB", "AB-100 look-alike"]);
    expect(await found("٦٢٨١٠٠")).toEqual(["Rug AB"]);
    expect(await found("rug ab")).toEqual(["Rug AB"]);
    const { id: _id, createdAt: _c, updatedAt: _u, ...input } = value;
    await Catalog.update(ctx, value.id, 1, { ...input, variants: value.variants.map((v) => ({ ...v, sku: "new-1", barcode: "777" })) });
    expect(await found("ab-100")).toEqual(["AB-100 look-alike"]);
    expect(await found("628100")).toEqual([]);
    expect([await found("NEW"), await found("777")]).toEqual([["Rug AB"], ["Rug AB"]]);
    await Catalog.remove(ctx, value.id, 2);
    expect([await found("new-1"), await found("777")]).toEqual([[], []]);
  });

  test("in one state only when asked for", async () => {
    await add("Lamp one", {}, { sku: "L1" });
    await add("Lamp two", { status: "draft" }, { sku: "L2" });
    expect(await found("lamp", "draft")).toEqual(["Lamp two"]);
    expect(await found("L1", "draft")).toEqual([]);
  });

  test("page by page, none twice and none left out", async () => {
    for (let i = 0; i < 30; i++) await add(i % 2 ? `Lamp ${i}` : `Rug ${i}`, {}, i < 4 ? { sku: `LAMP-${i}` } : {});
    const titles: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await Catalog.list(ctx, { q: "lamp", limit: 6, ...(cursor === undefined ? {} : { cursor }) });
      titles.push(...page.items.map(({ title }) => title));
      cursor = page.cursor;
      if (cursor === undefined) break;
    }
    const coded = ["Rug 0", "Lamp 1", "Rug 2", "Lamp 3"];
    const rest = Array.from({ length: 15 }, (_, i) => `Lamp ${29 - 2 * i}`).filter((title) => !coded.includes(title));
    expect(titles).toEqual([...coded, ...rest]);
  });

  test("answers signs alone with nothing, and nothing with everything", async () => {
    await add("Lamp");
    expect(await found("%&/")).toEqual([]);
    expect(await found("  ")).toEqual(["Lamp"]);
  });
});
