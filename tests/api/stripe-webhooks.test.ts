import { stripeGateway } from "@matjar/adapters/stripe";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { expectSound } from "../support/invariants.ts";
import { testShop } from "../support/shop.ts";
import { fakeStripe, secretKey, signedEvent, webhookSecret } from "../support/stripe.ts";
import { shelve } from "../support/till.ts";

const stripe = fakeStripe();
beforeAll(() => stripe.server.listen({ onUnhandledFrame: "error" }));
afterAll(() => stripe.server.close());

const opened = async () => {
  stripe.reset();
  const shop = await testShop({ gateways: () => ({ stripe: stripeGateway({ secretKey, webhookSecret }) }) });
  const variantId = await shelve(shop.ctx);
  const placed = await shop.placeOrder(await shop.wishFor(await shop.cartWith(variantId), "stripe"));
  const { orderUrl } = await shop.json<{ orderUrl: string }>(placed);
  const send = (payload: string, header: string) =>
    shop.browser().call("POST", "/api/hooks/stripe", { rawBody: payload, headers: { "stripe-signature": header } });
  const tell = async (type: string, object: object = stripe.last(), change: object = {}) => {
    const { payload, header } = signedEvent(type, object, shop.world.now(), change);
    return (await send(payload, header)).status;
  };
  const status = async () => {
    const order = await shop.orderAt(orderUrl);
    return `${order.status} ${order.paymentStatus}`;
  };
  return { shop, send, tell, status, orderUrl };
};

let here: Awaited<ReturnType<typeof opened>>;
beforeEach(async () => {
  here = await opened();
});

describe("Stripe's webhooks", () => {
  it("confirm a paid order, once", async () => {
    stripe.pay(stripe.last());
    expect(await here.tell("checkout.session.completed")).toBe(200);
    expect(await here.tell("checkout.session.completed")).toBe(200);
    expect(await here.status()).toBe("confirmed paid");
    expectSound(here.shop);
  });

  it("keep waiting while a delayed method is unpaid, and confirm when the money has come", async () => {
    stripe.pay(stripe.last(), false);
    await here.tell("checkout.session.completed");
    expect(await here.status()).toBe("awaiting_payment unpaid");
    stripe.pay(stripe.last());
    await here.tell("checkout.session.async_payment_succeeded");
    expect(await here.status()).toBe("confirmed paid");
  });

  it("note a delayed payment that failed", async () => {
    stripe.pay(stripe.last(), false);
    Object.assign(stripe.last().payment_intent ?? {}, { status: "requires_payment_method" });
    await here.tell("checkout.session.async_payment_failed");
    expect(await here.shop.orderAt(here.orderUrl)).toMatchObject({ status: "awaiting_payment", paymentState: "declined" });
  });

  it("give the goods back when the page has run out", async () => {
    stripe.last().status = "expired";
    await here.tell("checkout.session.expired");
    expect(await here.status()).toBe("expired unpaid");
  });

  it("follow a refund that the merchant made at Stripe", async () => {
    stripe.pay(stripe.last());
    await here.tell("checkout.session.completed");
    stripe.giveBack(stripe.last(), stripe.last().amount_total);
    await here.tell("charge.refunded", stripe.last().payment_intent?.latest_charge ?? {});
    expect(await here.status()).toBe("refunded refunded");
  });

  it("are received and ignored when they are of a type that we do not follow, or of an order that we do not know", async () => {
    expect(await here.tell("customer.created", { id: "cus_1", object: "customer" })).toBe(200);
    const stranger = { ...stripe.last(), metadata: { ...stripe.last().metadata, order: "ord_01J00000000000000000000000" } };
    expect(await here.tell("checkout.session.completed", stranger)).toBe(200);
    expect(await here.status()).toBe("awaiting_payment unpaid");
  });
});

describe("forged and strayed messages never pay an order", () => {
  beforeEach(() => stripe.pay(stripe.last()));

  it("a wrong signature, a changed byte, an old time", async () => {
    const now = here.shop.world.now();
    const wrong = signedEvent("checkout.session.completed", stripe.last(), now, {}, "whsec_other");
    const right = signedEvent("checkout.session.completed", stripe.last(), now);
    const old = signedEvent("checkout.session.completed", stripe.last(), now - 301_000);
    const tries = [
      here.send(wrong.payload, wrong.header),
      here.send(right.payload.replace("complete", "completE"), right.header),
      here.send(old.payload, old.header),
      here.send(right.payload, ""),
    ];
    expect((await Promise.all(tries)).map((r) => r.status)).toEqual([400, 400, 400, 400]);
    expect(await here.status()).toBe("awaiting_payment unpaid");
  });

  it("a live event at a test endpoint", async () => {
    expect(await here.tell("checkout.session.completed", stripe.last(), { livemode: true })).toBe(200);
    expect(await here.status()).toBe("awaiting_payment unpaid");
  });

  it("another merchant's account, or none, with our order in its metadata", async () => {
    expect(await here.tell("checkout.session.completed", stripe.last(), { account: "acct_thief" })).toBe(200);
    expect(await here.tell("checkout.session.completed", stripe.last(), { account: undefined })).toBe(200);
    expect(await here.status()).toBe("awaiting_payment unpaid");
  });

  it("a cheap session, another currency, another session with the order's metadata", async () => {
    const real = stripe.last();
    const total = real.amount_total;
    real.amount_total = 1;
    await here.tell("checkout.session.completed");
    Object.assign(real, { amount_total: total, currency: "jpy" });
    await here.tell("checkout.session.completed");
    Object.assign(real, { currency: "sar" });
    const other = { ...real, id: "cs_test_other" };
    stripe.sessions.set(other.id, other);
    await here.tell("checkout.session.completed", other);
    expect(await here.status()).toBe("awaiting_payment unpaid");
    expect(here.shop.logged.length).toBeGreaterThanOrEqual(3);
  });
});
