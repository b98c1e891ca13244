import { stripeGateway } from "@matjar/adapters/stripe";
import { type OrderDetail, orderSweep, type ToDo } from "@matjar/core/order";
import { tillContext } from "@matjar/functions/services";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { expectSound } from "../support/invariants.ts";
import { testShop } from "../support/shop.ts";
import { eventsIn } from "../support/sound/rows.ts";
import { fakeStripe, secretKey, signedEvent, webhookSecret } from "../support/stripe.ts";
import { shelve } from "../support/till.ts";

const stripe = fakeStripe();
beforeAll(() => stripe.server.listen({ onUnhandledFrame: "error" }));
afterAll(() => stripe.server.close());

/** A paid order of a shop with Stripe. */
const paid = async () => {
  stripe.reset();
  const shop = await testShop({ gateways: () => ({ stripe: stripeGateway({ secretKey, webhookSecret, sleep: async () => undefined }) }) });
  stripe.clock.now = shop.world.now;
  await shop.placeOrder(await shop.wishFor(await shop.cartWith(await shelve(shop.ctx)), "stripe"));
  const session = stripe.last();
  const tell = async (type: string, object: object, change: object = {}) => {
    const { payload, header } = signedEvent(type, object, shop.world.now(), change);
    const how = { rawBody: payload, headers: { "stripe-signature": header } };
    return (await shop.browser().call("POST", "/api/hooks/stripe", how)).status;
  };
  stripe.pay(session);
  await tell("checkout.session.completed", session);
  const at = `${shop.owner.base}/orders/${session.metadata["order"]}`;
  const detail = () => shop.json<OrderDetail>(shop.owner.who.get(at));
  const does = (deed: string, body?: object) => shop.owner.who.post(`${at}/${deed}`, body);
  const end = (deed: "cancel" | "refund") => does(deed, { reason: "", restock: true });
  const payment = async () => (await detail()).payments[0] as OrderDetail["payments"][number];
  const money = async () => {
    const { order, payments } = await detail();
    return [order.status, order.paymentStatus, payments[0]?.state, payments[0]?.refunded];
  };
  const troubles = async () => (await shop.json<ToDo>(shop.owner.who.get(`${shop.owner.base}/to-do`))).troubles;
  /** Events of a kind that wait for the relay. */
  const told = (type: string) => eventsIn(shop.memory.all()).filter((event) => event.type === type);
  const story = async () => (await detail()).timeline.map(({ what }) => what);
  const sweep = async (minutes: number) => {
    shop.world.advance(minutes * 60_000);
    const system = shop.store(shop.storeId, { kind: "system", deed: "sweep" });
    const order = session.metadata["order"] ?? "";
    await orderSweep.run(tillContext(shop.services, system), { pk: `O#${order}`, sk: "ORDER" });
  };
  return { shop, session, total: session.amount_total, tell, does, end, payment, money, troubles, told, story, sweep };
};

let here: Awaited<ReturnType<typeof paid>>;
beforeEach(async () => {
  here = await paid();
});
const refundsAsked = () => stripe.sent.filter(({ path, body }) => path === "/v1/refunds" && body.has("payment_intent"));

