import { refusal, sha256 } from "@matjar/core/kernel";
import {
  absent,
  any,
  ConditionFailed,
  type Item,
  is,
  type Key,
  put,
  type Row,
  remove,
  type StoreTable,
  type Write,
} from "@matjar/core/table";
import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { z } from "zod";
import type { AdminEnv, ApiEnv } from "../env.ts";

/** How long an answer is kept, and how long a handler may run before its key is free again (API Gateway ends at 29 s). */
const keptMs = 24 * 3_600_000;
const leaseMs = 30_000;
const maxKeyLength = 255;
const minAnonymousLength = 16;
const maxAnswerBytes = 300_000;

const badKey = refusal("malformed", "idempotency_key_malformed", {
  en: "An Idempotency-Key has 1 to {max} characters.",
  ar: "يتكوّن Idempotency-Key من 1 إلى {max} حرفًا.",
  fr: "Une Idempotency-Key compte de 1 à {max} caractères.",
  it: "Una Idempotency-Key ha da 1 a {max} caratteri.",
});
const guessable = refusal("malformed", "idempotency_key_guessable", {
  en: "Without signing in, an Idempotency-Key has at least {min} characters that nobody else would choose, such as a UUID.",
  ar: "من دون تسجيل الدخول، يجب أن يتكوّن Idempotency-Key من {min} حرفًا على الأقل لا يختارها غيرك، مثل UUID.",
  fr: "Sans connexion, une Idempotency-Key compte au moins {min} caractères que personne d’autre ne choisirait, comme un UUID.",
  it: "Senza accesso, una Idempotency-Key ha almeno {min} caratteri che nessun altro sceglierebbe, come un UUID.",
});
const reused = refusal("invalid", "idempotency_key_reused", {
  en: "This Idempotency-Key was used for another request. Use a new one.",
  ar: "استُخدم هذا المفتاح Idempotency-Key لطلب آخر. استخدم مفتاحًا جديدًا.",
  fr: "Cette Idempotency-Key a servi à une autre demande. Utilisez-en une nouvelle.",
  it: "Questa Idempotency-Key è stata usata per un’altra richiesta. Usane una nuova.",
});
const inFlight = refusal("conflict", "idempotency_in_flight", {
  en: "The same request is still being worked on. Ask again in a moment.",
  ar: "ما زال الطلب نفسه قيد التنفيذ. أعد المحاولة بعد لحظات.",
  fr: "La même demande est encore en cours. Redemandez dans un instant.",
  it: "La stessa richiesta è ancora in corso. Riprova tra un attimo.",
});

const Answer = z.object({ status: z.int(), headers: z.record(z.string(), z.string()), body: z.string() });
type Answer = z.infer<typeof Answer>;

const Kept = z.object({
  bodyHash: z.string(),
  /** Whose run it is: a slow handler whose lease ended must not overwrite its successor's answer. */
  owner: z.string(),
  /** End of the lease while running, of the keeping when answered (epoch ms). */
  until: z.int(),
  answer: Answer.optional(),
});
type Kept = z.infer<typeof Kept>;

interface Shelf {
  get(key: Key): Promise<Item | undefined>;
  write(write: Write): Promise<Item | undefined>;
}

/** An account; or, of somebody who is not signed in, where the request comes from: a stranger's "1" is not my "1". */
const callerOf = (c: Context<ApiEnv>): string => {
  const accountId = c.get("signedIn")?.accountId;
  return accountId ?? `anonymous:${sha256(`${c.get("clientAddress") ?? ""}\n${c.req.header("user-agent") ?? ""}`).slice(0, 24)}`;
};

/** Keys of one caller mean nothing to another: they live in the store, or in the registry, under who calls. */
const placeOf = (c: Context<ApiEnv>, idempotencyKey: string): { shelf: Shelf; key: Key } => {
  const store = (c as unknown as Context<AdminEnv>).get("store") as { readonly table: StoreTable } | undefined;
  const route = sha256(`${c.req.method} ${c.req.path}`).slice(0, 16);
  return {
    shelf: store?.table ?? c.get("services").registry,
    key: { pk: `IDEM#${callerOf(c)}#${route}#${sha256(idempotencyKey)}`, sk: "IDEM" },
  };
};

