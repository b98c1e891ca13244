import { MemoryBlobs } from "@matjar/adapters/memory-blobs";
import * as Catalog from "@matjar/core/catalog";
import * as Publish from "@matjar/core/publish";
import { outboxEvents } from "@matjar/core/table";
import { withMissingPages } from "@matjar/functions/api/missing-page";
import { buildSite } from "@matjar/functions/jobs/build-site";
import { liveKey } from "@matjar/functions/live-slots";
import { liveSites } from "@matjar/local/live-sites";
import { describe, expect, test } from "vitest";
import { plainTheme } from "../builder/shop.ts";
import { testApi } from "../support/api.ts";
import { shelfWith } from "../support/themes.ts";

const open = async () => {
  const blobs = new MemoryBlobs();
  const theme = plainTheme();
  const api = testApi({ blobs, services: { themes: shelfWith(theme) } });
  const owner = await api.signUp("Dar Al Nour", undefined, { locale: "en" });
  const ctx = api.store(owner.store.id, { kind: "system", deed: "test" });
  const publish = async () => {
    await owner.who.post(`${owner.base}/releases`);
    for (const event of api.memory.all().flatMap(outboxEvents))
      if (event.type === "release.requested") await buildSite.hear(api.services, event);
  };
  const lookup = { live: async () => Publish.live(ctx), storeOf: async () => owner.store.id };
  /** What the local host answers on the store's own host. */
  const visit = async (path: string) => {
    const found = await liveSites(blobs, lookup, () => 0).find("dar.localhost", path);
    if (found === undefined || found === "unpublished") throw new Error(`${path}: ${found}`);
    return "location" in found ? `${found.status} ${decodeURI(found.location)}` : `${found.status}`;
  };
  const { who, base } = owner;
  const add = (from: string, to: string) => who.post(`${base}/redirects`, { from, to });
  const list = async () => ((await (await who.get(`${base}/redirects`)).json()) as { items: Record<string, unknown>[] }).items;
  return { ...api, who, base, owner, ctx, blobs, publish, visit, add, list };
};

const json = async (response: Response) => (await response.json()) as Record<string, unknown>;