describe("a refund", () => {
  it("of which the merchant gave a part back at Stripe sends the rest, and the order says so on the way", async () => {
    stripe.giveBack(here.session, 3_000);
    await here.tell("charge.refunded", here.session.payment_intent?.latest_charge ?? {});
    expect(await here.money()).toEqual(["confirmed", "partially_refunded", "partially_refunded", 3_000]);
    await here.end("cancel");
    expect(await here.money()).toEqual(["cancelled", "refunded", "refunded", here.total]);
    expect(stripe.refunds.map(({ amount }) => amount)).toEqual([here.total - 3_000, 3_000]);
    expectSound(here.shop.memory.all());
  });

  it("that Stripe sends later is under way until it has arrived, whatever is told twice in between", async () => {
    stripe.trouble.refunds = "pending";
    await here.end("refund");
    expect(await here.money()).toEqual(["refunded", "paid", "refund_pending", 0]);
    const [refund] = stripe.refunds;
    await here.tell("refund.created", refund ?? {});
    await here.sweep(2);
    expect(await here.money()).toEqual(["refunded", "paid", "refund_pending", 0]);
    Object.assign(refund ?? {}, { status: "succeeded" });
    for (const type of ["refund.updated", "charge.refund.updated", "refund.updated"]) await here.tell(type, refund ?? {});
    expect(await here.money()).toEqual(["refunded", "refunded", "refunded", here.total]);
    expect(refundsAsked()).toHaveLength(1);
    expectSound(here.shop.memory.all());
  });

  it("of whose amount a part came while the rest is under way is asked for until all is there", async () => {
    stripe.trouble.refunds = "pending";
    stripe.giveBack(here.session, 3_000, "succeeded");
    await here.end("refund");
    await here.tell("charge.refunded", here.session.payment_intent?.latest_charge ?? {});
    expect(await here.money()).toEqual(["refunded", "partially_refunded", "refund_pending", 3_000]);
    Object.assign(stripe.refunds[0] ?? {}, { status: "succeeded" });
    await here.sweep(2);
    expect(await here.money()).toEqual(["refunded", "refunded", "refunded", here.total]);
    expect(refundsAsked()).toHaveLength(1);
  });
});

describe("a refund that fails", () => {
  const failing = async () => {
    await here.end("cancel");
    const [refund] = stripe.refunds;
    Object.assign(refund ?? {}, { status: "failed", failure_reason: "expired_or_canceled_card" });
    for (const type of ["refund.failed", "charge.refund.updated"]) expect(await here.tell(type, refund ?? {})).toBe(200);
  };

  it("days after it had arrived is told to the merchant, and is not asked for again by itself", async () => {
    await failing();
    expect(await here.money()).toEqual(["cancelled", "paid", "refund_failed", 0]);
    expect((await here.story()).filter((what) => what === "payment.refund_failed")).toHaveLength(1);
    expect(here.told("payment.refund_failed").map(({ data }) => data)).toMatchObject([{ amount: here.total }]);
    expect(await here.troubles()).toMatchObject([{ what: "refund_failed", amount: here.total, currency: "SAR" }]);
    for (const minutes of [5, 60, 600]) await here.sweep(minutes);
    expect(refundsAsked()).toHaveLength(1);
    expectSound(here.shop.memory.all());
  });

  it("at once is told the same way", async () => {
    stripe.trouble.refunds = "failed";
    await here.end("refund");
    expect(await here.money()).toEqual(["refunded", "paid", "refund_failed", 0]);
    expectSound(here.shop.memory.all());
  });

  it("can be asked for again: once for each click", async () => {
    await failing();
    const { id } = await here.payment();
    const deed = `payments/${id}/refund-again`;
    expect((await here.does(deed)).status).toBe(200);
    expect(await here.money()).toEqual(["cancelled", "refunded", "refunded", here.total]);
    expect(await here.troubles()).toEqual([]);
    expect((await here.does(deed)).status).toBe(409);
    expect(new Set(refundsAsked().map(({ idempotencyKey }) => idempotencyKey)).size).toBe(2);
    expectSound(here.shop.memory.all());
  });

  it("is asked for again later when Stripe does not answer", async () => {
    await failing();
    stripe.trouble.down = 0;
    expect((await here.does(`payments/${(await here.payment()).id}/refund-again`)).status).toBe(200);
    expect(await here.money()).toEqual(["cancelled", "paid", "refund_pending", 0]);
    stripe.trouble.down = undefined;
    await here.sweep(2);
    expect(await here.money()).toEqual(["cancelled", "refunded", "refunded", here.total]);
  });

  it("is settled when the merchant gave the money back in another way", async () => {
    await failing();
    expect((await here.does(`payments/${(await here.payment()).id}/refunded-by-hand`)).status).toBe(200);
    expect(await here.money()).toEqual(["cancelled", "refunded", "refunded", here.total]);
    expect(refundsAsked()).toHaveLength(1);
    expectSound(here.shop.memory.all());
  });

  it("of a part, while the order stands, leaves the order as paid as before", async () => {
    const part = stripe.giveBack(here.session, 3_000);
    await here.tell("charge.refunded", here.session.payment_intent?.latest_charge ?? {});
    part.status = "failed";
    await here.tell("refund.failed", part);
    expect(await here.money()).toEqual(["confirmed", "paid", "captured", 0]);
    expect([await here.troubles(), here.told("payment.refund_failed")]).toEqual([[], []]);
    expectSound(here.shop.memory.all());
  });

  it("that did not fail can be neither asked for again nor settled by hand", async () => {
    const { id } = await here.payment();
    for (const deed of ["refund-again", "refunded-by-hand"]) expect((await here.does(`payments/${id}/${deed}`)).status).toBe(409);
    expect(await here.money()).toEqual(["confirmed", "paid", "captured", 0]);
  });
});

