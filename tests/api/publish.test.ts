import { randomBytes } from "node:crypto";
import { MemoryBlobs } from "@matjar/adapters/memory-blobs";
import * as Catalog from "@matjar/core/catalog";
import * as Publish from "@matjar/core/publish";
import { outboxEvents } from "@matjar/core/table";
import { buildSite } from "@matjar/functions/jobs/build-site";
import { describe, expect, test } from "vitest";
import { plainTheme } from "../builder/shop.ts";
import { testApi } from "../support/api.ts";
import { shelfWith } from "../support/themes.ts";

/** The API over a small world with blobs and a plain theme, one owner, and the builder that hears its events. */
const open = async () => {
  const blobs = new MemoryBlobs();
  const theme = plainTheme();
  const api = testApi({ blobs, services: { themes: shelfWith(theme) } });
  const owner = await api.signUp("Dar Al Nour", undefined, { locale: "en" });
  const events = () => api.memory.all().flatMap(outboxEvents);
  const build = async () => {
    for (const event of events().filter(({ type }) => type === "release.requested")) await buildSite.hear(api.services, event);
  };
  const publish = async () => {
    const asked = await owner.who.post(`${owner.base}/releases`);
    expect(asked.status).toBe(202);
    await build();
    return (await asked.json()) as Publish.Release;
  };
  const ctx = api.store(owner.store.id, { kind: "system", deed: "test" });
  const page = async (path: string): Promise<string> => {
    const live = await Publish.live(ctx);
    const manifest = live && (await Publish.readManifest(blobs, live.manifestKey));
    const served = manifest && Publish.serve(manifest, path);
    if (served?.status !== 200) return `${served?.status}`;
    const found = await blobs.get(Publish.fileKey(ctx.storeId, served.file.hash));
    return found ? Buffer.concat(await Array.fromAsync(found.body)).toString() : "";
  };
  return { ...api, ...owner, ctx, owner, theme, events, build, publish, page };
};

const json = async (response: Response) => (await response.json()) as Record<string, unknown>;

describe("publishing", () => {
  test("goes from a button to a live page, with a release to follow", async () => {
    const { who, base, publish, page } = await open();
    const release = await publish();
    expect(release).toMatchObject({ state: "requested" });
    expect(await json(await who.get(`${base}/releases/${release.id}`))).toMatchObject({ state: "live", pages: expect.any(Number) });
    expect(await page("/")).toContain("Dar Al Nour");
    expect(await page("/pages/shipping-and-returns/")).toContain("Shipping and returns");
    expect(await json(await who.get(`${base}/releases`))).toMatchObject({ items: [{ id: release.id }] });
  });

  test("shows a product that was saved a moment before, and hides a draft", async () => {
    const { ctx, publish, page } = await open();
    await Catalog.create(ctx, { title: "Linen shirt", variants: [{ price: 12_345 }] });
    await Catalog.create(ctx, { title: "Secret", variants: [{ price: 1 }], status: "draft" });
    await publish();
    expect(await page("/products/linen-shirt/")).toContain("123.45");
    expect(await page("/collections/all/")).toContain("Linen shirt");
    expect(await page("/products/secret/")).toBe("404");
  });

  test("twice before the build is one release; each event heard three times changes nothing more", async () => {
    const { who, base, build, memory } = await open();
    const [one, two] = await Promise.all([who.post(`${base}/releases`), who.post(`${base}/releases`)]);
    expect((await json(one))["id"]).toBe((await json(two))["id"]);
    await build();
    const after = memory.all();
    await build();
    await build();
    expect(memory.all()).toEqual(after);
  });

  test("can be taken back", async () => {
    const { who, base, publish, page } = await open();
    const first = await publish();
    const read = await who.get(`${base}/menus`);
    const menus = { main: [{ label: "Nothing but this", href: "/" }], footer: [] };
    await who.put(`${base}/menus`, menus, { headers: { "if-match": read.headers.get("etag") ?? "" } });
    await publish();
    expect(await page("/")).toContain("Nothing but this");
    const back = await who.post(`${base}/releases/${first.id}/roll-back`);
    expect(await json(back)).toMatchObject({ id: first.id, state: "live" });
    expect(await page("/")).not.toContain("Nothing but this");
  });

  test("refuses to go back to what never was", async () => {
    const { who, base, world } = await open();
    expect((await who.post(`${base}/releases/${world.id("release")}/roll-back`)).status).toBe(404);
    const waiting = await json(await who.post(`${base}/releases`));
    const refused = await who.post(`${base}/releases/${String(waiting["id"])}/roll-back`);
    expect([refused.status, (await json(refused))["code"]]).toEqual([409, "release.cannot_roll_back"]);
  });

  test("stops at a page that is too heavy, and goes live with it when a manager says so", async () => {
    const { ctx, who, base, build, page, owner } = await open();
    const long = randomBytes(14_700).toString("base64");
    const { value: heavy } = await Catalog.create(ctx, {
      title: "Encyclopaedia",
      descriptionHtml: `<p>${long}</p>`,
      variants: [{ price: 1 }],
    });
    const publish = async (body?: object) => {
      const asked = await json(await who.post(`${base}/releases`, body));
      await build();
      return json(await who.get(`${base}/releases/${String(asked["id"])}`));
    };
    const stopped = await publish();
    expect(stopped).toMatchObject({ state: "failed", stopped: true, failure: { path: "/products/encyclopaedia/" } });
    expect(stopped["findings"]).toMatchObject([
      { kind: "page_weight", severity: "error", places: [{ thing: { kind: "product", id: heavy.id } }] },
    ]);
    expect(await page("/")).toBe("undefined");
    const anyway = await publish({ override: true, reason: "Readers asked for it" });
    expect(anyway).toMatchObject({ state: "live", override: { by: owner.email, reason: "Readers asked for it" } });
    expect(await page("/products/encyclopaedia/")).toContain(long);
    expect((await who.post(`${base}/releases`, { overide: true })).status).toBe(422);
  });

  test("a release of another store is not to be found", async () => {
    const { publish, signUp } = await open();
    const release = await publish();
    const stranger = await signUp("Stranger");
    expect((await stranger.who.get(`${stranger.base}/releases/${release.id}`)).status).toBe(404);
    expect((await stranger.who.post(`${stranger.base}/releases/${release.id}/roll-back`)).status).toBe(404);
  });

  test("an event whose builder may be dead comes again until the lease is free", async () => {
    const { who, base, services, events, ctx, world } = await open();
    await who.post(`${base}/releases`);
    const event = events().find(({ type }) => type === "release.requested");
    await Publish.beginBuild(ctx);
    await expect(buildSite.hear(services, event)).rejects.toMatchObject({ code: "release.build_taken" });
    world.advance(Publish.leaseMs + 1);
    await buildSite.hear(services, event);
    expect((await Publish.live(ctx))?.releaseId).toBeDefined();
  });
});