describe("the merchant's redirects", () => {
  test("lead old addresses to new ones after a publish, in every language, and end when they are deleted", async () => {
    const { who, base, add, list, publish, visit } = await open();
    const made = await add("https://old.example/%D9%82%D8%AF%D9%8A%D9%85.html?x=1", "/pages/about/");
    expect(made.status).toBe(201);
    expect(await json(made.clone())).toMatchObject({ kind: "own", from: "/قديم.html", to: "/pages/about/" });
    await add("/elsewhere/", "https://example.com/");
    expect(await json(await who.get(`${base}/unpublished`))).toMatchObject({
      changes: expect.arrayContaining([expect.objectContaining({ kind: "redirects" })]),
    });
    await publish();
    expect(await visit("/%D9%82%D8%AF%D9%8A%D9%85.html")).toBe("301 /pages/about/");
    expect(await visit("/elsewhere")).toBe("301 https://example.com/");
    const { id, version } = (await json(made)) as { id: string; version: number };
    expect((await who.delete(`${base}/redirects/${id}`)).status).toBe(428);
    expect((await who.delete(`${base}/redirects/${id}`, { headers: { "if-match": `"${version + 1}"` } })).status).toBe(412);
    expect((await who.delete(`${base}/redirects/${id}`, { headers: { "if-match": `"${version}"` } })).status).toBe(204);
    expect((await who.delete(`${base}/redirects/${id}`, { headers: { "if-match": `"${version}"` } })).status).toBe(404);
    expect((await who.delete(`${base}/redirects/nonsense`, { headers: { "if-match": '"1"' } })).status).toBe(404);
    expect(await list()).toHaveLength(1);
    await publish();
    expect(await visit("/%D9%82%D8%AF%D9%8A%D9%85.html")).toBe("404");
  });

  test("are refused where nothing can be redirected, when they are there, and when they go in a circle", async () => {
    const { add } = await open();
    for (const from of ["https://old.example/", "/api/x", "/checkout", "/_a/x.css"])
      expect(await json(await add(from, "/cart/"))).toMatchObject({ status: 422, code: "redirect.from_reserved" });
    for (const [from, to] of [
      ["old", "/x"],
      ["/", "/x"],
      ["/old", "javascript:alert(1)"],
      ["/old", "//evil.example"],
      ["/old", "/a b"],
    ])
      expect((await add(from ?? "", to ?? "")).status).toBe(422);
    expect((await add("/a", "/b")).status).toBe(201);
    expect((await add("/b", "/c")).status).toBe(201);
    expect(await json(await add("/a/", "/x"))).toMatchObject({ status: 409, code: "redirect.from_taken" });
    expect(await json(await add("/c", "/a"))).toMatchObject({ status: 422, code: "redirect.loop" });
    expect(await json(await add("/self", "/self/"))).toMatchObject({ code: "redirect.loop" });
  });

  test("are flattened: one hop, however many there were", async () => {
    const { add, publish, visit } = await open();
    await add("/a", "/b");
    await add("/b", "/c/");
    await add("/c", "/pages/about?from=c");
    await publish();
    expect(await visit("/a")).toBe("301 /pages/about/?from=c");
  });

  test("come from a CSV file; wrong rows are told and the rest is written, and the same file again changes nothing", async () => {
    const { who, base, list } = await open();
    const csv = [
      "Redirect from;Redirect to",
      "/one;/pages/about/",
      "two;/x",
      "/three;javascript:x",
      "/one/;/y",
      "/loop;/loop",
      "/api/x;/y",
      '"/four";https://example.com/',
    ].join("\r\n");
    const read = async () => json(await who.post(`${base}/redirects/import`, { csv }));
    expect(await read()).toMatchObject({
      created: 2,
      changed: 0,
      findings: [
        { row: 3, code: "from_invalid" },
        { row: 4, code: "to_invalid" },
        { row: 5, code: "repeated" },
        { row: 6, code: "loop" },
        { row: 7, code: "from_reserved" },
      ],
    });
    expect((await list()).map(({ from }) => from)).toEqual(["/four", "/one"]);
    expect(await read()).toMatchObject({ created: 0, changed: 0, unchanged: 2 });
    expect(await json(await who.post(`${base}/redirects/import`, { csv: "from,to\n/one,/pages/terms/\n" }))).toMatchObject({ changed: 1 });
    for (const [wrong, code] of [
      ["a,b\n1,2", "no_columns"],
      ["from,to\n", "empty"],
      ['from,to\n"/x,/y', "unreadable"],
    ])
      expect(await json(await who.post(`${base}/redirects/import`, { csv: wrong }))).toMatchObject({ created: 0, findings: [{ code }] });
  });

  test("of many rows are listed by cursor", async () => {
    const { who, base } = await open();
    const csv = `from,to\n${Array.from({ length: 250 }, (_, i) => `/old-${String(i).padStart(3, "0")},/pages/about/`).join("\n")}`;
    expect(await json(await who.post(`${base}/redirects/import`, { csv }))).toMatchObject({ created: 250, findings: [] });
    const first = await json(await who.get(`${base}/redirects?limit=100`));
    expect(first["items"]).toHaveLength(100);
    const next = (await json(await who.get(`${base}/redirects?limit=100&cursor=${encodeURIComponent(String(first["cursor"]))}`))) as {
      items: { from: string }[];
    };
    expect(next.items[0]?.from).toBe("/old-100");
  });
});

