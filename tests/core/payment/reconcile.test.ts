import { stripeGateway } from "@matjar/adapters/stripe";
import { loadOrder, place, reconcile } from "@matjar/core/order";
import { findWatch, paymentsOf, ReconciliationRequested, watchSweep } from "@matjar/core/payment";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { expectSound } from "../../support/invariants.ts";
import { eventsIn } from "../../support/sound/rows.ts";
import { fakeStripe, secretKey, webhookSecret } from "../../support/stripe.ts";
import { letTimePass, readyToOrder, shelve, testTill } from "../../support/till.ts";

const stripe = fakeStripe();
beforeAll(() => stripe.server.listen({ onUnhandledFrame: "error" }));
afterAll(() => stripe.server.close());

const account = "acct_merchant";
const hourMs = 3_600_000;

/** A shop with Stripe whose messages never reach us. */
const deaf = async () => {
  stripe.reset();
  const till = await testTill({ gateways: { stripe: stripeGateway({ secretKey, webhookSecret, sleep: async () => undefined }) } });
  stripe.clock.now = till.world.now;
  const variantId = await shelve(till.ctx, { stock: 500 });
  const buy = async () => {
    const { order } = await place(till.shopper, await readyToOrder(till.shopper, { variantId, method: "stripe" }));
    return { order, session: stripe.last() };
  };
  const status = async (id: Parameters<typeof loadOrder>[1]) => {
    const { value } = await loadOrder(till.ctx, id);
    return `${value.status} ${value.paymentStatus}`;
  };
  const watch = async () => (await findWatch(till.ctx, account))?.value;
  const compare = () => reconcile(till.system, account);
  const minutes = (n: number) => till.world.advance(n * 60_000);
  return { till, buy, status, watch, compare, minutes };
};

let here: Awaited<ReturnType<typeof deaf>>;
beforeEach(async () => {
  here = await deaf();
});

const asked = (path: string) => stripe.sent.filter((one) => one.path === path && !one.idempotencyKey);

