import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gate as gateAr } from "../../web/src/i18n/ar/gate.ts";
import { gate as gateEn } from "../../web/src/i18n/en/gate.ts";
import { openHouseAndBrowser, sessionOf } from "../support/desk.ts";
import { waitFor } from "../support/house.ts";
import { offerTransferAt, orderIdIn, publishAt, shelveFileAt, statusAt } from "../support/storefront.ts";
import type { Visitor } from "../support/visit.ts";

/** One whole line through the real house, in a real browser: sign-up → publish → buy → fulfil → delivered → download. */
const cases = [
  {
    locale: "ar",
    width: 1440,
    words: gateAr,
    shop: "دار الياسمين",
    product: "صابون زيت الزيتون",
    file: "دليل-العناية.txt",
    buyer: "نورة العتيبي",
    buy: "أضف إلى السلة",
  },
  {
    locale: "en",
    width: 360,
    words: gateEn,
    shop: "Harbour Soap",
    product: "Olive oil soap",
    file: "care-guide.txt",
    buyer: "Nora Hill",
    buy: "Add to cart",
  },
] as const;
type Case = (typeof cases)[number];

const fileText = "The whole text of the guide that was paid for.";

const here = openHouseAndBrowser();

interface Shop {
  readonly base: string;
  readonly origin: string;
}

const eventually = (what: string, check: () => Promise<boolean>): Promise<true> =>
  waitFor(what, 40_000, async () => (await check()) || undefined);

const signUp = async (page: Page, { locale, words, shop, product }: Case, owner: string): Promise<Shop> => {
  await page.goto(`${here.house.origin}/${locale}/`);
  await page.getByLabel(words.email).fill(owner);
  await page.getByLabel(words.storeName).fill(shop);
  await page.getByRole("button", { name: words.start.submit }).first().click();
  await page.getByLabel(words.code.label).fill(await here.house.codeOf(owner));
  await page.getByLabel(words.product.name, { exact: true }).fill(product);
  await page.getByLabel(words.product.price).fill(locale === "ar" ? "٢٨٫٥٠" : "28.50");
  await page.getByRole("button", { name: words.product.submit }).click();
  const visit = page.getByRole("link", { name: words.done.visit });
  await visit.waitFor({ timeout: 30_000 });
  const origin = new URL((await visit.getAttribute("href")) ?? "").origin;
  const { stores } = await sessionOf(page.context(), here.house.origin).get<{ stores: { storeId: string }[] }>("/api/account");
  return { base: `/api/stores/${stores[0]?.storeId}`, origin };
};

/** A download beside the product, and bank transfer beside what is on from the start. */
const furnish = async (desk: Visitor, { base }: Shop, { file }: Case): Promise<void> => {
  await shelveFileAt(desk, base, { title: file, fileName: file, bytes: Buffer.from(fileText) });
  await offerTransferAt(desk, base);
  await publishAt(desk, base);
};

const addToCart = async (page: Page, shop: Shop, title: string, { buy }: Case): Promise<void> => {
  await page.goto(`${shop.origin}/collections/all/`);
  await page.getByRole("link", { name: title }).first().click();
  const added = page.waitForResponse((r) => r.url().includes("/api/shop/carts") && r.request().method() === "POST");
  await page.getByRole("button", { name: buy }).first().click();
  expect((await added).ok()).toBe(true);
  await page.waitForFunction(() => localStorage.length > 0); // the browser has noted its cart
};

const toCheckout = async (page: Page, shop: Shop): Promise<void> => {
  await page.goto(`${shop.origin}/cart/`);
  await page.locator("[data-checkout]").click();
  await page.waitForURL(/\/checkout\?/);
};

const address = async (page: Page, email: string, { buyer, locale }: Case): Promise<void> => {
  await page.fill("#email", email);
  await page.selectOption("#country", "SA");
  await page.waitForFunction(() => !document.querySelector("main.busy"));
  await page.fill("#phone", locale === "ar" ? "٠٥٠١٢٣٤٥٦٧" : "0501234567");
  await page.fill("#name", buyer);
  await page.fill("#line1", "King Fahd Road 12");
  await page.fill("#city", "Riyadh");
};

