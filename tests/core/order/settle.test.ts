import { cancel, loadOrder, type News, settle, sweepOrder } from "@matjar/core/order";
import { type Gateway, type Payment, paymentsOf, type Report } from "@matjar/core/payment";
import { level } from "@matjar/core/stock";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectSound } from "../../support/invariants.ts";
import { buy, letTimePass, shelve, testTill } from "../../support/till.ts";

/** A vendor that says what the test tells it to. */
const scripted = () => {
  const calls: string[] = [];
  let refunds = 0;
  const said: { now: Report["state"] } = { now: "open" };
  const report = ({ amount, currency, orderId, reference }: Payment, state: Report["state"]): Report => ({
    state,
    amount,
    currency,
    orderId,
    reference,
  });
  const keys = new Set<string>();
  const gateway: Gateway = {
    method: "test",
    takes: () => true,
    start: async (_ctx, bill) => ({ reference: `ref-${bill.paymentId}`, redirectUrl: "https://pay.example/page" }),
    expire: async (_ctx, payment) => report(payment, said.now === "open" ? "expired" : said.now),
    lookUp: async (_ctx, payment) => report(payment, said.now),
    refund: async (_ctx, payment, key) => {
      calls.push(key);
      if (!keys.has(key)) refunds++;
      keys.add(key);
      return report(payment, "refunded");
    },
    read: async () => undefined,
  };
  return { gateway, said, refundKeys: calls, refunds: () => refunds };
};

const bought = async (stock = 5) => {
  const vendor = scripted();
  const till = await testTill({ gateways: { test: vendor.gateway } });
  const variantId = await shelve(till.ctx, { stock });
  const order = await buy(till.shopper, { variantId, quantity: 2, method: "test" });
  const [payment] = await paymentsOf(till.ctx, order.id);
  if (!payment) throw new Error("No payment");
  const { amount, currency, id: paymentId } = payment.value;
  const news = (state: Report["state"], eventId?: string, change: Partial<Report> = {}): News => ({
    orderId: order.id,
    paymentId,
    report: { state, amount, currency, orderId: order.id, reference: undefined, ...change },
    ...(eventId ? { event: { source: "test", id: eventId } } : {}),
  });
  const now = async () => (await loadOrder(till.ctx, order.id)).value;
  return { vendor, till, variantId, order, paymentId, news, now };
};

