import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { desk as ar } from "../../web/src/i18n/ar/desk.ts";
import { desk as en } from "../../web/src/i18n/en/desk.ts";
import { launchBrowser } from "../support/browser.ts";
import { type House, startHouse } from "../support/house.ts";

/** A merchant's day at the real house: a product with picture and sizes, an order, a parcel, in a real browser. */
const cases = [
  { locale: "ar", tag: "ar-SA", width: 360, words: ar, shop: "دار الصوف", product: "شال صوف", option: "المقاس", values: ["صغير", "كبير"] },
  {
    locale: "en",
    tag: "en-GB",
    width: 1440,
    words: en,
    shop: "Wool House",
    product: "Wool shawl",
    option: "Size",
    values: ["Small", "Large"],
  },
] as const;
type Case = (typeof cases)[number];

let house: House;
let browser: Browser;
beforeAll(async () => {
  house = await startHouse();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

interface Shop {
  readonly storeId: string;
  readonly slug: string;
}

const ok = async <T>(answer: { ok(): boolean; status(): number; text(): Promise<string> }): Promise<T> => {
  const text = await answer.text();
  expect(answer.ok(), `${answer.status()} ${text}`).toBe(true);
  return (text === "" ? undefined : JSON.parse(text)) as T;
};

const signUp = async ({ request }: BrowserContext, { locale, shop }: Case): Promise<Shop> => {
  const email = `desk-${locale}@example.com`;
  await ok(await request.post(`${house.origin}/api/codes`, { data: { email, locale } }));
  const code = /\b(\d{6})\b/.exec((await house.mail(email, "sign_in_code")).text)?.[1] ?? "";
  await ok(
    await request.post(`${house.origin}/api/sign-up`, { data: { email, code, storeName: shop, country: "SA", currency: "SAR", locale } }),
  );
  const { stores } = await ok<{ stores: Shop[] }>(await request.get(`${house.origin}/api/account`));
  return stores[0] ?? { storeId: "", slug: "" };
};

/** React Aria's announcer holds what it said for some seconds, also of buttons that are gone by then. */
const faults = async (page: Page): Promise<string[]> =>
  (await new AxeBuilder({ page }).exclude("[data-live-announcer]").analyze()).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );

const fits = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

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
  expect(await faults(page)).toEqual([]);
  expect(await fits(page)).toBe(true);
  await page.getByRole("button", { name: words.common.save, exact: true }).click();
  await page.waitForURL(/\/products\/prd_/);
  return /prd_\w+/.exec(page.url())?.[0] ?? "";
};

interface Bought {
  readonly variants: readonly { readonly id: string; readonly price: number; readonly options: readonly string[] }[];
  readonly pictureIds: readonly string[];
}

/** Buys one on the store's own host, to be paid at the door. */
const buy = async ({ request }: BrowserContext, { slug }: Shop, variantId: string, locale: string): Promise<void> => {
  const shop = `http://127.0.0.1:${house.port}/api/shop`;
  const headers = { host: `${slug}.localhost:${house.port}` };
  const post = async <T>(path: string, data: unknown) => ok<T>(await request.post(`${shop}${path}`, { data, headers }));
  const { token: cart } = await post<{ token: string }>("/carts", { line: { variantId, quantity: 1 } });
  const paymentMethod = "cash_on_delivery";
  const quote = await post<{ quoteHash: string; shippingChoices: { id: string }[] }>(`/carts/${cart}/quote`, {
    country: "SA",
    paymentMethod,
  });
  const shippingAddress = { name: "نورة العتيبي", line1: "King Fahd Rd 12", city: "الرياض", postalCode: "12211", country: "SA" };
  await post("/orders", {
    cart,
    email: "nora@example.com",
    shippingAddress,
    shippingRateId: quote.shippingChoices[0]?.id,
    paymentMethod,
    quoteHash: quote.quoteHash,
    locale,
  });
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

describe.each(cases)("in $locale at $width pixels", (one) => {
  test("a product with picture and sizes is made, bought, and sent until it arrives", { timeout: 180_000 }, async () => {
    const context = await browser.newContext({ locale: one.tag, viewport: { width: one.width, height: 800 }, reducedMotion: "reduce" });
    try {
      const shop = await signUp(context, one);
      const api = `${house.origin}/api/stores/${shop.storeId}`;
      const page = await context.newPage();
      const broken: string[] = [];
      page.on("pageerror", (error) => broken.push(error.message));

      await page.goto(`${house.origin}/desk/${shop.slug}/products/new`);
      const id = await addProduct(page, one);
      const made = await ok<Bought>(await context.request.get(`${api}/products/${id}`));
      expect(made.variants.map(({ price, options }) => [price, ...options])).toEqual(one.values.map((value) => [12_950, value]));
      expect(made.pictureIds).toHaveLength(1);

      await buy(context, shop, made.variants[0]?.id ?? "", one.locale);
      await page.goto(`${house.origin}/desk/${shop.slug}/orders?status=confirmed`);
      await send(page, one);
      expect(await faults(page)).toEqual([]);
      expect(await fits(page)).toBe(true);

      await page.goto(`${house.origin}/desk/${shop.slug}/products/${id}`);
      await page.locator(".stock-button").filter({ hasText: /^2$/ }).waitFor();
      await page.getByRole("button", { name: one.words.products.remove }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("textbox").fill(one.product);
      await dialog.getByRole("button", { name: one.words.products.remove }).click();
      await page.waitForURL(/\/products$/);
      expect((await context.request.get(`${api}/products/${id}`)).status()).toBe(404);
      expect(broken).toEqual([]);
    } finally {
      await context.close();
    }
  });
});
