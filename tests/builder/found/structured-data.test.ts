import type { Snapshot, SnapshotProduct } from "@matjar/core/publish";
import { expect, test } from "vitest";
import { flatRate, ids, somePicture, someProduct, someSnapshot, viewsOf } from "../shop.ts";

type Node = Readonly<Record<string, unknown>>;

const [plain] = someProduct(1).variants;
const variant = (i: number, change: object) => ({ ...plain, id: ids.variant[i], ...change }) as SnapshotProduct["variants"][number];

const coat = someProduct(1, {
  title: "Coat",
  options: [
    { name: "Colour", values: ["Green", "Blue"], translations: { ar: { name: "اللون", values: { Green: "أخضر" } } } },
    { name: "Lining", values: ["Silk"] },
  ],
  variants: [
    variant(1, { options: ["Green", "Silk"], price: 9000, compareAtPrice: 12_000, sku: "C-G", barcode: "4006381333931" }),
    variant(2, { options: ["Blue", "Silk"], price: 9500, stockPolicy: "untracked", pictureId: ids.media[1] }),
  ],
  pictureIds: [somePicture(0).id],
});
const zone = (countries: string[], price: number) => ({ id: ids.zone, name: "z", countries, rates: [{ ...flatRate, price }] });

const shop = (change: Partial<Snapshot["store"]> = {}, products = [coat]): Snapshot => {
  const media = { [somePicture(0).id]: somePicture(0), [somePicture(1).id]: somePicture(1) };
  const base = someSnapshot({ products, media, shipping: { zones: [zone(["SA"], 1500), zone(["AE", "KW"], 4000), zone(["*"], 9900)] } });
  return { ...base, store: { ...base.store, ...change } };
};

const nodesOf = async (snapshot: Snapshot, path: string): Promise<Node[]> =>
  ((await viewsOf(snapshot)).get(path)?.page.head.jsonLd ?? []) as Node[];
const productOf = async (snapshot: Snapshot, path = "products/shirt-1/index.html"): Promise<Node> => {
  const found = (await nodesOf(snapshot, path)).find((one) => /^Product/.test(String(one["@type"])));
  if (!found) throw new Error(`No product at ${path}`);
  return found;
};

/** Fields that Google's documentation asks for, by type: required ones, then those that it recommends and a shop can know. */
const asked: Readonly<Record<string, readonly string[]>> = {
  Product: ["name", "offers"],
  ProductGroup: ["name", "url", "description", "image", "brand", "productGroupID", "variesBy", "hasVariant"],
  Offer: ["price", "priceCurrency", "url", "itemCondition"],
  OfferShippingDetails: ["shippingRate", "shippingDestination", "deliveryTime"],
  MonetaryAmount: ["value", "currency"],
  DefinedRegion: ["addressCountry"],
  ShippingDeliveryTime: ["transitTime"],
  QuantitativeValue: ["minValue", "maxValue", "unitCode"],
  MerchantReturnPolicy: ["applicableCountry", "returnPolicyCategory", "merchantReturnDays", "returnMethod", "returnFees"],
  UnitPriceSpecification: ["price", "priceCurrency", "priceType"],
  Organization: ["name", "url"],
  WebSite: ["name", "url", "potentialAction"],
  BreadcrumbList: ["itemListElement"],
  ListItem: ["position", "name", "item"],
};

const missing = (node: unknown): string[] => {
  if (Array.isArray(node)) return node.flatMap(missing);
  if (typeof node !== "object" || node === null) return [];
  const { "@type": type, ...rest } = node as Node;
  const absent = (asked[String(type)] ?? []).filter((name) => !Object.hasOwn(rest, name)).map((name) => `${type}.${name}`);
  return [...absent, ...Object.values(rest).flatMap(missing)];
};

test("each thing has the fields that search engines ask of its kind", async () => {
  const returns = { days: 30, paidBy: "store" as const };
  expect(missing(await nodesOf(shop({ returns }), "index.html"))).toEqual([]);
  expect(missing(await nodesOf(shop({ returns }), "products/shirt-1/index.html"))).toEqual([]);
  expect(missing(await nodesOf(shop({ returns }, [someProduct(1)]), "ar/products/shirt-1/index.html"))).toEqual([]);
});