/** Chooses the way to pay and presses the button that says the amount. */
const pay = async (page: Page, method: string): Promise<void> => {
  const choice = page.locator(`input[value=${method}]`);
  if (!(await choice.isChecked())) {
    await choice.check();
    await page.waitForFunction(
      (m) => !document.querySelector("main.busy") && document.querySelector<HTMLInputElement>(`input[value=${m}]`)?.checked,
      method,
    );
  }
  await page.locator("button[value=place]").click();
  if (method === "test") {
    await page.waitForURL(/\/checkout\/test\//);
    await page.locator("button[value=success]").click();
  }
  await page.waitForURL(/\/orders\/ord_/);
};

const sees = (page: Page) => page.locator("main").getAttribute("data-state");

describe.each(cases)("the whole line in $locale at $width px", (line) => {
  const owner = `owner-${line.locale}@example.com`;
  const buyer = `buyer-${line.locale}@example.com`;
  let context: BrowserContext;
  let page: Page;
  let shop: Shop;
  let desk: Visitor;
  const statusOf = (id: string) => statusAt(desk, shop.base, id);
  const faults: string[] = [];

  beforeAll(async () => {
    context = await here.browser.newContext({
      viewport: { width: line.width, height: 900 },
      locale: line.locale,
      timezoneId: "Asia/Riyadh",
    });
    page = await context.newPage();
    page.on("pageerror", (error) => faults.push(String(error)));
  });
  afterAll(() => context?.close());

  it("a visitor has a public shop after three screens", async () => {
    const start = Date.now();
    shop = await signUp(page, line, owner);
    expect(Date.now() - start).toBeLessThan(60_000);
    desk = sessionOf(context, here.house.origin);
    await page.goto(shop.origin);
    expect(await page.locator("html").getAttribute("dir")).toBe(line.locale === "ar" ? "rtl" : "ltr");
    expect(await page.locator("main").innerText()).toContain(line.product);
    await furnish(desk, shop, line);
  });

  it("goods are bought for cash at the door, shipped by the test carrier, and arrive", async () => {
    await addToCart(page, shop, line.product, line);
    await toCheckout(page, shop);
    expect(await page.locator("form input:visible:not([type=radio]), form select:visible").count()).toBeLessThanOrEqual(8);
    await address(page, buyer, line);
    await pay(page, "cash_on_delivery");
    const id = orderIdIn(page.url());
    expect(await sees(page)).toContain("confirmed");
    await here.house.mail(buyer, "receipt");
    await desk.post(`${shop.base}/orders/${id}/shipments`, { carrier: "test" });
    await eventually("the parcel arrives", async () => (await statusOf(id)) === "delivered");
    const shipped = await here.house.mail(buyer, "shipped");
    expect(shipped.text).toMatch(/MT\d{13}/);
    await here.house.mail(buyer, "delivered");
    expect(await here.house.mails(buyer, "shipped")).toHaveLength(1);
    await page.reload();
    expect(await sees(page)).toContain("delivered");
  });

  it("goods are bought by bank transfer, and the merchant marks the money", async () => {
    await addToCart(page, shop, line.product, line);
    await toCheckout(page, shop);
    await address(page, buyer, line);
    await pay(page, "bank_transfer");
    const id = orderIdIn(page.url());
    expect(await page.locator("main").innerText()).toContain("SA03 8000");
    await desk.post(`${shop.base}/orders/${id}/mark-paid`);
    await eventually("the page tells it by itself", async () => (await sees(page))?.includes("confirmed") ?? false);
  });

  it("a mistake is said at the field, and nothing typed is lost", async () => {
    await addToCart(page, shop, line.product, line);
    await toCheckout(page, shop);
    await page.fill("#name", line.buyer);
    await page.fill("#email", "not an address");
    await page.locator("button[value=place]").click();
    await page.locator("#email-error").waitFor();
    expect(await page.inputValue("#name")).toBe(line.buyer);
    expect(await page.inputValue("#email")).toBe("not an address");
    expect(await page.locator("#phone").getAttribute("aria-invalid")).toBe("true");
  });

  it("a declined payment can be tried again, and then goes through", async () => {
    await page.goto(`${shop.origin}/cart/`);
    await toCheckout(page, shop);
    await address(page, buyer, line);
    await page.locator("input[value=test]").check();
    await page.waitForFunction(() => !document.querySelector("main.busy"));
    await page.locator("button[value=place]").click();
    await page.waitForURL(/\/checkout\/test\//);
    await page.locator("button[value=decline]").click();
    await page.waitForURL(/\/orders\/ord_/);
    expect(await sees(page)).toContain("declined");
    await page.locator("form[action*='/pay'] button").click();
    await page.waitForURL(/\/checkout\/test\//);
    await page.locator("button[value=success]").click();
    await page.waitForURL(/\/orders\/ord_/);
    await eventually("paid", async () => (await statusOf(orderIdIn(page.url()))) === "confirmed");
  });

  it("a file is bought with two fields and downloaded at once", async () => {
    await addToCart(page, shop, line.file, line);
    await toCheckout(page, shop);
    expect(await page.locator("form input:visible:not([type=radio]), form select:visible").count()).toBeLessThanOrEqual(2);
    await page.fill("#email", buyer);
    await pay(page, "test");
    await page.locator(".files button").waitFor({ timeout: 20_000 });
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator(".files button").first().click()]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString()).toBe(fileText);
    expect(download.suggestedFilename()).toBe(line.file);
    await here.house.mail(buyer, "downloads_ready");
    await eventually("done without a parcel", async () => (await statusOf(orderIdIn(page.url()))) === "delivered");
  });

  it("no page threw", () => {
    expect(faults).toEqual([]);
  });
});
