import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { House } from "../house.ts";
import { type fakeStripe, signedEvent } from "../stripe.ts";
import type { Visitor } from "../visit.ts";
import type { Session } from "./objects.ts";

type Stripe = ReturnType<typeof fakeStripe>;

/** A store that takes cards: connected, its form at Stripe filled in, the method switched on. Answers the account's id. */
export const takeCardsAt = async (desk: Visitor, base: string, stripe: Stripe): Promise<string> => {
  await desk.post(`${base}/payments/stripe/connect`);
  const account = [...stripe.accounts.values()].at(-1) as NonNullable<ReturnType<typeof stripe.accounts.get>>;
  Object.assign(account, { charges_enabled: true, details_submitted: true, requirements: { currently_due: [], disabled_reason: null } });
  await desk.post(`${base}/payments/stripe/refresh`);
  await desk.change<object>(`${base}/payments`, (settings) => ({ ...settings, stripe: { enabled: true } }));
  return account.id;
};

/** Stripe's webhook to a house, signed by its own library. */
export const tellAt = async ({ port }: House, type: string, object: object, account: string): Promise<void> => {
  const { payload, header } = signedEvent(type, object, Date.now(), { account });
  const headers = { "content-type": "application/json", "stripe-signature": header };
  const response = await fetch(`http://127.0.0.1:${port}/api/hooks/stripe`, { method: "POST", body: payload, headers });
  expect(response.status, await response.text()).toBe(200);
};

const hosted = "https://checkout.stripe.com/";

/**
 * Plays Stripe's Checkout page in a browser: a page at Stripe's own address with a link back. The shop's form leads there by a
 * redirect, which `page.route` never sees, so the browser's own interception is used; the shop's policy of where forms may lead
 * holds as it does for people.
 */
export const playCheckout = async (page: Page, { sent }: Stripe): Promise<void> => {
  const browser = await page.context().newCDPSession(page);
  browser.on("Fetch.requestPaused", ({ requestId }) => {
    const back = sent.findLast(({ path }) => path === "/v1/checkout/sessions")?.body.get("success_url") ?? "";
    const body = Buffer.from(`<!doctype html><title>Stripe</title><a id="pay" href="${back.replaceAll("&", "&amp;")}">Pay</a>`);
    const responseHeaders = [{ name: "content-type", value: "text/html" }];
    void browser.send("Fetch.fulfillRequest", { requestId, responseCode: 200, responseHeaders, body: body.toString("base64") });
  });
  await browser.send("Fetch.enable", { patterns: [{ urlPattern: `${hosted}*` }] });
};

/** Pays on Stripe's page, where the browser now is: Stripe tells the house, then the buyer comes back. */
export const payOnStripe = async (page: Page, house: House, stripe: Stripe, account: string): Promise<Session> => {
  await page.waitForURL(`${hosted}**`);
  const session = stripe.last();
  stripe.pay(session);
  await tellAt(house, "checkout.session.completed", session, account);
  await page.locator("#pay").click();
  return session;
};
