import { MemoryBlobs } from "@matjar/adapters/memory-blobs";
import { type BuildOutput, build, PageFailed, type ThemeBundle } from "@matjar/builder";
import { fileKey, type Snapshot, type SnapshotProduct } from "@matjar/core/publish";
import { noFilters, SearchEngine } from "@matjar/theme-kit/search/index.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ids, plainTheme, someCollection, somePicture, someProduct, someSnapshot } from "./shop.ts";

const clock = () => 0;

const run = async (snapshot: Snapshot, options: { theme?: ThemeBundle; after?: BuildOutput & { blobs: MemoryBlobs } } = {}) => {
  const { after } = options;
  const blobs = after?.blobs ?? new MemoryBlobs();
  const before = { previous: after?.files, previousTrace: after?.trace };
  const output = await build({ snapshot, theme: options.theme ?? plainTheme(), blobs, clock, ...before });
  const text = async (path: string): Promise<string> => {
    const file = output.files[path];
    const found = file && (await blobs.get(fileKey(ids.store, file.hash)));
    if (!found) throw new Error(`No bytes for ${path}`);
    return Buffer.concat(await Array.fromAsync(found.body)).toString();
  };
  return { ...output, blobs, text };
};

const products = (count: number) => Array.from({ length: count }, (_, i) => someProduct(i));

describe("the files of a site", () => {
  test("hold every page in every language, and what machines read", async () => {
    const { files, text } = await run(someSnapshot({ products: products(1), collections: [someCollection(1, [someProduct(0).id])] }));
    expect(Object.keys(files)).toEqual([
      "404.html",
      "_a/plain.1.css",
      "_feeds/ar/0.json",
      "_feeds/ar/head.json",
      "_feeds/en/0.json",
      "_feeds/en/head.json",
      "ar/404.html",
      "ar/cart/index.html",
      "ar/collections/all/index.html",
      "ar/collections/collection-1/index.html",
      "ar/index.html",
      "ar/llms.txt",
      "ar/products/feed.xml",
      "ar/products/shirt-0.md",
      "ar/products/shirt-0/index.html",
      "ar/search/index.html",
      "cart/index.html",
      "collections/all/index.html",
      "collections/collection-1/index.html",
      "index.html",
      "llms.txt",
      "products/feed.xml",
      "products/shirt-0.md",
      "products/shirt-0/index.html",
      "robots.txt",
      "search/ar/c-0.json",
      "search/ar/f-0.json",
      "search/ar/root.json",
      "search/ar/t-.json",
      "search/ar/words.json",
      "search/en/c-0.json",
      "search/en/f-0.json",
      "search/en/root.json",
      "search/en/t-.json",
      "search/en/words.json",
      "search/index.html",
      "sitemap.xml",
    ]);
    expect(await text("robots.txt")).toContain("Sitemap: https://dar-al-noor.example/sitemap.xml");
    const sitemap = await text("sitemap.xml");
    expect(sitemap.match(/<loc>/g)).toHaveLength(8);
    expect(sitemap).toContain("<loc>https://dar-al-noor.example/ar/products/shirt-0/</loc><lastmod>2026-01-10T00:00:00.000Z</lastmod>");
    expect(sitemap).not.toContain("/cart/");
  });

  test("a merchant's own collection at /collections/all/ takes the place of the shelf of everything", async () => {
    const { files, text } = await run(
      someSnapshot({ products: products(3), collections: [someCollection(1, [], { slug: "all", title: "Mine" })] }),
    );
    expect(files["collections/all/index.html"]).toBeDefined();
    expect(await text("collections/all/index.html")).toContain("Mine");
  });

  test("addresses in any script become files, in composed form", async () => {
    const slugs = ["قميص-كتان", "cafe\u0301", "日本茶", "शर्ट", "größe"];
    const { files } = await run(someSnapshot({ products: slugs.map((slug, i) => someProduct(i, { slug })) }));
    for (const slug of slugs) expect(files).toHaveProperty([`ar/products/${slug.normalize("NFC")}/index.html`]);
  });

  test("two products that come to one address fail the build instead of hiding one another", async () => {
    const shop = someSnapshot({ products: [someProduct(1, { slug: "cafe\u0301" }), someProduct(2, { slug: "caf\u00e9" })] });
    await expect(run(shop)).rejects.toMatchObject({ name: "PageFailed", path: "/products/café/" });
  });

  test("the search finds Arabic words in any of their forms, in the page's language", async () => {
    const shop = someSnapshot({
      products: [someProduct(1, { translations: { ar: { title: "القُمصان القطنية" } }, tags: ["أحمر"] }), someProduct(2)],
    });
    const { text } = await run(shop);
    const engine = await SearchEngine.open(async (name) => JSON.parse(await text(`search/ar/${name}`)), "ar");
    const hits = async (words: string) => engine.hits((await engine.ask({ ...noFilters, words, sort: "best" })).keys);
    for (const words of ["قمصان", "احمر", "القمصان", "قُمْصان"])
      expect((await hits(words)).map(({ title }) => title)).toEqual(["القُمصان القطنية"]);
    expect((await hits("linen shirt 2"))[0]).toMatchObject({ href: "/ar/products/shirt-2/", price: 10_002 });
  });

  test("hostile text stays text in the sitemap and does not leave its page", async () => {
    const title = '</script><script>alert(1)</script>"&<';
    const { text } = await run(
      someSnapshot({ products: [someProduct(1, { title, brand: title, tags: [title.slice(0, 60)] })], origin: "https://a.example/?x=1&y" }),
    );
    expect(await text("sitemap.xml")).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/);
    expect(await text("products/shirt-1/index.html")).not.toContain("<script>alert");
    expect(Object.values(JSON.parse(await text("search/en/c-0.json")))).toMatchObject([{ title }]);
  });
});

