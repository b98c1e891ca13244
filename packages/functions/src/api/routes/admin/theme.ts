import { createRoute, z } from "@hono/zod-openapi";
import * as Site from "@matjar/core/site";
import type { ThemeDefinition } from "@matjar/theme-kit";
import { checkedLook } from "../../checked-look.ts";
import { answer, body, etag, expectedVersion, group, needs, problems, versioned } from "../../doors.ts";
import type { AdminEnv } from "../../env.ts";

const tags = ["Site"];

/** Written by `defineTheme` of theme-kit, where its shape is told. */
const Definition = z.custom<ThemeDefinition>().openapi({ type: "object", title: "ThemeDefinition" });

const list = createRoute({
  method: "get",
  path: "/themes",
  summary: "The themes that the shop can have",
  description: "What each says of itself: its settings, sections and looks.",
  tags,
  ...needs("manager"),
  responses: { 200: answer(z.object({ items: z.array(Definition) })) },
});

const read = createRoute({
  method: "get",
  path: "/theme",
  summary: "How the shop will look at the next publish",
  tags,
  ...needs("manager"),
  responses: { 200: versioned(Site.ThemeSettings, "The draft; ETag is its version") },
});

const kept = createRoute({
  method: "get",
  path: "/theme/looks",
  summary: "The looks to come back to",
  description: "How the shop looked in each theme that it wore before, with all settings of that theme.",
  tags,
  ...needs("manager"),
  responses: { 200: answer(z.object({ items: z.array(Site.ThemeSettings) })) },
});

const save = createRoute({
  method: "put",
  path: "/theme",
  summary: "Save the look of the shop",
  description: "Needs If-Match. Shoppers see it after the next publish. When the theme is another one, the look in the old one is kept.",
  tags,
  ...needs("manager"),
  request: body(Site.ThemeSettings),
  responses: { 200: versioned(Site.ThemeSettings), ...problems(409, 412, 422, 428) },
});

export const theme = group<AdminEnv>()
  .openapi(list, async (c) => c.json({ items: [...(await c.get("services").themes.all())] }, 200))
  .openapi(read, async (c) => {
    const { value, version } = await Site.theme(c.get("store"));
    c.header("ETag", etag(version));
    return c.json(value, 200);
  })
  .openapi(kept, async (c) => c.json({ items: await Site.keptLooks(c.get("store")) }, 200))
  .openapi(save, async (c) => {
    const ctx = c.get("store");
    const settings = await checkedLook(ctx, c.get("services").themes, c.req.valid("json"));
    const { value, version } = await Site.saveTheme(ctx, settings, expectedVersion(c.req.header("if-match")));
    c.header("ETag", etag(version));
    return c.json(value, 200);
  });
