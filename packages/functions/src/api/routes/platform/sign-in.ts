import { createRoute, z } from "@hono/zod-openapi";
import { Account, AskCode, askCode, Membership, revokeSession, SignIn, SignUp, signIn, signUp } from "@matjar/core/account";
import { Store } from "@matjar/core/store";
import { furnish } from "../../../furnish.ts";
import { browserOf } from "../../browser.ts";
import { answer, body, group, needs, nothing, problems } from "../../doors.ts";
import type { ApiEnv } from "../../env.ts";
import { limitAddress, limits } from "../../middleware/rate-limit.ts";
import { giveSession, takeSession } from "../../middleware/session.ts";
import { signedIn } from "../../signed-in.ts";

const tags = ["Sign-in"];

const codes = createRoute({
  method: "post",
  path: "/codes",
  summary: "Mail a sign-in code",
  description: "The answer is the same whether the address is known or not. A code lives ten minutes and takes five tries.",
  tags,
  ...needs("public"),
  request: body(AskCode),
  responses: { 202: nothing("On its way"), ...problems(422, 429) },
});

const into = createRoute({
  method: "post",
  path: "/sign-in",
  summary: "Sign in with the code",
  tags,
  ...needs("public"),
  request: body(SignIn),
  responses: {
    200: answer(z.object({ account: Account, stores: z.array(Membership) }), "Signed in; the session is in the cookie"),
    ...problems(422, 429),
  },
});

const up = createRoute({
  method: "post",
  path: "/sign-up",
  summary: "Sign up with the code and open the first store",
  description: "Country, currency, tax and time zone are guessed when they are not given; all can be changed later.",
  tags,
  ...needs("public"),
  request: body(SignUp),
  responses: { 201: answer(z.object({ account: Account, store: Store }), "Signed in, store open"), ...problems(409, 422, 429) },
});

const out = createRoute({
  method: "post",
  path: "/sign-out",
  summary: "End this session",
  tags,
  ...needs("account"),
  responses: { 204: nothing("Signed out") },
});

export const signInRoutes = group<ApiEnv>()
  .openapi(codes, async (c) => {
    await limitAddress(c, limits.codes);
    await askCode(c.get("platform"), c.req.valid("json"));
    return c.body(null, 202);
  })
  .openapi(into, async (c) => {
    await limitAddress(c, limits.signIns);
    const { account, session, stores } = await signIn(c.get("platform"), c.req.valid("json"), browserOf(c));
    giveSession(c, session.token);
    return c.json({ account, stores }, 200);
  })
  .openapi(up, async (c) => {
    await limitAddress(c, limits.signIns);
    const { account, session, store } = await signUp(c.get("platform"), c.req.valid("json"), browserOf(c), furnish);
    giveSession(c, session.token);
    return c.json({ account, store }, 201);
  })
  .openapi(out, async (c) => {
    const { accountId, sessionId } = signedIn(c);
    await revokeSession(c.get("platform"), accountId, sessionId);
    takeSession(c);
    return c.body(null, 204);
  });