describe("comparing with Stripe's lists", () => {
  it("confirms what was paid and never told, once, on the merchant's account", async () => {
    const { order, session } = await here.buy();
    stripe.pay(session);
    here.minutes(5);
    expect(await here.compare()).toEqual({ seen: 1, repaired: 1, doubtful: 0, complete: true });
    expect(await here.status(order.id)).toBe("confirmed paid");
    expect(await here.compare()).toEqual({ seen: 1, repaired: 0, doubtful: 0, complete: true });
    expect(asked("/v1/checkout/sessions").every((one) => one.account === account)).toBe(true);
    expectSound(here.till);
  });

  it("leaves a page alone that is still open", async () => {
    const { order } = await here.buy();
    expect(await here.compare()).toMatchObject({ repaired: 0, doubtful: 0 });
    expect(await here.status(order.id)).toBe("awaiting_payment unpaid");
  });

  it("gives the goods back when the page has run out, and notes what was declined", async () => {
    const first = await here.buy();
    first.session.status = "expired";
    const second = await here.buy();
    stripe.pay(second.session, false);
    Object.assign(second.session.payment_intent ?? {}, { status: "requires_payment_method" });
    expect(await here.compare()).toMatchObject({ seen: 2, repaired: 2 });
    expect(await here.status(first.order.id)).toBe("expired unpaid");
    expect((await paymentsOf(here.till.ctx, second.order.id))[0]?.value.state).toBe("declined");
    expectSound(here.till);
  });

  it("brings an order back whose money came after it was given up, or sends the money back", async () => {
    const { order, session } = await here.buy();
    await letTimePass(here.till);
    expect(await here.status(order.id)).toBe("expired unpaid");
    stripe.pay(Object.assign(session, { created: Math.floor(here.till.world.now() / 1000) }));
    expect(await here.compare()).toMatchObject({ repaired: 1 });
    expect(await here.status(order.id)).toBe("confirmed paid");
    expectSound(here.till);
  });

  it("sees what the merchant gave back at Stripe, what failed on its way back, and what is disputed", async () => {
    const { order, session } = await here.buy();
    stripe.pay(session);
    await here.compare();
    here.minutes(6 * 60);
    const refund = stripe.giveBack(session, session.amount_total);
    expect(await here.compare()).toMatchObject({ repaired: 1 });
    expect(await here.status(order.id)).toBe("refunded refunded");
    Object.assign(refund, { status: "failed" });
    stripe.dispute(session, "needs_response");
    expect(await here.compare()).toMatchObject({ repaired: 2 });
    const [payment] = await paymentsOf(here.till.ctx, order.id);
    expect([payment?.value.state, payment?.value.dispute?.status]).toEqual(["refund_failed", "needs_response"]);
    expect(await here.compare()).toMatchObject({ repaired: 0, doubtful: 0 });
    expectSound(here.till);
  });

  it("believes no other amount, no other session and no other store, and alarms once", async () => {
    const { order, session } = await here.buy();
    stripe.pay(session);
    Object.assign(session, { amount_total: 1 });
    const other = { ...session, id: "cs_test_other" };
    stripe.sessions.set(other.id, other);
    stripe.sessions.set("cs_test_foreign", {
      ...session,
      id: "cs_test_foreign",
      metadata: { store: "sto_other", order: "o", payment: "p" },
    });
    stripe.sessions.set("cs_test_own", { ...session, id: "cs_test_own", metadata: {} });
    expect(await here.compare()).toEqual({ seen: 2, repaired: 0, doubtful: 2, complete: true });
    for (let again = 0; again < 3; again++) await here.compare();
    expect(await here.status(order.id)).toBe("awaiting_payment unpaid");
    const alarms = here.till.memory.all().filter(({ type, data }) => type === "timeline" && data["what"] === "payment.mismatch");
    expect(alarms).toHaveLength(1);
  });

  it("believes nothing of another account", async () => {
    const { order, session } = await here.buy();
    stripe.pay(session);
    const watch = await findWatch(here.till.ctx, account);
    const row = {
      key: { pk: "PAYMENTS", sk: "WATCH#acct_thief" },
      type: "payment_watch",
      data: { ...watch?.value, account: "acct_thief" },
    };
    await here.till.ctx.table.write({ verb: "put", row });
    expect(await reconcile(here.till.system, "acct_thief")).toMatchObject({ repaired: 0, doubtful: 1 });
    expect(await here.status(order.id)).toBe("awaiting_payment unpaid");
  });

  it("goes through all pages, where Stripe stops answering keeps its place, and goes on from there", async () => {
    const bought = [await here.buy(), await here.buy(), await here.buy()];
    for (const { session } of bought) stripe.pay(session);
    const [model] = bought;
    for (let i = 0; i < 240; i++) {
      const created = (model?.session.created ?? 0) + 1 + i;
      stripe.sessions.set(`cs_own_${i}`, { ...(model?.session as object), id: `cs_own_${i}`, created, metadata: {} } as never);
    }
    here.minutes(5);
    stripe.trouble.down = 2;
    expect(await here.compare()).toMatchObject({ seen: 0, complete: false });
    const stopped = await here.watch();
    expect(stopped?.pass).toMatchObject({ list: "payments", cursor: expect.stringMatching(/^cs_own_/) });
    expect(stopped?.nextAt).toBeLessThanOrEqual(here.till.world.now() + 10 * 60_000);

    stripe.trouble.down = undefined;
    const before = asked("/v1/checkout/sessions").length;
    expect(await here.compare()).toMatchObject({ seen: 3, repaired: 3, complete: true });
    expect(asked("/v1/checkout/sessions").length - before).toBe(1);
    expect(await here.watch()).toMatchObject({ comparedUntil: stopped?.pass?.beganAt });
    for (const { order } of bought) expect(await here.status(order.id)).toBe("confirmed paid");
    expectSound(here.till);
  });

  it("does a bounded part of much in one run, and all of it in several", async () => {
    const { order, session } = await here.buy();
    stripe.pay(session);
    for (let i = 0; i < 1_000; i++)
      stripe.sessions.set(`cs_own_${i}`, { ...session, id: `cs_own_${i}`, created: session.created + 1 + i, metadata: {} });
    expect(await here.compare()).toMatchObject({ complete: false });
    expect(asked("/v1/checkout/sessions")).toHaveLength(8);
    expect(await here.compare()).toMatchObject({ repaired: 1, complete: true });
    expect(await here.status(order.id)).toBe("confirmed paid");
  });

  it("done by two at once comes to the same end", async () => {
    const { order, session } = await here.buy();
    stripe.pay(session);
    await Promise.all([here.compare(), here.compare(), here.compare()]);
    expect(await here.status(order.id)).toBe("confirmed paid");
    expectSound(here.till);
  });
});

describe("when payments are compared", () => {
  const sweep = () => watchSweep.run(here.till.system, { pk: "PAYMENTS", sk: `WATCH#${account}` });
  const requests = () => eventsIn(here.till.memory.all()).filter(({ type }) => type === ReconciliationRequested.type).length;

  it("each hour from the first payment on, and no store without one is ever looked at", async () => {
    expect(await here.watch()).toBeUndefined();
    await here.buy();
    await sweep();
    expect(requests()).toBe(0);
    here.minutes(61);
    await sweep();
    await sweep();
    expect(requests()).toBe(1);
  });

  it("each day after three quiet days, and no more after four months", async () => {
    await here.buy();
    const next = async () => {
      await here.compare();
      const { nextAt } = (await here.watch()) ?? {};
      return nextAt && (nextAt - here.till.world.now()) / hourMs;
    };
    expect(await next()).toBe(1);
    here.minutes(4 * 24 * 60);
    expect(await next()).toBe(24);
    here.minutes(120 * 24 * 60);
    expect(await next()).toBeUndefined();
    await here.buy();
    expect(await next()).toBe(1);
  });

  it("is noted by one write for the orders of some hours", async () => {
    const version = async () => (await findWatch(here.till.ctx, account))?.version;
    await here.buy();
    const first = await version();
    for (let i = 0; i < 5; i++) await here.buy();
    expect(await version()).toBe(first);
    here.minutes(6 * 60 + 1);
    await here.buy();
    expect(await version()).toBe((first ?? 0) + 1);
  });
});
