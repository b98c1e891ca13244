import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { asMerchant, choose, expectWell, type Merchant, openHouseAndBrowser, type Reader, readers, save } from "../support/desk.ts";
import { publishAt, shelveAt } from "../support/storefront.ts";
import { visitor } from "../support/visit.ts";

/** What a merchant sets is kept, and the shop and its checkout go by it. */
const here = openHouseAndBrowser({ DATABASE: "memory" });

const names = { ar: { shop: "دار القهوة", product: "إبريق قهوة" }, en: { shop: "Coffee House", product: "Coffee pot" } } as const;

const field = (page: Page, name: string) => page.getByRole("textbox", { name: new RegExp(`^${name}`) }).first();

const fillSettings = async (page: Page, { words, locale }: Reader): Promise<void> => {
  const text = words.settings;
  await page.getByRole("group").getByText("Français", { exact: true }).click();
  await choose(page, text.currency, "(KWD)");
  await page.getByText(text.taxInclusive).click();
  await field(page, text.taxRate).fill(locale === "ar" ? "٧٫٥" : "7.5");
  await field(page, text.taxNumber).fill("300000000000003");
  await page.getByText(text.returnsTaken, { exact: true }).click();
  await field(page, text.returnsDays).fill("30");
  await page.getByRole("radiogroup", { name: text.returnsPaidBy }).getByText(text.returnsStore, { exact: true }).click();
  await field(page, text.placeName).fill("Noor Trading");
  await field(page, text.line1).fill("King Fahd Road 12");
  await field(page, text.city).fill("Riyadh");
};

/** What a page of the shop is answered when it asks for an address. */
const fetched = (page: Page, address: string) =>
  page.evaluate(async (url) => {
    const answer = await fetch(url);
    return { status: answer.status, type: answer.headers.get("content-type"), text: await answer.text() };
  }, address);

const quoteAt = async ({ store }: Merchant, variantId: string, ask: object) => {
  const shop = visitor(here.house.port, `${store.slug}.localhost`);
  const { token } = await shop.post<{ token: string }>("/api/shop/carts", { line: { variantId, quantity: 1 } });
  const quote = await shop.post<{
    readonly totals: Record<string, unknown>;
    readonly shippingChoices: readonly { readonly name: string; readonly price: number }[];
    readonly paymentChoices: readonly { readonly method: string; readonly fee: number }[];
  }>(`/api/shop/carts/${token}/quote`, ask);
  return { token, quote };
};

