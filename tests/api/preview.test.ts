import { MemoryBlobs } from "@matjar/adapters/memory-blobs";
import type { ThemeBundle, ThemeShelf } from "@matjar/builder/theme";
import * as Catalog from "@matjar/core/catalog";
import type { Id } from "@matjar/core/kernel";
import type { Release } from "@matjar/core/publish";
import type { ThemeSettings } from "@matjar/core/site";
import { outboxEvents } from "@matjar/core/table";
import { buildSite } from "@matjar/functions/jobs/build-site";
import { describe, expect, test } from "vitest";
import souk from "../../themes/souk/theme.ts";
import { plainTheme } from "../builder/shop.ts";
import { testApi } from "../support/api.ts";

const picture = Buffer.from("RIFF a picture WEBP");
const plain = plainTheme();
/** Two themes that render plainly: the shop's own, and another with one section of its own and one setting less. */
const other: ThemeBundle = {
  ...plain,
  id: "other",
  sha: "abcdef0123456789",
  definition: { ...souk, id: "other", sections: { ...souk.sections, ticker: souk.sections.announcement } },
};
const bundles: readonly ThemeBundle[] = [{ ...plain, id: "souk" }, other];
const shelf = (found = (id: string): ThemeBundle | undefined => bundles.find((one) => one.id === id)): ThemeShelf => ({
  all: async () => bundles.map(({ definition }) => definition),
  find: async (id) => found(id)?.definition,
  load: async (id) => found(id) ?? Promise.reject(new Error(id)),
  picture: async (id) => (id === "souk" ? picture : undefined),
});

const open = async (themes = shelf()) => {
  const blobs = new MemoryBlobs();
  const api = testApi({ blobs, services: { themes } });
  const owner = await api.signUp("Dar Al Nour", undefined, { locale: "en" });
  const { who, base, store } = owner;
  const ctx = api.store(store.id as Id<"store">, { kind: "system", deed: "test" });
  const draft = async () => {
    const read = await who.get(`${base}/theme`);
    return { look: (await read.json()) as ThemeSettings, etag: read.headers.get("etag") ?? "" };
  };
  const save = async (look: ThemeSettings) => {
    const saved = await who.put(`${base}/theme`, look, { headers: { "if-match": (await draft()).etag } });
    expect(saved.status, await saved.clone().text()).toBe(200);
  };
  const show = async (look: ThemeSettings, page = "/", locale = "en", tried: object = {}) =>
    who.post(`${base}/preview`, { look, locale, page, ...tried });
  const shown = async (...asked: Parameters<typeof show>) => {
    const response = await show(...asked);
    expect(response.status, await response.clone().text()).toBe(200);
    return (await response.json()) as { html: string; template: string; found: boolean; unshown: object[] };
  };
  const publish = async (): Promise<Release> => {
    const release = (await (await who.post(`${base}/releases`)).json()) as Release;
    for (const event of api.memory.all().flatMap(outboxEvents))
      if (event.type === "release.requested") await buildSite.hear(api.services, event);
    return (await (await who.get(`${base}/releases/${release.id}`)).json()) as Release;
  };
  return { ...api, ...owner, ctx, draft, save, show, shown, publish };
};

const hero = (heading: string, id = "hero-1") => ({
  id,
  type: "hero",
  visible: true,
  settings: { heading: { text: heading, translations: { ar: `${heading} بالعربية` } } },
  blocks: [],
});
const withHome = (look: ThemeSettings, home: ThemeSettings["zones"]["home"]): ThemeSettings => ({
  ...look,
  zones: { ...look.zones, home },
});

