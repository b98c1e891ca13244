import type { Snapshot, SnapshotProduct } from "@matjar/core/publish/schema";
import { noFilters } from "@matjar/theme-kit/search/index.ts";
import { stem, wordsOf } from "@matjar/theme-kit/search/words.ts";
import { describe, expect, test } from "vitest";
import { catalogue } from "../fixtures/search/catalogue.ts";
import { engineOf, openEngine, searchTexts } from "./search-engine.ts";
import { ids, someCollection, someProduct, someSnapshot } from "./shop.ts";

const terms = (text: string, locale: "ar" | "en" | "fr" | "it") => wordsOf(text, locale).map((word) => stem(word, locale));

describe("words that mean the same come to the same term", () => {
  test.each([
    ["قَمِيص القميص قمصان القمصان قميــص"],
    ["أحمر احمر حمراء الحمراء"],
    ["حقيبة الحقيبه حقائب شنطة"],
    ["فنجان فناجين الفناجين فنجانان"],
    ["مصباح مصابيح"],
    ["عطر عطور العطور بالعطر للعطر والعطر"],
    ["كوب أكواب"],
    ["بنطلون بنطلونات"],
    ["کوب كوب"],
  ])("%s", (text) => {
    expect(new Set(terms(text, "ar")).size).toBe(1);
  });

  test.each([
    ["fr", "théière theiere Théières"],
    ["fr", "blanc blanche blanches"],
    ["fr", "manteau manteaux"],
    ["it", "scarpa scarpe"],
    ["it", "rosso rossa rossi rosse"],
    ["en", "knife knives"],
    ["en", "Shirt shirts"],
  ] as const)("%s: %s", (locale, text) => {
    expect(new Set(terms(text, locale)).size).toBe(1);
  });

  test("and words that do not stay apart", () => {
    expect(new Set(terms("زيت زيتون كتاب مكتب ورد وردة", "ar")).size).toBeGreaterThanOrEqual(5);
  });

  test("digits of three scripts meet, units stand apart, small words say nothing", () => {
    expect(terms("٧٥٠مل", "ar")).toEqual(terms("750 مل", "ar"));
    expect(terms("۷۵۰", "ar")).toEqual(["750"]);
    expect(wordsOf("Huile d’olive de l'été", "fr")).toEqual(["huile", "olive", "ete"]);
    expect(wordsOf("the", "en")).toEqual(["the"]);
  });
});

const titles = (hits: readonly { readonly title: string }[]) => hits.map(({ title }) => title);

