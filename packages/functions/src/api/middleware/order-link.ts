import type { Limit } from "@matjar/core/account";
import { createMiddleware } from "hono/factory";
import type { ApiEnv } from "../env.ts";
import { limitAddress } from "./rate-limit.ts";

/** Links that opened nothing, by one address. A link holds 256 bits: this is against the noise, not against luck. */
const guesses: Limit = { feature: "order-links", max: 100, windowMs: 600_000 };

/** Where a link to an order leads; the same for everything below. */
export const orderLinkPaths = ["/api/shop/orders/:token", "/orders/:token"] as const;

/** Behind everything that a link to an order opens: whoever tries many wrong ones gets 429 for a while. */
export const orderLinks = createMiddleware<ApiEnv>(async (c, next) => {
  await next();
  if (c.res.status === 404) await limitAddress(c, guesses);
});