describe("a preview", () => {
  test("shows a look that nobody saved, and leaves nothing behind", async () => {
    const { draft, shown, memory } = await open();
    const { look } = await draft();
    const before = memory.all();
    const tried = withHome({ ...look, colors: { ...look.colors, accent: "#113355" } }, [hero("Only tried")]);
    const { html, template, found } = await shown(tried);
    expect({ template, found }).toEqual({ template: "home", found: true });
    expect(html).toContain("Only tried");
    expect(html).toContain("#113355");
    expect(memory.all()).toEqual(before);
    expect((await draft()).look).toEqual(look);
  });

  test("is the page that publishing makes", async () => {
    const { ctx, draft, save, shown, publish, who, base } = await open();
    await Catalog.create(ctx, { title: "Linen shirt", variants: [{ price: 12_345 }] });
    const look = withHome((await draft()).look, [hero("As it will be")]);
    await save(look);
    const { id } = await publish();
    const { html } = (await (await who.get(`${base}/releases/${id}/home`)).json()) as { html: string };
    expect((await shown(look)).html).toBe(html);
  });

  test("is of any page in any language of the shop, also of what was changed a moment before", async () => {
    const { ctx, draft, shown, world } = await open();
    const { look } = await draft();
    const { value } = await Catalog.create(ctx, { title: "شال صوف", variants: [{ price: 12_345 }] });
    for (const page of [`/products/${value.slug}/`, `/products/${encodeURIComponent(value.slug)}/?from=menu#top`])
      expect(await shown(look, page)).toMatchObject({ template: "product", found: true, html: expect.stringContaining("123.45") });
    const kinds = { "/collections/all/": "collection", "/search/": "search", "/cart/": "cart", "/pages/shipping-and-returns/": "content" };
    for (const [page, template] of Object.entries(kinds)) expect(await shown(look, page)).toMatchObject({ template, found: true });
    expect(await shown(look, "/products/no-such/")).toMatchObject({ template: "not-found", found: false });
    world.advance(5000);
    await Catalog.create(ctx, { title: "Just made", variants: [{ price: 500 }] });
    expect((await shown(look, "/collections/all/")).html).toContain("Just made");
  });

  test("answers 422 with the place of what is wrong, as saving does", async () => {
    const { draft, show, who, base } = await open();
    const { look, etag } = await draft();
    const wrong = withHome(look, [hero("Fine"), { ...hero("x", "hero-2"), settings: { heading: 7 } }]);
    const [shown, saved] = [await show(wrong), await who.put(`${base}/theme`, wrong, { headers: { "if-match": etag } })];
    const pointers = async (response: Response) =>
      ((await response.json()) as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer);
    expect([shown.status, saved.status]).toEqual([422, 422]);
    expect(await pointers(shown)).toEqual(["/zones/home/1/settings/heading"]);
    expect(await pointers(saved)).toEqual(["/zones/home/1/settings/heading"]);
    expect((await show({ ...look, theme: "no-such" })).status).toBe(422);
  });

  test("shows menus and a text that nobody saved, in place of those of the shop and beside them", async () => {
    const { draft, shown, who, base, memory } = await open();
    const { look } = await draft();
    const before = memory.all();
    const menus = { main: [{ label: "Only tried", href: "/pages/draft/" }], footer: [] };
    expect((await shown(look, "/", "en", { menus })).html).toContain("Only tried");
    expect((await shown(look)).html).not.toContain("Only tried");

    const written = { title: "Summer", bodyHtml: "<p>Not saved</p>", sections: [hero("A landing page")] };
    const fresh = await shown(look, "/pages/draft/", "en", { draft: written });
    expect(fresh).toMatchObject({ template: "content", found: true, html: expect.stringContaining("A landing page") });
    const { items } = (await (await who.get(`${base}/pages`)).json()) as { items: { id: string; slug: string }[] };
    const [there] = items;
    const page = { ...written, id: there?.id, slug: there?.slug };
    expect((await shown(look, `/pages/${there?.slug}/`, "en", { draft: page })).html).toContain("Not saved");
    expect((await shown(look, `/pages/${there?.slug}/`)).html).not.toContain("Not saved");
    expect(memory.all()).toEqual(before);
  });

  test("says which sections are not to be seen, and what they lack", async () => {
    const { ctx, draft, shown, world } = await open();
    const { look } = await draft();
    const section = (id: string, type: string, more: object = {}) => ({ id, type, visible: true, settings: {}, blocks: [], ...more });
    const home = [hero("Seen"), section("new", "featured-products"), section("off", "collection-list", { visible: false })];
    const tried: ThemeSettings = { ...look, zones: { ...look.zones, header: [], home, product: [section("why", "columns")], footer: [] } };
    const products = { zone: "home", section: "new", lacks: ["products"] };
    const parts = { zone: "product", section: "why", lacks: ["blocks"] };
    expect((await shown(tried)).unshown).toEqual([products, parts]);
    const written = { title: "Summer", bodyHtml: "", sections: [section("posts", "latest-posts")] };
    expect((await shown(tried, "/pages/draft/", "en", { draft: written })).unshown).toContainEqual({ section: "posts", lacks: ["posts"] });
    await Catalog.create(ctx, { title: "Linen shirt", variants: [{ price: 100 }] });
    world.advance(5000);
    expect((await shown(tried)).unshown).toEqual([parts]);
  });

  test("asks for styles and fonts where a page without an origin may read them", async () => {
    const { who } = await open();
    const asset = await who.get("/api/themes/other/abcdef012345/_a/plain.1.css");
    expect(asset.headers.get("access-control-allow-origin")).toBe("*");
    expect(asset.headers.get("cache-control")).toContain("immutable");
    expect(await asset.text()).toBe("body{margin:0}");
    for (const gone of ["other/000000000000/_a/plain.1.css", "other/abcdef012345/_a/none.css", "none/abcdef012345/_a/plain.1.css"])
      expect((await who.get(`/api/themes/${gone}`)).status).toBe(404);
    expect(Buffer.from(await (await who.get("/api/themes/souk/picture")).arrayBuffer())).toEqual(picture);
    expect((await who.get("/api/themes/other/picture")).status).toBe(404);
  });
});

