import { notSignedIn } from "@matjar/core/account";
import type { Context } from "hono";
import type { ApiEnv, SignedIn } from "./env.ts";

/** Who is signed in, behind `needs("account")` and above. @throws notSignedIn where the route forgot to ask */
export const signedIn = (c: Context<ApiEnv>): SignedIn => {
  const who = c.get("signedIn");
  if (!who) throw notSignedIn();
  return who;
};
