import { dressed, everySection } from "@matjar/theme-tools/fixture/dress.ts";
import { collection, home } from "@matjar/theme-tools/fixture/pages.ts";
import { type FixtureShop, noor, north } from "@matjar/theme-tools/fixture/shops.ts";
import { beforeAll, describe, expect, it } from "vitest";
import { loadRenderer } from "../../packages/theme-kit/src/compile.ts";
import type { Renderer } from "../../packages/theme-kit/src/renderer/contract.ts";
import type { CardView, LinkView, PageView, SectionView } from "../../packages/theme-kit/src/views.ts";
import bazaar from "../../themes/bazaar/theme.ts";
import { conformance } from "./conformance.ts";
import { compiled } from "./fixture/theme.ts";

conformance(bazaar);

describe("the bazaar", () => {
  const [arabic, english] = [dressed(noor, bazaar), dressed(north, bazaar)];
  let renderer: Renderer;
  beforeAll(async () => {
    renderer = await loadRenderer(await compiled("bazaar"));
  });
  const render = (fixture: FixtureShop, page: PageView): Promise<string> =>
    renderer.renderTemplate(page.template, "/x/", { shop: fixture.shop, page }, { site: fixture.origin, assetsPrefix: "/_theme" });
  const withSettings = (fixture: FixtureShop, settings: object): FixtureShop => ({
    ...fixture,
    shop: { ...fixture.shop, settings: { ...fixture.shop.settings, ...settings } },
  });
  const listOf = (cards: readonly CardView[]) => ({ ...collection(english), products: cards });
  const [lamp, cup] = english.cards;
  if (!lamp || !cup) throw new Error("The fixture has cards");

  it("puts a counter on what needs no choice, and says of the rest that there is one", async () => {
    const html = await render(english, listOf([lamp, cup]));
    expect(html.match(/data-quick="[^"]+"/g)).toEqual([`data-quick="${lamp.only}"`]);
    expect(html).toContain('aria-label="Add Hand-pierced brass lantern"');
    expect(html.match(/class="choose"/g)).toHaveLength(1);
    const plain = await render(withSettings(english, { quickAdd: false }), listOf([lamp, cup]));
    expect(plain).not.toMatch(/data-quick=|class="choose"/);
  });

  it("tells the price of a kilogram where it is known, if the merchant wants that", async () => {
    const cards = [{ ...lamp, price: { ...lamp.price, unit: "12.00 / kg" } }, cup];
    expect((await render(english, listOf(cards))).match(/class="unit"/g)).toHaveLength(1);
    expect(await render(withSettings(english, { unitPrice: false }), listOf(cards))).not.toContain('class="unit"');
  });

  it("shows as offers only what costs less than before, and no strip while nothing does", async () => {
    const [strip] = everySection(english, bazaar).filter(({ type }) => type === "offers");
    if (!strip) throw new Error("There is a strip of offers");
    const withProducts = (products: readonly CardView[]): SectionView => ({ ...strip, settings: { ...strip.settings, products } });
    const shown = await render(english, { ...home(english), sections: [withProducts(english.cards)] });
    expect(shown.match(/<li class="card"/g)).toHaveLength(english.cards.filter(({ price }) => price.compareAt).length);
    expect(await render(english, { ...home(english), sections: [withProducts([cup])] })).not.toContain('class="offers"');
  });

  it("writes on the colour of offers in ink that can be read, and refuses what is no colour", async () => {
    expect(await render(withSettings(arabic, { offerColor: "#ffd23f" }), home(arabic))).toContain("--on-offer:#1a1408");
    expect(await render(withSettings(arabic, { offerColor: "#7a0f3c" }), home(arabic))).toContain("--on-offer:#ffffff");
    await expect(render(withSettings(arabic, { offerColor: "red;}" }), home(arabic))).rejects.toMatchObject({
      cause: expect.any(RangeError),
    });
  });

  it("opens the second level of the menu in header, drawer and footer", async () => {
    const link = (label: string, href: string): LinkView => ({ label, href });
    const children = [link("Apples", "/collections/apples/"), link("Pears", "/collections/pears/")];
    const menus = {
      main: [{ ...link("Fruit", "/collections/fruit/"), children }],
      footer: [{ ...link("Shop", "/collections/all/"), children }],
    };
    const html = await render({ ...english, shop: { ...english.shop, menus } }, home(english));
    expect(html.match(/href="\/collections\/pears\/"/g)).toHaveLength(3);
    expect(html).toContain('aria-label="Open Fruit"');
  });
});