describe("settle", () => {
  it("comes to the same end for every order of five events, each told five times", async () => {
    const kinds = [
      ["captured", "completed"],
      ["captured", "async_succeeded"],
      ["captured", "pi_succeeded"],
      ["refunded", "refunded"],
      ["expired", "expired"],
    ] as const;
    const ends = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...kinds, ...kinds, ...kinds, ...kinds, ...kinds], { minLength: 25 }), async (events) => {
        const { till, variantId, order, paymentId, news, now, vendor } = await bought();
        for (const [state, id] of events) await settle(till.system, news(state, id));
        const { status, paymentStatus, captured, refunded } = await now();
        const payments = (await paymentsOf(till.ctx, order.id)).map(({ value }) => [value.id === paymentId, value.state]);
        const { available, held, onHand } = await level(till.ctx, variantId);
        ends.add(JSON.stringify({ status, paymentStatus, captured, refunded, payments, available, held, onHand, asked: vendor.refunds() }));
        expectSound(till);
      }),
      { numRuns: 240 },
    );
    expect([...ends]).toHaveLength(1);
    expect(JSON.parse([...ends][0] ?? "{}")).toMatchObject({ status: "refunded", paymentStatus: "refunded", available: 5, held: 0 });
  });

  it("takes an event once, whatever number of copies arrive at the same time", async () => {
    const { till, news, now } = await bought();
    const all = await Promise.all(Array.from({ length: 20 }, () => settle(till.system, news("captured", "evt_1"))));
    expect(all.filter((answer) => answer === "done")).toHaveLength(1);
    expect(await now()).toMatchObject({ status: "confirmed", number: 1, captured: 25_000 });
    expectSound(till);
  });

  it("never goes back: late news after the end changes nothing", async () => {
    const { till, news, now, variantId } = await bought();
    await settle(till.system, news("captured", "a"));
    for (const state of ["declined", "expired", "pending"] as const) expect(await settle(till.system, news(state, state))).toBe("nothing");
    expect(await now()).toMatchObject({ status: "confirmed", paymentStatus: "paid" });
    await settle(till.system, news("refunded", "b"));
    expect(await settle(till.system, news("captured", "c"))).toBe("nothing");
    expect(await now()).toMatchObject({ status: "refunded", paymentStatus: "refunded" });
    expect(await level(till.ctx, variantId)).toMatchObject({ available: 5, held: 0, onHand: 5 });
  });

  it("sets the goods aside once more for money that came too late", async () => {
    const { till, news, now, variantId } = await bought();
    await settle(till.system, news("expired", "a"));
    expect(await level(till.ctx, variantId)).toMatchObject({ available: 5, held: 0 });
    await settle(till.system, news("captured", "b"));
    expect(await now()).toMatchObject({ status: "confirmed", paymentStatus: "paid", number: 1 });
    expect(await level(till.ctx, variantId)).toMatchObject({ available: 3, held: 0, onHand: 3 });
    expectSound(till);
  });

  it("sends late money back by itself when the goods are gone, once", async () => {
    const { till, news, now, vendor } = await bought(2);
    await settle(till.system, news("expired", "a"));
    const variantId = (await now()).lines[0]?.variantId;
    if (variantId) await buy(till.shopper, { variantId, quantity: 1 });
    await settle(till.system, news("captured", "b"));
    expect(await now()).toMatchObject({ status: "refunded", paymentStatus: "refunded", refunded: 25_000 });
    expect(new Set(vendor.refundKeys)).toEqual(new Set([`refund:${(await now()).id}:out_of_stock`]));
    expectSound(till);
  });

  it("sends money back that comes for a cancelled order, and leaves the goods on the shelf", async () => {
    const { till, news, now, variantId, vendor, order } = await bought();
    await cancel(till.ctx, order.id, { reason: "", restock: true });
    await settle(till.system, news("captured", "late"));
    expect(await now()).toMatchObject({ status: "cancelled", paymentStatus: "refunded" });
    expect(vendor.refunds()).toBe(1);
    expect(await level(till.ctx, variantId)).toMatchObject({ available: 5, held: 0 });
  });

  it.each([
    ["another amount", { amount: 1 }],
    ["another currency", { currency: "EUR" }],
    ["another order", { orderId: "ord_01J00000000000000000000000" }],
  ])("believes nothing of %s, and writes it down", async (_what, change) => {
    const { till, news, now } = await bought();
    expect(await settle(till.system, news("captured", "forged", change))).toBe("mismatch");
    expect(await now()).toMatchObject({ status: "awaiting_payment", captured: 0 });
    expect(till.memory.all().filter((row) => row.data["what"] === "payment.mismatch")).toHaveLength(1);
  });
});

describe("the sweeper", () => {
  it("asks the vendor before it gives the goods back, and takes the money that is there", async () => {
    const { till, now, vendor } = await bought();
    vendor.said.now = "captured";
    await letTimePass(till);
    expect(await now()).toMatchObject({ status: "confirmed", paymentStatus: "paid" });
  });

  it("gives nothing back while the vendor does not answer", async () => {
    const { till, now, vendor, variantId } = await bought();
    const { DomainError } = await import("@matjar/core/kernel");
    const { paymentUnavailable } = await import("@matjar/core/payment");
    const expire = vendor.gateway.expire;
    Object.assign(vendor.gateway, { expire: async () => Promise.reject(paymentUnavailable()) });
    till.world.advance(60 * 60_000);
    await sweepOrder(till.system, (await now()).id).catch((error) => expect(error).toBeInstanceOf(DomainError));
    expect(await now()).toMatchObject({ status: "awaiting_payment" });
    expect(await level(till.ctx, variantId)).toMatchObject({ held: 2 });
    Object.assign(vendor.gateway, { expire });
    await letTimePass(till);
    expect(await now()).toMatchObject({ status: "expired" });
    expect(await level(till.ctx, variantId)).toMatchObject({ available: 5, held: 0 });
  });

  it("keeps the goods while money is on its way", async () => {
    const { till, now, news, vendor } = await bought();
    await settle(till.system, news("pending", "p"));
    vendor.said.now = "pending";
    await letTimePass(till);
    expect(await now()).toMatchObject({ status: "awaiting_payment" });
    await settle(till.system, news("captured", "c"));
    expect(await now()).toMatchObject({ status: "confirmed" });
  });
});
