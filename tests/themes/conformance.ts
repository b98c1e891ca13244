/** What every theme keeps, whatever it looks like. A theme's own test calls it and adds what is its own. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { cleanHtml } from "@matjar/core/site";
import { faultsOf, type PageView, type SectionView, schemaOf, type ThemeDefinition, themeFields, typesIn } from "@matjar/theme-kit";
import { beforeAll, describe, expect, it } from "vitest";
import { type CompiledTheme, loadRenderer } from "../../packages/theme-kit/src/compile.ts";
import type { Renderer } from "../../packages/theme-kit/src/renderer/contract.ts";
import { dressed, everySection, starterHome } from "./fixture/dress.ts";
import { collection, home, product, site } from "./fixture/pages.ts";
import { type FixtureShop, gulf, noor, north, tokyo } from "./fixture/shops.ts";
import { compiled } from "./fixture/theme.ts";

/** Compressed bytes of HTML and CSS, and of scripts: what a first visit over a slow line can bear. */
const budget = 14_336;
const prefix = "/_theme/any/1";
const hostile = '"><img src=x onerror=alert(1)></script><script>alert(1)</script>';

const matches = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map((match) => match[1] ?? "");
/** The page without what stands in quotes inside tags: what is left of a `<` is markup. */
const markupOf = (html: string): string => html.replace(/="[^"]*"/g, "");
const sizeOf = (parts: Iterable<Buffer>): number => [...parts].reduce((sum, part) => sum + gzipSync(part).length, 0);

