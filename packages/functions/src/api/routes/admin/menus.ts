import { createRoute } from "@hono/zod-openapi";
import * as Site from "@matjar/core/site";
import { body, etag, expectedVersion, group, needs, problems, versioned } from "../../doors.ts";
import type { AdminEnv } from "../../env.ts";

const tags = ["Site"];

const read = createRoute({
  method: "get",
  path: "/menus",
  summary: "The menus of the shop",
  tags,
  ...needs("manager"),
  responses: { 200: versioned(Site.Menus, "The draft; ETag is its version") },
});

const save = createRoute({
  method: "put",
  path: "/menus",
  summary: "Save the menus",
  description: "Needs If-Match. Shoppers see them after the next publish.",
  tags,
  ...needs("manager"),
  request: body(Site.Menus),
  responses: { 200: versioned(Site.Menus), ...problems(412, 422, 428) },
});

export const menus = group<AdminEnv>()
  .openapi(read, async (c) => {
    const { value, version } = await Site.menus(c.get("store"));
    c.header("ETag", etag(version));
    return c.json(value, 200);
  })
  .openapi(save, async (c) => {
    const { value, version } = await Site.saveMenus(c.get("store"), c.req.valid("json"), expectedVersion(c.req.header("if-match")));
    c.header("ETag", etag(version));
    return c.json(value, 200);
  });
