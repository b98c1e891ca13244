import { stripeGateway } from "@matjar/adapters/stripe";
import type { Quote } from "@matjar/core/order";
import { paymentSettings, type StripeStatus, savePaymentSettings } from "@matjar/core/payment";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { testShop } from "../support/shop.ts";
import { fakeStripe, secretKey, signedEvent, webhookSecret } from "../support/stripe.ts";
import { shelve } from "../support/till.ts";

const stripe = fakeStripe();
beforeAll(() => stripe.server.listen({ onUnhandledFrame: "error" }));
afterAll(() => stripe.server.close());

/** A store that sells, without an account at Stripe. */
const opened = async (gateways = { stripe: stripeGateway({ secretKey, webhookSecret, sleep: async () => undefined }) }) => {
  stripe.reset();
  const shop = await testShop({ gateways: () => gateways });
  stripe.clock.now = shop.world.now;
  await shop.ctx.table.write({ verb: "remove", key: { pk: "PAYMENTS", sk: "STRIPE" } });
  const at = `${shop.owner.base}/payments/stripe`;
  const status = () => shop.json<StripeStatus>(shop.owner.who.get(at));
  const connect = () => shop.owner.who.post(`${at}/connect`);
  const refresh = () => shop.owner.who.post(`${at}/refresh`);
  const disconnect = () => shop.owner.who.post(`${at}/disconnect`);
  const tell = async (type: string, object: object, change: object = {}) => {
    const { payload, header } = signedEvent(type, object, shop.world.now(), change);
    const how = { rawBody: payload, headers: { "stripe-signature": header } };
    return (await shop.browser().call("POST", "/api/hooks/stripe", how)).status;
  };
  const offered = async () => {
    const cart = await shop.cartWith(await shelve(shop.ctx));
    const { paymentChoices } = await shop.json<Quote>(shop.post(`/carts/${cart}/quote`, { country: "SA" }));
    return paymentChoices.some(({ method }) => method === "stripe");
  };
  return { shop, status, connect, refresh, disconnect, tell, offered };
};

let here: Awaited<ReturnType<typeof opened>>;
beforeEach(async () => {
  here = await opened();
});

const created = () => stripe.sent.filter(({ path, body }) => path === "/v1/accounts" && body.has("country"));
const links = () => stripe.sent.filter(({ path }) => path === "/v1/account_links");
const only = () => [...stripe.accounts.values()][0] as NonNullable<ReturnType<typeof stripe.accounts.get>>;
const enable = () =>
  Object.assign(only(), { charges_enabled: true, details_submitted: true, requirements: { currently_due: [], disabled_reason: null } });