test("variants are a group: what they differ by, what each costs and is called, in the page's language", async () => {
  const group = await productOf(shop(), "ar/products/shirt-1/index.html");
  expect(group).toMatchObject({ "@type": "ProductGroup", productGroupID: coat.id, variesBy: ["https://schema.org/color"] });
  const [green, blue] = group["hasVariant"] as Node[];
  expect(green).toMatchObject({
    name: "Coat – أخضر / Silk",
    color: "أخضر",
    sku: "C-G",
    gtin: "4006381333931",
    offers: {
      price: "90.00",
      url: `https://dar-al-noor.example/ar/products/shirt-1/?variant=${ids.variant[1]}`,
      priceSpecification: { price: "120.00", priceType: "https://schema.org/StrikethroughPrice" },
    },
  });
  expect(blue).toMatchObject({
    image: expect.stringContaining(String(ids.media[1])),
    offers: { availability: "https://schema.org/InStock" },
  });
});

test("nothing is claimed about stock that is counted", async () => {
  const [green] = (await productOf(shop()))["hasVariant"] as { offers: Node }[];
  expect(green?.offers).not.toHaveProperty("availability");
});

test("delivery is told for each zone once, and named by the other variants", async () => {
  const [green, blue] = (await productOf(shop()))["hasVariant"] as { offers: { shippingDetails: Node[] } }[];
  expect(green?.offers.shippingDetails).toMatchObject([
    { shippingRate: { value: "15.00", currency: "SAR" }, shippingDestination: [{ addressCountry: "SA" }] },
    { shippingRate: { value: "40.00" }, shippingDestination: [{ addressCountry: "AE" }, { addressCountry: "KW" }] },
  ]);
  expect(blue?.offers.shippingDetails).toEqual(green?.offers.shippingDetails.map((one) => ({ "@id": one["@id"] })));
});

test.each([
  [undefined, undefined],
  [
    { days: 0, paidBy: "buyer" as const },
    { "@type": "MerchantReturnPolicy", applicableCountry: "SA", returnPolicyCategory: "https://schema.org/MerchantReturnNotPermitted" },
  ],
  [
    { days: 30, paidBy: "buyer" as const },
    expect.objectContaining({ merchantReturnDays: 30, returnFees: "https://schema.org/ReturnFeesCustomerResponsibility" }),
  ],
])("returns are told as the store settings have them: %o", async (returns, policy) => {
  const home = await nodesOf(shop({ returns }), "index.html");
  expect(home.find((one) => one["@type"] === "Organization")?.["hasMerchantReturnPolicy"]).toEqual(policy);
});

test("a download is neither sent nor sent back", async () => {
  const digital = someProduct(1, { downloadVariantIds: plain ? [plain.id] : [] });
  const { offers } = (await productOf(shop({ returns: { days: 14, paidBy: "buyer" } }, [digital]))) as { offers: Node };
  expect(offers).not.toHaveProperty("shippingDetails");
  expect(offers).not.toHaveProperty("hasMerchantReturnPolicy");
});

test("a product of very many variants tells the span of its prices", async () => {
  const values = Array.from({ length: 60 }, (_, i) => `${i}`);
  const variants = values.map((value, i) => variant(i, { options: [value], price: 100 + i }));
  const many = someProduct(1, { options: [{ name: "Size", values }], variants });
  expect(await productOf(shop({}, [many]))).toMatchObject({
    "@type": "Product",
    offers: { "@type": "AggregateOffer", lowPrice: "1.00", highPrice: "1.59", offerCount: 60 },
  });
});

test("a shared link shows price and item, and the page leads to its Markdown and to the feeds", async () => {
  const views = await viewsOf(shop());
  expect(views.get("products/shirt-1/index.html")?.page.head).toMatchObject({
    markdown: "https://dar-al-noor.example/products/shirt-1.md",
    og: { type: "product", product: { amount: "90.00", currency: "SAR", item: coat.id, brand: "Noor" } },
  });
  expect(views.get("ar/index.html")?.page.head.feeds).toEqual([
    { title: "جديد المتجر", href: "https://dar-al-noor.example/ar/products/feed.xml" },
  ]);
});