describe("a second build", () => {
  test("of the same shop renders nothing and writes nothing", async () => {
    const shop = someSnapshot({ products: products(30) });
    const first = await run(shop);
    const again = await run(shop, { after: first });
    expect(again).toMatchObject({ made: 0, written: 0, trace: first.trace, kept: Object.keys(first.files).length, files: first.files });
  });

  test("after one price change renders the few pages that show it, however large the shop is", async () => {
    const made = async (count: number) => {
      const shop = someSnapshot({ products: products(count) });
      const first = await run(shop);
      const changed = shop.products.map((product, i) =>
        i === 10 ? { ...product, variants: product.variants.map((one) => ({ ...one, price: 1 })) } : product,
      );
      return (await run({ ...shop, products: changed }, { after: first })).made;
    };
    const small = await made(60);
    expect(small).toBeLessThanOrEqual(2 * (1 + 4 + 1 + 1 + 2)); // the product, four that relate to it, a list page, facts of search, its record and its Markdown
    expect(await made(600)).toBe(small);
  });

  test("looks at nothing but what the change touches, however large the shop is", async () => {
    const viewed = async (count: number) => {
      const shop = someSnapshot({ products: products(count) });
      const first = await run(shop);
      const changed = shop.products.map((product, i) => (i === 10 ? { ...product, brand: "Other" } : product));
      return (await run({ ...shop, products: changed }, { after: first })).viewed;
    };
    const small = await viewed(60);
    expect(small).toBeLessThan(29);
    expect(await viewed(600)).toBeLessThanOrEqual(small + 4); // words of the old and the new brand may lie in two files
  });

  test("without a trace, or with one that speaks of another shop, gives the same files", async () => {
    const shop = someSnapshot({ products: products(8) });
    const first = await run(shop);
    const changed = { ...shop, products: shop.products.slice(2) };
    const whole = await run(changed);
    const strange = { ...first.trace, questions: first.trace.questions.map(([question]): [string, string] => [question, "other"]) };
    for (const trace of [{ version: 1 as const, bases: [], questions: [], files: {} }, strange])
      expect((await run(changed, { after: { ...first, trace } })).files).toEqual(whole.files);
  });

  test("with another version of the theme renders everything", async () => {
    const shop = someSnapshot({ products: products(3) });
    const first = await run(shop);
    const theme = plainTheme({ sha: "2" });
    await run(shop, { after: first, theme });
    expect(theme.rendered).toHaveLength(2 * (3 + 5));
  });

  test("for another origin renders everything, for every page names it", async () => {
    const shop = someSnapshot({ products: products(3) });
    const first = await run(shop);
    const moved = await run({ ...shop, origin: "https://other.example" }, { after: first });
    expect(await moved.text("products/shirt-1/index.html")).not.toContain("dar-al-noor.example");
  });
});

const edit = fc.oneof(
  fc.record({ do: fc.constant("price" as const), at: fc.nat(7), price: fc.integer({ min: 0, max: 50_000 }) }),
  fc.record({ do: fc.constant("title" as const), at: fc.nat(7), text: fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }) }),
  fc.record({ do: fc.constant("translate" as const), at: fc.nat(7), text: fc.string({ unit: "grapheme", maxLength: 12 }) }),
  fc.record({ do: fc.constant("remove" as const), at: fc.nat(7) }),
  fc.record({ do: fc.constant("add" as const), at: fc.nat(11) }),
  fc.record({ do: fc.constant("move" as const), at: fc.nat(7), slug: fc.constantFrom("a", "ب", "c-d") }),
  fc.record({ do: fc.constant("picture" as const), at: fc.nat(7), picture: fc.nat(3) }),
  fc.record({ do: fc.constant("collect" as const), members: fc.uniqueArray(fc.nat(11), { maxLength: 8 }) }),
  fc.record({ do: fc.constant("color" as const), color: fc.constantFrom("#000000", "#ff0000") }),
  fc.record({ do: fc.constant("menu" as const), href: fc.constantFrom("/", "/pages/x/", "https://x.example/") }),
  fc.record({ do: fc.constant("digits" as const), digits: fc.constantFrom("latn" as const, "arab" as const) }),
  fc.record({
    do: fc.constant("languages" as const),
    locales: fc.constantFrom<Snapshot["store"]["locales"][]>(["en"], ["en", "ar"], ["ar", "en", "fr"]),
  }),
  fc.record({ do: fc.constant("content" as const), body: fc.string({ maxLength: 20 }) }),
);
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

