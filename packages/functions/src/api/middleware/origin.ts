import { refusal } from "@matjar/core/kernel";
import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { createMiddleware } from "hono/factory";
import { HTTPException } from "hono/http-exception";
import type { ApiEnv } from "../env.ts";

const foreignOrigin = refusal("forbidden", "foreign_origin", {
  en: "This request came from another website, so we did not carry it out.",
  ar: "جاء هذا الطلب من موقع آخر، لذلك لم ننفذه.",
  fr: "Cette demande vient d’un autre site ; elle n’a pas été exécutée.",
  it: "Questa richiesta arriva da un altro sito, quindi non è stata eseguita.",
});
const unsupportedBody = refusal("unsupported", "unsupported_media_type", {
  en: "Send the body as {accepts}.",
  ar: "أرسل المحتوى بصيغة {accepts}.",
  fr: "Envoyez le corps en {accepts}.",
  it: "Invia il corpo come {accepts}.",
});

const safeMethods: readonly string[] = ["GET", "HEAD"];

/** What the browser says of where the request came from, when it says something. */
const comesFromUs = (c: Context<ApiEnv>): boolean => {
  const site = c.req.header("sec-fetch-site");
  if (site !== undefined && site !== "same-origin" && site !== "none") return false;
  const origin = c.req.header("origin");
  if (origin === undefined) return true;
  const scheme = new URL(c.get("services").hosts.platformOrigin).protocol;
  return origin.toLowerCase() === `${scheme}//${c.get("host").toLowerCase()}`;
};

const hasBody = (c: Context<ApiEnv>): boolean => {
  const length = c.req.header("content-length");
  return length === undefined ? c.req.raw.body !== null : length !== "0";
};

const essence = (contentType: string): string => (contentType.split(";")[0] ?? "").trim().toLowerCase();

const requireKnownBody = (c: Context<ApiEnv>): void => {
  const declared = c.get("door").accepts;
  const accepts = declared.length > 0 ? declared : ["application/json"];
  const sent = c.req.header("content-type");
  if (sent === undefined ? hasBody(c) : !accepts.includes(essence(sent))) throw unsupportedBody({ accepts: accepts.join(", ") });
};

/**
 * Against forged requests of other sites, stores of our own platform included: a write must carry the media type that its
 * route declares (JSON, which no plain form can send) and, when the browser tells its origin, come from the same one.
 * Vendors prove themselves by the signature on the body instead.
 */
export const sameOrigin = createMiddleware<ApiEnv>(async (c, next) => {
  if (!safeMethods.includes(c.req.method) && c.get("door").access !== "vendor") {
    if (!comesFromUs(c)) throw foreignOrigin();
    requireKnownBody(c);
  }
  await next();
});

const limits = new Map<number, ReturnType<typeof bodyLimit>>();
const limitOf = (maxSize: number) => {
  const known =
    limits.get(maxSize) ??
    bodyLimit({
      maxSize,
      onError: () => {
        throw new HTTPException(413);
      },
    });
  limits.set(maxSize, known);
  return known;
};

/** Refuses bodies over what the route takes (1 MB unless it says otherwise), before they are read. */
export const boundedBody = createMiddleware<ApiEnv>((c, next) => limitOf(c.get("door").maxBytes)(c, next));
