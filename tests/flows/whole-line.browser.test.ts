import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openHouseAndBrowser, sessionOf } from "../support/desk.ts";
import { waitFor } from "../support/house.ts";
import { offerTransferAt, orderIdIn, shelveFileAt, statusAt } from "../support/storefront.ts";
import { payOnStripe, playCheckout, takeCardsAt } from "../support/stripe/cards.ts";
import { stripeStandIn } from "../support/stripe/stand-in.ts";
import { fakeStripe, secretKey, webhookSecret } from "../support/stripe.ts";
import type { Visitor } from "../support/visit.ts";
import * as Walk from "../support/whole-line.ts";

/**
 * One whole line through the real house, in a real browser: sign-up → publish → buy → fulfil → delivered → download, all by clicks
 * of one person at one width. Then a buyer at the other width buys both kinds of product by each way to pay.
 * What the merchant sets up besides is done by the API here and by clicks elsewhere: files and prices in desk-sell.browser, ways to
 * pay in desk-settings.browser, connecting with Stripe in desk-stripe.browser (tests/web).
 */
const stripe = fakeStripe();
const standIn = await stripeStandIn(stripe);
const keys = { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret, STRIPE_API_BASE: standIn.base };
const here = openHouseAndBrowser(keys);
afterAll(() => standIn.stop());

const fileText = "The whole text of the guide that was paid for.";
const eventually = (what: string, check: () => Promise<boolean>): Promise<true> =>
  waitFor(what, 40_000, async () => (await check()) || undefined);
const sees = (page: Page) => page.locator("main").getAttribute("data-state");

