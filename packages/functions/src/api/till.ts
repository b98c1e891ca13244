import type { TillContext } from "@matjar/core/payment";
import type { Context } from "hono";
import { tillContext } from "../services.ts";
import type { AdminEnv, ShopEnv } from "./env.ts";

/** The store of the request with its ways to be paid; the same for a member as for a shopper. */
export const till = (c: Context<AdminEnv> | Context<ShopEnv>): TillContext => {
  const { services, store } = (c as Context<ShopEnv>).var;
  return tillContext(services, store);
};
