import type { Page } from "playwright-core";
import { type House, waitFor } from "./house.ts";
import { offerTransferAt, orderIdIn, publishAt, shelveFileAt, signUpAt, statusAt } from "./storefront.ts";
import { visitor } from "./visit.ts";

/** Two shops and who buys there: in Arabic and in English. */
export const shops = [
  {
    locale: "ar",
    name: "دار النور",
    buyer: "نورة بنت عبد الرحمن العتيبي",
    street: "طريق الملك فهد ١٢",
    city: "الرياض",
    file: { title: "دليل العناية الكامل", fileName: "دليل-العناية.pdf" },
  },
  {
    locale: "en",
    name: "Harbour Soap & Candle Works",
    buyer: "Nora Hill",
    street: "12 King Fahd Road",
    city: "Riyadh",
    file: { title: "The whole care guide", fileName: "care-guide.pdf" },
  },
] as const;
export type Speech = (typeof shops)[number];

const abroad = {
  name: "Abroad",
  countries: ["US", "JP"],
  rates: [{ kind: "flat", name: "Air mail", minDays: 5, maxDays: 12, price: 4500 }],
};

/** A published shop with samples and a download, that sends abroad and takes transfers. */
export const openShop = async (house: House, { locale, name, file }: Speech) => {
  const desk = visitor(house.port, "localhost");
  const { base, origin } = await signUpAt(house, desk, { email: `owner-${locale}@example.com`, storeName: name, locale });
  const { items } = await desk.post<{ items: { id: string }[] }>(`${base}/samples`);
  const goods = await desk.get<{ slug: string; variants: { id: string }[] }>(`${base}/products/${items[0]?.id}`);
  const guide = await shelveFileAt(desk, base, { ...file, bytes: Buffer.from("%PDF") });
  await offerTransferAt(desk, base);
  await desk.change<{ zones: object[] }>(`${base}/shipping`, ({ zones }) => ({ zones: [...zones, abroad] }));
  await publishAt(desk, base);
  const ship = async (order: string) => {
    await desk.post(`${base}/orders/${order}/shipments`, { carrier: "test" });
    await waitFor("the parcel", 40_000, async () => (await statusAt(desk, base, order)) === "delivered" || undefined);
  };
  const goodsPath = `/products/${encodeURIComponent(goods.slug)}/`;
  return { origin, goodsPath, goods: goods.variants[0]?.id ?? "", guide: guide.variants[0]?.id ?? "", ship };
};
export type Shop = Awaited<ReturnType<typeof openShop>>;

/** A cart of one line, made by the page's own origin. */
export const cartWith = async (page: Page, shop: Shop, variantId: string, quantity = 1): Promise<string> => {
  if (!page.url().startsWith(shop.origin)) await page.goto(`${shop.origin}/orders/none`);
  return page.evaluate(
    async (line) => {
      const headers = { "content-type": "application/json" };
      const answer = await fetch("/api/shop/carts", { method: "POST", headers, body: JSON.stringify({ line }) });
      return ((await answer.json()) as { token: string }).token;
    },
    { variantId, quantity },
  );
};

export const toCheckout = async (page: Page, shop: Shop, { locale }: Speech, variantId: string, quantity = 1): Promise<void> => {
  const cart = await cartWith(page, shop, variantId, quantity);
  await page.goto(`${shop.origin}/checkout?cart=${cart}&lang=${locale}`);
};

export const settled = (page: Page) => page.waitForFunction(() => !document.querySelector("main.busy"));

export const fill = async (page: Page, { buyer, street, city, locale }: Speech): Promise<void> => {
  await page.fill("#email", "noura@example.com");
  if ((await page.locator("#phone").count()) === 0) return;
  await page.fill("#phone", locale === "ar" ? "٠٥٠١٢٣٤٥٦٧" : "0501234567");
  await page.fill("#name", buyer);
  await page.fill("#line1", street);
  await page.fill("#city", city);
};

export const choose = async (page: Page, method: string): Promise<void> => {
  if (!(await page.locator(`input[value=${method}]`).isChecked())) {
    await page.locator(`input[value=${method}]`).check();
    await page.waitForFunction((m) => document.querySelector<HTMLInputElement>(`main:not(.busy) input[value=${m}]`)?.checked, method);
  }
};

export const pay = async (page: Page): Promise<void> => {
  await Promise.all([page.waitForURL(/\/(orders|checkout\/test)\//), page.locator("button[value=place]").click()]);
};

/** Every state that a buyer can meet, as an address or as the steps that lead there. */
export const statesOf = async (page: Page, shop: Shop, speech: Speech): Promise<Record<string, (page: Page) => Promise<unknown>>> => {
  const bought = async (variantId: string, method: string, outcome?: string) => {
    await toCheckout(page, shop, speech, variantId, variantId === shop.goods ? 2 : 1);
    await fill(page, speech);
    await choose(page, method);
    await pay(page);
    const hosted = page.url();
    if (outcome) await Promise.all([page.waitForURL(/\/orders\//), page.locator(`button[value=${outcome}]`).click()]);
    return { url: page.url(), hosted };
  };
  const cod = (await bought(shop.goods, "cash_on_delivery")).url;
  const transfer = (await bought(shop.goods, "bank_transfer")).url;
  const declined = await bought(shop.goods, "test", "decline");
  const files = (await bought(shop.guide, "test", "webhook_before_return")).url;
  const shipped = (await bought(shop.goods, "cash_on_delivery")).url;
  await page.goto(files);
  await page.locator(".files button").waitFor({ timeout: 20_000 });
  await shop.ship(orderIdIn(shipped));
  const open = await bought(shop.guide, "test");
  return {
    "checkout-goods": (to) => toCheckout(to, shop, speech, shop.goods, 2),
    "checkout-files": (to) => toCheckout(to, shop, speech, shop.guide),
    "checkout-errors": async (to) => {
      await toCheckout(to, shop, speech, shop.goods);
      await to.fill("#email", "not an address");
      await to.locator("button[value=place]").click();
      await to.locator("#phone-error").waitFor();
    },
    "checkout-empty": (to) => to.goto(`${shop.origin}/checkout?lang=${speech.locale}`),
    "order-cod": (to) => to.goto(cod),
    "order-transfer": (to) => to.goto(transfer),
    "order-declined": (to) => to.goto(declined.url),
    "order-files": (to) => to.goto(files),
    "order-delivered": (to) => to.goto(shipped),
    "test-payment": (to) => to.goto(open.hosted),
    "not-found": (to) => to.goto(`${shop.origin}/orders/none?lang=${speech.locale}`),
  };
};
