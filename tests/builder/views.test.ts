import type { Snapshot } from "@matjar/core/publish";
import type { ShippingRate } from "@matjar/core/shipping/schema";
import type { CollectionView, HomeView, PageView, ProductView } from "@matjar/theme-kit";
import { expect, test } from "vitest";
import { flatRate, ids, someCollection, somePicture, someProduct, someSnapshot, viewsOf } from "./shop.ts";

const pageAt = async <T extends PageView>(snapshot: Snapshot, path: string, template: T["template"]): Promise<T> => {
  const page = (await viewsOf(snapshot)).get(path)?.page;
  if (page?.template !== template) throw new Error(`No ${template} at ${path}`);
  return page as T;
};
const productAt = (snapshot: Snapshot, path: string) => pageAt<ProductView>(snapshot, path, "product");
const ld = (page: PageView, type: string) =>
  page.head.jsonLd.find((one) => (one as { "@type": string })["@type"] === type) as Record<string, unknown>;

const priced = (currency: string, price: number, compareAtPrice?: number): Snapshot => {
  const base = someProduct(1);
  const variants = base.variants.map((variant) => ({ ...variant, price, ...(compareAtPrice ? { compareAtPrice } : {}) }));
  const shop = someSnapshot({ products: [{ ...base, variants }] });
  return { ...shop, store: { ...shop.store, currency } };
};

test.each([
  ["KWD", 1500, "1.500"],
  ["JPY", 1500, "1500"],
  ["SAR", 1500, "15.00"],
])("%s %i is written %s for machines, and the same amount for people and search", async (currency, amount, decimal) => {
  const page = await productAt(priced(currency, amount), "products/shirt-1/index.html");
  expect(ld(page, "Product")["offers"]).toMatchObject({ "@type": "Offer", price: decimal, priceCurrency: currency });
  expect(page.variants[0]?.price.amount).toBe(amount);
  expect(page.variants[0]?.price.text.replace(/[^\d.]/g, "")).toBe(decimal === "15.00" ? "15.00" : decimal);
});

test("a price that was higher shows what it was, and promises no more than is true", async () => {
  const page = await productAt(priced("SAR", 6670, 10_000), "products/shirt-1/index.html");
  expect(page.variants[0]?.price).toMatchObject({ compareAt: { amount: 10_000 }, saving: "-33%" });
  const same = await productAt(priced("SAR", 10_000, 10_000), "products/shirt-1/index.html");
  expect(same.variants[0]?.price.compareAt).toBeUndefined();
});

test("goods whose weight is known are told by the kilogram, light ones by 100 g, and the rest not at all", async () => {
  const [variant] = someProduct(1).variants;
  if (!variant) throw new Error("The fixture has a variant");
  const unitAt = async (path: string, ...weights: number[]) => {
    const variants = weights.map((weightGrams, i) => ({ ...variant, id: ids.variant[i] as never, price: 1200, weightGrams }));
    const shop = someSnapshot({ products: [someProduct(1, { variants })] });
    const [card] = (await pageAt<CollectionView>(shop, `${path}collections/all/index.html`, "collection")).products;
    return { unit: card?.price.unit?.replace(/[\u2066-\u2069\u00a0]/g, ""), only: card?.only };
  };
  expect(await unitAt("", 500)).toEqual({ unit: expect.stringMatching(/24\.00.* \/ kg$/), only: ids.variant[0] });
  expect(await unitAt("", 120)).toEqual({ unit: expect.stringMatching(/10\.00.* \/ 100 g$/), only: ids.variant[0] });
  expect(await unitAt("ar/", 500)).toEqual({ unit: expect.stringMatching(/24\.00.* \/ كغ$/), only: ids.variant[0] });
  expect(await unitAt("", 0)).toEqual({ unit: undefined, only: ids.variant[0] });
  expect(await unitAt("", 500, 1000)).toEqual({ unit: undefined, only: undefined });
});

test("a card asks for its stock by the product alone, however many variants are counted; not where one can always be had", async () => {
  const [variant] = someProduct(1).variants;
  if (!variant) throw new Error("The fixture has a variant");
  const cardWith = async (count: number, last: "deny" | "continue" = "deny") => {
    const stockPolicy = (i: number) => (i === count - 1 ? last : "deny");
    const variants = Array.from({ length: count }, (_, i) => ({ ...variant, id: ids.variant[i] as never, stockPolicy: stockPolicy(i) }));
    const shop = someSnapshot({ products: [someProduct(1, { variants })] });
    return (await pageAt<CollectionView>(shop, "collections/all/index.html", "collection")).products[0];
  };
  expect(await cardWith(1)).toMatchObject({ stockOf: ids.product[1] });
  const many = await cardWith(12);
  expect(many).toMatchObject({ stockOf: ids.product[1] });
  expect(JSON.stringify(many)).not.toContain("var_");
  expect((await cardWith(13))?.stockOf).toBeUndefined();
  expect((await cardWith(2, "continue"))?.stockOf).toBeUndefined();
});

