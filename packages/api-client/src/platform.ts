import type { accountRoutes } from "@matjar/functions/api/routes/platform/account";
import type { signInRoutes } from "@matjar/functions/api/routes/platform/sign-in";
import type { storeRoutes } from "@matjar/functions/api/routes/platform/stores";
import { hc } from "hono/client";
import { type Connection, optionsOf } from "./connection.ts";

/** Signing in and up, the account, its sessions and its stores. */
export const platform = (connection: Connection = {}) => {
  const base = `${connection.origin ?? ""}/api`;
  const options = optionsOf(connection);
  return {
    signIn: hc<typeof signInRoutes>(base, options),
    account: hc<typeof accountRoutes>(base, options),
    stores: hc<typeof storeRoutes>(base, options),
  };
};

export type PlatformClient = ReturnType<typeof platform>;