describe.each(readers)("in $locale at $width pixels", (reader) => {
  const { words, locale } = reader;
  const { shop, product } = names[locale];

  test("languages, currency, tax and address are kept, and the shop shows them", { timeout: 180_000 }, () =>
    asMerchant(here, reader, shop, async (merchant) => {
      const { page, api, store, desk } = merchant;
      await page.goto(`${desk}/settings`);
      await fillSettings(page, reader);
      await expectWell(page, `settings-${locale}`);
      await save(page, reader);
      await page.reload();
      for (const [name, value] of [
        [words.settings.taxRate, "7.5"],
        [words.settings.placeName, "Noor Trading"],
        [words.settings.city, "Riyadh"],
      ] as const)
        await expect.poll(() => field(page, name).inputValue(), { timeout: 20_000 }).toBe(value);
      expect(await api.get(store.base)).toMatchObject({
        locales: [locale, "fr"],
        currency: "KWD",
        tax: { inclusive: false, rates: [{ country: "SA", basisPoints: 750 }], registrationNumber: "300000000000003" },
        returns: { days: 30, paidBy: "store" },
        address: { name: "Noor Trading", line1: "King Fahd Road 12", city: "Riyadh", country: "SA" },
      });

      const goods = await shelveAt(api, store.base, { title: product, variants: [{ price: 11_500, stockPolicy: "untracked" }] });
      await publishAt(api, store.base);
      await page.goto(`${store.origin}/fr/products/${goods.slug}/`);
      expect(await page.locator("html").getAttribute("lang")).toBe("fr");
      expect(await page.locator("main").innerText()).toMatch(/11,500/);
      expect(await fetched(page, "/feeds/google.xml")).toMatchObject({ status: 200, text: expect.stringContaining("11.500 KWD") });
      const card = await page.locator('meta[property="og:image"]').getAttribute("content");
      expect(await fetched(page, card ?? "")).toMatchObject({ status: 200, type: "image/jpeg" });
      const { quote } = await quoteAt(merchant, goods.variants[0]?.id ?? "", { country: "SA", paymentMethod: "cash_on_delivery" });
      expect(quote.totals).toMatchObject({ currency: "KWD", subtotal: 11_500, taxInclusive: false, taxBasisPoints: 750 });
      expect(quote.totals["tax"]).toBeGreaterThan(0);
    }),
  );

  test("two devices that save at once lose nothing: the second is told, and decides", { timeout: 120_000 }, () =>
    asMerchant(here, reader, shop, async ({ page, api, store, desk }) => {
      await page.goto(`${desk}/settings`);
      await field(page, words.settings.placeName).fill("Noor Trading");
      const now = await api.call("GET", store.base);
      const saved = await api.call("PATCH", store.base, {
        body: { phone: "+966112223344" },
        headers: { "if-match": now.headers.get("etag") ?? "" },
      });
      expect(saved.status).toBe(200);
      await page.getByRole("button", { name: words.common.save, exact: true }).click();
      await page.getByText(words.common.staleTitle).waitFor();
      expect(await field(page, words.settings.placeName).inputValue()).toBe("Noor Trading");
      await expectWell(page, `settings-stale-${locale}`);
      await page.getByRole("button", { name: words.common.keepMine }).click();
      await page.getByText(words.common.staleTitle).waitFor({ state: "detached" });
      expect(await api.get(store.base)).toMatchObject({ phone: "+966112223344", address: { name: "Noor Trading" } });
    }),
  );

  test("a price for delivery and ways to pay are offered at the checkout at once", { timeout: 180_000 }, () =>
    asMerchant(here, reader, shop, async (merchant) => {
      const { page, api, store, desk } = merchant;
      const goods = await shelveAt(api, store.base, { title: product, variants: [{ price: 11_500, stockPolicy: "untracked" }] });
      const { shipping, payments } = words.deliver;
      await page.goto(`${desk}/shipping`);
      const rates = page.getByRole("group", { name: shipping.rates }).first();
      await rates.getByRole("button", { name: shipping.addRate }).click();
      const rate = rates.locator(".inset").last();
      await rate
        .getByRole("textbox", { name: new RegExp(`^${shipping.rateName}`) })
        .first()
        .fill("Express");
      await rate.getByRole("textbox", { name: new RegExp(`^${shipping.price}`) }).fill("35");
      await rate.getByRole("textbox", { name: shipping.minDays }).fill("3");
      await rate.getByRole("textbox", { name: shipping.maxDays }).fill("1");
      await page.getByRole("switch", { name: shipping.ruleOn }).press("Space");
      await expectWell(page, `shipping-${locale}`);
      await save(page, reader);
      expect(await api.get<{ shipWith?: string }>(`${store.base}/shipping`)).toMatchObject({ shipWith: "test" });
      expect(await rate.getByRole("textbox", { name: shipping.minDays }).inputValue()).toBe("1"); // the wrong way round is put right

      await page.goto(`${desk}/payments`);
      await page.getByRole("switch", { name: `${payments.offer}: ${payments.bank}` }).press("Space");
      await field(page, payments.instructions).fill("IBAN SA03 8000 0000 6080 1016 7519");
      await field(page, payments.fee).fill("7");
      await expectWell(page, `payments-${locale}`);
      await save(page, reader);

      const ask = { country: "SA", paymentMethod: "cash_on_delivery" };
      const { token, quote } = await quoteAt(merchant, goods.variants[0]?.id ?? "", ask);
      expect(quote.shippingChoices.map(({ name, price }) => [name, price])).toContainEqual(["Express", 3500]);
      expect(quote.paymentChoices.map(({ method, fee }) => [method, fee])).toEqual(
        expect.arrayContaining([
          ["cash_on_delivery", 700],
          ["bank_transfer", 0],
        ]),
      );
      await page.goto(`${store.origin}/checkout?cart=${token}&lang=${locale}`);
      await page.getByText("Express").first().waitFor();
      expect(await page.locator("input[value=bank_transfer]").count()).toBe(1);
    }),
  );
});