const changeProduct = (shop: Snapshot, at: number, change: (product: SnapshotProduct) => Partial<SnapshotProduct>): Snapshot => ({
  ...shop,
  products: shop.products.map((product, i) => (i === at ? { ...product, ...change(product) } : product)),
});

const apply = (shop: Snapshot, one: Edit): Snapshot => {
  switch (one.do) {
    case "price":
      return changeProduct(shop, one.at, ({ variants }) => ({ variants: variants.map((variant) => ({ ...variant, price: one.price })) }));
    case "title":
      return changeProduct(shop, one.at, () => ({ title: one.text }));
    case "translate":
      return changeProduct(shop, one.at, () => ({ translations: { ar: { title: one.text } } }));
    case "remove":
      return { ...shop, products: shop.products.filter((_, i) => i !== one.at) };
    case "add":
      return shop.products.some(({ id }) => id === ids.product[one.at])
        ? shop
        : { ...shop, products: [...shop.products, someProduct(one.at)] };
    case "move":
      return shop.products.some(({ slug }) => slug === one.slug) ? shop : changeProduct(shop, one.at, () => ({ slug: one.slug }));
    case "picture":
      return changeProduct(shop, one.at, () => ({ pictureIds: [somePicture(one.picture).id] }));
    case "collect":
      return {
        ...shop,
        collections: [
          someCollection(
            1,
            one.members.map((i) => someProduct(i).id),
          ),
          ...shop.collections.slice(1),
        ],
      };
    case "color":
      return { ...shop, theme: { ...shop.theme, colors: { ...shop.theme.colors, accent: one.color } } };
    case "menu":
      return { ...shop, menus: { ...shop.menus, footer: [{ label: "x", href: one.href }] } };
    case "digits":
      return { ...shop, store: { ...shop.store, digits: one.digits } };
    case "languages":
      return { ...shop, store: { ...shop.store, locales: one.locales } };
    case "content":
      return {
        ...shop,
        pages: [
          {
            id: ids.page[1] as never,
            title: "p",
            slug: "p",
            bodyHtml: one.body,
            sections: [],
            seo: {},
            translations: {},
            updatedAt: "2026-01-01T00:00:00.000Z",
          },
        ],
      };
  }
};

test("after any edits an incremental build gives byte for byte what a full rebuild gives", async () => {
  const media = Object.fromEntries([0, 1, 2].map((i) => [somePicture(i).id, somePicture(i)]));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), async (publishes) => {
      let shop = someSnapshot({ products: products(6), media });
      let after = await run(shop);
      for (const edits of publishes) {
        shop = edits.reduce(apply, shop);
        const step = await run(shop, { after });
        const whole = await run(shop);
        expect(step.files).toEqual(whole.files);
        for (const { hash } of Object.values(step.files)) expect(await step.blobs.head(fileKey(ids.store, hash))).toBeDefined();
        after = step;
      }
    }),
    { numRuns: 150 },
  );
}, 120_000);

describe("a page that cannot be made", () => {
  const broken = (title: string) =>
    plainTheme({ broken: ({ page }) => (page.template === "product" && page.title === title ? "No such colour" : undefined) });

  test("ends the build with its address and the theme's reason", async () => {
    const failing = run(someSnapshot({ products: products(40) }), { theme: broken("Linen shirt 7") });
    await expect(failing).rejects.toThrow(PageFailed);
    await expect(failing).rejects.toMatchObject({ path: "/products/shirt-7/", message: "No such colour" });
  });

  test("includes a page that comes out empty", async () => {
    const theme = plainTheme();
    const empty: ThemeBundle = { ...theme, renderer: { renderTemplate: async (template) => (template === "cart" ? "" : "x") } };
    await expect(run(someSnapshot(), { theme: empty })).rejects.toMatchObject({ path: "/cart/" });
  });
});

test("a shop of 1,000 products is built whole, and each file's bytes are stored once", async () => {
  const shop = someSnapshot({ products: products(1000) });
  const progress: number[] = [];
  const blobs = new MemoryBlobs();
  const output = await build({
    snapshot: shop,
    theme: plainTheme(),
    blobs,
    clock,
    onProgress: async ({ done }) => void progress.push(done),
  });
  expect(output.pages).toBe(2 * (1000 + 42 + 4));
  expect(progress.at(-1)).toBe(Object.keys(output.files).length);
  expect(new Set(Object.values(output.files).map(({ hash }) => hash)).size).toBe(output.written);
});
