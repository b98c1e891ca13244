import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import Stripe from "stripe";
import { accountHandlers, type FakeAccount } from "./stripe/accounts.ts";
import { historyHandlers } from "./stripe/history.ts";
import { base, type FakeDispute, type FakeRefund, refuse, type Session } from "./stripe/objects.ts";

export const secretKey = "sk_test_platform";
export const webhookSecret = "whsec_test";
const account = "acct_merchant";

export interface Sent {
  readonly path: string;
  readonly body: URLSearchParams;
  readonly idempotencyKey: string | null;
  readonly account: string | null;
}

/** Stripe as its documents describe it: sessions, refunds, disputes, accounts, lists, keys that repeat their answer. https://docs.stripe.com/api */
export const fakeStripe = (now: () => number = Date.now) => {
  const sessions = new Map<string, Session>();
  const refunds: FakeRefund[] = [];
  const disputes: FakeDispute[] = [];
  const accounts = new Map<string, FakeAccount>();
  const answers = new Map<string, object>();
  const sent: Sent[] = [];
  /** `down`: nothing answers from the call of that number on (0: the next one). */
  const trouble: { next: "none" | "500" | "reset" | "lost"; down: number | undefined; refunds: string } = {
    next: "none",
    down: undefined,
    refunds: "succeeded",
  };
  const clock = { now };

  const take = async (request: Request): Promise<Sent> => {
    const heard = {
      path: new URL(request.url).pathname,
      body: new URLSearchParams(await request.clone().text()),
      idempotencyKey: request.headers.get("idempotency-key"),
      account: request.headers.get("stripe-account"),
    };
    sent.push(heard);
    return heard;
  };

  const once = <T extends object>(key: string | null, make: () => T): T => {
    const known = key === null ? undefined : (answers.get(key) as T | undefined);
    const answer = known ?? make();
    if (key !== null) answers.set(key, answer);
    return answer;
  };
  const seconds = () => Math.floor(clock.now() / 1000);

  const create = (body: URLSearchParams): Session => {
    let amount = 0;
    for (let i = 0; body.has(`line_items[${i}][quantity]`); i++)
      amount += Number(body.get(`line_items[${i}][quantity]`)) * Number(body.get(`line_items[${i}][price_data][unit_amount]`));
    const id = `cs_test_${sessions.size + 1}`;
    const session: Session = {
      id,
      object: "checkout.session",
      created: seconds(),
      status: "open",
      payment_status: "unpaid",
      amount_total: amount,
      currency: body.get("line_items[0][price_data][currency]") ?? "",
      client_reference_id: body.get("client_reference_id") ?? "",
      metadata: Object.fromEntries(["store", "order", "payment"].map((name) => [name, body.get(`metadata[${name}]`) ?? ""])),
      url: `https://checkout.stripe.com/c/pay/${id}`,
      payment_intent: null,
    };
    sessions.set(id, session);
    return session;
  };

  const find = (id: unknown): Session | undefined => sessions.get(String(id));

  /** A refund as it is made, by us or by the merchant in Stripe's dashboard; in units of Stripe. */
  const giveBack = (session: Session, amount: number, status = trouble.refunds, metadata: Record<string, string> = {}): FakeRefund => {
    const charge = session.payment_intent?.latest_charge;
    if (!charge) throw new Error("Not paid");
    const refund: FakeRefund = {
      id: `re_${refunds.length + 1}`,
      object: "refund",
      created: seconds(),
      status,
      amount,
      currency: session.currency,
      charge: charge.id,
      payment_intent: session.payment_intent?.id ?? null,
      metadata,
    };
    refunds.unshift(refund);
    charge.refunds.data.unshift(refund);
    return refund;
  };

  const handlers = [
    http.all(`${base}/*`, () => {
      if (trouble.down === undefined) return undefined;
      if (trouble.down > 0) return void trouble.down--;
      return refuse(503, { type: "api_error", message: "Stripe is down" });
    }),
    http.post(`${base}/checkout/sessions`, async ({ request }) => {
      const { body, idempotencyKey } = await take(request);
      const how = trouble.next;
      trouble.next = "none";
      if (how === "500") return refuse(500, { type: "api_error", message: "Something went wrong" });
      if (how === "reset") return HttpResponse.error();
      const session = once(idempotencyKey, () => create(body));
      return how === "lost" ? refuse(500, { type: "api_error", message: "Lost" }) : HttpResponse.json(session);
    }),
    http.get(`${base}/checkout/sessions/:id`, async ({ params, request }) => {
      await take(request);
      const session = find(params["id"]);
      return session
        ? HttpResponse.json(session)
        : refuse(404, { type: "invalid_request_error", code: "resource_missing", message: "No such session" });
    }),
    http.post(`${base}/checkout/sessions/:id/expire`, async ({ params, request }) => {
      await take(request);
      const session = find(params["id"]);
      if (session?.status !== "open")
        return refuse(400, { type: "invalid_request_error", message: 'Only Checkout Sessions with a status in ["open"] can be expired.' });
      session.status = "expired";
      session.url = null;
      return HttpResponse.json(session);
    }),
    http.post(`${base}/refunds`, async ({ request }) => {
      const { body, idempotencyKey } = await take(request);
      const session = [...sessions.values()].find((s) => s.payment_intent?.id === body.get("payment_intent"));
      const charge = session?.payment_intent?.latest_charge;
      if (!session || !charge) return refuse(404, { type: "invalid_request_error", message: "No such payment" });
      const gone = charge.refunds.data.reduce((sum, { status, amount }) => sum + (status === "failed" ? 0 : amount), 0);
      const metadata = Object.fromEntries(["store", "order", "payment", "key"].map((name) => [name, body.get(`metadata[${name}]`) ?? ""]));
      return HttpResponse.json(once(idempotencyKey, () => giveBack(session, session.amount_total - gone, trouble.refunds, metadata)));
    }),
    ...historyHandlers({ sessions, refunds, disputes, take }),
    ...accountHandlers({ accounts, take, once, seconds, trouble }),
  ];
  const server = setupServer(...handlers);

  /** The buyer pays on Stripe's page; a delayed method stays unpaid. */
  const pay = (session: Session, paid = true): void => {
    session.status = "complete";
    session.payment_status = paid ? "paid" : "unpaid";
    session.url = null;
    const id = `pi_${session.id}`;
    const refundsList = { object: "list" as const, has_more: false, data: [] };
    const charge = { id: `ch_${session.id}`, object: "charge" as const, metadata: session.metadata, refunds: refundsList };
    session.payment_intent = {
      id,
      object: "payment_intent",
      status: paid ? "succeeded" : "processing",
      amount: session.amount_total,
      currency: session.currency,
      metadata: session.metadata,
      latest_charge: paid ? charge : null,
    };
  };

  const dispute = (session: Session, status: string, change: Partial<FakeDispute> = {}): FakeDispute => {
    const known = disputes.find((one) => one.payment_intent === session.payment_intent?.id);
    const made: FakeDispute = known ?? {
      id: `dp_${disputes.length + 1}`,
      object: "dispute",
      created: seconds(),
      status,
      reason: "fraudulent",
      amount: session.amount_total,
      currency: session.currency,
      charge: session.payment_intent?.latest_charge?.id ?? "",
      payment_intent: session.payment_intent?.id ?? "",
      evidence_details: { due_by: seconds() + 7 * 86_400 },
      metadata: {},
    };
    if (!known) disputes.unshift(made);
    return Object.assign(made, { status }, change);
  };

  const reset = (): void => {
    for (const store of [sessions, accounts, answers]) store.clear();
    for (const list of [refunds, disputes, sent]) list.length = 0;
    Object.assign(trouble, { next: "none", down: undefined, refunds: "succeeded" });
    clock.now = now;
  };

  /** A day later Stripe may know the keys no more. */
  const forgetKeys = (): void => answers.clear();
  const last = () => [...sessions.values()].at(-1) as Session;
  return { server, handlers, sessions, accounts, refunds, disputes, sent, trouble, clock, pay, giveBack, dispute, forgetKeys, reset, last };
};

const signer = new Stripe(secretKey);
let counter = 0;

/** A webhook body with the signature header that Stripe would send with it. */
export const signedEvent = (type: string, object: object, nowMs: number, change: object = {}, secret = webhookSecret) => {
  const event = {
    id: `evt_${++counter}`,
    object: "event",
    api_version: "2026-10-28.endive",
    created: Math.floor(nowMs / 1000),
    livemode: false,
    account,
    type,
    data: { object },
    ...change,
  };
  const payload = JSON.stringify(event, undefined, 2);
  const header = signer.webhooks.generateTestHeaderString({ payload, secret, timestamp: Math.floor(nowMs / 1000) });
  return { payload, header };
};
