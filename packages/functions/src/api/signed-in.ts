import { notSignedIn } from "@matjar/core/account";
import type { AnyContext, SignedIn } from "./env.ts";

/** Who is signed in, behind `needs("account")` and above. @throws notSignedIn where the route forgot to ask */
export const signedIn = (c: AnyContext): SignedIn => {
  const who = c.var.signedIn;
  if (!who) throw notSignedIn();
  return who;
};