const rowOf = (key: Key, kept: Kept): Row => ({ key, type: "idempotency", data: kept, expiresAt: kept.until + keptMs });

/** Takes the key, or answers what its row says now. */
const claim = async (shelf: Shelf, key: Key, kept: Kept, now: number): Promise<Kept | undefined> => {
  try {
    await shelf.write(put(rowOf(key, kept), any(absent, is(["until"], "<=", now))));
    return undefined;
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    const there = error.item ?? (await shelf.get(key));
    if (!there) throw inFlight({}, { retryAfterSeconds: 1 }); // released between the two calls
    return Kept.parse(there.data);
  }
};

const replay = ({ status, headers, body }: Answer): Response =>
  new Response(body === "" ? null : body, { status, headers: { ...headers, "Idempotent-Replayed": "true" } });

const answered = (other: Kept, bodyHash: string): Response => {
  if (other.bodyHash !== bodyHash) throw reused();
  if (!other.answer) throw inFlight({}, { retryAfterSeconds: 1 });
  return replay(other.answer);
};

const keptHeaders = ["content-type", "content-language", "location", "etag"] as const;
const finalRefusals: readonly number[] = [402, 404, 409, 410];

/**
 * 2xx and the refusals that will be the same tomorrow are kept; faults, refused bodies and whatever says "try again" are not.
 * An answer that signs somebody in is not kept either: its cookie must not be had twice.
 */
const isFinal = (c: Context<ApiEnv>, response: Response): boolean => {
  if (response.headers.has("retry-after")) return false;
  if (c.get("signedIn") === undefined && response.headers.has("set-cookie")) return false;
  return response.ok || finalRefusals.includes(response.status);
};

const answerOf = async (c: Context<ApiEnv>): Promise<Answer | undefined> => {
  const response = c.res.clone();
  if (!isFinal(c, response)) return undefined;
  const body = await response.text();
  if (Buffer.byteLength(body) > maxAnswerBytes || body.includes('"code":"changed_meanwhile"')) return undefined;
  const headers = keptHeaders.flatMap((name) => (response.headers.has(name) ? [[name, response.headers.get(name) ?? ""]] : []));
  return { status: response.status, headers: Object.fromEntries(headers) as Record<string, string>, body };
};

const unlessTakenOver = (error: unknown): undefined => {
  if (!(error instanceof ConditionFailed)) throw error;
  return undefined;
};

const settle = async (c: Context<ApiEnv>, shelf: Shelf, key: Key, kept: Kept): Promise<void> => {
  const mine = is(["owner"], "=", kept.owner);
  const answer = await answerOf(c);
  const until = c.get("services").world.now() + keptMs;
  const write = answer ? put(rowOf(key, { ...kept, until, answer }), mine) : remove(key, mine);
  await shelf.write(write).catch(unlessTakenOver);
};

/**
 * `Idempotency-Key` on every POST (reliability §3.5): same key and body, same answer for a day; other body 422; still running
 * 409. The work itself is not in this row's transaction, so deeds that must happen once keep their own guard as well.
 */
export const idempotency = createMiddleware<ApiEnv>(async (c, next) => {
  const idempotencyKey = c.req.header("idempotency-key");
  if (c.req.method !== "POST" || idempotencyKey === undefined || c.get("door").access === "vendor") return next();
  if (idempotencyKey === "" || idempotencyKey.length > maxKeyLength) throw badKey({ max: maxKeyLength });
  if (c.get("signedIn") === undefined && idempotencyKey.length < minAnonymousLength) throw guessable({ min: minAnonymousLength });
  const { world } = c.get("services");
  const { shelf, key } = placeOf(c, idempotencyKey);
  const bodyHash = sha256(Buffer.concat([Buffer.from(`${new URL(c.req.url).search}\n`), new Uint8Array(await c.req.arrayBuffer())]));
  const kept: Kept = { bodyHash, owner: world.token(), until: world.now() + leaseMs };
  const other = await claim(shelf, key, kept, world.now());
  if (other) return answered(other, bodyHash);
  await next();
  // The work is done: an answer that could not be kept is still the answer. Its key is free again when the lease ends.
  await settle(c, shelf, key, kept).catch((error: unknown) => c.get("services").log("warn", "answer not kept", { error: String(error) }));
});