describe("a new address", () => {
  const rename = async (ctx: Awaited<ReturnType<typeof open>>["ctx"], id: Parameters<typeof Catalog.get>[1], slug: string) => {
    const { value, version } = await Catalog.get(ctx, id);
    const { id: _id, createdAt: _createdAt, updatedAt: _updatedAt, ...input } = value;
    await Catalog.update(ctx, id, version, { ...input, slug });
  };

  test("of a product leaves a redirect behind, and moving on leads from all of them straight to the last", async () => {
    const { ctx, publish, visit, list } = await open();
    const { value } = await Catalog.create(ctx, { title: "قميص", slug: "قميص", variants: [{ price: 1 }] });
    await publish();
    await rename(ctx, value.id, "shirt");
    await publish();
    expect(await visit(`/products/${encodeURIComponent("قميص")}/`)).toBe("301 /products/shirt/");
    await rename(ctx, value.id, "linen-shirt");
    await publish();
    for (const old of ["قميص", "shirt"]) expect(await visit(`/products/${encodeURIComponent(old)}`)).toBe("301 /products/linen-shirt/");
    expect((await list()).map(({ kind }) => kind)).toEqual(["moved", "moved"]);
    await rename(ctx, value.id, "shirt");
    await publish();
    expect(await visit("/products/shirt/")).toBe("200");
    expect(await visit("/products/linen-shirt/")).toBe("301 /products/shirt/");
  });

  test("that a new product takes is the new product's; when it goes, nothing leads in a circle", async () => {
    const { ctx, publish, visit } = await open();
    const { value: old } = await Catalog.create(ctx, { title: "A", slug: "a", variants: [{ price: 1 }] });
    await rename(ctx, old.id, "b");
    const { value: taker } = await Catalog.create(ctx, { title: "New", slug: "a", variants: [{ price: 1 }] });
    await publish();
    expect(await visit("/products/a/")).toBe("200");
    await Catalog.setStatus(ctx, [taker.id], "archived");
    await publish();
    expect(await visit("/products/a/")).toBe("301 /products/b/");
    await Catalog.setStatus(ctx, [old.id], "archived");
    await publish();
    expect(await visit("/products/a/")).toBe("404");
  });

  test("of a collection and of a page leave one too, also from later pages of the list and in other languages", async () => {
    const { who, base, ctx, publish, visit } = await open();
    const store = await who.get(base);
    const change = await who.patch(base, { locales: ["en", "ar"] }, { headers: { "if-match": store.headers.get("etag") ?? "" } });
    expect(change.status).toBe(200);
    const { value, version } = await Catalog.createCollection(ctx, {
      title: "Shoes",
      slug: "shoes",
      members: { kind: "manual", productIds: [] },
    });
    const { id: _id, updatedAt: _updatedAt, ...input } = value;
    await Catalog.updateCollection(ctx, value.id, version, { ...input, slug: "boots" });
    const made = await who.post(`${base}/pages`, { title: "Old", slug: "old", bodyHtml: "" });
    const page = (await json(made)) as { id: string };
    await who.put(`${base}/pages/${page.id}`, { title: "Old", slug: "new", bodyHtml: "" }, { headers: { "if-match": '"1"' } });
    await publish();
    expect(await visit("/collections/shoes/page/3/")).toBe("301 /collections/boots/");
    expect(await visit("/ar/collections/shoes/")).toBe("301 /ar/collections/boots/");
    expect(await visit("/pages/old/")).toBe("301 /pages/new/");
    expect(await visit("/ar/pages/old")).toBe("301 /ar/pages/new/");
  });
});

test("behind CloudFront the API leads on from a file that is not there", async () => {
  const { blobs, owner, add, publish, ctx, app, services } = await open();
  await add("/old", "/pages/about/");
  await publish();
  const live = await Publish.live(ctx);
  const manifest = await Publish.readManifest(blobs, live?.manifestKey ?? "");
  const rules = manifest?.files[Publish.redirectsPath];
  await blobs.copy(Publish.fileKey(owner.store.id, rules?.hash ?? ""), liveKey(owner.store.id, "b", Publish.redirectsPath));
  const edge = withMissingPages(app, services);
  const answer = await edge.request(`/${owner.store.id}/b/old/index.html`);
  expect([answer.status, answer.headers.get("location")]).toEqual([301, "/pages/about/"]);
  expect((await edge.request(`/${owner.store.id}/b/nowhere/index.html`)).status).toBe(404);
  expect((await edge.request(`/${owner.store.id}/a/old/index.html`)).status, "the other slot has rules of its own").toBe(404);
});
