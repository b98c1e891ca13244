import { z } from "zod";
import { Color, PageSlug, Seo } from "../catalog/schema.ts";
import { idOf, Locale } from "../kernel/index.ts";

export { Color };

/** A link that a merchant may set: https, mail, phone or a path of the store. */
export const Link = z
  .string()
  .max(500)
  .regex(/^(https:\/\/|mailto:|tel:|\/(?!\/))/, "https://, mailto:, tel: or a path that begins with /");

const words = (max: number) => z.string().trim().max(max);
/** Section text in the main language and its translations. */
export const LocalText = z.strictObject({ text: words(2000), translations: z.partialRecord(Locale, words(2000)).optional() });
export type LocalText = z.infer<typeof LocalText>;

const SiteKey = z.string().regex(/^[a-z0-9-]{1,40}$/);
const Values = z.record(z.string(), z.unknown());

/** A part of a section that can be there several times. Its settings are checked against the theme's own fields. */
export const Block = z.strictObject({ id: SiteKey, type: SiteKey, visible: z.boolean(), settings: Values });
export type Block = z.infer<typeof Block>;

export const Section = z.strictObject({
  id: SiteKey,
  /** A section type of the theme, such as `hero` or `featured-collection`. Unknown types are skipped. */
  type: SiteKey,
  visible: z.boolean(),
  /** Checked against the theme's own fields before they are saved. */
  settings: Values,
  blocks: z.array(Block).max(30).default([]),
});
export type Section = z.infer<typeof Section>;

/** Where sections stand: above and below every page, on the home page, below a product or a collection. */
export const zones = ["header", "home", "product", "collection", "footer"] as const;
export type Zone = (typeof zones)[number];

export const Zones = z.strictObject({
  header: z.array(Section).max(3).default([]),
  home: z.array(Section).max(30).default([]),
  product: z.array(Section).max(12).default([]),
  collection: z.array(Section).max(12).default([]),
  footer: z.array(Section).max(6).default([]),
});

export const ThemeColors = z.strictObject({ background: Color, text: Color, accent: Color, accentText: Color, surface: Color });

/** How the shop looks: the draft that "publish" takes. */
export const ThemeSettings = z.strictObject({
  theme: SiteKey,
  colors: ThemeColors,
  /** One of the theme's fonts; its first one stands in for a font that it does not have. */
  font: SiteKey,
  radius: z.int().min(0).max(24),
  logoPictureId: idOf("media").optional(),
  tagline: LocalText.optional(),
  /** The theme's own settings, checked against its fields. */
  settings: Values.default({}),
  zones: Zones,
});
export type ThemeSettings = z.infer<typeof ThemeSettings>;

const MenuLink = z.strictObject({
  label: words(60).min(1),
  translations: z.partialRecord(Locale, words(60)).optional(),
  href: Link,
});

/** A link of a menu, and those below it: a menu has two levels. */
export const MenuEntry = MenuLink.extend({ children: z.array(MenuLink).max(12).optional() });
export type MenuEntry = z.infer<typeof MenuEntry>;

export const Menus = z.strictObject({ main: z.array(MenuEntry).max(12), footer: z.array(MenuEntry).max(24) });
export type Menus = z.infer<typeof Menus>;

/** Pages that a shop should have by law or good custom, each once. */
export const PolicyKind = z.enum(["privacy", "returns", "terms", "shipping", "imprint"]);
export type PolicyKind = z.infer<typeof PolicyKind>;

/** A page that was made of a template. It is a page like others; the mark stays when its text is edited. */
export const PolicyMark = z.object({
  kind: PolicyKind,
  since: z.iso.datetime(),
  /** When the template was filled the last time, and a hash of what it said. */
  madeAt: z.iso.datetime(),
  print: z.string(),
});
export type PolicyMark = z.infer<typeof PolicyMark>;

/** A static page: about, delivery, returns. */
export const ContentPage = z.object({
  id: idOf("page"),
  title: words(120).min(1),
  slug: PageSlug,
  bodyHtml: z.string().max(50_000),
  /** Below the text; a landing page has no text. Checked against the theme that the shop wears when they are saved. */
  sections: z.array(Section).max(20).default([]),
  seo: Seo,
  translations: z.partialRecord(
    Locale,
    z.strictObject({ title: words(120).optional(), bodyHtml: z.string().max(50_000).optional(), seo: Seo.optional() }),
  ),
  updatedAt: z.iso.datetime(),
  policy: PolicyMark.optional(),
});
export type ContentPage = z.infer<typeof ContentPage>;

export const ContentPageInput = ContentPage.omit({ id: true, updatedAt: true, slug: true, policy: true })
  .extend({ slug: PageSlug.optional(), seo: Seo.default({}), translations: ContentPage.shape.translations.default({}) })
  .strict();
