import { createRoute, z } from "@hono/zod-openapi";
import * as Policy from "@matjar/core/policy";
import * as Site from "@matjar/core/site";
import { answer, etag, expectedVersion, group, needs, nothing, problems, versioned } from "../../doors.ts";
import type { AdminEnv } from "../../env.ts";

const tags = ["Site"];
const params = z.object({ kind: Site.PolicyKind });

const list = createRoute({
  method: "get",
  path: "/policies",
  summary: "Privacy, returns, terms, shipping and imprint: what the shop has of them",
  description: "`outdated`: settings changed since the template was filled. `edited`: the merchant changed the text since.",
  tags,
  ...needs("manager"),
  responses: { 200: answer(z.object({ items: z.array(Policy.PolicyView) })) },
});

const make = createRoute({
  method: "post",
  path: "/policies/{kind}",
  summary: "Make a policy of its template, as a page of the shop",
  description: "Filled with the store's settings, in all its languages. A start to be read by a lawyer, not legal advice.",
  tags,
  ...needs("manager"),
  request: { params },
  responses: { 201: versioned(Site.ContentPage, "Made; ETag is its version"), ...problems(409, 413) },
});

const refresh = createRoute({
  method: "post",
  path: "/policies/{kind}/refresh",
  summary: "Fill the template anew",
  description: "Needs If-Match with the version of the page. What was written into its text goes.",
  tags,
  ...needs("manager"),
  request: { params },
  responses: { 200: versioned(Site.ContentPage), ...problems(404, 412, 428) },
});

const link = createRoute({
  method: "post",
  path: "/menus/policies",
  summary: "Put the policies into the menu at the foot",
  tags,
  ...needs("manager"),
  responses: { 204: nothing("The menu has them all"), ...problems(409, 412) },
});

export const policies = group<AdminEnv>()
  .openapi(list, async (c) => c.json({ items: await Policy.policies(c.get("store")) }, 200))
  .openapi(make, async (c) => {
    const { value, version } = await Policy.makePolicy(c.get("store"), c.req.valid("param").kind);
    c.header("ETag", etag(version));
    return c.json(value, 201);
  })
  .openapi(refresh, async (c) => {
    const expected = expectedVersion(c.req.header("if-match"));
    const { value, version } = await Policy.refreshPolicy(c.get("store"), c.req.valid("param").kind, expected);
    c.header("ETag", etag(version));
    return c.json(value, 200);
  })
  .openapi(link, async (c) => {
    await Policy.linkPolicies(c.get("store"));
    return c.body(null, 204);
  });