describe("another theme", () => {
  test("is tried without being worn; once it is worn, the look in the old one is kept to come back to", async () => {
    const { draft, save, shown, who, base } = await open();
    const first = withHome((await draft()).look, [hero("In the first theme")]);
    await save(first);
    const kept = async () => ((await (await who.get(`${base}/theme/looks`)).json()) as { items: ThemeSettings[] }).items;
    const second: ThemeSettings = withHome({ ...first, theme: "other", radius: 20 }, [hero("In the second")]);
    expect((await shown(second)).html).toContain("In the second");
    expect((await draft()).look.theme).toBe("souk");
    expect(await kept()).toEqual([]);

    await save(second);
    expect(await kept()).toEqual([first]);
    await save({ ...second, radius: 4 });
    expect(await kept()).toEqual([first]);
    await save(first);
    expect(await kept()).toEqual([{ ...second, radius: 4 }]);
  });
});

describe("an update of the theme", () => {
  const { "rich-text": _gone, ...sections } = souk.sections;
  const { showBrand } = souk.settings.products.fields;
  const cards = { ...souk.settings.products, fields: { showBrand } };
  /** It has lost a section and two settings. */
  const updated: ThemeBundle = {
    ...plain,
    id: "souk",
    sha: "fedcba9876543210",
    definition: { ...souk, version: "2.0.0", sections, settings: { products: cards } },
  };

  test("keeps all that a shop has saved, goes on without what it no longer knows, and publishes", async () => {
    const known = new Map(bundles.map((bundle) => [bundle.id, bundle]));
    const { draft, save, shown, publish } = await open(shelf((id) => known.get(id)));
    const text = { id: "words", type: "rich-text", visible: true, settings: { text: { text: "<p>Of the old days</p>" } }, blocks: [] };
    const look = { ...withHome((await draft()).look, [hero("Stays"), text]), settings: { showBrand: false, shape: "landscape" } };
    await save(look);
    expect((await shown(look)).html).toContain("Of the old days");

    known.set("souk", updated);
    expect((await draft()).look).toEqual(look);
    const after = await shown(look);
    expect(after.html).toContain("Stays");
    expect(after.html).not.toContain("Of the old days");
    await save({ ...look, radius: 3 });
    expect((await draft()).look).toEqual({ ...look, radius: 3 });
    expect((await publish()).state).toBe("live");

    known.set("souk", bundles[0] ?? updated);
    expect((await shown((await draft()).look)).html).toContain("Of the old days");
  });
});

describe("a release", () => {
  test("tells what it brought, how the shop looked, and shows its home page in one piece", async () => {
    const { ctx, draft, save, publish, who, base } = await open();
    await publish();
    const look = withHome((await draft()).look, [hero("New words")]);
    await save(look);
    await Catalog.create(ctx, { title: "Linen shirt", variants: [{ price: 100 }] });
    const release = await publish();
    expect(release.changes?.map(({ kind, title }) => title ?? kind).sort()).toEqual(["Linen shirt", "theme"]);
    expect(await (await who.get(`${base}/releases/${release.id}/look`)).json()).toEqual(look);
    const { html } = (await (await who.get(`${base}/releases/${release.id}/home`)).json()) as { html: string };
    expect(html).toContain("New words");
  });
});
