import { z } from "zod";
import { PageSlug, Seo } from "../catalog/schema.ts";
import { idOf, Locale } from "../kernel/index.ts";

/** #rrggbb. Nothing else reaches a style sheet. */
export const Color = z.string().regex(/^#[0-9a-f]{6}$/i, "A colour as #rrggbb");

/** A link that a merchant may set: https, mail, phone or a path of the store. */
export const Link = z
  .string()
  .max(500)
  .regex(/^(https:\/\/|mailto:|tel:|\/(?!\/))/, "https://, mailto:, tel: or a path that begins with /");

const words = (max: number) => z.string().trim().max(max);
/** Section text in the main language and its translations. */
export const LocalText = z.strictObject({ text: words(2000), translations: z.partialRecord(Locale, words(2000)).optional() });

export const Section = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  /** A section type of the theme, such as `hero` or `featured-collection`. Unknown types are skipped. */
  type: z.string().regex(/^[a-z0-9-]{1,40}$/),
  visible: z.boolean(),
  /** Checked against the theme's own schema before it is saved. */
  settings: z.record(z.string(), z.unknown()),
});
export type Section = z.infer<typeof Section>;

export const ThemeColors = z.strictObject({ background: Color, text: Color, accent: Color, accentText: Color, surface: Color });

/** How the shop looks: the draft that "publish" takes. */
export const ThemeSettings = z.strictObject({
  theme: z.string().regex(/^[a-z0-9-]{1,40}$/),
  colors: ThemeColors,
  font: z.enum(["alexandria", "readex", "naskh", "system"]),
  radius: z.int().min(0).max(24),
  logoPictureId: idOf("media").optional(),
  tagline: LocalText.optional(),
  home: z.array(Section).max(30),
});
export type ThemeSettings = z.infer<typeof ThemeSettings>;

export const MenuEntry = z.strictObject({
  label: words(60).min(1),
  translations: z.partialRecord(Locale, words(60)).optional(),
  href: Link,
});

export const Menus = z.strictObject({ main: z.array(MenuEntry).max(12), footer: z.array(MenuEntry).max(24) });
export type Menus = z.infer<typeof Menus>;

/** A static page: about, delivery, returns. */
export const ContentPage = z.object({
  id: idOf("page"),
  title: words(120).min(1),
  slug: PageSlug,
  bodyHtml: z.string().max(50_000),
  seo: Seo,
  translations: z.partialRecord(
    Locale,
    z.strictObject({ title: words(120).optional(), bodyHtml: z.string().max(50_000).optional(), seo: Seo.optional() }),
  ),
  updatedAt: z.iso.datetime(),
});
export type ContentPage = z.infer<typeof ContentPage>;

export const ContentPageInput = ContentPage.omit({ id: true, updatedAt: true, slug: true })
  .extend({ slug: PageSlug.optional(), seo: Seo.default({}), translations: ContentPage.shape.translations.default({}) })
  .strict();