describe("a question", () => {
  const priced = (i: number, price: number, change: Partial<SnapshotProduct> = {}) => {
    const product = someProduct(i, change);
    return { ...product, variants: product.variants.map((variant) => ({ ...variant, price, sku: `LS-${100 + i}` })) };
  };
  const color = (value: string): Pick<SnapshotProduct, "options"> => ({ options: [{ name: "Colour", values: [value] }] });
  const shop = (): Snapshot =>
    someSnapshot({
      products: [
        priced(1, 300, { title: "Linen shirt", brand: "Noor", ...color("Red") }),
        priced(2, 100, { title: "Linen dress", brand: "Qasr", ...color("Red"), createdAt: "2026-03-01T00:00:00.000Z" }),
        priced(3, 200, { title: "Wool coat", brand: "Qasr", productType: "", tags: [], ...color("Blue") }),
      ],
      collections: [
        someCollection(
          1,
          [ids.product[1], ids.product[2]].flatMap((id) => id ?? []),
          { slug: "new" },
        ),
      ],
    });

  test("in a collection keeps the order that the merchant gave it, whatever is filtered", async () => {
    const [first, second, third] = ids.product.slice(1, 4).flatMap((id) => id ?? []);
    if (!first || !second || !third) throw new Error("too few products");
    const snapshot = { ...shop(), collections: [someCollection(2, [third, first, second], { slug: "gifts" }), ...shop().collections] };
    const find = await openEngine(snapshot, "en");
    expect(titles(await find("", { shelf: "gifts" }))).toEqual(["Wool coat", "Linen shirt", "Linen dress"]);
    expect(titles(await find("", { shelf: "gifts", options: { Colour: ["Red"] } }))).toEqual(["Linen shirt", "Linen dress"]);
    expect(titles(await find("", { shelf: "gifts", sort: "newest" }))[0]).toBe("Linen dress");
  });

  test("is ordered as it was asked", async () => {
    const find = await openEngine(shop(), "en");
    expect(titles(await find("", { sort: "price-up" }))).toEqual(["Linen dress", "Wool coat", "Linen shirt"]);
    expect(titles(await find("", { sort: "price-down" }))).toEqual(["Linen shirt", "Wool coat", "Linen dress"]);
    expect(titles(await find("linen", { sort: "newest" }))).toEqual(["Linen dress", "Linen shirt"]);
    expect(titles(await find("shirt"))[0]).toBe("Linen shirt");
  });

  test("is narrowed by price, brand, collection and options together", async () => {
    const find = await openEngine(shop(), "en");
    expect(titles(await find("", { from: 150, to: 250 }))).toEqual(["Wool coat"]);
    expect(titles(await find("", { brands: ["Qasr"], shelf: "new" }))).toEqual(["Linen dress"]);
    expect(titles(await find("linen", { options: { Colour: ["Blue"] } }))).toEqual([]);
    expect(titles(await find("", { options: { Colour: ["Blue", "Red"] }, brands: ["Noor"] }))).toEqual(["Linen shirt"]);
  });

  test("says how many each further choice would leave; a choice does not count against its own kind", async () => {
    const engine = await engineOf(await searchTexts(shop(), "en"), "en");
    const { facets, keys } = await engine.ask({ ...noFilters, words: "", sort: "best", brands: ["Qasr"] });
    expect(keys).toHaveLength(2);
    expect(Object.fromEntries(facets.brands)).toEqual({ Noor: 1, Qasr: 2 });
    expect(Object.fromEntries(facets.options.get("Colour") ?? [])).toEqual({ Red: 1, Blue: 1 });
    expect(Object.fromEntries(facets.shelves)).toEqual({ new: 1 });
  });

  test("goes on while it is typed, forgives slips, and knows an SKU", async () => {
    const find = await openEngine(shop(), "en");
    expect(titles(await find("lin sh"))[0]).toBe("Linen shirt");
    expect(titles(await find("lnien shrit"))[0]).toBe("Linen shirt");
    expect(titles(await find("ls-103"))[0]).toBe("Wool coat");
    expect(titles(await find("LS103"))[0]).toBe("Wool coat");
  });

  test("with words that no product has all of is answered by the closest, and says so", async () => {
    const engine = await engineOf(await searchTexts(shop(), "en"), "en");
    const answer = await engine.ask({ ...noFilters, words: "linen coat", sort: "best" });
    expect(answer).toMatchObject({ close: true });
    expect(answer.keys).toHaveLength(3);
    expect((await engine.ask({ ...noFilters, words: "aeroplane", sort: "best" })).keys).toEqual([]);
  });

  test("that fails because a file could not be had can be asked again", async () => {
    const texts = await searchTexts(shop(), "en");
    let down = true;
    const engine = await engineOf(texts, "en", (name) => {
      if (down && name.startsWith("f-")) throw new Error("offline");
    });
    const ask = () => engine.ask({ ...noFilters, words: "linen", sort: "best" });
    await expect(ask()).rejects.toThrow("offline");
    down = false;
    expect((await ask()).keys).toHaveLength(2);
  });

  test("names like those of JavaScript's own objects are words like others", async () => {
    const find = await openEngine(someSnapshot({ products: [priced(1, 100, { title: "__proto__ prototype" })] }), "en");
    for (const word of ["__proto__", "proto", "prototype"]) expect(await find(word)).toHaveLength(1);
    expect(await find("constructor")).toEqual([]);
  });
});

describe("the files", () => {
  const many = (count: number): Snapshot => {
    const base = catalogue().products;
    const products = ids.product.slice(0, count).map((id, i) => ({ ...(base[i % base.length] as SnapshotProduct), id, slug: `p-${i}` }));
    return someSnapshot({ products });
  };
  const changedNames = async (a: Snapshot, b: Snapshot): Promise<string[]> => {
    const [before, after] = await Promise.all([searchTexts(a, "en"), searchTexts(b, "en")]);
    return [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name));
  };
  const change = (shop: Snapshot, at: number, to: Partial<SnapshotProduct>): Snapshot => ({
    ...shop,
    products: shop.products.map((product, i) => (i === at ? { ...product, ...to } : product)),
  });

  test("are the same whatever the order in which products come", async () => {
    const shop = many(400);
    expect(await changedNames(shop, { ...shop, products: shop.products.toReversed() })).toEqual([]);
  });

  test("that a change touches are few: a price one, a title those of its words", async () => {
    const shop = many(1200);
    const [product] = shop.products;
    if (!product) throw new Error("no product");
    const dearer = product.variants.map((variant) => ({ ...variant, price: variant.price + 100 }));
    expect(await changedNames(shop, change(shop, 0, { variants: dearer }))).toEqual([expect.stringMatching(/^f-/)]);
    const renamed = await changedNames(shop, change(shop, 0, { translations: { en: { title: "Zellige lamp" } } }));
    expect(renamed.length).toBeLessThanOrEqual(12);
    expect((await searchTexts(shop, "en")).size).toBeGreaterThan(100);
  });

  test("that a new and a lost product touch are few", async () => {
    const shop = many(1100);
    const fewer = { ...shop, products: shop.products.slice(1) };
    const touched = await changedNames(shop, fewer);
    expect(touched.length).toBeLessThanOrEqual(16);
  });
});