test("the digits of the store are used where Arabic is read, and only there", async () => {
  const shop = priced("SAR", 12_345);
  const arab = { ...shop, store: { ...shop.store, digits: "arab" as const } };
  expect((await productAt(arab, "ar/products/shirt-1/index.html")).variants[0]?.price.text).toContain("١٢٣٫٤٥");
  expect((await productAt(arab, "products/shirt-1/index.html")).variants[0]?.price.text).toContain("123.45");
});

test("a language without a translation falls back to the main one, text by text", async () => {
  const product = someProduct(1, {
    translations: { ar: { title: "قميص كتان" } },
    options: [{ name: "Size", values: ["S", "L"], translations: { ar: { name: "المقاس", values: { S: "صغير" } } } }],
    variants: [
      { id: ids.variant[1] as never, options: ["S"], price: 100, weightGrams: 0, stockPolicy: "deny", requiresShipping: true },
      { id: ids.variant[2] as never, options: ["L"], price: 200, weightGrams: 0, stockPolicy: "deny", requiresShipping: true },
    ],
  });
  const page = await productAt(someSnapshot({ products: [product] }), "ar/products/shirt-1/index.html");
  expect(page.title).toBe("قميص كتان");
  expect(page.descriptionHtml).toBe(product.descriptionHtml);
  expect(page.options).toEqual([{ name: "المقاس", values: ["صغير", "L"] }]);
  expect(page.variants.map(({ title, options }) => [title, options])).toEqual([
    ["صغير", [0]],
    ["L", [1]],
  ]);
});

test("values that are colours bring them along, in every language", async () => {
  const variant = (n: number, value: string) => ({ ...someProduct(1).variants[0], id: ids.variant[n], options: [value] }) as never;
  const product = someProduct(1, {
    options: [
      {
        name: "Colour",
        values: ["Navy", "Striped", "Mine"],
        swatches: { Mine: "#123456" },
        translations: { ar: { values: { Navy: "كحلي" } } },
      },
    ],
    variants: [variant(1, "Navy"), variant(2, "Striped"), variant(3, "Mine")],
  });
  const page = await productAt(someSnapshot({ products: [product] }), "ar/products/shirt-1/index.html");
  expect(page.options[0]).toMatchObject({ values: ["كحلي", "Striped", "Mine"], swatches: ["#1c2a4d", undefined, "#123456"] });
});

test("several prices are offered as a range and shown as the lowest", async () => {
  const [variant] = someProduct(1).variants;
  if (!variant) throw new Error("The fixture has a variant");
  const variants = [variant, { ...variant, id: ids.variant[5] as never, price: 25_000 }];
  const shop = someSnapshot({ products: [someProduct(1, { variants })] });
  expect(ld(await productAt(shop, "products/shirt-1/index.html"), "Product")["offers"]).toMatchObject({
    "@type": "AggregateOffer",
    lowPrice: "100.01",
    highPrice: "250.00",
    offerCount: 2,
  });
  const home = await pageAt<HomeView>(shop, "index.html", "home");
  const grid = home.sections.find((section) => section.type === "featured-products");
  expect(grid).toMatchObject({ settings: { products: [{ price: { from: true, amount: 10_001 } }] } });
});

test("each page names itself, its sisters in other languages and its place", async () => {
  const shop = someSnapshot({
    products: [someProduct(1, { slug: "قميص" })],
    collections: [someCollection(1, [someProduct(1).id], { slug: "ملابس" })],
  });
  const page = await productAt(shop, "ar/products/قميص/index.html");
  const slug = encodeURIComponent("قميص");
  const at = `https://dar-al-noor.example`;
  expect(page.head.canonical).toBe(`${at}/ar/products/${slug}/`);
  expect(page.head.alternates).toEqual([
    { hreflang: "en", href: `${at}/products/${slug}/` },
    { hreflang: "ar", href: `${at}/ar/products/${slug}/` },
    { hreflang: "x-default", href: `${at}/products/${slug}/` },
  ]);
  expect(page.breadcrumbs.map(({ label }) => label)).toEqual(["الرئيسية", "Collection 1", "Linen shirt 1"]);
  expect(ld(page, "BreadcrumbList")["itemListElement"]).toHaveLength(3);
  expect(page.languages.map(({ locale, current }) => [locale, current])).toEqual([
    ["en", false],
    ["ar", true],
  ]);
});

