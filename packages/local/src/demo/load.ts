import * as Catalog from "@matjar/core/catalog";
import type { Id, Locale, StoreContext } from "@matjar/core/kernel";
import * as Media from "@matjar/core/media";
import type { ShippingZone } from "@matjar/core/shipping/schema";
import * as Site from "@matjar/core/site";
import { changeStore, readStore } from "@matjar/core/store";
import { type DemoCollection, inSecond, type Two } from "./content.ts";
import { productInput, shippingOf, themeOf } from "./inputs.ts";
import type { DemoFile, DemoStore } from "./store.ts";

/** What the loader needs beside the store it fills. */
export interface Hands {
  readonly maker: Media.PictureMaker;
  /** The bytes of a picture; whoever loads may keep them from one start to the next. */
  readonly picture: (store: DemoStore, name: string) => Promise<Buffer>;
  /** Saves the zones; one versioned thing. */
  readonly setShipping: (ctx: StoreContext, zones: ShippingZone[]) => Promise<unknown>;
  /** Sells a file with a product, or with one variant of it; one that is there already stays. */
  readonly addFile: (ctx: StoreContext, productId: Id<"product">, variantId: Id<"variant"> | undefined, file: DemoFile) => Promise<unknown>;
}

type PictureIds = ReadonlyMap<string, Id<"media">>;

const addPicture = async (ctx: StoreContext, demo: DemoStore, hands: Hands, name: string): Promise<readonly [string, Id<"media">]> => {
  const [main, second] = demo.alts[name] ?? [name, name];
  const { value, version } = await Media.keepPicture(ctx, hands.maker, await hands.picture(demo, name), main);
  if (!value.altTranslations) await Media.changePicture(ctx, value.id, version, { altTranslations: inSecond(demo.locales[1], second) });
  return [name, value.id];
};

const translated = (locale: Locale, [title]: readonly [string], descriptionHtml: string) => inSecond(locale, { title, descriptionHtml });

/** What a load that was cut off has left. */
const bySlug = <I>(things: readonly { readonly slug: string; readonly id: I }[]): Map<string, I> =>
  new Map(things.map(({ slug, id }) => [slug, id]));

const addProducts = async (ctx: StoreContext, demo: DemoStore, hands: Hands, pictures: PictureIds): Promise<Map<string, Id<"product">>> => {
  const ids = new Map<string, Id<"product">>();
  const there = bySlug((await Catalog.list(ctx, { limit: 100 })).items);
  for (const product of demo.products.toReversed()) {
    const known = there.get(product.slug);
    const { value } = await (known ? Catalog.get(ctx, known) : Catalog.create(ctx, productInput(product, demo, pictures)));
    ids.set(product.key, value.id);
    for (const [i, variant] of product.variants.entries()) {
      const variantId = product.variants.length > 1 ? value.variants[i]?.id : undefined;
      for (const name of variant.files ?? []) await hands.addFile(ctx, value.id, variantId, fileOf(demo, name));
    }
  }
  return ids;
};

const fileOf = (demo: DemoStore, name: string): DemoFile => {
  const file = demo.files[name];
  if (!file) throw new RangeError(`${demo.slug} has no file called ${name}`);
  return file;
};

const wanted = <T>(ids: ReadonlyMap<string, T>, key: string): T => {
  const id = ids.get(key);
  if (id === undefined) throw new RangeError(`Nothing in the shop is called ${key}`);
  return id;
};

const addCollections = async (ctx: StoreContext, demo: DemoStore, pictures: PictureIds, products: ReadonlyMap<string, Id<"product">>) => {
  const there = bySlug(await Catalog.allCollections(ctx));
  const create = async ({ slug, title, descriptionHtml, picture, members }: DemoCollection): Promise<Id<"collection">> => {
    const { value } = await Catalog.createCollection(ctx, {
      title: title[0],
      slug,
      descriptionHtml: descriptionHtml[0],
      pictureId: wanted(pictures, picture),
      members:
        "products" in members
          ? { kind: "manual", productIds: members.products.map((one) => wanted(products, one)) }
          : { kind: "rules", match: members.match, rules: [...members.rules] },
      translations: translated(demo.locales[1], [title[1]], descriptionHtml[1]),
    });
    return value.id;
  };
  const ids = new Map<string, Id<"collection">>();
  for (const collection of demo.collections) ids.set(collection.key, there.get(collection.slug) ?? (await create(collection)));
  return ids;
};

const pageText = (locale: Locale, title: Two, body: Two, summary: Two) => ({
  title: title[0],
  bodyHtml: body[0],
  seo: { description: summary[0] },
  translations: inSecond(locale, { title: title[1], bodyHtml: body[1], seo: { description: summary[1] } }),
});

/** A new store comes with starter pages; the shop brings its own. */
const clearPages = async (ctx: StoreContext): Promise<void> => {
  for (const { id } of await Site.allPages(ctx)) await Site.removePage(ctx, id, (await Site.page(ctx, id)).version);
};

const addPages = async (ctx: StoreContext, { pages, locales }: DemoStore): Promise<void> => {
  await clearPages(ctx);
  for (const { slug, title, bodyHtml, summary } of pages)
    await Site.createPage(ctx, { slug, ...pageText(locales[1], title, bodyHtml, summary) });
};

const settle = async (ctx: StoreContext, demo: DemoStore): Promise<void> => {
  const { version } = await readStore(ctx);
  const { name, locales, currency, country, digits, timeZone, email, phone, tax } = demo;
  await changeStore(
    ctx,
    { name, locales: [...locales], currency, country, digits, timeZone, email, phone, tax: { ...tax, rates: [...tax.rates] } },
    version,
  );
};

const dress = async (ctx: StoreContext, demo: DemoStore, ids: Parameters<typeof themeOf>[1]): Promise<void> => {
  await Site.saveTheme(ctx, themeOf(demo, ids), (await Site.theme(ctx)).version);
  const entries = (all: DemoStore["menus"]["main"]) =>
    all.map(({ label, href }) => ({ label: label[0], href, translations: inSecond(demo.locales[1], label[1]) }));
  await Site.saveMenus(ctx, { main: entries(demo.menus.main), footer: entries(demo.menus.footer) }, (await Site.menus(ctx)).version);
};

/**
 * Writes a demo shop into a new store through the deeds that a merchant's own work goes through. After a load that was cut off
 * it goes on where that one ended. Products are made last first, so that the newest are the first of the list.
 */
export const loadStore = async (ctx: StoreContext, demo: DemoStore, hands: Hands): Promise<void> => {
  await settle(ctx, demo);
  const pictures = new Map(await Promise.all(demo.pictures.map((name) => addPicture(ctx, demo, hands, name))));
  const products = await addProducts(ctx, demo, hands, pictures);
  const collections = await addCollections(ctx, demo, pictures, products);
  await addPages(ctx, demo);
  await hands.setShipping(ctx, shippingOf(demo, ctx.world));
  await dress(ctx, demo, { pictures, products, collections });
};
