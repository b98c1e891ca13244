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