describe("the look of a shop", () => {
  test("is read with its version and saved with If-Match", async () => {
    const { who, base } = await open();
    const read = await who.get(`${base}/theme`);
    const theme = await json(read);
    const etag = read.headers.get("etag") ?? "";
    expect((await who.put(`${base}/theme`, { ...theme, radius: 0 })).status).toBe(428);
    const saved = await who.put(`${base}/theme`, { ...theme, radius: 0 }, { headers: { "if-match": etag } });
    expect([saved.status, (await json(saved))["radius"]]).toEqual([200, 0]);
    expect(saved.headers.get("etag")).not.toBe(etag);
    expect((await who.put(`${base}/theme`, theme, { headers: { "if-match": etag } })).status).toBe(412);
  });

  test.each([
    [{ id: "a", type: "no-such-section", visible: true, settings: {} }, "/zones/home/0/type"],
    [{ id: "a", type: "hero", visible: true, settings: { heading: "x" } }, "/zones/home/0/settings/heading"],
    [{ id: "a", type: "featured-collection", visible: true, settings: { limit: 99 } }, "/zones/home/0/settings/limit"],
    [
      { id: "a", type: "hero", visible: true, settings: { button: { label: { text: "x" }, href: "javascript:alert(1)" } } },
      "/zones/home/0/settings/button/href",
    ],
  ])("refuses settings that the theme does not take: %j", async (section, pointer) => {
    const { who, base } = await open();
    const read = await who.get(`${base}/theme`);
    const refused = await who.put(
      `${base}/theme`,
      { ...(await json(read)), zones: { home: [section] } },
      { headers: { "if-match": read.headers.get("etag") ?? "" } },
    );
    expect(refused.status).toBe(422);
    expect(await json(refused)).toMatchObject({ errors: [{ pointer }] });
  });

  test("cannot be that of a theme that is not there", async () => {
    const { who, base } = await open();
    const read = await who.get(`${base}/theme`);
    const headers = { "if-match": read.headers.get("etag") ?? "" };
    const refused = await who.put(`${base}/theme`, { ...(await json(read)), theme: "no-such" }, { headers });
    expect([refused.status, await json(refused)]).toMatchObject([422, { errors: [{ pointer: "/theme" }] }]);
  });

  test("can be that of each theme on the shelf, which says what it takes", async () => {
    const { who, base } = await open();
    const { items } = (await json(await who.get(`${base}/themes`))) as { items: { id: string; sections: object }[] };
    expect(items.map(({ id }) => id)).toEqual(["souk"]);
    expect(Object.keys(items[0]?.sections ?? {})).toContain("hero");
  });
});

describe("menus and pages", () => {
  test("a menu cannot lead to a script", async () => {
    const { who, base } = await open();
    const headers = { "if-match": (await who.get(`${base}/menus`)).headers.get("etag") ?? "" };
    const refused = await who.put(`${base}/menus`, { main: [{ label: "x", href: "javascript:alert(1)" }], footer: [] }, { headers });
    expect([refused.status, await json(refused)]).toMatchObject([422, { errors: [{ pointer: "/main/0/href" }] }]);
  });

  test("a page is written, read, changed, listed and deleted", async () => {
    const { who, base } = await open();
    const made = await who.post(`${base}/pages`, { title: "قصتنا", bodyHtml: "<p>x</p><script>y</script>" });
    expect(made.status).toBe(201);
    const page = await json(made);
    expect(page).toMatchObject({ slug: "قصتنا", bodyHtml: "<p>x</p>" });
    const path = `${base}/pages/${String(page["id"])}`;
    expect((await who.get(path)).headers.get("etag")).toBe('"1"');
    const taken = await who.put(path, { title: "x", bodyHtml: "", slug: "about" }, { headers: { "if-match": '"1"' } });
    expect([taken.status, (await json(taken))["code"]]).toEqual([409, "page.slug_taken"]);
    expect((await who.put(path, { title: "Our story", bodyHtml: "" }, { headers: { "if-match": '"1"' } })).status).toBe(200);
    expect((await who.delete(path, { headers: { "if-match": '"1"' } })).status).toBe(412);
    const listed = (await json(await who.get(`${base}/pages`)))["items"] as { title: string }[];
    expect(listed.map(({ title }) => title)).toContain("Our story");
    expect((await who.delete(path, { headers: { "if-match": '"2"' } })).status).toBe(204);
    expect((await who.get(path)).status).toBe(404);
  });
});