describe("a dispute", () => {
  const told = async (status: string, type = "charge.dispute.updated") => {
    const dispute = stripe.dispute(here.session, status);
    return here.tell(type, { ...dispute, status: "needs_response" });
  };

  it("is shown beside the payment with the day until which the merchant can answer", async () => {
    expect(await told("needs_response", "charge.dispute.created")).toBe(200);
    expect((await here.payment()).dispute).toEqual({
      id: "dp_1",
      status: "needs_response",
      reason: "fraudulent",
      amount: here.total,
      answerBy: expect.stringMatching(/^\d{4}-/),
    });
    expect(await here.money()).toEqual(["confirmed", "paid", "captured", 0]);
  });

  it("waits for the merchant while it wants an answer, and is announced when it opens and when it asks anew", async () => {
    const dispute = (status: string) => told(status, "charge.dispute.updated");
    const announced = () => here.told("payment.dispute_opened").length;
    await told("warning_needs_response", "charge.dispute.created");
    expect(await here.troubles()).toMatchObject([{ what: "dispute", amount: here.total, answerBy: expect.any(String) }]);
    expect(announced()).toBe(1);
    await dispute("warning_under_review");
    expect([await here.troubles(), announced()]).toEqual([[], 1]);
    await dispute("needs_response");
    await dispute("needs_response");
    expect([(await here.troubles()).length, announced()]).toEqual([1, 2]);
    await dispute("lost");
    expect([await here.troubles(), announced()]).toEqual([[], 2]);
  });

  it("that was over before it was heard of is told in the story alone", async () => {
    await told("won", "charge.dispute.closed");
    expect(await here.story()).toContain("payment.dispute_won");
    expect([await here.troubles(), here.told("payment.dispute_opened")]).toEqual([[], []]);
  });

  it("is followed to its end by what Stripe has now, in whatever order it is told", async () => {
    await told("needs_response", "charge.dispute.created");
    await told("under_review");
    await told("lost", "charge.dispute.closed");
    await here.tell("charge.dispute.created", { ...stripe.disputes[0], status: "needs_response" });
    const { dispute } = await here.payment();
    expect([dispute?.status, dispute?.answerBy]).toEqual(["lost", undefined]);
    const lines = (await here.story()).filter((what) => what.startsWith("payment.dispute"));
    expect(lines).toEqual(["payment.disputed", "payment.dispute_answered", "payment.dispute_lost"]);
    expectSound(here.shop.memory.all());
  });

  it("of another account's payment says nothing about ours", async () => {
    const dispute = stripe.dispute(here.session, "needs_response");
    expect(await here.tell("charge.dispute.created", dispute, { account: "acct_thief" })).toBe(200);
    expect((await here.payment()).dispute).toBeUndefined();
  });

  it("is sent again by Stripe when it cannot be asked whose payment it is", async () => {
    stripe.trouble.down = 0;
    expect(await told("needs_response")).toBe(503);
  });
});
