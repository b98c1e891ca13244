import type { Product, ProductSummary } from "@matjar/core/catalog";
import { beforeEach, describe, expect, it } from "vitest";
import { testApi } from "../support/api.ts";

type Json = Record<string, unknown>;
const json = async <T = Json>(response: Response) => (await response.json()) as T;

let api: ReturnType<typeof testApi>;
let shop: Awaited<ReturnType<typeof api.signUp>>;
beforeEach(async () => {
  api = testApi();
  shop = await api.signUp();
});

const lamp = { title: "Oud lamp", variants: [{ price: 12_500, initialStock: 3, sku: "L-1" }] };
const add = async (body: object = lamp) => json<Product>(await shop.who.post(`${shop.base}/products`, body));
const asInput = ({ id: _i, createdAt: _c, updatedAt: _u, ...rest }: Product) => rest;

describe("products in the desk", () => {
  it("are added, read, saved by version, listed by status, searched, and deleted", async () => {
    const created = await shop.who.post(`${shop.base}/products`, lamp);
    expect([created.status, created.headers.get("etag")]).toEqual([201, '"1"']);
    const product = await json<Product>(created);
    const path = `${shop.base}/products/${product.id}`;
    expect(created.headers.get("location")).toBe(path);
    expect(await json(await shop.who.get(path))).toEqual(product);
    const change = { ...asInput(product), title: "Brass lamp", variants: [{ ...product.variants[0], price: 11_000 }] };
    expect((await shop.who.put(path, change)).status).toBe(428);
    const saved = await shop.who.put(path, change, { headers: { "if-match": '"1"' } });
    expect([saved.status, saved.headers.get("etag"), (await json<Product>(saved)).slug]).toEqual([200, '"2"', "oud-lamp"]);
    expect((await shop.who.put(path, change, { headers: { "if-match": '"1"' } })).status).toBe(412);
    const prices = await json<{ items: { price: number }[][] }>(await shop.who.get(`${path}/prices?limit=1`));
    expect(prices.items[0]?.[0]?.price).toBe(11_000);
    const listed = async (query: string) =>
      (await json<{ items: ProductSummary[] }>(await shop.who.get(`${shop.base}/products?${query}`))).items.map((p) => p.title);
    expect(await listed("status=active")).toEqual(["Brass lamp"]);
    expect(await listed("status=draft")).toEqual([]);
    expect(await listed("q=BRASS")).toEqual(["Brass lamp"]);
    const hidden = await shop.who.post(`${shop.base}/products/status`, { ids: [product.id], status: "archived" });
    expect(await json(hidden)).toEqual({ ids: [product.id] });
    expect((await shop.who.delete(path)).status).toBe(428);
    expect((await shop.who.delete(path, { headers: { "if-match": '"3"' } })).status).toBe(204);
    expect((await shop.who.get(path)).status).toBe(404);
  });

  it("say at which field and in which language they are wrong", async () => {
    const wrong = { ...lamp, options: [{ name: "Size", values: ["S", "M"] }], variants: [{ price: 1, options: ["S"] }] };
    const refused = await shop.who.post(`${shop.base}/products`, wrong, { headers: { "accept-language": "fr" } });
    expect(refused.status).toBe(422);
    expect(await json(refused)).toMatchObject({
      code: "catalog.invalid",
      errors: [{ pointer: "/options/0/values/1", code: "catalog.option_value_unused", detail: "Aucune variante n’a la valeur « M »." }],
    });
    const shape = await shop.who.post(`${shop.base}/products`, { title: "", variants: [{ price: 1.5, weight: 1 }] });
    const { errors } = await json<{ errors: { pointer: string }[] }>(shape);
    expect(errors.map((e) => e.pointer)).toEqual(expect.arrayContaining(["/title", "/variants/0/price", "/variants/0"]));
  });

  it("with an address or SKU of another are a conflict at that field", async () => {
    await add();
    expect(await json(await shop.who.post(`${shop.base}/products`, { ...lamp, slug: "oud-lamp", variants: [{ price: 1 }] }))).toMatchObject(
      {
        status: 409,
        errors: [{ pointer: "/slug" }],
      },
    );
    expect(await json(await shop.who.post(`${shop.base}/products`, lamp))).toMatchObject({
      status: 409,
      errors: [{ pointer: "/variants/0/sku" }],
    });
  });

  it("of one store are nothing to another, whatever is asked", async () => {
    const product = await add();
    const other = await api.signUp("Other");
    const theirs = `${other.base}/products/${product.id}`;
    const answers = [
      await other.who.get(theirs),
      await other.who.put(theirs, lamp, { headers: { "if-match": '"1"' } }),
      await other.who.delete(theirs, { headers: { "if-match": '"1"' } }),
      await other.who.get(`${theirs}/stock`),
    ];
    expect(answers.map((a) => a.status)).toEqual([404, 404, 404, 404]);
    expect(await json(await other.who.post(`${other.base}/products/status`, { ids: [product.id], status: "draft" }))).toEqual({ ids: [] });
    expect((await other.who.post(`${other.base}/products`, lamp)).status).toBe(201); // same address and SKU: another shelf
    const { cursor } = await json<{ cursor?: string }>(await shop.who.get(`${shop.base}/products?limit=1`));
    expect(cursor).toBeUndefined();
    await add({ ...lamp, variants: [{ price: 1 }] });
    const mine = await json<{ cursor?: string }>(await shop.who.get(`${shop.base}/products?limit=1`));
    const abroad = await json<{ items: ProductSummary[] }>(await other.who.get(`${other.base}/products?cursor=${mine.cursor}`));
    expect(abroad.items.every((item) => item.id !== product.id)).toBe(true);
  });
});

