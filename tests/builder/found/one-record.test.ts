import { MemoryBlobs } from "@matjar/adapters/memory-blobs";
import { themeBundle } from "@matjar/builder";
import * as Catalog from "@matjar/core/catalog";
import { type Locale, money, seededWorld, toDecimal } from "@matjar/core/kernel";
import * as Publish from "@matjar/core/publish";
import { plainText } from "@matjar/core/site";
import { changeStore, readStore } from "@matjar/core/store";
import { outboxEvents } from "@matjar/core/table";
import { buildSite } from "@matjar/functions/jobs/build-site";
import { loadRenderer } from "@matjar/theme-kit/compile.ts";
import { type PackedVariants, unpackVariants } from "@matjar/theme-kit/variants.ts";
import { parse } from "csv-parse/sync";
import { XMLParser } from "fast-xml-parser";
import { expect, test } from "vitest";
import { testApi } from "../../support/api.ts";
import { shelfWith } from "../../support/themes.ts";
import { compiled } from "../../themes/fixture/theme.ts";

/** What one place says of one variant. Availability is absent where the place claims nothing of it. */
interface Said {
  readonly title: string;
  readonly price: string;
  readonly currency: string;
  readonly canBeHad?: boolean;
}
type Sayings = Map<string, Said>;

const policies = ["deny", "continue", "untracked"] as const;

/** Products of one and of several variants, on sale or not, counted or not, translated or not. */
const someProducts = (): Parameters<typeof Catalog.create>[1][] => {
  const world = seededWorld(7);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(world.chance() * all.length)] as T;
  return Array.from({ length: 14 }, (_, i) => {
    const values = i % 3 === 0 ? ["أحمر", "Blue & white", "L"] : i % 3 === 1 ? ["S", "M"] : [];
    const variant = () => {
      const price = 1000 + Math.floor(world.chance() * 900_000);
      const stockPolicy = pick(policies);
      return {
        price,
        ...(world.chance() < 0.4 ? { compareAtPrice: price + 1000 } : {}),
        stockPolicy,
        initialStock: pick([0, 3, 40]),
      };
    };
    return {
      title: `${pick(["Linen shirt", "قميص كتّان", 'Mug "XL" <new> & co', "Écharpe d’été"])} ${i}`,
      ...(i % 2 ? { translations: { ar: { title: `منتج ${i}` } } } : {}),
      ...(values.length > 0 ? { options: [{ name: "Size", values }] } : {}),
      variants: values.length > 0 ? values.map((value) => ({ ...variant(), options: [value] })) : [variant()],
    };
  });
};

const open = async (currency: string) => {
  const souk = await compiled("souk");
  const theme = await themeBundle(souk, await loadRenderer(souk));
  const blobs = new MemoryBlobs();
  const api = testApi({ blobs, services: { themes: shelfWith(theme) } });
  const owner = await api.signUp("Dar Al Nour", undefined, { locale: "en" });
  const ctx = api.store(owner.store.id, { kind: "system", deed: "test" });
  await changeStore(ctx, { locales: ["en", "ar"], currency }, (await readStore(ctx)).version);
  for (const product of someProducts()) await Catalog.create(ctx, product);
  await owner.who.post(`${owner.base}/releases`);
  const events = api.memory.all().flatMap(outboxEvents);
  for (const event of events.filter(({ type }) => type === "release.requested")) await buildSite.hear(api.services, event);
  const files = await Publish.liveFiles(ctx);
  const get = async (path: string) => (await api.browser().get(path, { host: owner.host })).text();
  const page = async (path: string) => (await files?.(path)) ?? "";
  return { ctx, get, page };
};
type Shop = Awaited<ReturnType<typeof open>>;

/** The first amount in a text that people read. */
const amountIn = (text: string): string => (/\d[\d,]*(?:\.\d+)?/.exec(text)?.[0] ?? "").replaceAll(",", "");

const claim = (always: boolean): Pick<Said, "canBeHad"> => (always ? { canBeHad: true } : {});

interface LdOffer {
  readonly price: string;
  readonly priceCurrency: string;
  readonly availability?: string;
  readonly url: string;
}
interface LdProduct {
  readonly "@type": string;
  readonly name: string;
  readonly offers?: LdOffer;
  readonly hasVariant?: readonly (LdProduct & { readonly offers: LdOffer })[];
}

/** Shared by a product and its variants: its title stands before those of its variants. */
const parts = (html: string) => {
  const title = plainText(/<h1\b[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? "");
  const variants = unpackVariants(JSON.parse(/data-variants[^>]*>(.*?)<\/script>/s.exec(html)?.[1] ?? "") as PackedVariants);
  const blocks = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json]) => JSON.parse(json ?? ""));
  const product = (blocks as LdProduct[]).find((one) => /^Product/.test(one["@type"]));
  return { title, variants, product };
};

