import { createRoute, z } from "@hono/zod-openapi";
import { PageQuery, pageOf } from "@matjar/core/kernel";
import * as Redirect from "@matjar/core/redirect";
import { answer, body, etag, expectedVersion, group, needs, nothing, problems, versioned } from "../../doors.ts";
import type { AdminEnv } from "../../env.ts";

const tags = ["Redirects"];
const params = z.object({ redirect: z.string().min(1).max(1500) });

const list = createRoute({
  method: "get",
  path: "/redirects",
  summary: "Old addresses and where they lead",
  description:
    "In the order of their paths: those of the merchant (`own`) and those left behind by products, collections and pages that got another address (`moved`).",
  tags,
  ...needs("manager"),
  request: { query: PageQuery },
  responses: { 200: answer(pageOf(Redirect.RedirectView)), ...problems(400, 422) },
});

const create = createRoute({
  method: "post",
  path: "/redirects",
  summary: "Lead an old address to another",
  description: "Works from the next publish on, with status 301, in every language. A page that has the address wins over it.",
  tags,
  ...needs("manager"),
  request: body(Redirect.RedirectInput),
  responses: { 201: versioned(Redirect.RedirectView, "Written; ETag is its version"), ...problems(409, 422) },
});

const importFile = createRoute({
  method: "post",
  path: "/redirects/import",
  summary: "Read redirects from a CSV file",
  description:
    "A header row with `from` and `to` (or Shopify's names), 5,000 rows at most. Rows without a finding are written; an address that is there already leads to the new place.",
  tags,
  ...needs("manager"),
  request: body(Redirect.RedirectFile),
  responses: { 200: answer(Redirect.RedirectImport, "What was written, and what is wrong in which row"), ...problems(413, 422) },
});

const remove = createRoute({
  method: "delete",
  path: "/redirects/{redirect}",
  summary: "Delete a redirect",
  description: "Needs If-Match. It ends with the next publish.",
  tags,
  ...needs("manager"),
  request: { params },
  responses: { 204: nothing("Deleted"), ...problems(404, 412, 428) },
});

export const redirects = group<AdminEnv>()
  .openapi(list, async (c) => {
    const page = await Redirect.list(c.get("store"), c.req.valid("query"));
    return c.json({ ...page, items: [...page.items] }, 200);
  })
  .openapi(create, async (c) => {
    const redirect = await Redirect.create(c.get("store"), c.req.valid("json"));
    c.header("ETag", etag(redirect.version));
    return c.json(redirect, 201);
  })
  .openapi(importFile, async (c) => c.json(await Redirect.importFile(c.get("store"), c.req.valid("json")), 200))
  .openapi(remove, async (c) => {
    await Redirect.remove(c.get("store"), c.req.valid("param").redirect, expectedVersion(c.req.header("if-match")));
    return c.body(null, 204);
  });
