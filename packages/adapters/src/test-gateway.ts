import { timingSafeEqual } from "node:crypto";
import { notFound, type Sign, type StoreContext } from "@matjar/core/kernel";
import {
  type Bill,
  badSignature,
  type Gateway,
  type Payment,
  type Report,
  type TestBench,
  type TestChoice,
  type TestMessage,
  type TestOutcome,
} from "@matjar/core/payment";
import { ConditionFailed, entity, insert, type Key, replace, type Versioned } from "@matjar/core/table";
import { z } from "zod";

/** How the test gateway remembers a payment; a vendor would keep this in its own house. */
const Page = z.object({
  paymentId: z.string(),
  orderId: z.string(),
  amount: z.int(),
  currency: z.string(),
  state: z.enum(["open", "pending", "captured", "declined", "expired", "refunded"]),
  returnUrl: z.string(),
  cancelUrl: z.string(),
  expiresAt: z.int(),
  /** Epoch milliseconds: a message that the gateway still has to send. */
  sendAt: z.int().optional(),
  /** Counts the messages, for their ids. */
  sent: z.int(),
});
type TestPage = z.infer<typeof Page>;

const pageKey = (paymentId: string): Key => ({ pk: `TESTPAY#${paymentId}`, sk: "PAGE" });
const pages = entity("test_payment", Page, (page) => pageKey(page.paymentId), { due: (page) => page.sendAt });

const findPage = async (ctx: StoreContext, paymentId: string): Promise<Versioned<TestPage> | undefined> => {
  const item = await ctx.table.get(pageKey(paymentId));
  return item && pages.parse(item);
};

const current = (ctx: StoreContext, page: TestPage): TestPage =>
  page.state === "open" && page.expiresAt <= ctx.world.now() ? { ...page, state: "expired" } : page;

/** @throws notFound */
const testPage = async (ctx: StoreContext, paymentId: string): Promise<Versioned<TestPage>> => {
  const found = await findPage(ctx, paymentId);
  if (!found) throw notFound();
  return { ...found, value: current(ctx, found.value) };
};

/** Changes the page as it is now; when somebody else was faster, once more. */
const change = async (ctx: StoreContext, paymentId: string, how: (page: TestPage) => TestPage): Promise<TestPage> => {
  for (;;) {
    const { value, version } = await testPage(ctx, paymentId);
    const next = how(value);
    try {
      await ctx.table.write(replace(pages.row(next), version));
      return next;
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
    }
  }
};

const reportOf = (page: TestPage): Report => ({
  state: page.state,
  amount: page.amount,
  currency: page.currency,
  orderId: page.orderId,
  reference: `test_${page.paymentId}`,
});

const unheardOf = ({ amount, currency, orderId }: Payment): Report => ({
  state: "unknown",
  amount,
  currency,
  orderId,
  reference: undefined,
});

const looked = async (ctx: StoreContext, payment: Payment): Promise<Report> => {
  const found = await findPage(ctx, payment.id);
  return found ? reportOf(current(ctx, found.value)) : unheardOf(payment);
};

const openPage = async (ctx: StoreContext, bill: Bill): Promise<void> => {
  const { paymentId, orderId, amount, currency, returnUrl, cancelUrl, expiresAt } = bill;
  const page: TestPage = { paymentId, orderId, amount, currency, returnUrl, cancelUrl, expiresAt, state: "open", sent: 0 };
  try {
    await ctx.table.write(insert(pages.row(page)));
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error; // asked before: the same page
  }
};

const signed = (sign: Sign, at: number, raw: string): string => sign(`test-gateway:${at}.${raw}`);
const toleranceMs = 300_000;

const genuine = (sign: Sign, raw: string, signature: string | undefined, nowMs: number): boolean => {
  const [, at = "", given = ""] = /^t=(\d+),v1=([\w-]+)$/.exec(signature ?? "") ?? [];
  const [left, right] = [Buffer.from(given), Buffer.from(signed(sign, Number(at), raw))];
  return left.length === right.length && timingSafeEqual(left, right) && Math.abs(nowMs - Number(at)) <= toleranceMs;
};

