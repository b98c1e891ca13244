import { createRoute, z } from "@hono/zod-openapi";
import * as Site from "@matjar/core/site";
import { cleanTheme, faultsOf, type ThemeDefinition } from "@matjar/theme-kit";
import { answer, body, etag, expectedVersion, group, invalid, needs, problems } from "../../doors.ts";
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

const noSuchTheme = (theme: string) =>
  invalid(new z.ZodError([{ code: "custom", path: ["theme"], message: `There is no theme "${theme}"`, input: theme }]));

/** The settings with their rich texts cleaned. @throws invalid when the theme is unknown, or does not take them */
const checked = (definition: ThemeDefinition | undefined, settings: Site.ThemeSettings, before: Site.ThemeSettings): Site.ThemeSettings => {
  if (!definition) throw noSuchTheme(settings.theme);
  const faults = faultsOf(definition, settings, before);
  if (faults.length > 0) throw invalid(new z.ZodError(faults));
  return cleanTheme(definition, settings, Site.cleanHtml);
};

export const theme = group<AdminEnv>()
  .openapi(list, async (c) => c.json({ items: [...(await c.get("services").themes.all())] }, 200))
  .openapi(read, async (c) => {
    const { value, version } = await Site.theme(c.get("store"));
    c.header("ETag", etag(version));
    return c.json(value, 200);
  })
  .openapi(save, async (c) => {
    const ctx = c.get("store");
    const given = c.req.valid("json");
    const settings = checked(await c.get("services").themes.find(given.theme), given, (await Site.theme(ctx)).value);
    const { value, version } = await Site.saveTheme(ctx, settings, expectedVersion(c.req.header("if-match")));
    c.header("ETag", etag(version));
    return c.json(value, 200);
  });