describe("products in the shop", () => {
  it("are listed in one read and opened by their address, without what is not for shoppers", async () => {
    await add();
    await add({ title: "Hidden", status: "draft", variants: [{ price: 1 }] });
    const at = { host: shop.host };
    const list = await api.browser().get("/api/shop/products", at);
    expect(list.headers.get("cache-control")).toBe("public, max-age=5");
    const { items } = await json<{ items: Json[] }>(list);
    expect(items).toMatchObject([{ title: "Oud lamp", slug: "oud-lamp", priceFrom: 12_500, priceTo: 12_500 }]);
    expect(items[0]).not.toHaveProperty("status");
    const product = await json(await api.browser().get("/api/shop/products/oud-lamp", at));
    expect(product).toMatchObject({ title: "Oud lamp", pictures: [] });
    expect(product).not.toHaveProperty("createdAt");
    expect((await api.browser().get("/api/shop/products/hidden", at)).status).toBe(404);
    expect((await api.browser().get("/api/shop/products/none", at)).status).toBe(404);
  });

  it("keep Arabic addresses", async () => {
    await add({ title: "قميص أزرق", variants: [{ price: 1 }] });
    const found = await api.browser().get(`/api/shop/products/${encodeURIComponent("قميص-أزرق")}`, { host: shop.host });
    expect(found.status).toBe(200);
  });

  it("say whether they can be bought, for up to fifty variants", async () => {
    const product = await add();
    const id = product.variants[0]?.id;
    const ask = (variants: string) => api.browser().get(`/api/shop/availability?variants=${variants}`, { host: shop.host });
    expect(await json(await ask(`${id},${api.world.id("variant")}`))).toEqual({
      items: [{ variantId: id, state: "low", left: 3 }],
      products: [],
    });
    expect((await ask("x")).status).toBe(422);
    expect((await ask(Array.from({ length: 51 }, () => api.world.id("variant")).join(","))).status).toBe(422);
  });

  it("say it of whole products too, for a page of cards at once", async () => {
    const { id } = await add();
    const ask = (query: string) => api.browser().get(`/api/shop/availability${query}`, { host: shop.host });
    const unknown = api.world.id("product");
    expect(await json(await ask(`?products=${id},${unknown}`))).toEqual({ items: [], products: [{ productId: id, state: "low" }] });
    expect((await ask(`?products=${Array.from({ length: 24 }, () => api.world.id("product")).join(",")}`)).status).toBe(200);
    expect((await ask(`?products=${Array.from({ length: 25 }, () => api.world.id("product")).join(",")}`)).status).toBe(422);
    expect((await ask("?products=x")).status).toBe(422);
    expect((await ask("")).status).toBe(422);
  });
});
