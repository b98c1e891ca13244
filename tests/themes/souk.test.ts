import { readFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { cleanHtml } from "@matjar/core/site";
import { blog, post } from "@matjar/theme-tools/fixture/blog-pages.ts";
import { cart, closed, collection, content, home, landing, notFound, product, search } from "@matjar/theme-tools/fixture/pages.ts";
import { type FixtureShop, gulf, noor, north, tokyo } from "@matjar/theme-tools/fixture/shops.ts";
import { beforeAll, describe, expect, it } from "vitest";
import { type CompiledTheme, loadRenderer } from "../../packages/theme-kit/src/compile.ts";
import type { Renderer } from "../../packages/theme-kit/src/renderer/contract.ts";
import type { PageView, SectionView } from "../../packages/theme-kit/src/views.ts";
import { souk } from "./fixture/theme.ts";

const prefix = "/_theme/souk/1";
let theme: CompiledTheme;
let renderer: Renderer;

beforeAll(async () => {
  theme = await souk();
  renderer = await loadRenderer(theme);
});

const render = (fixture: FixtureShop, page: PageView, address = "/x/"): Promise<string> =>
  renderer.renderTemplate(page.template, address, { shop: fixture.shop, page }, { site: fixture.origin, assetsPrefix: prefix });

const pagesOf = (fixture: FixtureShop): PageView[] => [
  home(fixture),
  product(fixture),
  collection(fixture, 3),
  search(fixture),
  cart(fixture),
  content(fixture),
  landing(fixture),
  blog(fixture),
  post(fixture),
  closed(fixture),
  notFound(fixture),
];

const matches = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map((match) => match[1] ?? "");
const jsonLdOf = (html: string): Record<string, unknown>[] =>
  matches(html, /<script type="application\/ld\+json">(.*?)<\/script>/gs).map((text) => JSON.parse(text));
const clientFile = (address: string): Promise<Buffer> => readFile(path.join(theme.dir, "client", address.slice(prefix.length)));

const stylesOf = (html: string): Promise<Buffer[]> => Promise.all(matches(html, /<link rel="stylesheet" href="([^"]+)"/g).map(clientFile));

/** HTML and CSS, without which nothing can be seen: bytes with gzip. */
const criticalBytes = async (html: string): Promise<number> =>
  [Buffer.from(html), ...(await stylesOf(html))].reduce((sum, part) => sum + gzipSync(part).length, 0);

describe("every template", () => {
  it("becomes a whole page in the shop's language and direction", async () => {
    for (const fixture of [noor, gulf, north, tokyo]) {
      for (const page of pagesOf(fixture)) {
        const html = await render(fixture, page);
        expect(html).toContain(`<html lang="${fixture.shop.locale}" dir="${fixture.shop.dir}"`);
        expect(matches(html, /<h1[^>]*>(.*?)<\/h1>/gs), page.template).toHaveLength(1);
        expect(html).toContain('<main id="main"');
        expect(html).toContain(`<title>${page.head.title.replace("&", "&amp;")}</title>`);
        expect(html, page.template).not.toMatch(/undefined|\[object|NaN|\{(n|price|title|total)\}(?![^<]*<\/script>)/);
      }
    }
  });

  it("is found at any address, because addresses belong to the builder", async () => {
    const html = await render(noor, product(noor), "/ar/منتجات/وشاح/");
    expect(html).toContain("وشاح صوف محاك يدوياً");
  });

  it("gives the same bytes for the same view", async () => {
    expect(await render(noor, home(noor))).toBe(await render(noor, home(noor)));
  });

  it("takes its files from the prefix of the render", async () => {
    const html = await render(noor, product(noor));
    const files = matches(html, /["(]([^"()\s>]*\/_a\/[^"()\s>]+)/g);
    expect(files.length).toBeGreaterThan(4);
    for (const file of files) {
      expect(file.startsWith(`${prefix}/_a/`), file).toBe(true);
      expect((await clientFile(file)).length).toBeGreaterThan(0);
    }
  });
});

describe("amounts", () => {
  it("keep their decimals and digits, each in a bdi", async () => {
    expect(await render(noor, product(noor))).toMatch(/<bdi data-price(?:="true")?>[^<]*399\.00[^<]*ر\.س/);
    expect(await render(gulf, product(gulf))).toMatch(/<bdi[^>]*>[^<]*٣٩٩٫٠٠٠[^<]*د\.ك/);
    expect(await render(tokyo, product(tokyo))).toMatch(/<bdi[^>]*>¥399<\/bdi>/);
  });

  it("show what it cost before, and say so to those who cannot see the line through it", async () => {
    const html = await render(north, home(north));
    expect(html).toMatch(/Original price <\/span><s><bdi>\$429\.00<\/bdi><\/s>/);
    expect(html).toContain("-19 %");
  });
});

describe("tenants", () => {
  it("never meet, however their renders are mixed", async () => {
    const shops = [noor, gulf, north, tokyo];
    const alone = await Promise.all(shops.map(async (fixture) => Promise.all(pagesOf(fixture).map((page) => render(fixture, page)))));
    const mixed = await Promise.all(
      Array.from({ length: 132 }, (_, i) => {
        const fixture = shops[i % 4] ?? noor;
        const at = Math.floor(i / 4) % 11;
        return render(fixture, pagesOf(fixture)[at] ?? home(fixture)).then((html) => ({
          html,
          same: alone[i % 4]?.[at],
          others: shops.filter((one) => one !== fixture),
        }));
      }),
    );
    for (const { html, same, others } of mixed) {
      expect(html).toBe(same);
      for (const other of others) expect(html).not.toContain(other.origin);
    }
  });
});

describe("text from merchants", () => {
  /** The page without what stands in quotes inside tags: what is left of a `<` is markup. */
  const markupOf = (html: string): string => html.replace(/="[^"]*"/g, "");
  const hostile = '"><img src=x onerror=alert(1)></script><script>alert(1)</script>';

  it("is only ever text: in the page, in attributes, in JSON-LD and in the data of scripts", async () => {
    const view = product(noor, { title: hostile, options: [{ name: hostile, values: [hostile, "ب"] }] });
    const page = { ...view, brand: hostile, head: { ...view.head, description: hostile, jsonLd: [{ "@type": "Product", name: hostile }] } };
    const shop = { ...noor.shop, name: hostile, tagline: hostile, announcement: { text: hostile } };
    const html = await render({ ...noor, shop }, page);
    expect(markupOf(html)).not.toContain("<script>alert");
    expect(markupOf(html)).not.toContain("<img src=x");
    expect(jsonLdOf(html)[0]).toEqual({ "@type": "Product", name: hostile });
  });

  it("stays text in every section", async () => {
    const view = home(noor);
    const sections = JSON.parse(
      JSON.stringify(view.sections, (key, value) =>
        ["heading", "text", "title", "label"].includes(key) ? (value.startsWith?.("<p>") ? cleanHtml(hostile) : hostile) : value,
      ),
    ) as SectionView[]; // rich texts reach a theme cleaned
    const html = await render(noor, { ...view, sections });
    expect(markupOf(html)).not.toContain("<script>alert");
    expect(markupOf(html)).not.toContain("<img src=x");
  });

  it("cannot bring a style: what is no colour fails the page, loudly and with the reason", async () => {
    const colors = { ...noor.shop.look.colors, accent: "red}body{display:none" };
    const failing = render({ ...noor, shop: { ...noor.shop, look: { ...noor.shop.look, colors } } }, home(noor));
    await expect(failing).rejects.toMatchObject({
      message: expect.stringContaining("500"),
      cause: expect.objectContaining({ message: expect.stringContaining("Not a colour") }),
    });
  });

  it("cannot bring a style through a picture either", async () => {
    const view = product(noor);
    const [first, ...rest] = view.pictures;
    if (!first) throw new Error("no picture");
    const html = await render(noor, {
      ...view,
      pictures: [{ ...first, color: "#fff;background:url(//evil)", position: "0 0;x" }, ...rest],
    });
    expect(html).not.toContain("evil");
  });
});

describe("sections", () => {
  it("come in their order, and one that the theme does not know is left out", async () => {
    const view = home(north);
    const unknown = { id: "x", type: "carousel-of-2031", heading: "never seen" } as unknown as SectionView;
    const html = await render(north, { ...view, sections: [unknown, ...view.sections].reverse() });
    expect(html).not.toContain("never seen");
    expect(html.indexOf("14 days to return")).toBeLessThan(html.indexOf("Light at home"));
  });

  it("leave the page its heading when there is no hero", async () => {
    const html = await render(north, { ...home(north), sections: [] });
    expect(matches(html, /<h1[^>]*>(.*?)<\/h1>/gs)).toEqual(["North &amp; Pine"]);
  });
});

describe("odd goods", () => {
  it("five options with two hundred variants still fit", async () => {
    const options = ["Size", "Colour", "Cloth", "Lining", "Buttons"].map((name, o) => ({
      name,
      values: Array.from({ length: [5, 5, 2, 2, 2][o] ?? 2 }, (_, v) => `${name} ${v + 1}`),
    }));
    const html = await render(north, product(north, { options }));
    expect(matches(html, /<fieldset class="option">(.*?)<\/fieldset>/gs)).toHaveLength(5);
    expect(await criticalBytes(html)).toBeLessThanOrEqual(14_336);
  });

  it("a product without a picture, options or brand is a page too", async () => {
    const html = await render(noor, { ...product(noor, { options: [], pictures: 0 }), brand: "", related: [], promises: [] });
    expect(html).toContain("no-picture");
    expect(html).not.toContain("<fieldset");
  });
});

describe("weight", () => {
  /** A script and everything that it imports, once. */
  const scriptsOf = async (html: string): Promise<Map<string, Buffer>> => {
    const found = new Map<string, Buffer>();
    const visit = async (address: string): Promise<void> => {
      if (found.has(address)) return;
      const text = await clientFile(address);
      found.set(address, text);
      await Promise.all(matches(text.toString(), /(?:from|import)\s*"\.\/([^"]+)"/g).map((name) => visit(`${prefix}/_a/${name}`)));
    };
    await Promise.all(matches(html, /<script type="module" src="([^"]+)"/g).map(visit));
    return found;
  };

  it("home, product and collection need at most 14 kB of HTML and CSS before they can be seen", async () => {
    for (const fixture of [noor, north]) {
      for (const page of [home(fixture), product(fixture), collection(fixture)]) {
        expect(await criticalBytes(await render(fixture, page)), `${page.template} ${fixture.shop.locale}`).toBeLessThanOrEqual(14_336);
      }
    }
  });

  it("no page loads more than 14 kB of scripts", async () => {
    for (const page of pagesOf(noor)) {
      const scripts = await scriptsOf(await render(noor, page));
      const bytes = [...scripts.values()].reduce((sum, part) => sum + gzipSync(part).length, 0);
      expect(scripts.size === 0, page.template).toBe(page.template === "closed");
      expect(bytes, page.template).toBeLessThanOrEqual(14_336);
    }
  });

  it("no picture is loaded eagerly but the first ones that are seen", async () => {
    const html = await render(noor, product(noor));
    expect(matches(html, /<img[^>]*loading="(eager)"/g)).toHaveLength(1);
    for (const image of matches(html, /(<img[^>]*>)/g)) expect(image).toMatch(/width="\d+" height="\d+"/);
  });
});
