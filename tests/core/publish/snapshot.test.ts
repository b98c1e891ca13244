import { describe, expect, test } from "vitest";
import type { Product } from "../../../packages/core/src/catalog/index.ts";
import * as Catalog from "../../../packages/core/src/catalog/index.ts";
import { files } from "../../../packages/core/src/download/store.ts";
import type { Id, StoreContext } from "../../../packages/core/src/kernel/index.ts";
import { pictureInserts } from "../../../packages/core/src/media/store.ts";
import * as Publish from "../../../packages/core/src/publish/index.ts";
import * as Site from "../../../packages/core/src/site/index.ts";
import { storeInsert } from "../../../packages/core/src/store/store.ts";
import { type TestOptions, testStore } from "../../support/context.ts";
import { someStore } from "../site/shop.ts";

const open = async (options: TestOptions = {}) => {
  const all = testStore(options);
  const store = someStore({ id: all.storeId });
  await all.ctx.table.commit([storeInsert(store)]);
  await Site.startSite(all.ctx, store);
  return { ...all, store };
};

const product = async (ctx: StoreContext, title: string, more: object = {}): Promise<Product> =>
  (await Catalog.create(ctx, { title, variants: [{ price: 1000 }], ...more })).value;

const picture = async (ctx: StoreContext): Promise<Id<"media">> => {
  const id = ctx.world.id("media");
  const row = { id, width: 800, height: 600, widths: [160, 320, 640], alt: "", color: "#aabbcc", createdAt: "2026-01-01T00:00:00.000Z" };
  await ctx.table.commit(pictureInserts(row, id));
  return id;
};

const file = (ctx: StoreContext, of: Product, variantId?: Id<"variant">) =>
  ctx.table.commit([
    {
      verb: "put",
      row: files.row({
        id: ctx.world.id("file"),
        productId: of.id,
        ...(variantId ? { variantId } : {}),
        fileName: "a.pdf",
        contentType: "application/pdf",
        bytes: 1,
        createdAt: "2026-01-01T00:00:00.000Z",
        blobKey: "k",
      }),
    },
  ]);

describe("a snapshot", () => {
  test("holds what is on sale, and nothing that is not", async () => {
    const { ctx } = await open();
    const shirt = await product(ctx, "Shirt");
    await product(ctx, "Draft", { status: "draft" });
    await product(ctx, "Old", { status: "archived" });
    const { products } = await Publish.snapshot(ctx);
    expect(products.map(({ id }) => id)).toEqual([shirt.id]);
  });

  test("is whole by itself: the schema takes it, also after a trip through JSON", async () => {
    const { ctx } = await open();
    await product(ctx, "قميص", { translations: { en: { title: "Shirt" } } });
    const shop = await Publish.snapshot(ctx);
    expect(Publish.Snapshot.parse(JSON.parse(JSON.stringify(shop)))).toEqual(shop);
    expect(shop).toMatchObject({ origin: "http://dar-al-noor.localhost:4000", version: 1, store: { email: "noor@example.com" } });
    expect(shop.pages).toHaveLength(4);
  });

  test("puts products into collections, by hand and by rule, in their order", async () => {
    const { ctx } = await open();
    const [a, b, c] = [await product(ctx, "A", { tags: ["red"] }), await product(ctx, "B"), await product(ctx, "C", { tags: ["red"] })];
    const gone = await product(ctx, "D", { status: "draft" });
    await Catalog.createCollection(ctx, { title: "By hand", members: { kind: "manual", productIds: [b.id, gone.id, a.id] } });
    await Catalog.createCollection(ctx, {
      title: "By rule",
      sort: "title",
      members: { kind: "rules", match: "all", rules: [{ field: "tag", is: "red" }] },
    });
    const { collections } = await Publish.snapshot(ctx);
    expect(Object.fromEntries(collections.map(({ title, productIds }) => [title, productIds]))).toEqual({
      "By hand": [b.id, a.id],
      "By rule": [a.id, c.id],
    });
  });

  test("knows which variants are downloads", async () => {
    const { ctx } = await open();
    const options = [{ name: "Format", values: ["Paper", "PDF"] }];
    const book = await product(ctx, "Book", {
      options,
      variants: [
        { price: 1, options: ["Paper"] },
        { price: 1, options: ["PDF"] },
      ],
    });
    const song = await product(ctx, "Song");
    const shirt = await product(ctx, "Shirt");
    await file(ctx, book, book.variants[1]?.id);
    await file(ctx, song);
    const { products } = await Publish.snapshot(ctx);
    const downloads = new Map(products.map(({ id, downloadVariantIds }) => [id, downloadVariantIds]));
    expect(downloads.get(book.id)).toEqual([book.variants[1]?.id]);
    expect(downloads.get(song.id)).toEqual(song.variants.map(({ id }) => id));
    expect(downloads.get(shirt.id)).toEqual([]);
    const told = products.find(({ id }) => id === book.id)?.downloads;
    expect(told).toEqual([{ format: "PDF", bytes: expect.any(Number), variantId: book.variants[1]?.id }]);
  });

  test("brings every picture that is shown, and no other", async () => {
    const { ctx } = await open();
    const [own, logo, hero] = [await picture(ctx), await picture(ctx), await picture(ctx)];
    await picture(ctx);
    await product(ctx, "Shirt", { pictureIds: [own] });
    const { value, version } = await Site.theme(ctx);
    const home = [{ id: "hero", type: "hero", visible: true, settings: { heading: { text: "x" }, picture: hero }, blocks: [] }];
    await Site.saveTheme(ctx, { ...value, logoPictureId: logo, zones: { ...value.zones, home } }, version);
    expect(Object.keys((await Publish.snapshot(ctx)).media).sort()).toEqual([own, logo, hero].sort());
  });

  test("of a large shop has all of it, each product once", async () => {
    const { ctx } = await open();
    const made: string[] = [];
    for (let i = 0; i < 230; i++) made.push((await product(ctx, `Shirt ${i}`)).id);
    const { products } = await Publish.snapshot(ctx);
    expect(products.map(({ id }) => id).sort()).toEqual(made.sort());
  });

  test("holds a save that the index does not show yet", async () => {
    const { ctx } = await open({ faults: { staleIndexWrites: 3 } });
    const shirt = await product(ctx, "Shirt");
    for (const title of ["a", "b", "c"]) await Site.createPage(ctx, { title, bodyHtml: "" }); // the index has caught up with the product
    await Catalog.setStatus(ctx, [shirt.id], "draft");
    expect((await Publish.snapshot(ctx)).products).toEqual([]);
  });
});

test("a picture of the look cannot be deleted under it, and one that is gone cannot be chosen", async () => {
  const { ctx, memory } = await open();
  const logo = await picture(ctx);
  const { value, version } = await Site.theme(ctx);
  await Site.saveTheme(ctx, { ...value, logoPictureId: logo }, version);
  const uses = () => memory.all().find(({ type, key }) => type === "media-uses" && key.pk.endsWith(logo))?.data["count"];
  expect(uses()).toBe(1);
  await expect(Site.saveTheme(ctx, { ...value, logoPictureId: ctx.world.id("media") }, version + 1)).rejects.toMatchObject({
    code: "theme.picture_missing",
  });
  await Site.saveTheme(ctx, value, version + 1);
  expect(uses()).toBe(0);
});
