import { findSession, notSignedIn, sessionLifeMs } from "@matjar/core/account";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { ApiEnv, SignedIn } from "../env.ts";

const cookie = "matjar_session";

const flags = (c: Context<ApiEnv>) =>
  ({ httpOnly: true, sameSite: "Lax", path: "/", secure: c.get("services").hosts.platformOrigin.startsWith("https:") }) as const;

/** Gives the browser its token. No `Domain`: store hosts never get to see it. */
export const giveSession = (c: Context<ApiEnv>, token: string): void =>
  setCookie(c, cookie, token, { ...flags(c), maxAge: sessionLifeMs / 1000 });

export const takeSession = (c: Context<ApiEnv>): void => void deleteCookie(c, cookie, flags(c));

/** Who is signed in, from the session cookie; the cookie is renewed when its token was. @throws notSignedIn */
export const requireSession = async (c: Context<ApiEnv>): Promise<SignedIn> => {
  const token = getCookie(c, cookie);
  const found = token !== undefined && /^[\w-]{43}$/.test(token) ? await findSession(c.get("platform"), token) : undefined;
  if (!found) throw notSignedIn();
  if (found.newToken !== undefined) giveSession(c, found.newToken);
  return { accountId: found.accountId, sessionId: found.id, email: found.email };
};
