import { createRoute, z } from "@hono/zod-openapi";
import { idOf, PageQuery, pageOf } from "@matjar/core/kernel";
import * as Site from "@matjar/core/site";
import { checkedSections } from "../../checked-look.ts";
import { answer, body, etag, expectedVersion, group, needs, nothing, problems, versioned } from "../../doors.ts";
import type { AdminEnv } from "../../env.ts";

const tags = ["Site"];
const params = z.object({ page: idOf("page") });

const list = createRoute({
  method: "get",
  path: "/pages",
  summary: "The content pages of the shop",
  tags,
  ...needs("manager"),
  request: { query: PageQuery },
  responses: { 200: answer(pageOf(Site.PageSummary)), ...problems(400, 422) },
});

const create = createRoute({
  method: "post",
  path: "/pages",
  summary: "Write a content page",
  description: "Without a slug its address is made from the title.",
  tags,
  ...needs("manager"),
  request: body(Site.ContentPageInput),
  responses: { 201: versioned(Site.ContentPage, "Written; ETag is its version"), ...problems(409, 413, 422) },
});

const read = createRoute({
  method: "get",
  path: "/pages/{page}",
  summary: "One content page",
  tags,
  ...needs("manager"),
  request: { params },
  responses: { 200: versioned(Site.ContentPage, "The page; ETag is its version"), ...problems(404) },
});

const save = createRoute({
  method: "put",
  path: "/pages/{page}",
  summary: "Save a content page",
  description: "Needs If-Match. Without a slug the address stays.",
  tags,
  ...needs("manager"),
  request: { params, ...body(Site.ContentPageInput) },
  responses: { 200: versioned(Site.ContentPage), ...problems(404, 409, 412, 413, 422, 428) },
});

const remove = createRoute({
  method: "delete",
  path: "/pages/{page}",
  summary: "Delete a content page",
  description: "Needs If-Match. It goes from the shop with the next publish.",
  tags,
  ...needs("manager"),
  request: { params },
  responses: { 204: nothing("Deleted"), ...problems(404, 412, 428) },
});

export const pages = group<AdminEnv>()
  .openapi(list, async (c) => {
    const page = await Site.listPages(c.get("store"), c.req.valid("query"));
    return c.json({ ...page, items: [...page.items] }, 200);
  })
  .openapi(create, async (c) => {
    const input = await checkedSections(c.get("store"), c.get("services").themes, c.req.valid("json"), []);
    const { value, version } = await Site.createPage(c.get("store"), input);
    c.header("ETag", etag(version));
    return c.json(value, 201);
  })
  .openapi(read, async (c) => {
    const { value, version } = await Site.page(c.get("store"), c.req.valid("param").page);
    c.header("ETag", etag(version));
    return c.json(value, 200);
  })
  .openapi(save, async (c) => {
    const expected = expectedVersion(c.req.header("if-match"));
    const [ctx, id] = [c.get("store"), c.req.valid("param").page];
    const before = (await Site.page(ctx, id)).value.sections;
    const input = await checkedSections(ctx, c.get("services").themes, c.req.valid("json"), before);
    const { value, version } = await Site.updatePage(ctx, id, input, expected);
    c.header("ETag", etag(version));
    return c.json(value, 200);
  })
  .openapi(remove, async (c) => {
    await Site.removePage(c.get("store"), c.req.valid("param").page, expectedVersion(c.req.header("if-match")));
    return c.body(null, 204);
  });
