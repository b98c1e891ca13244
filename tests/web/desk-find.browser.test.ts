import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { desk as ar } from "../../web/src/i18n/ar/desk.ts";
import { desk as en } from "../../web/src/i18n/en/desk.ts";
import { plural } from "../../web/src/i18n/words.tsx";
import { launchBrowser } from "../support/browser.ts";
import { expectWell } from "../support/desk.ts";
import { type House, startHouse } from "../support/house.ts";

/** A merchant finds things again, sells files with one variant, and is told on two devices what is not public yet. */
const cases = [
  { locale: "ar", tag: "ar-SA", width: 360, words: ar, shop: "دار الكتب", title: "دليل الحقول", asked: "الدليل", note: "اتصل قبل الوصول" },
  { locale: "en", tag: "en-GB", width: 1440, words: en, shop: "Book House", title: "Field guide", asked: "GUIDE", note: "Ring twice" },
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

const ok = async <T>(answer: { ok(): boolean; status(): number; text(): Promise<string> }): Promise<T> => {
  const text = await answer.text();
  expect(answer.ok(), `${answer.status()} ${text}`).toBe(true);
  return (text === "" ? undefined : JSON.parse(text)) as T;
};

const code = async (email: string): Promise<string> => /\b(\d{6})\b/.exec((await house.mail(email, "sign_in_code")).text)?.[1] ?? "";

interface Membership {
  readonly storeId: string;
  readonly slug: string;
}

interface Product {
  readonly id: string;
  readonly variants: readonly { readonly id: string }[];
}

/** A store with a book in two formats, one order of it, and nothing published yet. */
const open = async (context: BrowserContext, { locale, shop, title, note }: Case) => {
  const { request } = context;
  const email = `find-${locale}@example.com`;
  await ok(await request.post(`${house.origin}/api/codes`, { data: { email, locale } }));
  const data = { email, code: await code(email), storeName: shop, country: "SA", currency: "SAR", locale };
  await ok(await request.post(`${house.origin}/api/sign-up`, { data }));
  const { stores } = await ok<{ stores: Membership[] }>(await request.get(`${house.origin}/api/account`));
  const { storeId, slug } = stores[0] ?? { storeId: "", slug: "" };
  const api = `${house.origin}/api/stores/${storeId}`;
  const variant = (format: string) => ({ options: [format], price: 4500, sku: `GUIDE-${format}`, stockPolicy: "untracked" });
  const options = [{ name: "Format", values: ["PDF", "EPUB"] }];
  const book = await ok<Product>(
    await request.post(`${api}/products`, { data: { title, brand: "Noor", options, variants: ["PDF", "EPUB"].map(variant) } }),
  );
  await ok(await request.post(`${api}/products`, { data: { title: "Tea", variants: [{ price: 100, barcode: "6281000000012" }] } }));
  const at = { headers: { host: `${slug}.localhost:${house.port}` } };
  const till = `http://127.0.0.1:${house.port}/api/shop`;
  const post = async <T>(path: string, body: unknown) => ok<T>(await request.post(`${till}${path}`, { data: body, ...at }));
  const { token: cart } = await post<{ token: string }>("/carts", { line: { variantId: book.variants[0]?.id, quantity: 1 } });
  const how = { country: "SA", paymentMethod: "cash_on_delivery" };
  const quote = await post<{ quoteHash: string; shippingChoices: { id: string }[] }>(`/carts/${cart}/quote`, how);
  const address = {
    name: "نورة العتيبي",
    line1: "King Fahd Rd 12",
    city: "الرياض",
    postalCode: "12211",
    country: "SA",
    phone: "0551234567",
  };
  const chosen = { shippingRateId: quote.shippingChoices[0]?.id, paymentMethod: how.paymentMethod, quoteHash: quote.quoteHash, locale };
  await post("/orders", { cart, email: "nora@example.com", phone: "+966 55 999 8888", shippingAddress: address, note, ...chosen });
  return { email, api, book, desk: `${house.origin}/desk/${slug}` };
};

const rows = (page: Page) => page.locator("tbody tr");

const visit = async (one: Case, run: (context: BrowserContext) => Promise<void>): Promise<void> => {
  const context = await browser.newContext({ locale: one.tag, viewport: { width: one.width, height: 800 }, reducedMotion: "reduce" });
  try {
    await run(context);
  } finally {
    await context.close();
  }
};

const findProducts = async (page: Page, { words, asked, title }: Case, desk: string): Promise<void> => {
  await page.goto(`${desk}/products`);
  const field = page.getByRole("searchbox", { name: words.products.search });
  for (const [q, found] of [
    [asked, title],
    ["guide-ep", title],
    ["noor", title],
    ["٦٢٨١٠٠", "Tea"],
  ] as const) {
    await field.fill(q);
    await expect.poll(() => rows(page).allInnerTexts()).toEqual([expect.stringContaining(found)]);
  }
  await field.fill("zzz");
  await page.getByRole("status").filter({ hasText: "zzz" }).waitFor();
  await expectWell(page);
  await field.press("Escape");
  await expect.poll(() => rows(page).count()).toBe(2);
};

const findOrders = async (page: Page, { words, note }: Case, desk: string): Promise<void> => {
  await page.goto(`${desk}/orders`);
  const field = page.getByRole("searchbox", { name: words.orders.searchFor });
  for (const q of ["1", "٩٩٩٨٨٨٨", "NORA@", "عتيبي"]) {
    await field.fill("zzz");
    await expect.poll(() => rows(page).count()).toBe(0);
    await field.fill(q);
    await field.press("Enter");
    await expect.poll(() => rows(page).count()).toBe(1);
  }
  await expectWell(page);
  await page.locator(".row-link").click();
  for (const shown of [note, "+966 55 999 8888", "0551234567", "نورة العتيبي"]) await page.getByText(shown, { exact: true }).waitFor();
  await page.locator(".page-back").click();
  await expect.poll(() => field.inputValue()).toBe("عتيبي");
  expect(await rows(page).count()).toBe(1);
};

const sellFiles = async (page: Page, { words }: Case, desk: string, id: string): Promise<void> => {
  const text = words.products;
  const file = (name: string) => ({ name, mimeType: "application/pdf", buffer: Buffer.from(`%PDF ${name}`) });
  const row = (name: string) => page.locator(".file-row").filter({ hasText: name });
  const named = (template: string, name: string) => template.replace("{name}", name);
  await page.goto(`${desk}/products/${id}`);
  await page.getByRole("button", { name: text.fileFor }).click();
  await page.getByRole("option", { name: "PDF" }).click();
  await page.locator(`input[type="file"][aria-label="${text.addFile}"]`).setInputFiles(file("draft.pdf"));
  await row("draft.pdf").getByText("PDF", { exact: false }).last().waitFor();
  await page.locator(`input[type="file"][aria-label="${named(text.replaceFile, "draft.pdf")}"]`).setInputFiles(file("guide.pdf"));
  await row("guide.pdf").waitFor();
  expect(await row("draft.pdf").count()).toBe(0);
  await page.getByRole("button", { name: named(text.changeFile, "guide.pdf") }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").fill("");
  await dialog.getByRole("button", { name: words.common.save }).click();
  await dialog.locator(".field-error").waitFor();
  await dialog.getByRole("textbox").fill("licence.pdf");
  await dialog.getByRole("button", { name: text.fileFor }).click();
  await page.getByRole("option", { name: text.everyVariant }).click();
  await expectWell(page);
  await dialog.getByRole("button", { name: words.common.save }).click();
  await row("licence.pdf").getByText(text.fileOfAll).waitFor();
  await expectWell(page);
};

describe.each(cases)("in $locale at $width pixels", (one) => {
  test("things are found, files go with a variant, and what waits is the same on every device", { timeout: 240_000 }, () =>
    visit(one, async (context) => {
      const { email, api, book, desk } = await open(context, one);
      const page = await context.newPage();
      const broken: string[] = [];
      page.on("pageerror", (error) => broken.push(error.message));
      await findProducts(page, one, desk);
      await findOrders(page, one, desk);
      await sellFiles(page, one, desk, book.id);

      const text = one.words.publish;
      await page.goto(`${desk}/publish`);
      await page.getByRole("button", { name: text.now }).click();
      await page.getByText(text.upToDate, { exact: true }).waitFor({ timeout: 60_000 });
      await visit(one, async (other) => {
        await ok(await other.request.post(`${house.origin}/api/codes`, { data: { email, locale: one.locale } }));
        await ok(await other.request.post(`${house.origin}/api/sign-in`, { data: { email, code: await code(email) } }));
        await ok(await other.request.post(`${api}/products/status`, { data: { ids: [book.id], status: "archived" } }));
      });
      await page.goto(desk);
      await page.getByText(plural(one.locale, one.words.home.unpublished, 1)).click();
      await page.locator(".change-row").filter({ hasText: one.title }).waitFor();
      await expectWell(page);
      expect(broken).toEqual([]);
    }),
  );
});