const Body = z.object({ eventId: z.string(), storeId: z.string(), orderId: z.string(), paymentId: z.string(), reference: z.string() });

/** The next message about a payment. */
const testMessage = (ctx: StoreContext, page: TestPage): TestMessage => {
  const body: z.infer<typeof Body> = {
    eventId: `${page.paymentId}-${page.sent}-${page.state}`,
    storeId: ctx.storeId,
    orderId: page.orderId,
    paymentId: page.paymentId,
    reference: `test_${page.paymentId}`,
  };
  const raw = JSON.stringify(body);
  const at = ctx.world.now();
  return { raw, signature: `t=${at},v1=${signed(ctx.sign, at, raw)}` };
};

const soonMs = 2_000;
const delayMs = 10_000;

const effects: Readonly<Record<TestOutcome, { state: TestPage["state"]; tells: "now" | number; back: "return" | "cancel" | "never" }>> = {
  success: { state: "captured", tells: soonMs, back: "return" },
  decline: { state: "declined", tells: "now", back: "cancel" },
  delay: { state: "pending", tells: delayMs, back: "return" },
  webhook_before_return: { state: "captured", tells: "now", back: "return" },
  never_returns: { state: "captured", tells: soonMs, back: "never" },
};

const choose = async (ctx: StoreContext, paymentId: string, outcome: TestOutcome): Promise<TestChoice> => {
  const { state, tells, back } = effects[outcome];
  let chose = false;
  const page = await change(ctx, paymentId, (now) => {
    chose = now.state === "open";
    const later = typeof tells === "number" ? { sendAt: ctx.world.now() + tells } : {};
    return chose ? { ...now, state, sent: now.sent + 1, ...later } : now;
  });
  const url = back === "cancel" ? page.cancelUrl : page.returnUrl;
  return { message: chose && tells === "now" ? testMessage(ctx, page) : undefined, url: back === "never" ? undefined : url };
};

/** A delayed payment is captured when its message is due. */
const due = async (ctx: StoreContext, { pk }: Key): Promise<TestMessage | undefined> => {
  const paymentId = pk.slice("TESTPAY#".length);
  const found = await findPage(ctx, paymentId);
  if (found?.value.sendAt === undefined || found.value.sendAt > ctx.world.now()) return undefined;
  const page = await change(ctx, paymentId, ({ sendAt: _sent, ...now }) => ({
    ...now,
    sent: now.sent + 1,
    state: now.state === "pending" ? "captured" : now.state,
  }));
  return testMessage(ctx, page);
};

const bench: TestBench = { page: async (ctx, paymentId) => (await testPage(ctx, paymentId)).value, choose, due };

/** A gateway for trying out: pages of our own, messages signed like a real vendor's. No money moves; it says so wherever it is seen. */
export const testGateway = (sign: Sign): Gateway => ({
  method: "test",
  takes: (amount) => amount > 0,
  start: async (ctx, bill) => {
    await openPage(ctx, bill);
    return { reference: `test_${bill.paymentId}`, redirectUrl: `${new URL(bill.returnUrl).origin}/checkout/test/${bill.paymentId}` };
  },
  expire: async (ctx, payment) => {
    if (!(await findPage(ctx, payment.id))) return unheardOf(payment);
    return reportOf(await change(ctx, payment.id, (page) => (page.state === "open" ? { ...page, state: "expired" } : page)));
  },
  lookUp: looked,
  refund: async (ctx, payment) => reportOf(await change(ctx, payment.id, (page) => ({ ...page, state: "refunded" }))),
  bench,
  read: async (raw, signature, nowMs) => {
    if (!genuine(sign, raw, signature, nowMs)) throw badSignature();
    return { about: "payment", ...Body.parse(JSON.parse(raw)), account: undefined };
  },
});
