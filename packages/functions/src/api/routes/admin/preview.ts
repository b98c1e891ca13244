import { createRoute, z } from "@hono/zod-openapi";
import { preview as previewOf } from "@matjar/builder/preview";
import type { ThemeShelf } from "@matjar/builder/theme";
import { idOf, isoTime, Locale, type StoreContext } from "@matjar/core/kernel";
import * as Publish from "@matjar/core/publish";
import * as Site from "@matjar/core/site";
import { templates } from "@matjar/theme-kit";
import { checkedLook } from "../../checked-look.ts";
import { answer, body, group, needs, problems } from "../../doors.ts";
import type { AdminEnv } from "../../env.ts";
import { WarmShops } from "../../warm-shops.ts";
import { assetsOf } from "../platform/themes.ts";

/** A content page as it is being written. Without an id it is a new one, and without a slug it is at `/pages/draft/`. */
const PageDraft = Site.ContentPageInput.extend({ id: idOf("page").optional() });

const Asked = z.strictObject({
  look: Site.ThemeSettings,
  menus: Site.Menus.optional().meta({ description: "Menus that are not saved; without them, those of the shop" }),
  draft: PageDraft.optional().meta({ description: "A content page that is not saved; it stands in for the one with its id" }),
  locale: Locale.meta({ description: "A language of the shop" }),
  page: z.string().max(500).meta({ description: "Address inside the language", example: "/products/shawl/" }),
});

const Shown = z.object({
  html: z.string(),
  template: z.enum(templates),
  found: z.boolean().meta({ description: "False: the shop has no such page, and this is what it shows instead" }),
  unshown: z
    .array(z.object({ zone: z.enum(Site.zones).optional(), section: z.string(), lacks: z.array(z.string()) }))
    .meta({ description: "Sections that are switched on and yet not shown, with the needed fields that have nothing to show" }),
});

const show = createRoute({
  method: "post",
  path: "/preview",
  summary: "One page in a look, with menus or a text that are not saved",
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

const pageOf = (ctx: StoreContext, draft: z.output<typeof PageDraft> | undefined): Site.ContentPage | undefined =>
  draft && { ...draft, id: draft.id ?? ctx.world.id("page"), slug: draft.slug ?? "draft", updatedAt: isoTime(ctx.world) };

export const preview = group<AdminEnv>().openapi(show, async (c) => {
  const ctx = c.get("store");
  const { themes } = c.get("services");
  const { look: given, menus, draft, locale, page } = c.req.valid("json");
  const [look, { questions, media }] = await Promise.all([checkedLook(ctx, themes, given), warmShops(themes).of(ctx)]);
  const written = pageOf(ctx, draft);
  const [theme, pictures] = await Promise.all([themes.load(look.theme), Publish.picturesOfLook(ctx, look, media, written)]);
  const shop = questions.trying({ theme: look, media: pictures, menus, page: written });
  const { unshown, ...shown } = await previewOf({ shop, theme, locale, page, assetsPrefix: assetsOf(theme) });
  c.header("Cache-Control", "no-store");
  return c.json({ ...shown, unshown: unshown.map(({ lacks, ...where }) => ({ ...where, lacks: [...lacks] })) }, 200);
});
