import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { plural } from "../../web/src/i18n/words.tsx";
import { asMerchant, expectWell, inContext, type Merchant, openHouseAndBrowser, readers, sessionOf } from "../support/desk.ts";
import { shelveAt, signInAt, wishFor } from "../support/storefront.ts";
import { visitor } from "../support/visit.ts";

/** A merchant finds things again, sells files with one variant, and is told on two devices what is not public yet. */
const here = openHouseAndBrowser();

const [arabic, english] = readers;
const cases = [
  { ...arabic, shop: "دار الكتب", title: "دليل الحقول", asked: "الدليل", note: "اتصل قبل الوصول" },
  { ...english, shop: "Book House", title: "Field guide", asked: "GUIDE", note: "Ring twice" },
] as const;
type Case = (typeof cases)[number];

/** A book in two formats, one order of it, and nothing published yet. */
const fillStore = async ({ api, store }: Merchant, { title, note, locale }: Case) => {
  const variant = (format: string) => ({ options: [format], price: 4500, sku: `GUIDE-${format}`, stockPolicy: "untracked" });
  const options = [{ name: "Format", values: ["PDF", "EPUB"] }];
  const book = await shelveAt(api, store.base, { title, brand: "Noor", options, variants: ["PDF", "EPUB"].map(variant) });
  await shelveAt(api, store.base, { title: "Tea", variants: [{ price: 100, barcode: "6281000000012" }] });
  const shop = visitor(here.house.port, `${store.slug}.localhost`);
  const wish = await wishFor(shop, book.variants[0]?.id ?? "", "nora@example.com", { locale });
  const shippingAddress = {
    ...{ name: "نورة العتيبي", line1: "King Fahd Rd 12", city: "الرياض", postalCode: "12211", country: "SA", phone: "0551234567" },
  };
  await shop.post("/api/shop/orders", { ...wish, phone: "+966 55 999 8888", shippingAddress, note });
  return book;
};

const rows = (page: Page) => page.locator("tbody tr");

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
    asMerchant(here, one, one.shop, async (merchant) => {
      const { page, store, desk } = merchant;
      const book = await fillStore(merchant, one);
      await findProducts(page, one, desk);
      await findOrders(page, one, desk);
      await sellFiles(page, one, desk, book.id);

      const text = one.words.publish;
      await page.goto(`${desk}/publish`);
      await page.getByRole("button", { name: text.now }).click();
      await page.getByText(text.upToDate, { exact: true }).waitFor({ timeout: 60_000 });
      await inContext(here.browser, {}, async (context) => {
        const other = sessionOf(context, here.house.origin);
        await signInAt(here.house, other, store.email);
        await other.post(`${store.base}/products/status`, { ids: [book.id], status: "archived" });
      });
      await page.goto(desk);
      await page.getByText(plural(one.locale, one.words.home.unpublished, 1)).click();
      await page.locator(".change-row").filter({ hasText: one.title }).waitFor();
      await expectWell(page);
    }),
  );
});
