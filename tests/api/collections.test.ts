import type { Collection } from "@matjar/core/catalog";
import { expect, it } from "vitest";
import { testApi } from "../support/api.ts";

it("collections are added, read, saved by version, listed and deleted", async () => {
  const shop = await testApi().signUp();
  const all = `${shop.base}/collections`;
  const rules = {
    kind: "rules",
    match: "any",
    rules: [
      { field: "tag", is: "new" },
      { field: "price", atMost: 5000 },
    ],
  };
  const created = await shop.who.post(all, { title: "New in", members: rules });
  expect([created.status, created.headers.get("etag")]).toEqual([201, '"1"']);
  const collection = (await created.json()) as Collection;
  const path = `${all}/${collection.id}`;
  expect(await (await shop.who.get(path)).json()).toEqual(collection);
  const change = { title: "Newest", slug: "newest", members: { kind: "manual", productIds: [] } };
  expect((await shop.who.put(path, change)).status).toBe(428);
  const saved = await shop.who.put(path, change, { headers: { "if-match": '"1"' } });
  expect([saved.status, saved.headers.get("etag")]).toEqual([200, '"2"']);
  expect((await shop.who.put(path, change, { headers: { "if-match": '"1"' } })).status).toBe(412);
  const { items } = (await (await shop.who.get(all)).json()) as { items: unknown[] };
  expect(items).toMatchObject([{ id: collection.id, slug: "newest", kind: "manual" }]);
  expect((await shop.who.post(all, { title: "X", slug: "newest", members: rules })).status).toBe(409);
  expect(
    (await shop.who.post(all, { title: "X", members: { kind: "rules", match: "all", rules: [{ field: "colour", is: "red" }] } })).status,
  ).toBe(422);
  expect((await shop.who.delete(path, { headers: { "if-match": '"1"' } })).status).toBe(412);
  expect((await shop.who.delete(path, { headers: { "if-match": '"2"' } })).status).toBe(204);
  expect((await shop.who.get(path)).status).toBe(404);
});

it("shows what a collection would hold, of what is on sale alone", async () => {
  const shop = await testApi().signUp();
  const add = (title: string, price: number, more = {}) =>
    shop.who.post(`${shop.base}/products`, { title, variants: [{ price }], tags: ["linen"], ...more });
  await add("Shawl", 9000);
  await add("Towel", 3000);
  await add("Hidden", 3000, { status: "draft" });
  await add("Lamp", 3000, { tags: [] });
  const members = { kind: "rules", match: "all", rules: [{ field: "tag", is: "Linen" }] };
  const preview = async (body: object) => (await (await shop.who.post(`${shop.base}/collections/preview`, body)).json()) as object;
  expect(await preview({ members, sort: "priceAscending" })).toMatchObject({
    items: [{ title: "Towel" }, { title: "Shawl" }],
    count: 2,
    more: false,
  });
  expect(await preview({ members: { ...members, rules: [{ field: "price", atMost: 1 }] } })).toEqual({ items: [], count: 0, more: false });
  expect((await shop.who.post(`${shop.base}/collections/preview`, { members: { ...members, rules: [] } })).status).toBe(422);
});
