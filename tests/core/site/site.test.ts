import { describe, expect, test } from "vitest";
import type { Locale } from "../../../packages/core/src/kernel/index.ts";
import * as Site from "../../../packages/core/src/site/index.ts";
import { storeInsert } from "../../../packages/core/src/store/store.ts";
import { faultsOf } from "../../../packages/theme-kit/src/index.ts";
import souk from "../../../themes/souk/theme.ts";
import { testStore } from "../../support/context.ts";
import { someStore } from "./shop.ts";

/** The same look with nothing in it, so that every section counts as new. */
const emptyLook = (value: Site.ThemeSettings): Site.ThemeSettings => ({
  ...value,
  settings: {},
  zones: { header: [], home: [], product: [], collection: [], footer: [] },
});

const page = { title: "About us", bodyHtml: "<p>Hello</p>" };

describe("a new store's site", () => {
  const started = async (locales: Locale[] = ["ar", "en"]) => {
    const world = testStore();
    const store = someStore({ locales, phone: "+966 50 000 0000" });
    await Site.startSite(world.ctx, store);
    return { ...world, store };
  };

  test("speaks a further language with the words it began with, and leaves what the merchant wrote", async () => {
    const { ctx, store } = await started(["ar"]);
    const { items } = await Site.listPages(ctx, { limit: 10 });
    const idOf = (slug: string) => items.find((one) => one.slug === slug)?.id as Site.ContentPage["id"];
    const about = await Site.page(ctx, idOf("about"));
    await Site.updatePage(ctx, about.value.id, { title: about.value.title, bodyHtml: "<p>نصنع الفخار منذ 1990</p>" }, about.version);
    const look = await Site.theme(ctx);
    const [hero, ...others] = look.value.zones.home;
    const mine = { ...hero, settings: { ...hero?.settings, heading: { text: "فخار" } } } as Site.Section;
    await Site.saveTheme(ctx, { ...look.value, zones: { ...look.value.zones, home: [mine, ...others] } }, look.version);

    await Site.speakStarter(ctx, { ...store, locales: ["ar", "en", "it"] });
    const after = (await Site.theme(ctx)).value.zones.home;
    expect(after[0]?.settings).toMatchObject({
      heading: { text: "فخار" },
      button: { label: { translations: { en: "Shop now", it: "Scopri i prodotti" } } },
    });
    expect(after[0]?.settings["heading"]).toEqual({ text: "فخار" });
    expect((await Site.menus(ctx)).value.main[0]?.translations).toEqual({ en: "All products", it: "Tutti i prodotti" });
    expect((await Site.page(ctx, idOf("privacy"))).value.translations.en).toMatchObject({
      title: "Privacy policy",
      bodyHtml: expect.stringContaining("<p>"),
    });
    expect((await Site.page(ctx, idOf("about"))).value.translations.en).toEqual({ title: "About us" });

    const said = await Site.theme(ctx);
    await Site.speakStarter(ctx, { ...store, locales: ["ar", "en", "it"] });
    expect(await Site.theme(ctx)).toEqual(said); // nothing left to say
  });

  test("has a look, menus and four pages from the first minute", async () => {
    const { ctx } = await started();
    expect((await Site.theme(ctx)).value.zones.home.map(({ type }) => type)).toEqual([
      "hero",
      "featured-products",
      "collection-list",
      "trust-bar",
    ]);
    expect((await Site.menus(ctx)).value.footer).toHaveLength(4);
    expect((await Site.allPages(ctx)).map(({ slug }) => slug)).toEqual(["about", "shipping-and-returns", "privacy", "contact"]);
  });

  test.each<[Locale, Locale]>([
    ["ar", "en"],
    ["en", "ar"],
    ["fr", "it"],
    ["it", "fr"],
  ])("speaks %s first and %s beside it", async (main, other) => {
    const { ctx } = await started([main, other]);
    const script = { ar: /\p{Script=Arabic}/u, en: /[a-z]/i, fr: /[a-z]/i, it: /[a-z]/i };
    for (const one of await Site.allPages(ctx)) {
      expect(one.bodyHtml).toMatch(script[main]);
      expect(Object.keys(one.translations)).toEqual([other]);
      expect(one.translations[other]?.bodyHtml).toMatch(script[other]);
      expect(one.bodyHtml).not.toMatch(/\{\w+\}/);
      expect(one.bodyHtml.length).toBeGreaterThan(100);
    }
  });

  test("uses only sections that the theme knows, with settings that it takes", async () => {
    const { ctx } = await started(["fr"]);
    const { value } = await Site.theme(ctx);
    expect(faultsOf(souk, value, emptyLook(value))).toEqual([]);
  });

  test("keeps a hostile store name as text", async () => {
    const { ctx } = testStore();
    await Site.startSite(ctx, someStore({ name: '<script>alert(1)</script>"{email}' }));
    for (const { bodyHtml } of await Site.allPages(ctx)) expect(bodyHtml).not.toMatch(/<script/);
  });

  test("starting twice changes nothing", async () => {
    const { ctx, memory, store } = await started();
    const before = memory.all();
    await Site.startSite(ctx, store);
    expect(memory.all()).toEqual(before);
  });

  test("a store without saved settings still shows the starter look", async () => {
    const { ctx } = testStore();
    await ctx.table.commit([storeInsert(someStore({ id: ctx.storeId }))]);
    expect(await Site.theme(ctx)).toMatchObject({ version: 0, value: { theme: "souk" } });
    expect((await Site.menus(ctx)).version).toBe(0);
  });
});

