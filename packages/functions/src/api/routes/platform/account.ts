import { createRoute, z } from "@hono/zod-openapi";
import {
  Account,
  ChangeAccount,
  changeLocale,
  listSessions,
  Membership,
  memberships,
  readAccount,
  revokeOtherSessions,
  revokeSession,
  Session,
} from "@matjar/core/account";
import { idOf, PageQuery, pageOf } from "@matjar/core/kernel";
import { answer, body, group, needs, nothing, problems } from "../../doors.ts";
import type { ApiEnv } from "../../env.ts";
import { takeSession } from "../../middleware/session.ts";
import { signedIn } from "../../signed-in.ts";

const tags = ["Account"];

const read = createRoute({
  method: "get",
  path: "/account",
  summary: "Who is signed in, and their stores",
  tags,
  ...needs("account"),
  responses: { 200: answer(z.object({ account: Account, stores: z.array(Membership) })) },
});

const change = createRoute({
  method: "patch",
  path: "/account",
  summary: "Change the language of desk and mails",
  tags,
  ...needs("account"),
  request: body(ChangeAccount),
  responses: { 200: answer(Account), ...problems(422) },
});

const sessions = createRoute({
  method: "get",
  path: "/sessions",
  summary: "Where this account is signed in",
  description: "Newest first.",
  tags,
  ...needs("account"),
  request: { query: PageQuery },
  responses: { 200: answer(pageOf(Session)), ...problems(400, 422) },
});

const revoke = createRoute({
  method: "delete",
  path: "/sessions/{session}",
  summary: "End one session at once",
  tags,
  ...needs("account"),
  request: { params: z.object({ session: idOf("session") }) },
  responses: { 204: nothing("Ended"), ...problems(404) },
});

const revokeOthers = createRoute({
  method: "delete",
  path: "/sessions",
  summary: "End every session but this one",
  tags,
  ...needs("account"),
  responses: { 204: nothing("Ended") },
});

export const accountRoutes = group<ApiEnv>()
  .openapi(read, async (c) => {
    const { accountId } = signedIn(c);
    const [account, stores] = await Promise.all([readAccount(c.get("platform"), accountId), memberships(c.get("platform"), accountId)]);
    return c.json({ account, stores }, 200);
  })
  .openapi(change, async (c) => c.json(await changeLocale(c.get("platform"), signedIn(c).accountId, c.req.valid("json").locale), 200))
  .openapi(sessions, async (c) => {
    const { accountId, sessionId } = signedIn(c);
    const page = await listSessions(c.get("platform"), accountId, sessionId, c.req.valid("query"));
    return c.json({ ...page, items: [...page.items] }, 200);
  })
  .openapi(revoke, async (c) => {
    const { accountId, sessionId } = signedIn(c);
    const { session } = c.req.valid("param");
    await revokeSession(c.get("platform"), accountId, session);
    if (session === sessionId) takeSession(c);
    return c.body(null, 204);
  })
  .openapi(revokeOthers, async (c) => {
    const { accountId, sessionId } = signedIn(c);
    await revokeOtherSessions(c.get("platform"), accountId, sessionId);
    return c.body(null, 204);
  });
