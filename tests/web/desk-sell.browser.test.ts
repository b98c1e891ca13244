import type { Page } from "playwright-core";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { asMerchant, expectWell, openHouseAndBrowser, readers } from "../support/desk.ts";
import { buyAt, type Made } from "../support/storefront.ts";

/** A merchant's day at the real house: a product with picture and sizes, an order, a parcel, in a real browser. */
const goods = {
  ar: { shop: "دار الصوف", product: "شال صوف", option: "المقاس", values: ["صغير", "كبير"] },
  en: { shop: "Wool House", product: "Wool shawl", option: "Size", values: ["Small", "Large"] },
} as const;
const cases = readers.map((reader) => ({ ...reader, ...goods[reader.locale] }));
type Case = (typeof cases)[number];
const here = openHouseAndBrowser();

const addProduct = async (page: Page, { words, product, option, values, locale }: Case): Promise<string> => {
  const text = words.products;
  const field = (name: string) => page.getByRole("textbox", { name: new RegExp(`^${name}`) });
  await field(text.productTitle).first().fill(product);
  await field(text.price)
    .first()
    .fill(locale === "ar" ? "١٢٩٫٥" : "129.5");
  const picture = await sharp({ create: { width: 600, height: 800, channels: 3, background: "#0b5f5b" } })
    .png()
    .toBuffer();
  await page.locator('input[type="file"]').first().setInputFiles({ name: "shawl.png", mimeType: "image/png", buffer: picture });
  await page.locator(".gallery-open img").waitFor();
  await page.getByRole("button", { name: text.addOption }).click();
  await field(text.optionName).fill(option);
  await field(text.addValue).fill(values.join(", "));
  await page.keyboard.press("Enter");
  await expect.poll(() => page.getByRole("table", { name: text.variantsTitle }).locator("tbody tr").count()).toBe(values.length);
  await page
    .getByRole("textbox", { name: new RegExp(`^${text.stockNew}`) })
    .first()
    .fill("3");
  await expectWell(page);
  await page.getByRole("button", { name: words.common.save, exact: true }).click();
  await page.waitForURL(/\/products\/prd_/);
  return /prd_\w+/.exec(page.url())?.[0] ?? "";
};

const send = async (page: Page, { words }: Case): Promise<void> => {
  const text = words.orders;
  await page.locator(".row-link").first().click();
  await page.getByRole("button", { name: text.fulfil }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText(text.ownCarrier, { exact: true }).click();
  await dialog.getByRole("button", { name: text.fulfil }).click();
  await expect.poll(() => dialog.locator(".field-error").count()).toBeGreaterThan(1);
  await dialog.getByText(text.testCarrier, { exact: true }).click();
  await dialog.getByRole("button", { name: text.fulfil }).click();
  await page.getByRole("button", { name: text.label }).waitFor({ timeout: 30_000 });
  await page.locator(".page-title").getByText(text.status.delivered).waitFor({ timeout: 40_000 });
};

/** The editor shows the shop with the product's picture, in the letters of the theme: its policy lets both in. */
const seeInEditor = async (page: Page, desk: string): Promise<void> => {
  await page.goto(`${desk}/theme`);
  const shop = page.frameLocator(".stage-frame:not([data-behind])");
  const picture = shop.locator('img[src*="/media/"]').first();
  await picture.waitFor({ timeout: 60_000 });
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  await expect.poll(() => picture.evaluate(() => [...document.fonts].some(({ status }) => status === "loaded"))).toBe(true);
};

describe.each(cases)("in $locale at $width pixels", (one) => {
  test("a product with picture and sizes is made, bought, and sent until it arrives", { timeout: 180_000 }, () =>
    asMerchant(here, one, one.shop, async ({ page, api, store, desk }) => {
      await page.goto(`${desk}/products/new`);
      const id = await addProduct(page, one);
      const made = await api.get<Made>(`${store.base}/products/${id}`);
      expect(made.variants.map(({ price, options }) => [price, ...options])).toEqual(one.values.map((value) => [12_950, value]));
      expect(made.pictureIds).toHaveLength(1);
      if (one.locale === "en") await seeInEditor(page, desk);

      await buyAt(here.house, store, made.variants[0]?.id ?? "", { locale: one.locale });
      await page.goto(`${desk}/orders?status=confirmed`);
      await send(page, one);
      await expectWell(page, `order-delivered-${one.locale}`);

      await page.goto(`${desk}/products/${id}`);
      await page.locator(".stock-button").filter({ hasText: /^2$/ }).waitFor();
      await page.getByRole("button", { name: one.words.products.remove }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("textbox").fill(one.product);
      await dialog.getByRole("button", { name: one.words.products.remove }).click();
      await page.waitForURL(/\/products$/);
      expect((await api.call("GET", `${store.base}/products/${id}`)).status).toBe(404);
    }),
  );
});
