import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gate as gateAr } from "../../web/src/i18n/ar/gate.ts";
import { gate as gateEn } from "../../web/src/i18n/en/gate.ts";
import { launchBrowser } from "../support/browser.ts";
import { type House, startHouse } from "../support/house.ts";

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
  readonly id: string;
  readonly origin: string;
  readonly owner: string;
}

/** What only the merchant may ask; the session is the one that signing up in the browser made. */
const merchant = (context: BrowserContext, shop: Shop) => {
  const at = (path: string) => `${house.origin}/api/stores/${shop.id}${path}`;
  const sent = async <T>(
    method: "get" | "post" | "put",
    path: string,
    data?: unknown,
    headers: Record<string, string> = {},
  ): Promise<T> => {
    const answer = await context.request[method](at(path), {
      ...(data === undefined ? {} : { data }),
      headers: { "content-type": "application/json", ...headers },
    });
    expect(answer.ok(), `${method} ${path}: ${answer.status()} ${await answer.text()}`).toBe(true);
    return (await answer.json().catch(() => undefined)) as T;
  };
  return {
    get: <T>(path: string) => sent<T>("get", path),
    post: <T>(path: string, data: unknown = {}) => sent<T>("post", path, data),
    put: <T>(path: string, version: string, data: unknown) => sent<T>("put", path, data, { "if-match": version }),
    etag: async (path: string) => (await context.request.get(at(path))).headers()["etag"] ?? "",
  };
};
type Merchant = ReturnType<typeof merchant>;

const eventually = async (what: string, check: () => Promise<boolean>): Promise<void> => {
  for (const end = Date.now() + 40_000; Date.now() < end; await new Promise((done) => setTimeout(done, 200))) if (await check()) return;
  throw new Error(`It did not happen in time: ${what}`);
};

const signUp = async (page: Page, { locale, words, shop, product }: Case, owner: string): Promise<Shop> => {
  await page.goto(`${house.origin}/${locale}/`);
  await page.getByLabel(words.email).fill(owner);
  await page.getByLabel(words.storeName).fill(shop);
  await page.getByRole("button", { name: words.start.submit }).first().click();
  const code = /\b(\d{6})\b/.exec((await house.mail(owner, "sign_in_code")).text)?.[1] ?? "";
  await page.getByLabel(words.code.label).fill(code);
  await page.getByLabel(words.product.name, { exact: true }).fill(product);
  await page.getByLabel(words.product.price).fill(locale === "ar" ? "٢٨٫٥٠" : "28.50");
  await page.getByRole("button", { name: words.product.submit }).click();
  const visit = page.getByRole("link", { name: words.done.visit });
  await visit.waitFor({ timeout: 30_000 });
  const origin = new URL((await visit.getAttribute("href")) ?? "").origin;
  const { stores } = (await (await page.request.get(`${house.origin}/api/account`)).json()) as {
    stores: { storeId: string; slug: string }[];
  };
  return { id: stores[0]?.storeId ?? "", origin, owner };
};

/** A download beside the product, bank transfer beside what is on from the start, one price for delivery. */
const furnish = async (desk: Merchant, page: Page, { file }: Case): Promise<void> => {
  const product = await desk.post<{ id: string }>("/products", {
    title: file,
    variants: [{ price: 1200, stockPolicy: "untracked", requiresShipping: false }],
  });
  const upload = await desk.post<{ id: string; single: { url: string; headers: Record<string, string> } }>(
    `/products/${product.id}/files`,
    {
      fileName: file,
      contentType: "text/plain",
      bytes: Buffer.byteLength(fileText),
    },
  );
  expect((await page.request.put(upload.single.url, { data: Buffer.from(fileText), headers: upload.single.headers })).status()).toBe(200);
  await desk.post(`/products/${product.id}/uploads/${upload.id}/complete`);
  const settings = await desk.get<Record<string, unknown>>("/payments");
  await desk.put("/payments", await desk.etag("/payments"), {
    ...settings,
    bankTransfer: { enabled: true, instructions: "IBAN SA03 8000 0000 6080 1016 7519", holdHours: 72 },
  });
  const release = await desk.post<{ id: string }>("/releases");
  await eventually("the release is live", async () => (await desk.get<{ state: string }>(`/releases/${release.id}`)).state === "live");
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

const orderId = (page: Page): string => /\/orders\/(ord_\w{26})/.exec(page.url())?.[1] ?? "";
const statusOf = async (desk: Merchant, id: string) => (await desk.get<{ order: { status: string } }>(`/orders/${id}`)).order.status;

const sees = (page: Page) => page.locator("main").getAttribute("data-state");

describe.each(cases)("the whole line in $locale at $width px", (line) => {
  const owner = `owner-${line.locale}@example.com`;
  const buyer = `buyer-${line.locale}@example.com`;
  let context: BrowserContext;
  let page: Page;
  let shop: Shop;
  let desk: Merchant;
  const faults: string[] = [];

  beforeAll(async () => {
    context = await browser.newContext({ viewport: { width: line.width, height: 900 }, locale: line.locale, timezoneId: "Asia/Riyadh" });
    page = await context.newPage();
    page.on("pageerror", (error) => faults.push(String(error)));
  });
  afterAll(() => context?.close());

  it("a visitor has a public shop after three screens", async () => {
    const start = Date.now();
    shop = await signUp(page, line, owner);
    expect(Date.now() - start).toBeLessThan(60_000);
    desk = merchant(context, shop);
    await page.goto(shop.origin);
    expect(await page.locator("html").getAttribute("dir")).toBe(line.locale === "ar" ? "rtl" : "ltr");
    expect(await page.locator("main").innerText()).toContain(line.product);
    await furnish(desk, page, line);
  });

  it("goods are bought for cash at the door, shipped by the test carrier, and arrive", async () => {
    await addToCart(page, shop, line.product, line);
    await toCheckout(page, shop);
    expect(await page.locator("form input:visible:not([type=radio]), form select:visible").count()).toBeLessThanOrEqual(8);
    await address(page, buyer, line);
    await pay(page, "cash_on_delivery");
    const id = orderId(page);
    expect(await sees(page)).toContain("confirmed");
    await house.mail(buyer, "receipt");
    await desk.post(`/orders/${id}/shipments`, { carrier: "test" });
    await eventually("the parcel arrives", async () => (await statusOf(desk, id)) === "delivered");
    const shipped = await house.mail(buyer, "shipped");
    expect(shipped.text).toMatch(/MT\d{13}/);
    await house.mail(buyer, "delivered");
    expect(await house.mails(buyer, "shipped")).toHaveLength(1);
    await page.reload();
    expect(await sees(page)).toContain("delivered");
  });

  it("goods are bought by bank transfer, and the merchant marks the money", async () => {
    await addToCart(page, shop, line.product, line);
    await toCheckout(page, shop);
    await address(page, buyer, line);
    await pay(page, "bank_transfer");
    const id = orderId(page);
    expect(await page.locator("main").innerText()).toContain("SA03 8000");
    await desk.post(`/orders/${id}/mark-paid`);
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
    await eventually("paid", async () => (await statusOf(desk, orderId(page))) === "confirmed");
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
    await house.mail(buyer, "downloads_ready");
    await eventually("done without a parcel", async () => (await statusOf(desk, orderId(page))) === "delivered");
  });

  it("no page threw", () => {
    expect(faults).toEqual([]);
  });
});