test("a card spells its link in its own letters, and offers no picture that is narrower than a card", async () => {
  const pictured = someProduct(1, { slug: "قميص", pictureIds: [ids.media[1] as never, ids.media[2] as never] });
  const media = { [ids.media[1] as string]: somePicture(1), [ids.media[2] as string]: somePicture(2, { widths: [160] }) };
  const [card] = (
    await pageAt<CollectionView>(someSnapshot({ products: [pictured], media }), "ar/collections/all/index.html", "collection")
  ).products;
  expect(card?.href).toBe("/ar/products/قميص/");
  expect(card?.picture?.srcset.match(/\d+(?=w)/g)).toEqual(["320", "640", "960", "1440"]);
  expect(card?.otherPicture?.srcset.match(/\d+(?=w)/g)).toEqual(["160"]);
});

test("a shop of one language has no alternates", async () => {
  const shop = someSnapshot();
  const page = await pageAt<HomeView>({ ...shop, store: { ...shop.store, locales: ["ar"] } }, "index.html", "home");
  expect(page.head.alternates).toEqual([]);
  expect(ld(page, "Organization")).toMatchObject({ name: "Dar Al Noor" });
  expect(ld(page, "WebSite")["inLanguage"]).toBe("ar");
});

test("search, cart and the missing page are not for search engines", async () => {
  const views = await viewsOf(someSnapshot());
  for (const path of ["search/index.html", "cart/index.html", "404.html"]) {
    expect(views.get(path)?.page.head).toMatchObject({ noindex: true });
    expect(views.get(path)?.page.head.canonical).toBeUndefined();
  }
});

test("merchant links get the language's prefix; others stay as they are", async () => {
  const links = [
    "/pages/about/",
    "/ar/pages/about/",
    "/en/pages/about/",
    "/checkout/",
    "https://other.example/",
    "mailto:a@b.example",
    "/collections/قمصان/",
  ];
  const shop = someSnapshot({ menus: { main: links.map((href) => ({ label: href, href })), footer: [] } });
  const hrefs = (await viewsOf(shop)).get("ar/index.html")?.shop.menus.main.map(({ href }) => href);
  expect(hrefs).toEqual([
    "/ar/pages/about/",
    "/ar/pages/about/",
    "/pages/about/", // English is the main language: it has no prefix
    "/checkout/",
    "https://other.example/",
    "mailto:a@b.example",
    `/ar/collections/${encodeURIComponent("قمصان")}/`,
  ]);
});

test("a picture comes in its widths, with its focal point, its words and room held for it", async () => {
  const media = {
    [ids.media[1] as string]: somePicture(1, {
      focalPoint: { x: 0.5, y: 0.333 },
      altTranslations: { ar: "قميص أبيض" },
      alt: "White shirt",
    }),
  };
  const shop = someSnapshot({ products: [someProduct(1, { pictureIds: [ids.media[1] as never, ids.media[2] as never] })], media });
  const page = await productAt(shop, "ar/products/shirt-1/index.html");
  expect(page.pictures).toHaveLength(1); // the other one is gone
  expect(page.pictures[0]).toMatchObject({
    width: 1440,
    height: 1080,
    alt: "قميص أبيض",
    position: "50% 33.3%",
    src: `/media/${ids.store}/${ids.media[1]}/960.webp`,
  });
  expect(page.pictures[0]?.srcset.split(", ")).toHaveLength(5);
});

test("delivery is promised for the store's own country, in its words", async () => {
  const zone = (countries: string[], rates: ShippingRate[]) => ({ id: ids.zone, name: "z", countries, rates });
  const freeOver = { id: ids.rate, kind: "freeOver" as const, name: "Free", threshold: 30_000, price: 2500, minDays: 3, maxDays: 5 };
  const zones = [zone(["*"], [{ ...flatRate, price: 9900 }]), zone(["SA"], [flatRate, freeOver])];
  const shop = someSnapshot({ products: [someProduct(1)], shipping: { zones } });
  const page = await productAt(shop, "products/shirt-1/index.html");
  const texts = page.promises.map(({ text }) => text.replace(/[\u2066-\u2069\u200e\u200f]/g, ""));
  expect(texts[0]).toBe("Delivery in 2–4 days");
  expect(texts[1]).toMatch(/^Delivery from .*15\.00/);
  expect(texts[2]).toMatch(/^Free delivery from .*300\.00/);
  expect(page.taxNote).toBe("Tax included");
});

test("a download is promised at once, without a word of delivery", async () => {
  const product = someProduct(1);
  const shop = someSnapshot({
    products: [{ ...product, downloadVariantIds: product.variants.map(({ id }) => id) }],
    shipping: { zones: [{ id: ids.zone, name: "z", countries: ["*"], rates: [flatRate] }] },
  });
  const page = await productAt(shop, "products/shirt-1/index.html");
  expect(page).toMatchObject({ digital: true, promises: [{ icon: "download", text: "Download right after payment" }] });
});