describe("theme settings and menus", () => {
  test("are saved at their version, and a second save of the same version is refused", async () => {
    const { ctx } = testStore();
    await Site.startSite(ctx, someStore());
    const { value, version } = await Site.theme(ctx);
    const saved = await Site.saveTheme(ctx, { ...value, radius: 0 }, version);
    expect(await Site.theme(ctx)).toEqual(saved);
    await expect(Site.saveTheme(ctx, value, version)).rejects.toMatchObject({ kind: "stale" });
    const menus = await Site.menus(ctx);
    await Site.saveMenus(ctx, { main: [], footer: [] }, menus.version);
    await expect(Site.saveMenus(ctx, menus.value, menus.version)).rejects.toMatchObject({ kind: "stale" });
  });

  test("of two people saving at once one wins and the other is told", async () => {
    const { ctx } = testStore({ faults: { conflict: 0.2, lostAnswer: 0.2 } });
    await Site.startSite(ctx, someStore());
    const { value, version } = await Site.theme(ctx);
    const saves = [1, 2, 3, 4].map((radius) => Site.saveTheme(ctx, { ...value, radius }, version));
    const ended = await Promise.allSettled(saves);
    expect(ended.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await Site.theme(ctx)).version).toBe(version + 1);
  });

  test.each(["javascript:alert(1)", "//evil.example", "http://plain.example", "data:text/html,x"])(
    "a menu cannot lead to %s",
    async (href) => {
      const { ctx } = testStore();
      await Site.startSite(ctx, someStore());
      await expect(Site.saveMenus(ctx, { main: [{ label: "x", href }], footer: [] }, 1)).rejects.toThrow(/https/);
    },
  );

  test("a colour cannot carry style rules", async () => {
    const { ctx } = testStore();
    await Site.startSite(ctx, someStore());
    const { value } = await Site.theme(ctx);
    const colors = { ...value.colors, accent: "red;} body{display:none" };
    await expect(Site.saveTheme(ctx, { ...value, colors }, 1)).rejects.toThrow(/colour/);
  });
});

