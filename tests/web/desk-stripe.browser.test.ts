import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { desk as ar } from "../../web/src/i18n/ar/desk.ts";
import { desk as en } from "../../web/src/i18n/en/desk.ts";
import { launchBrowser } from "../support/browser.ts";
import { faultsOf, fits } from "../support/desk.ts";
import { type House, startHouse } from "../support/house.ts";
import { stripeStandIn } from "../support/stripe/stand-in.ts";
import { fakeStripe, secretKey, webhookSecret } from "../support/stripe.ts";

/** A merchant connects a store with Stripe at the real house, in a real browser; Stripe's form is played by the test. */
const cases = [
  { locale: "ar", tag: "ar-SA", width: 360, words: ar, shop: "دار البطاقات" },
  { locale: "en", tag: "en-GB", width: 1440, words: en, shop: "Card House" },
] as const;
type Case = (typeof cases)[number];

const stripe = fakeStripe();
let standIn: Awaited<ReturnType<typeof stripeStandIn>>;
let house: House;
let bare: House;
let browser: Browser;
beforeAll(async () => {
  standIn = await stripeStandIn(stripe);
  const keys = { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret, STRIPE_API_BASE: standIn.base };
  [house, bare] = [await startHouse({ ...keys, DATABASE: "memory" }), await startHouse({ DATABASE: "memory", STRIPE_SECRET_KEY: "" })];
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  for (const one of [house, bare]) await one?.stop();
  await standIn?.stop();
});
beforeEach(stripe.reset);

const signUp = async ({ request }: BrowserContext, at: House, { locale, shop }: Case): Promise<string> => {
  const email = `cards-${locale}@example.com`;
  await request.post(`${at.origin}/api/codes`, { data: { email, locale } });
  const code = /\b(\d{6})\b/.exec((await at.mail(email, "sign_in_code")).text)?.[1] ?? "";
  await request.post(`${at.origin}/api/sign-up`, { data: { email, code, storeName: shop, country: "SA", currency: "SAR", locale } });
  const { stores } = (await (await request.get(`${at.origin}/api/account`)).json()) as { stores: { slug: string }[] };
  return stores[0]?.slug ?? "";
};

/** The desk's payments page of a new store. */
const opened = async (at: House, one: Case) => {
  const context = await browser.newContext({ viewport: { width: one.width, height: 900 }, locale: one.tag, reducedMotion: "reduce" });
  const slug = await signUp(context, at, one);
  const page = await context.newPage();
  await page.goto(`${at.origin}/desk/${slug}/payments`);
  await page.getByRole("heading", { name: one.words.deliver.payments.stripe }).waitFor();
  return { context, page };
};

/** Stripe's form: what the merchant does there, then the way back to the address that the link was made with. */
const playForm = (page: Page, fill: () => void, back: "return_url" | "refresh_url" = "return_url") =>
  page.route(
    "https://connect.stripe.com/**",
    async (route) => {
      fill();
      const link = stripe.sent.findLast(({ path }) => path === "/v1/account_links");
      await route.fulfill({ status: 302, headers: { location: link?.body.get(back) ?? "" } });
    },
    { times: 1 },
  );

const account = () => [...stripe.accounts.values()][0] as NonNullable<ReturnType<typeof stripe.accounts.get>>;

test.each(cases)("connect, leave the form half-way, go on, be ready, disconnect ($locale, $width px)", async (one) => {
  const { context, page } = await opened(house, one);
  const text = one.words.deliver.payments;
  const state = (stage: keyof typeof text.stripeStage) => page.getByText(text.stripeStage[stage], { exact: true }).waitFor();
  await state("none");
  expect([await faultsOf(page), await fits(page)]).toEqual([[], true]);

  await playForm(page, () => undefined, "refresh_url");
  await playForm(page, () => Object.assign(account(), { details_submitted: false }));
  await page.getByRole("button", { name: text.stripeConnect }).click();
  await state("unfinished");
  await page.getByText(text.stripeDue.bank).waitFor();
  expect([await faultsOf(page), await fits(page), page.url().includes("stripe=")]).toEqual([[], true, false]);
  expect(stripe.accounts.size).toBe(1);

  const enabled = { charges_enabled: true, details_submitted: true, requirements: { currently_due: [], disabled_reason: null } };
  await playForm(page, () => Object.assign(account(), enabled));
  await page.getByRole("button", { name: text.stripeGoOn }).click();
  await state("ready");
  expect([await faultsOf(page), await fits(page)]).toEqual([[], true]);

  await page.getByRole("button", { name: text.stripeDisconnect }).click();
  const dialog = page.getByRole("dialog");
  expect(await faultsOf(page)).toEqual([]);
  await dialog.getByRole("button", { name: text.stripeDisconnect }).click();
  await state("none");
  await context.close();
});

test.each(cases)("without keys the page says what is missing ($locale)", async (one) => {
  const { context, page } = await opened(bare, one);
  await page.getByText("STRIPE_WEBHOOK_SECRET").waitFor();
  expect(await page.getByRole("button", { name: one.words.deliver.payments.stripeConnect }).count()).toBe(0);
  expect([await faultsOf(page), await fits(page)]).toEqual([[], true]);
  await context.close();
});
