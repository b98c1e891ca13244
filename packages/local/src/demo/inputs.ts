import type { ProductInput } from "@matjar/core/catalog/schema";
import type { Id, World } from "@matjar/core/kernel";
import type { ShippingZone } from "@matjar/core/shipping/schema";
import type { Section, ThemeSettings } from "@matjar/core/site/schema";
import type { z } from "zod";
import { type DemoOption, type DemoProduct, type DemoRate, type DemoVariant, inSecond, prose, type Two } from "./content.ts";
import type { DemoSection, DemoStore } from "./store.ts";

type Shop = Pick<DemoStore, "locales">;

const optionInput = ({ name, values }: DemoOption, { locales }: Shop) => ({
  name: name[0],
  values: values.map(([main]) => main),
  translations: inSecond(locales[1], { name: name[1], values: Object.fromEntries(values) }),
});

const variantInput = (variant: DemoVariant, product: DemoProduct, pictures: ReadonlyMap<string, Id<"media">>) => {
  const { values = [], price, compareAtPrice, sku, weightGrams = 0, stock, picture, files } = variant;
  const pictureId = picture === undefined ? undefined : pictures.get(picture);
  return {
    options: values.map((value, i) => product.options?.[i]?.values[value]?.[0] ?? ""),
    price,
    sku,
    weightGrams,
    stockPolicy: files ? ("untracked" as const) : ("deny" as const),
    requiresShipping: !files,
    ...(compareAtPrice === undefined ? {} : { compareAtPrice }),
    ...(stock === undefined ? {} : { initialStock: stock }),
    ...(pictureId ? { pictureId } : {}),
  };
};

/** A demo product as the form that a merchant would send. */
export const productInput = (
  product: DemoProduct,
  shop: Shop,
  pictures: ReadonlyMap<string, Id<"media">>,
): z.input<typeof ProductInput> => {
  const { title, slug, descriptionHtml, summary, brand, productType, tags, options = [], variants } = product;
  return {
    title: title[0],
    slug,
    descriptionHtml: descriptionHtml[0],
    brand,
    productType,
    tags: [...tags],
    seo: { description: summary[0] },
    options: options.map((option) => optionInput(option, shop)),
    variants: variants.map((variant) => variantInput(variant, product, pictures)),
    pictureIds: product.pictures.flatMap((name) => pictures.get(name) ?? []),
    translations: inSecond(shop.locales[1], { title: title[1], descriptionHtml: descriptionHtml[1], seo: { description: summary[1] } }),
  };
};

const rateOf = ({ name, minDays, maxDays, price }: DemoRate, { locales }: Shop, world: World): ShippingZone["rates"][number] => {
  const common = { id: world.id("rate"), name: name[0], translations: inSecond(locales[1], name[1]), minDays, maxDays };
  if ("flat" in price) return { ...common, kind: "flat", price: price.flat };
  if ("freeOver" in price) return { ...common, kind: "freeOver", threshold: price.freeOver, price: price.below };
  return { ...common, kind: "byWeight", steps: price.steps.map(([upToGrams, cost]) => ({ upToGrams, price: cost })) };
};

/** The zones of a demo shop, with ids. */
export const shippingOf = (demo: DemoStore, world: World): ShippingZone[] =>
  demo.shipping.map(({ name, countries, rates }) => ({
    id: world.id("zone"),
    name,
    countries: [...countries],
    rates: rates.map((rate) => rateOf(rate, demo, world)),
  }));

export interface KnownIds {
  readonly pictures: ReadonlyMap<string, Id<"media">>;
  readonly products: ReadonlyMap<string, Id<"product">>;
  readonly collections: ReadonlyMap<string, Id<"collection">>;
}

const isTwo = (value: unknown): value is Two => Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === "string");

/** Settings as a section keeps them: texts with translations, names as ids. */
const settingsOf = (section: object, { locales }: Shop, ids: KnownIds): Record<string, unknown> => {
  const local = (two: Two) => ({ text: two[0], translations: inSecond(locales[1], two[1]) });
  const html = (two: Two) => local([prose(...two[0].split("\n")), prose(...two[1].split("\n"))]);
  const isRich = "type" in section && ["rich-text", "image-with-text"].includes(String(section.type));
  const entry = ([key, value]: [string, unknown]): [string, unknown][] => {
    if (key === "type" || key === "blocks") return [];
    if (key === "picture") return [[key, ids.pictures.get(String(value))]];
    if (key === "collection") return [[key, ids.collections.get(String(value))]];
    if (key === "collections") return [[key, (value as string[]).flatMap((one) => ids.collections.get(one) ?? [])]];
    if (key === "products") return [[key, (value as string[]).flatMap((one) => ids.products.get(one) ?? [])]];
    if (key === "button") return [[key, settingsOf(value as object, { locales }, ids)]];
    if (isTwo(value)) return [[key, isRich && key === "text" ? html(value) : local(value)]];
    return [[key, value]];
  };
  return Object.fromEntries(Object.entries(section).flatMap(entry));
};

const sectionOf = (section: DemoSection, demo: DemoStore, ids: KnownIds, at: number): Section => ({
  id: `${section.type}-${at + 1}`,
  type: section.type,
  visible: true,
  settings: settingsOf(section, demo, ids),
  blocks: ("blocks" in section ? section.blocks : []).map((block, i) => ({
    id: `${block.type}-${i + 1}`,
    type: block.type,
    visible: true,
    settings: settingsOf(block, demo, ids),
  })),
});

const isHeader = ({ type }: Section): boolean => type === "announcement";

/** The look of a demo shop, with its home page. */
export const themeOf = (demo: DemoStore, ids: KnownIds): ThemeSettings => {
  const logo = ids.pictures.get("logo");
  const sections = demo.home.map((section, i) => sectionOf(section, demo, ids, i));
  return {
    theme: "souk",
    colors: demo.colors,
    font: demo.font,
    radius: demo.radius,
    ...(logo ? { logoPictureId: logo } : {}),
    tagline: { text: demo.tagline[0], translations: inSecond(demo.locales[1], demo.tagline[1]) },
    settings: {},
    zones: {
      header: sections.filter(isHeader),
      home: sections.filter((section) => !isHeader(section)),
      product: [],
      collection: [],
      footer: [],
    },
  };
};