test("files are told by format and size, on the page for each variant, and never by name", async () => {
  const product = someProduct(1);
  const [first] = product.variants;
  if (!first) throw new Error("no variant");
  const downloads = [
    { format: "ZIP", bytes: 1_240_000, variantId: first.id },
    { format: "PDF", bytes: 900 },
    { format: "ZIP", bytes: 5_000 },
    { format: "", bytes: 1 },
  ];
  const shop = someSnapshot({ products: [{ ...product, downloadVariantIds: [first.id], downloads }, someProduct(2)] });
  const page = await productAt(shop, "products/shirt-1/index.html");
  const title = page.variants.find(({ id }) => id === first.id)?.title;
  expect(page.downloads).toEqual([
    { format: "ZIP", size: "1.2 MB", ...(title ? { variant: title } : {}) },
    { format: "PDF", size: "900 byte" },
    { format: "ZIP", size: "5 kB" },
    { format: "", size: "1 byte" },
  ]);
  const other = await productAt(shop, "products/shirt-2/index.html");
  expect(other.related[0]?.formats).toEqual(["ZIP", "PDF"]);
  expect(other.downloads).toBeUndefined();
});

test("a long collection is cut into pages that know each other", async () => {
  const products = Array.from({ length: 50 }, (_, i) => someProduct(i));
  const shop = someSnapshot({
    products,
    collections: [
      someCollection(
        1,
        products.map(({ id }) => id),
        { descriptionHtml: "<p>All of it</p>" },
      ),
    ],
  });
  const second = await pageAt<CollectionView>(shop, "collections/collection-1/page/2/index.html", "collection");
  expect(second).toMatchObject({ page: 2, total: 50, descriptionHtml: "" });
  expect(second.products).toHaveLength(24);
  expect(second.head).toMatchObject({ prev: "/collections/collection-1/", next: "/collections/collection-1/page/3/" });
  expect(second.head.title).toContain("Page 2 of 3");
  const last = await pageAt<CollectionView>(shop, "ar/collections/collection-1/page/3/index.html", "collection");
  expect(last.products).toHaveLength(2);
  expect(last.head.next).toBeUndefined();
});

test("an empty shop still has its pages", async () => {
  const paths = [...(await viewsOf(someSnapshot())).keys()];
  expect(paths).toEqual(
    ["", "ar/"].flatMap((prefix) =>
      ["index.html", "collections/all/index.html", "search/index.html", "cart/index.html", "404.html"].map((path) => prefix + path),
    ),
  );
});

test("merchant HTML is cleaned again before a template sees it", async () => {
  const hostile = '<p onclick="x()">a</p><script>alert(1)</script><a href="javascript:x">b</a>';
  const shop = someSnapshot({
    products: [someProduct(1, { descriptionHtml: hostile })],
    collections: [someCollection(1, [], { descriptionHtml: hostile })],
    pages: [
      {
        id: ids.page[1] as never,
        title: "p",
        slug: "p",
        bodyHtml: hostile,
        sections: [],
        seo: {},
        translations: {},
        updatedAt: "2026-01-01T00:00:00.000Z",
      },
    ],
  });
  const views = await viewsOf(shop);
  for (const path of ["products/shirt-1/index.html", "collections/collection-1/index.html", "pages/p/index.html"]) {
    const page = views.get(path)?.page;
    const html = page && ("bodyHtml" in page ? page.bodyHtml : "descriptionHtml" in page ? page.descriptionHtml : "");
    expect(html).toBe("<p>a</p><a>b</a>");
  }
});

test("related goods come from the same shelf, never the product itself", async () => {
  const products = Array.from({ length: 7 }, (_, i) => someProduct(i));
  const shelf = products.slice(0, 3).map(({ id }) => id);
  const page = await productAt(someSnapshot({ products, collections: [someCollection(1, shelf)] }), "products/shirt-1/index.html");
  expect(page.related.map(({ title }) => title)).toEqual(["Linen shirt 2", "Linen shirt 0"]);
});

test.each([
  ["4006381333931", { gtin: "4006381333931" }],
  ["4006381333932", {}],
  ["ABC", {}],
])("the barcode %s is a GTIN only with its right check digit", async (barcode, expected) => {
  const base = someProduct(1);
  const shop = someSnapshot({ products: [{ ...base, variants: base.variants.map((variant) => ({ ...variant, barcode })) }] });
  const product = ld(await productAt(shop, "products/shirt-1/index.html"), "Product");
  expect("gtin" in product ? { gtin: product["gtin"] } : {}).toEqual(expected);
});
