import { homeOf, readStore } from "@matjar/core/store";
import { createMiddleware } from "hono/factory";
import type { ShopEnv } from "../env.ts";

/**
 * Before the pages of the checkout and of orders: whoever asks for one at another host of the shop is sent to where it is at
 * home, path and question kept. The cart goes along, because its token is in the question. Read each time: two processes that
 * remember differently would send a visitor to and fro.
 */
export const atHome = createMiddleware<ShopEnv>(async (c, next) => {
  if (c.req.method !== "GET") return next();
  const store = c.get("store");
  const home = homeOf(store.hosts, (await readStore(store)).value, c.get("host"));
  if (home === undefined) return next();
  const { pathname, search } = new URL(c.req.url);
  return c.redirect(home + pathname + search, 301);
});