describe("content pages", () => {
  test.each([
    ["About us!", "about-us"],
    ["من نحن؟", "من-نحن"],
    ["سِيَاسَة الإرجاع", "سياسة-الإرجاع"],
    ["L’équipe", "léquipe"],
    ["١٤ يوماً", "١٤-يوما"],
    ["???", "page"],
  ])("%s gets the address %s", async (title, slug) => {
    const { ctx } = testStore();
    expect((await Site.createPage(ctx, { ...page, title })).value.slug).toBe(slug);
  });

  test("made in parallel with one title get addresses of their own", async () => {
    const { ctx } = testStore({ faults: { conflict: 0.3 } });
    const made = await Promise.all(Array.from({ length: 8 }, () => Site.createPage(ctx, page)));
    expect(new Set(made.map(({ value }) => value.slug)).size).toBe(8);
  });

  test("an address that was asked for and is taken is refused at the field", async () => {
    const { ctx } = testStore();
    await Site.createPage(ctx, { ...page, slug: "about" });
    await expect(Site.createPage(ctx, { ...page, slug: "about" })).rejects.toMatchObject({
      code: "page.slug_taken",
      fields: [{ pointer: "/slug" }],
    });
  });

  test("are cleaned when they are written, in every language", async () => {
    const { ctx } = testStore();
    const { value } = await Site.createPage(ctx, {
      title: "x",
      bodyHtml: "<p>a</p><script>alert(1)</script>",
      translations: { ar: { bodyHtml: '<a href="javascript:x">ب</a>' } },
    });
    expect(value.bodyHtml).toBe("<p>a</p>");
    expect(value.translations.ar?.bodyHtml).toBe("<a>ب</a>");
  });

  test("move to a new address, and the old one is free again", async () => {
    const { ctx } = testStore();
    const { value, version } = await Site.createPage(ctx, page);
    const moved = await Site.updatePage(ctx, value.id, { ...page, slug: "story" }, version);
    expect(moved).toMatchObject({ version: 2, value: { slug: "story" } });
    expect((await Site.createPage(ctx, page)).value.slug).toBe("about-us");
    await expect(Site.updatePage(ctx, value.id, { ...page, slug: "about-us" }, 2)).rejects.toMatchObject({ code: "page.slug_taken" });
  });

  test("keep their address when a change names none", async () => {
    const { ctx } = testStore();
    const { value } = await Site.createPage(ctx, page);
    expect((await Site.updatePage(ctx, value.id, { ...page, title: "Other" }, 1)).value.slug).toBe("about-us");
  });

  test("refuse an old version, on change and on removal", async () => {
    const { ctx } = testStore();
    const { value } = await Site.createPage(ctx, page);
    await Site.updatePage(ctx, value.id, { ...page, title: "Second" }, 1);
    await expect(Site.updatePage(ctx, value.id, page, 1)).rejects.toMatchObject({ kind: "stale" });
    await expect(Site.removePage(ctx, value.id, 1)).rejects.toMatchObject({ kind: "stale" });
    await Site.removePage(ctx, value.id, 2);
    await expect(Site.page(ctx, value.id)).rejects.toMatchObject({ kind: "not_found" });
    expect((await Site.createPage(ctx, page)).value.slug).toBe("about-us");
  });

  test("are listed by cursor", async () => {
    const { ctx } = testStore();
    for (const title of ["a", "b", "c"]) await Site.createPage(ctx, { ...page, title });
    const first = await Site.listPages(ctx, { limit: 2 });
    const second = await Site.listPages(ctx, { limit: 2, ...(first.cursor ? { cursor: first.cursor } : {}) });
    expect([...first.items, ...second.items].map(({ title }) => title)).toEqual(["a", "b", "c"]);
    expect(second.cursor).toBeUndefined();
  });

  test("too long with all translations, or too many, are refused kindly", async () => {
    const { ctx } = testStore();
    const long = "ض".repeat(49_000);
    const translations = { ar: { bodyHtml: long }, fr: { bodyHtml: long }, it: { bodyHtml: long }, en: { bodyHtml: long } };
    await expect(Site.createPage(ctx, { title: "x", bodyHtml: long, translations })).rejects.toMatchObject({ code: "page.too_long" });
    for (let i = 0; i < 200; i++) await Site.createPage(ctx, { title: `p ${i}`, bodyHtml: "" });
    await expect(Site.createPage(ctx, page)).rejects.toMatchObject({ code: "page.too_many" });
  });

  test("belong to their store", async () => {
    const world = testStore();
    const other = world.store(world.world.id("store"), world.ctx.actor);
    const { value } = await Site.createPage(world.ctx, page);
    await expect(Site.page(other, value.id)).rejects.toMatchObject({ kind: "not_found" });
    expect((await Site.createPage(other, page)).value.slug).toBe("about-us");
  });
});
