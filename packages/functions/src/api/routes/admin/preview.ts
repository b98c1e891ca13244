import { createRoute, z } from "@hono/zod-openapi";
import { preview as previewOf } from "@matjar/builder/preview";
import type { ThemeShelf } from "@matjar/builder/theme";
import { Locale } from "@matjar/core/kernel";
import * as Publish from "@matjar/core/publish";
import * as Site from "@matjar/core/site";
import { templates } from "@matjar/theme-kit";
import { checkedLook } from "../../checked-look.ts";
import { answer, body, group, needs, problems } from "../../doors.ts";
import type { AdminEnv } from "../../env.ts";
import { WarmShops } from "../../warm-shops.ts";
import { assetsOf } from "../platform/themes.ts";

const Asked = z.strictObject({
  look: Site.ThemeSettings,
  locale: Locale.meta({ description: "A language of the shop" }),
  page: z.string().max(500).meta({ description: "Address inside the language", example: "/products/shawl/" }),
});

const Shown = z.object({
  html: z.string(),
  template: z.enum(templates),
  found: z.boolean().meta({ description: "False: the shop has no such page, and this is what it shows instead" }),
});

const show = createRoute({
  method: "post",
  path: "/preview",
  summary: "One page in a look that is not saved",
  description:
    "Made by what publishes, from the shop as it is now. Nothing is published or saved. To be shown where scripts of the theme reach nothing.",
  tags: ["Site"],
  ...needs("manager"),
  request: body(Asked),
  responses: { 200: answer(Shown), ...problems(422) },
});

/** One for each process: all its previews stand on the same shops. */
const warm = new WeakMap<ThemeShelf, WarmShops>();
const warmShops = (themes: ThemeShelf): WarmShops => {
  const found = warm.get(themes) ?? new WarmShops();
  warm.set(themes, found);
  return found;
};

export const preview = group<AdminEnv>().openapi(show, async (c) => {
  const ctx = c.get("store");
  const { themes } = c.get("services");
  const { look: given, locale, page } = c.req.valid("json");
  const [look, { questions, media }] = await Promise.all([checkedLook(ctx, themes, given), warmShops(themes).of(ctx)]);
  const [theme, pictures] = await Promise.all([themes.load(look.theme), Publish.picturesOfLook(ctx, look, media)]);
  const shop = questions.wearing(look, pictures);
  c.header("Cache-Control", "no-store");
  return c.json(await previewOf({ shop, theme, locale, page, assetsPrefix: assetsOf(theme) }), 200);
});
