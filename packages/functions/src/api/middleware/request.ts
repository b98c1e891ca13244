import { locales, pickLocale } from "@matjar/core/kernel";
import { createMiddleware } from "hono/factory";
import { platformContext, type Services } from "../../services.ts";
import { plainEdge } from "../edge.ts";
import type { ApiEnv } from "../env.ts";

/** First of all: what every request has. `?lang=` beats `Accept-Language`. */
export const request = (services: Services) =>
  createMiddleware<ApiEnv>(async (c, next) => {
    const asked = c.req.query("lang");
    const locale = locales.find((l) => l === asked) ?? pickLocale(c.req.header("accept-language"), ["en", "ar", "fr", "it"]);
    const requestId = services.world.id("event").slice(4);
    const edge = services.edge ?? plainEdge;
    c.set("services", services);
    c.set("host", edge.hostOf(c));
    c.set("clientAddress", edge.clientAddress(c));
    c.set("requestId", requestId);
    c.set("locale", locale);
    c.set("platform", platformContext(services, locale));
    c.set("signedIn", undefined);
    await next();
    c.header("X-Request-Id", requestId);
    c.header("X-Content-Type-Options", "nosniff");
    if (!c.res.headers.has("Cache-Control")) c.header("Cache-Control", "no-store");
  });
