import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import Stripe from "stripe";

export const secretKey = "sk_test_platform";
export const webhookSecret = "whsec_test";
const account = "acct_merchant";

interface Session {
  id: string;
  object: "checkout.session";
  status: "open" | "complete" | "expired";
  payment_status: "paid" | "unpaid";
  amount_total: number;
  currency: string;
  client_reference_id: string;
  metadata: Record<string, string>;
  url: string | null;
  payment_intent: null | {
    id: string;
    object: "payment_intent";
    status: string;
    latest_charge: { id: string; object: "charge"; amount_refunded: number; metadata: Record<string, string> } | null;
  };
}

export interface Sent {
  readonly path: string;
  readonly body: URLSearchParams;
  readonly idempotencyKey: string | null;
  readonly account: string | null;
}

const base = "https://api.stripe.com/v1";
const refuse = (status: number, error: object) => HttpResponse.json({ error }, { status });

/** Stripe as its documents describe it: sessions, their expiry, refunds, keys that repeat their answer. https://docs.stripe.com/api */
export const fakeStripe = () => {
  const sessions = new Map<string, Session>();
  const answers = new Map<string, object>();
  const sent: Sent[] = [];
  const trouble: { next: "none" | "500" | "reset" | "lost" } = { next: "none" };

  const take = async (request: Request): Promise<Sent> => {
    const heard = {
      path: new URL(request.url).pathname,
      body: new URLSearchParams(await request.text()),
      idempotencyKey: request.headers.get("idempotency-key"),
      account: request.headers.get("stripe-account"),
    };
    sent.push(heard);
    return heard;
  };

  const once = (key: string | null, make: () => object): object => {
    const known = key === null ? undefined : answers.get(key);
    const answer = known ?? make();
    if (key !== null) answers.set(key, answer);
    return answer;
  };

  const create = (body: URLSearchParams): Session => {
    let amount = 0;
    for (let i = 0; body.has(`line_items[${i}][quantity]`); i++)
      amount += Number(body.get(`line_items[${i}][quantity]`)) * Number(body.get(`line_items[${i}][price_data][unit_amount]`));
    const id = `cs_test_${sessions.size + 1}`;
    const session: Session = {
      id,
      object: "checkout.session",
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

  const server = setupServer(
    http.post(`${base}/checkout/sessions`, async ({ request }) => {
      const { body, idempotencyKey } = await take(request);
      const how = trouble.next;
      trouble.next = "none";
      if (how === "500") return refuse(500, { type: "api_error", message: "Something went wrong" });
      if (how === "reset") return HttpResponse.error();
      const session = once(idempotencyKey, () => create(body));
      return how === "lost" ? refuse(500, { type: "api_error", message: "Lost" }) : HttpResponse.json(session);
    }),
    http.get(`${base}/checkout/sessions`, () =>
      HttpResponse.json({ object: "list", has_more: false, url: "/v1/checkout/sessions", data: [...sessions.values()] }),
    ),
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
      const made = once(idempotencyKey, () => {
        charge.amount_refunded = session.amount_total;
        return { id: "re_1", object: "refund", status: "succeeded", amount: session.amount_total, currency: session.currency };
      });
      return HttpResponse.json(made);
    }),
  );

  /** The buyer pays on Stripe's page; a delayed method stays unpaid. */
  const pay = (session: Session, paid = true): void => {
    session.status = "complete";
    session.payment_status = paid ? "paid" : "unpaid";
    const charge = { id: "ch_1", object: "charge" as const, amount_refunded: 0, metadata: session.metadata };
    session.payment_intent = {
      id: `pi_${session.id}`,
      object: "payment_intent",
      status: paid ? "succeeded" : "processing",
      latest_charge: paid ? charge : null,
    };
  };

  const reset = (): void => {
    sessions.clear();
    answers.clear();
    sent.length = 0;
    trouble.next = "none";
  };

  return { server, sessions, sent, trouble, pay, reset, last: () => [...sessions.values()].at(-1) as Session };
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