export const conformance = (definition: ThemeDefinition): void => {
  const shops = [noor, gulf, north, tokyo].map((fixture) => dressed(fixture, definition));
  const [arabic = noor, , english = north] = shops;
  let theme: CompiledTheme;
  let renderer: Renderer;

  beforeAll(async () => {
    theme = await compiled(definition.id);
    renderer = await loadRenderer(theme);
  });

  const render = (fixture: FixtureShop, page: PageView, address = "/x/"): Promise<string> =>
    renderer.renderTemplate(page.template, address, { shop: fixture.shop, page }, { site: fixture.origin, assetsPrefix: prefix });
  const clientFile = (address: string): Promise<Buffer> => readFile(path.join(theme.dir, "client", address.slice(prefix.length)));
  const pagesOf = (fixture: FixtureShop): PageView[] => [
    ...site(fixture).values(),
    starterHome(fixture, definition),
    { ...home(fixture), sections: everySection(fixture, definition) },
    { ...product(fixture), sections: everySection(fixture, definition, "product") },
    { ...collection(fixture), sections: everySection(fixture, definition, "collection") },
  ];

  const criticalBytes = async (html: string): Promise<number> =>
    sizeOf([Buffer.from(html), ...(await Promise.all(matches(html, /<link rel="stylesheet" href="([^"]+)"/g).map(clientFile)))]);

  /** Scripts of a page and everything that they import at once. */
  const scriptBytes = async (html: string): Promise<number> => {
    const found = new Map<string, Buffer>();
    const visit = async (address: string): Promise<void> => {
      if (found.has(address)) return;
      const text = await clientFile(address);
      found.set(address, text);
      await Promise.all(matches(text.toString(), /(?:from|import)\s*"\.\/([^"]+)"/g).map((name) => visit(`${prefix}/_a/${name}`)));
    };
    await Promise.all(matches(html, /<script type="module" src="([^"]+)"/g).map(visit));
    return sizeOf(found.values());
  };

  describe(`what ${definition.id} says of itself`, () => {
    it("is plain JSON, with three looks in fonts of its own", () => {
      expect(JSON.parse(JSON.stringify(definition))).toEqual(definition);
      expect(definition.looks).toHaveLength(3);
      for (const { font, settings } of definition.looks) {
        expect(definition.fonts.map(({ id }) => id)).toContain(font);
        expect(schemaOf(themeFields(definition)).safeParse(settings ?? {}).error).toBeUndefined();
      }
    });

    it("has a starter and presets that a merchant may save", () => {
      const look = definition.looks[0];
      const sections = (presets: readonly { type: string; settings?: object; blocks?: readonly object[] }[]) =>
        presets.map((one, i) => ({
          id: `s${i}`,
          visible: true,
          settings: {},
          ...one,
          blocks: (one.blocks ?? []).map((block, n) => ({ id: `b${n}`, visible: true, ...block })),
        }));
      const every = (zone: "home" | "product") =>
        sections(typesIn(definition, zone).map((type) => ({ type, ...definition.sections[type]?.preset })));
      const nothing = {
        theme: definition.id,
        ...look,
        settings: {},
        zones: { header: [], home: [], product: [], collection: [], footer: [] },
      };
      const saves = (zones: object) =>
        faultsOf(definition, { ...nothing, zones: { ...nothing.zones, ...zones } } as never, nothing as never);
      const { starter } = definition;
      expect(saves(Object.fromEntries(Object.entries(starter).map(([zone, all]) => [zone, sections(all)])))).toEqual([]);
      expect(saves({ home: every("home"), product: every("product") })).toEqual([]);
    });
  });

  describe(`${definition.id} renders`, () => {
    it("every template as a whole page in the shop's language and direction, without gaps", async () => {
      for (const fixture of shops) {
        for (const page of pagesOf(fixture)) {
          const html = await render(fixture, page);
          expect(html).toContain(`<html lang="${fixture.shop.locale}" dir="${fixture.shop.dir}"`);
          expect(matches(html, /<h1[^>]*>(.*?)<\/h1>/gs), page.template).toHaveLength(1);
          expect(html).toContain('<main id="main"');
          expect(html, page.template).not.toMatch(/undefined|\[object|NaN|\{(n|price|title|total)\}(?![^<]*<\/script>)/);
        }
      }
    });

    it("the same bytes for the same view, however renders of several shops are mixed", async () => {
      const alone = await Promise.all(
        shops.map(async (fixture) => Promise.all(pagesOf(fixture).map(async (page) => ({ page, html: await render(fixture, page) })))),
      );
      const jobs = shops.flatMap((fixture, s) => (alone[s] ?? []).map((one, p) => ({ fixture, ...one, order: (p * 7 + s * 3) % 11 })));
      const mixed = await Promise.all(
        jobs.toSorted((a, b) => a.order - b.order).map(async (job) => ({ ...job, again: await render(job.fixture, job.page) })),
      );
      for (const { html, again, fixture } of mixed) {
        expect(again).toBe(html);
        for (const other of shops) if (other !== fixture) expect(again).not.toContain(other.origin);
      }
    });

    it("an unknown section as nothing, and a home page without sections with its heading", async () => {
      const unknown: SectionView = { id: "x", type: "carousel-of-2031", settings: { heading: "never seen" }, blocks: [] };
      const html = await render(english, { ...home(english), sections: [unknown] });
      expect(html).not.toContain("never seen");
      expect(matches(html, /<h1[^>]*>(.*?)<\/h1>/gs)).toEqual(["North &amp; Pine"]);
    });

    it("empty and huge shops", async () => {
      const bare = { ...arabic.shop, menus: { main: [], footer: [] }, header: [], contact: {} };
      const { taxNumber: _number, tagline: _tagline, ...shop } = bare;
      const empty = { ...arabic, shop };
      await render(empty, { ...collection(arabic), products: [], total: 0, pages: ["/collections/all/"] });
      await render(empty, { ...product(arabic, { options: [], pictures: 0 }), brand: "", related: [], promises: [], descriptionHtml: "" });
      const cards = Array.from({ length: 120 }, (_, i) => english.cards[i % english.cards.length]).filter((card) => card !== undefined);
      const html = await render(english, { ...collection(english), products: cards, total: 12_345 });
      expect(html).toContain("12,345");
    });

    it("five options with two hundred variants within the budget", async () => {
      const options = ["Size", "Colour", "Cloth", "Lining", "Buttons"].map((name, o) => ({
        name,
        values: Array.from({ length: [5, 5, 2, 2, 2][o] ?? 2 }, (_, v) => `${name} ${v + 1}`),
      }));
      expect(await criticalBytes(await render(english, product(english, { options })))).toBeLessThanOrEqual(budget);
    });

    it("amounts with the decimals and digits of the shop, each in a bdi", async () => {
      const [, dinars = gulf, , yen = tokyo] = shops;
      expect(await render(arabic, product(arabic))).toMatch(/<bdi data-price(?:="true")?>[^<]*399\.00[^<]*ر\.س/);
      expect(await render(dinars, product(dinars))).toMatch(/<bdi[^>]*>[^<]*٣٩٩٫٠٠٠[^<]*د\.ك/);
      expect(await render(yen, product(yen))).toMatch(/<bdi[^>]*>¥399<\/bdi>/);
    });
  });

  describe(`text from merchants in ${definition.id}`, () => {
    it("is only ever text: in the page, in attributes, in JSON-LD and in the data of scripts", async () => {
      const view = product(arabic, { title: hostile, options: [{ name: hostile, values: [hostile, "ب"] }] });
      const page = { ...view, brand: hostile, head: { ...view.head, description: hostile, jsonLd: [{ name: hostile }] } };
      const link = { label: hostile, href: "/" };
      const shop = { ...arabic.shop, name: hostile, tagline: hostile, menus: { main: [link], footer: [link] } };
      const markup = markupOf(await render({ ...arabic, shop }, page));
      expect(markup).not.toContain("<script>alert");
      expect(markup).not.toContain("<img src=x");
    });

    it("stays text in every section", async () => {
      const spoil = (_key: string, value: unknown): unknown => {
        if (typeof value !== "string" || value === "" || /^(\/|#|https|[a-z0-9-]{1,40}$|\d)/.test(value)) return value;
        return value.startsWith("<p>") ? cleanHtml(hostile) : hostile;
      };
      const sections = everySection(arabic, definition).map((section) => ({
        ...section,
        settings: JSON.parse(JSON.stringify(section.settings, spoil)),
        blocks: section.blocks.map((block) => ({ ...block, settings: JSON.parse(JSON.stringify(block.settings, spoil)) })),
      }));
      const markup = markupOf(await render(arabic, { ...home(arabic), sections }));
      expect(markup).not.toContain("<script>alert");
      expect(markup).not.toContain("<img src=x");
    });

    it("cannot bring a style: what is no colour fails the page", async () => {
      const colors = { ...arabic.shop.look.colors, accent: "red}body{display:none" };
      const shop = { ...arabic.shop, look: { ...arabic.shop.look, colors } };
      await expect(render({ ...arabic, shop }, home(arabic))).rejects.toMatchObject({
        cause: expect.objectContaining({ message: expect.stringContaining("Not a colour") }),
      });
    });
  });

  describe(`the weight of ${definition.id}`, () => {
    it("is at most 14 kB of HTML and CSS for home, product and collection", async () => {
      for (const fixture of [arabic, english]) {
        for (const page of [home(fixture), starterHome(fixture, definition), product(fixture), collection(fixture)]) {
          const bytes = await criticalBytes(await render(fixture, page));
          expect(bytes, `${page.template} in ${fixture.shop.locale}`).toBeLessThanOrEqual(budget);
        }
      }
    });

    it("is at most 14 kB of scripts on any page", async () => {
      for (const page of pagesOf(arabic)) {
        const bytes = await scriptBytes(await render(arabic, page));
        if (page.template !== "closed") expect(bytes, page.template).toBeGreaterThan(0);
        expect(bytes, page.template).toBeLessThanOrEqual(budget);
      }
    });

    it("loads every file from the prefix of the render, and pictures with a size, the first at once", async () => {
      const html = await render(arabic, product(arabic));
      const files = matches(html, /["(]([^"()\s>]*\/_a\/[^"()\s>]+)/g);
      expect(files.length).toBeGreaterThan(4);
      for (const file of files) expect((await clientFile(file)).length, file).toBeGreaterThan(0);
      expect(matches(html, /<img[^>]*loading="(eager)"/g)).toHaveLength(1);
      for (const image of matches(html, /(<img[^>]*>)/g)) expect(image).toMatch(/width="\d+" height="\d+"/);
    });
  });
};
