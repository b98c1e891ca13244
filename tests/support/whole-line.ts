import type { Page } from "playwright-core";
import { expect } from "vitest";
import { desk as deskAr } from "../../web/src/i18n/ar/desk.ts";
import { gate as gateAr } from "../../web/src/i18n/ar/gate.ts";
import { desk as deskEn } from "../../web/src/i18n/en/desk.ts";
import { gate as gateEn } from "../../web/src/i18n/en/gate.ts";
import { sessionOf } from "./desk.ts";
import type { House } from "./house.ts";

/** Two shops: what the merchant has in hand, and what a buyer has, who looks at the other width. */
export const lines = [
  {
    locale: "ar",
    width: 360,
    buyerWidth: 1440,
    words: gateAr,
    desk: deskAr,
    shop: "دار الياسمين",
    product: "صابون زيت الزيتون",
    file: "دليل-العناية.txt",
    buyer: "نورة العتيبي",
    buy: "أضف إلى السلة",
  },
  {
    locale: "en",
    width: 1440,
    buyerWidth: 360,
    words: gateEn,
    desk: deskEn,
    shop: "Harbour Soap",
    product: "Olive oil soap",
    file: "care-guide.txt",
    buyer: "Nora Hill",
    buy: "Add to cart",
  },
] as const;
export type Line = (typeof lines)[number];

export interface OpenShop {
  /** Where the store's part of the API begins. */
  readonly base: string;
  readonly origin: string;
  /** The store's desk, without a slash at the end. */
  readonly desk: string;
}

/** From the landing page to a public shop with one product, by clicks. */
export const signUp = async (page: Page, house: House, { locale, words, shop, product }: Line, owner: string): Promise<OpenShop> => {
  await page.goto(`${house.origin}/${locale}/`);
  await page.getByLabel(words.email).fill(owner);
  await page.getByLabel(words.storeName).fill(shop);
  await page.getByRole("button", { name: words.start.submit }).first().click();
  await page.getByLabel(words.code.label).fill(await house.codeOf(owner));
  await page.getByLabel(words.product.name, { exact: true }).fill(product);
  await page.getByLabel(words.product.price).fill(locale === "ar" ? "٢٨٫٥٠" : "28.50");
  await page.getByRole("button", { name: words.product.submit }).click();
  const visit = page.getByRole("link", { name: words.done.visit });
  await visit.waitFor({ timeout: 30_000 });
  const origin = new URL((await visit.getAttribute("href")) ?? "").origin;
  const { stores } = await sessionOf(page.context(), house.origin).get<{ stores: { storeId: string; slug: string }[] }>("/api/account");
  return { base: `/api/stores/${stores[0]?.storeId}`, origin, desk: `${house.origin}/desk/${stores[0]?.slug}` };
};

/** At the desk: the one button, and the words that all is live. */
export const publish = async (page: Page, shop: OpenShop, { desk: { publish: text } }: Line): Promise<void> => {
  await page.goto(`${shop.desk}/publish`);
  await page.getByRole("button", { name: text.now }).click();
  await page.getByText(text.upToDate, { exact: true }).waitFor({ timeout: 60_000 });
};

/** At the desk: sends all of the order with the test carrier. */
export const sendOrder = async (page: Page, shop: OpenShop, { desk: { orders: text } }: Line, order: string): Promise<void> => {
  await page.goto(`${shop.desk}/orders/${order}`);
  await page.getByRole("button", { name: text.fulfil, exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: text.fulfil, exact: true }).click();
  await dialog.waitFor({ state: "detached" });
};

/** At the desk: the money of the order has come. */
export const markPaid = async (page: Page, shop: OpenShop, { desk: { orders: text } }: Line, order: string): Promise<void> => {
  await page.goto(`${shop.desk}/orders/${order}`);
  const button = page.getByRole("button", { name: text.markPaid, exact: true });
  await button.click();
  await button.waitFor({ state: "detached" });
};

/** From the shop's shelf by the product's page and the cart to the checkout. */
export const toCheckout = async (page: Page, shop: OpenShop, { buy }: Line, title: string): Promise<void> => {
  await page.goto(`${shop.origin}/collections/all/`);
  await page.getByRole("link", { name: title }).first().click();
  const added = page.waitForResponse((r) => r.url().includes("/api/shop/carts") && r.request().method() === "POST");
  await page.getByRole("button", { name: buy }).first().click();
  expect((await added).ok()).toBe(true);
  await page.waitForFunction(() => localStorage.length > 0); // the browser has noted its cart
  await fromCart(page, shop);
};

export const fromCart = async (page: Page, shop: OpenShop): Promise<void> => {
  await page.goto(`${shop.origin}/cart/`);
  await page.locator("[data-checkout]").click();
  await page.waitForURL(/\/checkout\?/);
};

/** How many fields the checkout asks for at once. */
export const asked = (page: Page): Promise<number> =>
  page.locator("form input:visible:not([type=radio]), form select:visible, form textarea:visible").count();

/** Fills in who buys, and where goods go when there are goods. */
export const fill = async (page: Page, email: string, { buyer, locale }: Line): Promise<void> => {
  await page.fill("#email", email);
  if ((await page.locator("#country").count()) === 0) return;
  await page.selectOption("#country", "SA");
  await page.waitForFunction(() => !document.querySelector("main.busy"));
  await page.fill("#phone", locale === "ar" ? "٠٥٠١٢٣٤٥٦٧" : "0501234567");
  await page.fill("#name", buyer);
  await page.fill("#line1", "King Fahd Road 12");
  await page.fill("#city", "Riyadh");
};

/** Chooses the way to pay and presses the button that says the amount. */
export const place = async (page: Page, method: string): Promise<void> => {
  const choice = page.locator(`input[value=${method}]`);
  if (!(await choice.isChecked())) {
    await choice.check();
    await page.waitForFunction(
      (m) => !document.querySelector("main.busy") && document.querySelector<HTMLInputElement>(`input[value=${m}]`)?.checked,
      method,
    );
  }
  await page.locator("button[value=place]").click();
};

/** Presses one of the buttons of the test payment's page. */
export const testPayment = async (page: Page, outcome: "success" | "decline"): Promise<void> => {
  await page.waitForURL(/\/checkout\/test\//);
  await page.locator(`button[value=${outcome}]`).click();
};

/** Downloads the first file of the order's page; answers its name and its text. */
export const download = async (page: Page): Promise<{ name: string; text: string }> => {
  const button = page.locator(".files button").first();
  await button.waitFor({ timeout: 20_000 });
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString() };
};