describe.each(Walk.lines)("the whole line in $locale", (line) => {
  const owner = `owner-${line.locale}@example.com`;
  const email = `buyer-${line.locale}@example.com`;
  const contexts: BrowserContext[] = [];
  const faults: string[] = [];
  let page: Page;
  let buyer: Page;
  let shop: Walk.OpenShop;
  let desk: Visitor;
  let account: string;
  const statusOf = (id: string) => statusAt(desk, shop.base, id);
  const isConfirmed = (at: Page) => eventually("the page tells it by itself", async () => (await sees(at))?.includes("confirmed") ?? false);
  const delivered = (at: Page) => eventually("done", async () => (await statusOf(orderIdIn(at.url()))) === "delivered");

  const visitor = async (width: number): Promise<Page> => {
    const viewport = { width, height: 900 };
    const context = await here.browser.newContext({ viewport, locale: line.locale, timezoneId: "Asia/Riyadh", reducedMotion: "reduce" });
    contexts.push(context);
    const page = await context.newPage();
    page.on("pageerror", (error) => faults.push(String(error)));
    return page;
  };
  beforeAll(async () => {
    page = await visitor(line.width);
    buyer = await visitor(line.buyerWidth);
    await playCheckout(buyer, stripe);
  });
  afterAll(async () => {
    for (const context of contexts) await context.close();
  });

  /** Buys one of it, up to the press of the last button. */
  const order = async (at: Page, title: string, method: string): Promise<void> => {
    await Walk.toCheckout(at, shop, line, title);
    expect(await Walk.asked(at)).toBeLessThanOrEqual(title === line.file ? 2 : 8);
    await Walk.fill(at, email, line);
    await Walk.place(at, method);
  };
  const ordered = async (at: Page): Promise<string> => {
    await at.waitForURL(/\/orders\/ord_/);
    return orderIdIn(at.url());
  };

  describe(`by one person at ${line.width} px`, () => {
    it("a visitor has a public shop after three screens", async () => {
      const start = Date.now();
      shop = await Walk.signUp(page, here.house, line, owner);
      expect(Date.now() - start).toBeLessThan(60_000);
      await page.goto(shop.origin);
      expect(await page.locator("html").getAttribute("dir")).toBe(line.locale === "ar" ? "rtl" : "ltr");
      expect(await page.locator("main").innerText()).toContain(line.product);
    });

    it("what is new at the desk is public after one press", async () => {
      desk = sessionOf(page.context(), here.house.origin);
      await shelveFileAt(desk, shop.base, { title: line.file, fileName: line.file, bytes: Buffer.from(fileText) });
      await offerTransferAt(desk, shop.base);
      account = await takeCardsAt(desk, shop.base, stripe);
      await Walk.publish(page, shop, line);
      await page.goto(`${shop.origin}/collections/all/`);
      expect(await page.locator("main").innerText()).toContain(line.file);
    });

    it("goods are bought for cash at the door, sent by the test carrier, and arrive", async () => {
      await order(page, line.product, "cash_on_delivery");
      const id = await ordered(page);
      const url = page.url();
      expect(await sees(page)).toContain("confirmed");
      await here.house.mail(email, "receipt");
      await Walk.sendOrder(page, shop, line, id);
      await eventually("the parcel arrives", async () => (await statusOf(id)) === "delivered");
      expect((await here.house.mail(email, "shipped")).text).toMatch(/MT\d{13}/);
      await here.house.mail(email, "delivered");
      expect(await here.house.mails(email, "shipped")).toHaveLength(1);
      await page.goto(url);
      expect(await sees(page)).toContain("delivered");
    });

    it("goods are bought by bank transfer, and the merchant marks the money", async () => {
      await order(page, line.product, "bank_transfer");
      const id = await ordered(page);
      const url = page.url();
      expect(await page.locator("main").innerText()).toContain("SA03 8000");
      await Walk.markPaid(page, shop, line, id);
      await page.goto(url);
      expect(await sees(page)).toContain("confirmed");
    });

    it("a file is bought with two fields and downloaded at once", async () => {
      await order(page, line.file, "test");
      await Walk.testPayment(page, "success");
      await ordered(page);
      expect(await Walk.download(page)).toEqual({ name: line.file, text: fileText });
      await here.house.mail(email, "downloads_ready");
      await delivered(page);
    });
  });

  describe(`by a buyer at ${line.buyerWidth} px`, () => {
    it("a mistake is said at the field, and nothing typed is lost", async () => {
      await Walk.toCheckout(buyer, shop, line, line.product);
      await buyer.fill("#name", line.buyer);
      await buyer.fill("#email", "not an address");
      await buyer.locator("button[value=place]").click();
      await buyer.locator("#email-error").waitFor();
      expect(await buyer.inputValue("#name")).toBe(line.buyer);
      expect(await buyer.inputValue("#email")).toBe("not an address");
      expect(await buyer.locator("#phone").getAttribute("aria-invalid")).toBe("true");
    });

    it("a declined payment can be tried again, and then goes through", async () => {
      await Walk.fromCart(buyer, shop);
      await Walk.fill(buyer, email, line);
      await Walk.place(buyer, "test");
      await Walk.testPayment(buyer, "decline");
      await ordered(buyer);
      expect(await sees(buyer)).toContain("declined");
      await buyer.locator("form[action*='/pay'] button").click();
      await Walk.testPayment(buyer, "success");
      await ordered(buyer);
      await isConfirmed(buyer);
    });

    it("goods are bought for cash at the door", async () => {
      await order(buyer, line.product, "cash_on_delivery");
      await ordered(buyer);
      expect(await sees(buyer)).toContain("confirmed");
    });

    it.each(["product", "file"] as const)("a %s is bought by bank transfer, and goes on once it is paid", async (kind) => {
      await order(buyer, line[kind], "bank_transfer");
      await desk.post(`${shop.base}/orders/${await ordered(buyer)}/mark-paid`);
      await (kind === "file" ? delivered(buyer) : isConfirmed(buyer));
    });

    it("goods are bought by card at Stripe", async () => {
      await order(buyer, line.product, "stripe");
      const session = await payOnStripe(buyer, here.house, stripe, account);
      expect(session.metadata["order"]).toBe(await ordered(buyer));
      await isConfirmed(buyer);
    });

    it("a file is bought by card at Stripe, and downloaded", async () => {
      await order(buyer, line.file, "stripe");
      await payOnStripe(buyer, here.house, stripe, account);
      await ordered(buyer);
      expect(await Walk.download(buyer)).toEqual({ name: line.file, text: fileText });
    });

    it("a file is bought by the test payment", async () => {
      await order(buyer, line.file, "test");
      await Walk.testPayment(buyer, "success");
      await ordered(buyer);
      await buyer.locator(".files button").waitFor({ timeout: 20_000 });
    });
  });

  it("no page threw", () => {
    expect(faults).toEqual([]);
  });
});
