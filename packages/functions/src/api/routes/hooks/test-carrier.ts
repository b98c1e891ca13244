import { timingSafeEqual } from "node:crypto";
import { createRoute, z } from "@hono/zod-openapi";
import { idOf, refusal, type Sign } from "@matjar/core/kernel";
import { byTrackingNumber, ShipmentState, track } from "@matjar/core/order";
import { createMiddleware } from "hono/factory";
import { answer, body, group, needs, problems } from "../../doors.ts";
import type { ApiEnv } from "../../env.ts";

/** What the test carrier tells. It is believed for its signature, so it may name the store, as a vendor's account id would. */
export const CarrierNotice = z.strictObject({
  id: z.string().min(1).max(100),
  store: idOf("store"),
  trackingNumber: z.string().min(1).max(80),
  state: ShipmentState.extract(["handed_over", "in_transit", "out_for_delivery", "delivered", "failed"]),
  at: z.iso.datetime(),
  place: z.string().max(120).optional(),
});
export type CarrierNotice = z.input<typeof CarrierNotice>;

const toleranceMs = 300_000;
const signatureHeader = "carrier-signature";

const badSignature = refusal("unauthenticated", "carrier.bad_signature", {
  en: "The signature does not fit the message.",
  ar: "التوقيع لا يطابق الرسالة.",
  fr: "La signature ne correspond pas au message.",
  it: "La firma non corrisponde al messaggio.",
});

/** `t=<epoch ms>,v1=<HMAC of time and body>`. */
export const signNotice = (sign: Sign, rawBody: string, nowMs: number): string =>
  `t=${nowMs},v1=${sign(`test-carrier:${nowMs}.${rawBody}`)}`;

/** @throws badSignature also for a message of more than five minutes ago, so that nobody plays it again */
const verify = (sign: Sign, rawBody: string, header: string | undefined, nowMs: number): void => {
  const time = Number(/^t=(\d+),/.exec(header ?? "")?.[1]);
  const [given, wanted] = [Buffer.from(header ?? ""), Buffer.from(signNotice(sign, rawBody, time))];
  const isFresh = Math.abs(nowMs - time) <= toleranceMs;
  if (!isFresh || given.length !== wanted.length || !timingSafeEqual(given, wanted)) throw badSignature();
};

/** Before anything in the body is looked at. */
const signed = createMiddleware<ApiEnv>(async (c, next) => {
  const { sign, world } = c.get("services");
  verify(sign, await c.req.text(), c.req.header(signatureHeader), world.now());
  await next();
});

const notice = createRoute({
  method: "post",
  path: "/test-carrier",
  summary: "News from the test carrier",
  description: `Signed in the header \`${signatureHeader}\`. Late, repeated and mixed-up news end the same.`,
  tags: ["Hooks"],
  ...needs("vendor"),
  middleware: signed,
  request: body(CarrierNotice),
  responses: { 200: answer(z.object({ state: ShipmentState })), ...problems(401, 404, 422) },
});

export const testCarrierHook = group<ApiEnv>().openapi(notice, async (c) => {
  const { store, trackingNumber, ...news } = c.req.valid("json");
  const ctx = c.get("platform").store(store, { kind: "system", deed: "test-carrier" });
  const { value } = await byTrackingNumber(ctx, trackingNumber);
  const { state } = await track(ctx, value.orderId, value.id, news);
  return c.json({ state }, 200);
});