describe("connecting a store with Stripe", () => {
  it("makes a full account of the merchant's own, and leads to Stripe's form and back to the desk", async () => {
    expect(await here.status()).toEqual({ setUp: true, live: false, stage: "none", currentlyDue: [] });
    const answer = await here.connect();
    expect([answer.status, await answer.json()]).toEqual([200, { url: expect.stringMatching(/^https:\/\/connect\.stripe\.com\//) }]);
    const [asked] = created();
    expect(Object.fromEntries(asked?.body ?? [])).toEqual({
      country: "SA",
      email: here.shop.owner.email,
      "controller[fees][payer]": "account",
      "controller[losses][payments]": "stripe",
      "controller[requirement_collection]": "stripe",
      "controller[stripe_dashboard][type]": "full",
      "metadata[store]": here.shop.storeId,
      "metadata[attempt]": "1",
    });
    const desk = `http://localhost:4000/desk/${here.shop.owner.store.slug}/payments`;
    expect(Object.fromEntries(links()[0]?.body ?? [])).toEqual({
      account: only().id,
      type: "account_onboarding",
      return_url: `${desk}?stripe=back`,
      refresh_url: `${desk}?stripe=again`,
    });
    expect(await here.status()).toMatchObject({ stage: "unfinished", accountId: only().id });
  });

  it("makes one account, clicked twice at once and again later; each click has a link of its own", async () => {
    const answers = await Promise.all([here.connect(), here.connect(), here.connect()]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    await here.connect();
    expect([stripe.accounts.size, links().length]).toEqual([1, 4]);
    expect(new Set(created().map(({ idempotencyKey }) => idempotencyKey))).toEqual(new Set([`connect:${here.shop.storeId}:1`]));
  });

  it.each([
    ["lost", 0],
    ["lost", 48],
    ["500", 0],
    ["500", 48],
  ] as const)("makes one account when the first answer does not come (%s), asked again %i hours later", async (what, hours) => {
    stripe.trouble.next = what;
    expect((await here.connect()).status).toBe(503);
    here.shop.world.advance(hours * 3_600_000);
    if (hours > 0) stripe.forgetKeys();
    expect((await here.connect()).status).toBe(200);
    expect(stripe.accounts.size).toBe(1);
    expect((await here.status()).accountId).toBe(only().id);
  });

  it("asks for the same when the store has moved to another country in the meantime", async () => {
    stripe.trouble.next = "lost";
    await here.connect();
    const version = (await here.shop.owner.who.get(here.shop.owner.base)).headers.get("etag") ?? "";
    const moved = await here.shop.owner.who.patch(here.shop.owner.base, { country: "AE" }, { headers: { "if-match": version } });
    expect(moved.status).toBe(200);
    await here.connect();
    expect(created().map(({ body }) => body.get("country"))).toEqual(["SA", "SA"]);
  });

  it("says so when Stripe opens no accounts in the country, and when there are no keys", async () => {
    const version = (await here.shop.owner.who.get(here.shop.owner.base)).headers.get("etag") ?? "";
    await here.shop.owner.who.patch(here.shop.owner.base, { country: "SY" }, { headers: { "if-match": version } });
    const refused = await here.connect();
    expect([refused.status, await refused.json()]).toMatchObject([409, { code: "payment.stripe_not_in_country" }]);

    const bare = await opened({} as never);
    expect(await bare.status()).toMatchObject({ setUp: false, stage: "none" });
    const none = await bare.connect();
    expect([none.status, await none.json()]).toMatchObject([409, { code: "payment.stripe_not_set_up" }]);
  });
});

describe("the account's state", () => {
  beforeEach(async () => {
    await here.connect();
    const { value, version } = await paymentSettings(here.shop.ctx);
    await savePaymentSettings(here.shop.ctx, { settings: { ...value, stripe: { enabled: true } }, version });
  });

  it("is read when the merchant comes back, and shoppers see cards once it may take money", async () => {
    expect(await here.offered()).toBe(false);
    Object.assign(only(), { details_submitted: true, requirements: { currently_due: ["external_account"], disabled_reason: null } });
    expect(await (await here.refresh()).json()).toMatchObject({ stage: "due", currentlyDue: ["external_account"] });
    only().requirements.currently_due = [];
    expect(await (await here.refresh()).json()).toMatchObject({ stage: "checking" });
    expect(await here.offered()).toBe(false);
    enable();
    expect(await (await here.refresh()).json()).toMatchObject({ stage: "ready", currentlyDue: [] });
    expect(await here.offered()).toBe(true);
  });

  it("follows `account.updated`, read again at Stripe: what the message says is not believed", async () => {
    enable();
    const told = { ...only(), charges_enabled: false };
    expect(await here.tell("account.updated", told, { account: only().id })).toBe(200);
    expect((await here.status()).stage).toBe("ready");
    Object.assign(only(), { charges_enabled: false });
    await here.tell("account.updated", { ...only(), charges_enabled: true }, { account: only().id });
    expect([(await here.status()).stage, await here.offered()]).toEqual(["checking", false]);
  });

  it("is not touched by the account of somebody else that names this store", async () => {
    enable();
    const thief = { ...only(), id: "acct_thief" };
    stripe.accounts.set(thief.id, thief);
    expect(await here.tell("account.updated", thief, { account: thief.id })).toBe(200);
    expect(await here.status()).toMatchObject({ stage: "unfinished", accountId: only().id });
  });

  it("says when the merchant took our right away at Stripe, and shoppers are not sent there", async () => {
    enable();
    await here.refresh();
    only().locked = true;
    expect(await (await here.refresh()).json()).toMatchObject({ stage: "lost" });
    expect(await here.offered()).toBe(false);
    expect((await here.connect()).status).toBe(409);
    await here.disconnect();
    expect((await here.connect()).status).toBe(200);
    expect(stripe.accounts.size).toBe(2);
  });

  it("is let go by the owner alone; the next account is another one", async () => {
    enable();
    await here.refresh();
    const manager = await here.shop.member(here.shop.owner, "manager");
    expect((await manager.who.post(`${here.shop.owner.base}/payments/stripe/disconnect`)).status).toBe(403);
    expect(await (await here.disconnect()).json()).toMatchObject({ stage: "none" });
    expect(await here.offered()).toBe(false);
    await here.connect();
    expect(created().map(({ body }) => body.get("metadata[attempt]"))).toEqual(["1", "2"]);
  });

  it("does not make a payments form stale that is being filled in", async () => {
    const path = `${here.shop.owner.base}/payments`;
    const read = await here.shop.owner.who.get(path);
    enable();
    await here.refresh();
    const saved = await here.shop.owner.who.put(path, await read.json(), { headers: { "if-match": read.headers.get("etag") ?? "" } });
    expect(saved.status).toBe(200);
  });
});
