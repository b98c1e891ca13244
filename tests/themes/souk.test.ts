/** Souk keeps what every theme keeps; this is what it says and shows by itself. */
import { home, product } from "@matjar/theme-tools/fixture/pages.ts";
import { type FixtureShop, noor, north } from "@matjar/theme-tools/fixture/shops.ts";
import { beforeAll, describe, expect, it } from "vitest";
import { loadRenderer } from "../../packages/theme-kit/src/compile.ts";
import type { Renderer } from "../../packages/theme-kit/src/renderer/contract.ts";
import type { PageView } from "../../packages/theme-kit/src/views.ts";
import souk from "../../themes/souk/theme.ts";
import { conformance } from "./conformance.ts";
import { compiled } from "./fixture/theme.ts";

conformance(souk);

let renderer: Renderer;
beforeAll(async () => {
  renderer = await loadRenderer(await compiled("souk"));
});

const render = (fixture: FixtureShop, page: PageView, address = "/x/"): Promise<string> =>
  renderer.renderTemplate(page.template, address, { shop: fixture.shop, page }, { site: fixture.origin, assetsPrefix: "/_theme/souk/1" });

describe("a page of souk", () => {
  it("is found at any address, because addresses belong to the builder", async () => {
    const html = await render(noor, product(noor), "/ar/منتجات/وشاح/");
    expect(html).toContain("<title>وشاح صوف محاك يدوياً — دار النور</title>");
  });

  it("shows what it cost before, and says so to those who cannot see the line through it", async () => {
    const html = await render(north, home(north));
    expect(html).toMatch(/Original price <\/span><s><bdi>\$429\.00<\/bdi><\/s>/);
    expect(html).toContain("-19 %");
  });

  it("tells search engines a merchant's words as they are, whatever is in them", async () => {
    const thing = { "@type": "Product", name: '"></script><script>alert(1)</script>' };
    const view = product(noor);
    const html = await render(noor, { ...view, head: { ...view.head, jsonLd: [thing] } });
    const [, json = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
    expect(JSON.parse(json)).toEqual(thing);
  });

  it("has its sections in their order", async () => {
    const view = home(north);
    const html = await render(north, { ...view, sections: view.sections.toReversed() });
    expect(html.indexOf("14 days to return")).toBeLessThan(html.indexOf("Light at home"));
  });

  it("has a fieldset for each of five options, and none without options", async () => {
    const options = ["Size", "Colour", "Cloth", "Lining", "Buttons"].map((name) => ({ name, values: ["One", "Two"] }));
    expect((await render(north, product(north, { options }))).match(/<fieldset class="option">/g)).toHaveLength(5);
    const bare = await render(noor, product(noor, { options: [], pictures: 0 }));
    expect(bare).toContain("no-picture");
    expect(bare).not.toContain("<fieldset");
  });
});
