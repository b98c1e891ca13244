import * as Catalog from "@matjar/core/catalog";
import type { FileUpload, GrantView, ProductFile } from "@matjar/core/download";
import type { Id } from "@matjar/core/kernel";
import * as Publish from "@matjar/core/publish";
import { beforeEach, describe, expect, test } from "vitest";
import { anOrder } from "../support/orders.ts";
import { openShop } from "../support/sold.ts";

type Listed = ProductFile & { readonly version: number };

const json = async <T>(response: Response | Promise<Response>) => (await (await response).json()) as T;

/** A book that is sold as PDF and as EPUB, and its files. */
const openBook = async () => {
  const shop = await openShop();
  const { value: book } = await Catalog.create(shop.ctx, {
    title: "Field guide",
    options: [{ name: "Format", values: ["PDF", "EPUB"] }],
    variants: ["PDF", "EPUB"].map((format) => ({ options: [format], price: 900, stockPolicy: "untracked", requiresShipping: false })),
  });
  const [pdf, epub] = book.variants.map(({ id }) => id);
  const place = `${shop.owner.base}/products/${book.id}`;
  const { who } = shop.owner;
  const list = async () => (await json<{ items: Listed[] }>(who.get(`${place}/files`))).items;
  const begin = (fileName: string, more: object = {}) => who.post(`${place}/files`, { fileName, bytes: 5, ...more });
  const add = async (fileName: string, more: object = {}): Promise<ProductFile> => {
    const { id, single } = await json<FileUpload>(begin(fileName, more));
    await shop.fetchBlob(single?.url ?? "", { method: "PUT", headers: single?.headers ?? {}, body: "12345" });
    return json(who.post(`${place}/uploads/${id}/complete`));
  };
  const change = (file: Pick<ProductFile, "id">, body: object, version: number) =>
    who.patch(`${place}/files/${file.id}`, body, { headers: { "if-match": `"${version}"` } });
  /** What a buyer of one variant gets. */
  const bought = async (variantId: Id<"variant"> | undefined) => {
    const wish = { lines: ["digital" as const], productId: book.id };
    const lines = anOrder(shop.ctx, wish).lines.map((line) => ({ ...line, variantId: variantId ?? line.variantId }));
    const order = await shop.order({ ...wish, more: { lines } });
    return (await json<{ items: GrantView[] }>(who.get(`${shop.owner.base}/orders/${order.id}/downloads`))).items.map(
      ({ fileName }) => fileName,
    );
  };
  return { shop, book, pdf, epub, place, who, list, begin, add, change, bought };
};

let book: Awaited<ReturnType<typeof openBook>>;
beforeEach(async () => {
  book = await openBook();
});

describe("files of variants", () => {
  test("go to who buys the variant; those of the product go to everybody", async () => {
    await book.add("guide.pdf", { variantId: book.pdf });
    await book.add("guide.epub", { variantId: book.epub });
    await book.add("licence.txt");
    expect((await book.list()).map(({ fileName, variantId }) => [fileName, variantId])).toEqual([
      ["guide.pdf", book.pdf],
      ["guide.epub", book.epub],
      ["licence.txt", undefined],
    ]);
    expect(await book.bought(book.pdf)).toEqual(expect.arrayContaining(["guide.pdf", "licence.txt"]));
    expect(await book.bought(book.pdf)).toHaveLength(2);
    expect(await book.bought(book.epub)).toEqual(expect.arrayContaining(["guide.epub", "licence.txt"]));
  });

  test("are renamed and given to another variant or to all, by version, for orders from now on", async () => {
    const file = await book.add("guide.pdf", { variantId: book.pdf });
    const changed = await book.change(file, { fileName: "  دليل.pdf ", variantId: book.epub }, 1);
    expect([changed.status, changed.headers.get("etag")]).toEqual([200, '"2"']);
    expect(await book.list()).toMatchObject([{ id: file.id, fileName: "دليل.pdf", variantId: book.epub, version: 2 }]);
    expect([await book.bought(book.pdf), await book.bought(book.epub)]).toEqual([[], ["دليل.pdf"]]);
    expect(await json(book.change(file, { variantId: null }, 2))).not.toHaveProperty("variantId");
    expect(await book.bought(book.pdf)).toEqual(["دليل.pdf"]);
  });

  test("are replaced for orders from now on, also when there is room for no other", async () => {
    const old = await book.add("v1.pdf", { variantId: book.pdf });
    for (let i = 0; i < 19; i++) await book.add(`${i}.txt`, { variantId: book.epub });
    expect((await book.begin("more.txt")).status).toBe(409);
    const had = await book.bought(book.pdf);
    const now = await book.add("v2.pdf", { replaces: old.id });
    expect(now).toMatchObject({ variantId: book.pdf });
    expect([had, await book.bought(book.pdf)]).toEqual([["v1.pdf"], ["v2.pdf"]]);
    expect((await book.list()).map(({ id }) => id)).not.toContain(old.id);
    expect((await book.begin("v3.pdf", { replaces: old.id })).status).toBe(404);
  });

  test("refuse what is not theirs, what is stale and what is empty", async () => {
    const file = await book.add("guide.pdf");
    const stranger = book.shop.world.id("variant");
    for (const answer of [await book.begin("x.pdf", { variantId: stranger }), await book.change(file, { variantId: stranger }, 1)])
      expect([answer.status, await json(answer)]).toMatchObject([
        422,
        { code: "download.no_such_variant", errors: [{ pointer: "/variantId" }] },
      ]);
    expect((await book.change(file, { fileName: "" }, 1)).status).toBe(422);
    expect((await book.change(file, { fileName: "a", bytes: 1 }, 1)).status).toBe(422);
    expect((await book.change(file, { fileName: "a" }, 7)).status).toBe(412);
    expect((await book.who.patch(`${book.place}/files/${file.id}`, { fileName: "a" })).status).toBe(428);
    await book.who.delete(`${book.place}/files/${file.id}`, { headers: { "if-match": '"1"' } });
    expect((await book.change(file, { fileName: "a" }, 2)).status).toBe(404);
    const other = await book.shop.signUp("Other");
    expect(
      (await other.who.patch(`${other.base}/products/${book.book.id}/files/${file.id}`, {}, { headers: { "if-match": '"1"' } })).status,
    ).toBe(404);
    expect(await json(book.begin("x.pdf", { variantId: stranger }))).toMatchObject({ detail: "This product has no such variant." });
  });

  test("wait to be published when they change which variants are downloads, not when they are renamed", async () => {
    await Publish.clearCarried(book.shop.ctx, await Publish.carried(book.shop.ctx));
    const waiting = async () => (await Publish.waiting(book.shop.ctx)).changes.map(({ title }) => title);
    const file = await book.add("guide.pdf");
    expect(await waiting()).toEqual(["Field guide"]);
    await Publish.clearCarried(book.shop.ctx, await Publish.carried(book.shop.ctx));
    await book.change(file, { fileName: "b.pdf" }, 1);
    expect(await waiting()).toEqual([]);
    await book.change(file, { variantId: book.pdf }, 2);
    expect(await waiting()).toEqual(["Field guide"]);
  });
});