const fromHtml = (html: string, product: Catalog.Product, currency: string): Sayings => {
  const { title, variants } = parts(html);
  const [shown] = [...html.matchAll(/<bdi data-price[^>]*>(.*?)<\/bdi>/gs)].map(([, text]) => amountIn(text ?? ""));
  const [first] = variants;
  expect(shown).toBe(toDecimal(money(product.variants.find(({ id }) => id === first?.[0])?.price ?? 0, currency)));
  const standing = /data-availability[^>]*data-state="in_stock"/.test(html);
  return new Map(
    variants.map(([id, , price]) => [id, { title, price: amountIn(price), currency, ...claim(standing && id === first?.[0]) }]),
  );
};

const fromLd = (html: string, variantIds: readonly string[]): Sayings => {
  const { product } = parts(html);
  const said = ({ name, offers }: LdProduct): Said => ({
    title: name,
    price: offers?.price ?? "",
    currency: offers?.priceCurrency ?? "",
    ...claim(offers?.availability === "https://schema.org/InStock"),
  });
  const [only = ""] = variantIds;
  if (!product) return new Map();
  if (!product.hasVariant) return new Map([[only, said(product)]]);
  return new Map(product.hasVariant.map((one) => [/variant=(\w+)/.exec(one.offers.url)?.[1] ?? "", said(one)]));
};

const split = (price: string) => ({ price: price.split(" ")[0] ?? "", currency: price.split(" ")[1] ?? "" });

const fromGoogle = (xml: string): Sayings => {
  const parser = new XMLParser({ isArray: (name) => name === "item", parseTagValue: false });
  const items = parser.parse(xml).rss.channel.item as Record<string, string>[];
  return new Map(
    items.map((item) => [
      item["g:id"] ?? "",
      {
        title: item["g:title"] ?? "",
        ...split(item["g:sale_price"] ?? item["g:price"] ?? ""),
        canBeHad: item["g:availability"] === "in_stock",
      },
    ]),
  );
};

const fromMeta = (csv: string): Sayings => {
  const rows = parse(csv, { columns: true }) as Record<string, string>[];
  return new Map(
    rows.map((row) => [
      row["id"] ?? "",
      { title: row["title"] ?? "", ...split(row["sale_price"] || row["price"] || ""), canBeHad: row["availability"] === "in stock" },
    ]),
  );
};

/** What the API says, which is the truth of the moment. */
const fromApi = async ({ get }: Shop, product: Catalog.Product, locale: Locale, currency: string): Promise<Sayings> => {
  const { items } = JSON.parse(await get(`/api/shop/availability?variants=${product.variants.map(({ id }) => id).join(",")}`)) as {
    items: { variantId: string; state: string }[];
  };
  const title = product.translations[locale]?.title ?? product.title;
  return new Map(
    product.variants.map(({ id, price, options }) => [
      id,
      {
        title: [title, ...(options.length > 0 ? [options.join(" / ")] : [])].join(" – "),
        price: toDecimal(money(price, currency)),
        currency,
        canBeHad: items.find((one) => one.variantId === id)?.state !== "sold_out",
      },
    ]),
  );
};

const differences = (where: string, truth: Sayings, said: Sayings, titled = (title: string) => title): string[] =>
  [...truth].flatMap(([id, { title, price, currency, canBeHad }]) => {
    const there = said.get(id);
    if (!there) return [`${where} has no ${id}`];
    const expected = { title: titled(title), price, currency, canBeHad: there.canBeHad === undefined ? undefined : canBeHad };
    const found = { title: there.title, price: there.price, currency: there.currency, canBeHad: there.canBeHad };
    return JSON.stringify(expected) === JSON.stringify(found) ? [] : [`${where} ${id}: ${JSON.stringify({ expected, found })}`];
  });

test.each(["SAR", "KWD", "JPY"])("HTML, JSON-LD, feeds and API say the same of every product, in %s", async (currency) => {
  const shop = await open(currency);
  const catalogue = (JSON.parse(await shop.get("/api/shop/products?limit=50")) as { items: { slug: string }[] }).items;
  const found: string[] = [];
  let claims = 0;
  for (const [locale, prefix, feeds] of [
    ["en", "", "/feeds/"],
    ["ar", "ar/", "/feeds/ar/"],
  ] as const) {
    const google = fromGoogle(await shop.get(`${feeds}google.xml`));
    const meta = fromMeta(await shop.get("/feeds/meta.csv"));
    for (const { slug } of catalogue) {
      const product = JSON.parse(await shop.get(`/api/shop/products/${encodeURIComponent(slug)}`)) as Catalog.Product;
      const html = await shop.page(`${prefix}products/${slug}/index.html`);
      const truth = await fromApi(shop, product, locale, currency);
      const own = (title: string) => title.split(" – ")[0] ?? "";
      found.push(...differences(`html ${locale}`, truth, fromHtml(html, product, currency), own));
      const ld = fromLd(html, [...truth.keys()]);
      claims += [...ld.values()].filter(({ canBeHad }) => canBeHad !== undefined).length;
      found.push(...differences(`ld ${locale}`, truth, ld));
      found.push(...differences(`google ${locale}`, truth, google));
      if (locale === "en") found.push(...differences("meta", truth, meta));
    }
  }
  expect(found).toEqual([]);
  expect(catalogue).toHaveLength(14);
  expect(claims).toBeGreaterThan(5); // otherwise nothing was compared
});
