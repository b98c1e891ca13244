import { createRoute, z } from "@hono/zod-openapi";
import { sectionFaults } from "@matjar/builder/section-faults";
import * as Site from "@matjar/core/site";
import { answer, body, etag, expectedVersion, group, invalid, needs, problems } from "../../doors.ts";
import type { AdminEnv } from "../../env.ts";

const tags = ["Site"];

const read = createRoute({
  method: "get",
  path: "/theme",
  summary: "How the shop will look at the next publish",
  tags,
  ...needs("manager"),
  responses: { 200: answer(Site.ThemeSettings, "The draft; ETag is its version") },
});

const save = createRoute({
  method: "put",
  path: "/theme",
  summary: "Save the look of the shop",
  description: "Needs If-Match. Shoppers see it after the next publish.",
  tags,
  ...needs("manager"),
  request: body(Site.ThemeSettings),
  responses: { 200: answer(Site.ThemeSettings), ...problems(409, 412, 422, 428) },
});

export const theme = group<AdminEnv>()
  .openapi(read, async (c) => {
    const { value, version } = await Site.theme(c.get("store"));
    c.header("ETag", etag(version));
    return c.json(value, 200);
  })
  .openapi(save, async (c) => {
    const settings = c.req.valid("json");
    const faults = sectionFaults(settings.home);
    if (faults.length > 0) throw invalid(new z.ZodError(faults));
    const { value, version } = await Site.saveTheme(c.get("store"), settings, expectedVersion(c.req.header("if-match")));
    c.header("ETag", etag(version));
    return c.json(value, 200);
  });
