/** What a product page of every theme has besides its picture and price. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { ProductView, ThemeDefinition } from "@matjar/theme-kit";
import { loadRenderer } from "@matjar/theme-kit/compile.ts";
import { dressed } from "@matjar/theme-tools/fixture/dress.ts";
import { product } from "@matjar/theme-tools/fixture/pages.ts";
import { type FixtureShop, gulf, noor, north } from "@matjar/theme-tools/fixture/shops.ts";
import { describe, expect, it } from "vitest";
import atelier from "../../themes/atelier/theme.ts";
import bazaar from "../../themes/bazaar/theme.ts";
import souk from "../../themes/souk/theme.ts";
import studio from "../../themes/studio/theme.ts";
import { compiled } from "./fixture/theme.ts";

const budget = 14_336;

const pageIn = async (theme: ThemeDefinition, fixture: FixtureShop, change: (page: ProductView, shop: FixtureShop) => ProductView) => {
  const { dir, ...rest } = await compiled(theme.id);
  const { renderTemplate } = await loadRenderer({ dir, ...rest });
  const worn = dressed(fixture, theme);
  const page = change(product(worn), worn);
  const html = await renderTemplate("product", "/x/", { shop: worn.shop, page }, { site: worn.origin, assetsPrefix: "/t" });
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="\/t([^"]+)"/g)].map(([, name]) =>
    readFile(path.join(dir, "client", name ?? "")),
  );
  const bytes = [Buffer.from(html), ...(await Promise.all(sheets))].reduce((sum, part) => sum + gzipSync(part).length, 0);
  return { html, bytes };
};

/** Five options with two hundred variants, each with a code of its own, at twenty prices. */
const twoHundred = (_page: ProductView, shop: FixtureShop): ProductView => {
  const names = [
    shop.text("المقاس", "Size"),
    shop.text("اللون", "Colour"),
    shop.text("القماش", "Cloth"),
    shop.text("البطانة", "Lining"),
    shop.text("الأزرار", "Buttons"),
  ];
  const options = names.map((name, o) => ({
    name,
    values: Array.from({ length: [5, 5, 2, 2, 2][o] ?? 2 }, (_, v) => `${name} ${v + 1}`),
  }));
  const page = product(shop, { options });
  return {
    ...page,
    variants: page.variants.map((one, i) => ({ ...one, sku: `AB-${1000 + i * 7}`, price: shop.price(9900 + (i % 20) * 500) })),
  };
};

describe.each([souk, atelier, bazaar, studio] as ThemeDefinition[])("a product page of $id", (theme) => {
  it.each([noor, gulf, north])("with two hundred variants is seen after 14 kB ($shop.locale, $shop.digits)", async (fixture) => {
    expect((await pageIn(theme, fixture, twoHundred)).bytes).toBeLessThanOrEqual(budget);
  });

  it("asks for the text that the buyer gives, in a field with a name and a limit", async () => {
    const personalisation = { label: "الاسم <b>", maxLength: 20, required: true };
    const { html } = await pageIn(theme, noor, (page) => ({ ...page, personalisation }));
    const field = /<input[^>]*name="personalisation"[^>]*>/.exec(html)?.[0] ?? "";
    expect(field).toMatch(/maxlength="20"[^>]*required|required[^>]*maxlength="20"/);
    expect(html).toContain("الاسم &lt;b&gt;");
    expect(html).toContain("حتى 20 حرفاً");
  });

  it("says how it comes and what that costs, without scripts", async () => {
    const delivery = [{ name: "سريع", days: "يوم واحد", price: "45.00 ر.س" }];
    const { html } = await pageIn(theme, noor, (page) => ({ ...page, delivery }));
    expect(html.replace(/<script[\s\S]*?<\/script>/g, "")).toMatch(/التوصيل والإرجاع[\s\S]*سريع[\s\S]*يوم واحد[\s\S]*45\.00 ر\.س/);
  });
});
