import { createRoute, z } from "@hono/zod-openapi";
import { idOf } from "@matjar/core/kernel";
import { changeRole, Invitation, inviteMember, listMembers, Member, MemberChange, MemberItem, removeMember } from "@matjar/core/store";
import { answer, body, etag, expectedVersion, group, needs, nothing, problems, versioned } from "../../doors.ts";
import type { AdminEnv } from "../../env.ts";
import { limits, limitUse } from "../../middleware/rate-limit.ts";

const tags = ["Members"];
const params = z.object({ account: idOf("account") });

const list = createRoute({
  method: "get",
  path: "/members",
  summary: "Who works in the store",
  description: "Each member carries the version to send in If-Match.",
  tags,
  ...needs("owner"),
  responses: { 200: answer(z.object({ items: z.array(MemberItem) })) },
});

const invite = createRoute({
  method: "post",
  path: "/members",
  summary: "Invite somebody by mail",
  description: "They are in as soon as they sign in with that address. Inviting again sends the mail again.",
  tags,
  ...needs("owner"),
  request: body(Invitation),
  responses: { 201: answer(Member, "Invited"), ...problems(409, 422, 429) },
});

const change = createRoute({
  method: "patch",
  path: "/members/{account}",
  summary: "Give a member another role",
  description: "Needs If-Match. The last owner stays owner.",
  tags,
  ...needs("owner"),
  request: { params, ...body(MemberChange) },
  responses: { 200: versioned(Member), ...problems(404, 409, 412, 422, 428) },
});

const remove = createRoute({
  method: "delete",
  path: "/members/{account}",
  summary: "Take a member out of the store",
  description: "Needs If-Match. Their next request is refused.",
  tags,
  ...needs("owner"),
  request: { params },
  responses: { 204: nothing("Out"), ...problems(404, 409, 412, 428) },
});

export const members = group<AdminEnv>()
  .openapi(list, async (c) => c.json({ items: await listMembers(c.get("store")) }, 200))
  .openapi(invite, async (c) => {
    await limitUse(c.get("services"), limits.invitations, "store", c.get("store").table);
    return c.json(await inviteMember(c.get("platform"), c.get("store"), c.req.valid("json")), 201);
  })
  .openapi(change, async (c) => {
    const version = expectedVersion(c.req.header("if-match"));
    const changed = await changeRole(c.get("store"), c.req.valid("param").account, c.req.valid("json").role, version);
    c.header("ETag", etag(changed.version));
    return c.json(changed.value, 200);
  })
  .openapi(remove, async (c) => {
    const version = expectedVersion(c.req.header("if-match"));
    await removeMember(c.get("platform"), c.get("store"), c.req.valid("param").account, version);
    return c.body(null, 204);
  });
