import { type Id, isIdOf } from "../kernel/index.ts";
import { cleanHtml } from "../kernel/rich-text.ts";
import type { ContentPage, ThemeSettings } from "./schema.ts";

/** All its languages together stay well inside one row of the table. */
const maxPageBytes = 300_000;

/** Short enough for one strongly consistent read at publish, long enough for any shop. */
export const maxPages = 200;

/** Every picture id inside a value, however deep: section settings differ by type. */
const picturesInside = (value: unknown): Id<"media">[] => {
  if (typeof value === "string") return isIdOf("media", value) ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(picturesInside) : [];
};

/** The pictures that a look shows, each once: the logo those of settings and of sections. */
export const themePictures = ({ logoPictureId, settings, zones }: ThemeSettings): Id<"media">[] => [
  ...new Set([...(logoPictureId ? [logoPictureId] : []), ...picturesInside([settings, zones])]),
];

/** The pictures that the sections of a page show, each once. */
export const pagePictures = ({ sections }: Pick<ContentPage, "sections">): Id<"media">[] => [...new Set(picturesInside(sections))];

type Texts = Pick<ContentPage, "bodyHtml" | "translations">;

/** The same texts with their HTML cleaned, in every language. */
export const cleanTexts = <T extends Texts>(page: T): T => ({
  ...page,
  bodyHtml: cleanHtml(page.bodyHtml),
  translations: Object.fromEntries(
    Object.entries(page.translations).map(([locale, text]) => [
      locale,
      text?.bodyHtml === undefined ? text : { ...text, bodyHtml: cleanHtml(text.bodyHtml) },
    ]),
  ),
});

export const isTooLong = (page: ContentPage): boolean => Buffer.byteLength(JSON.stringify(page)) > maxPageBytes;
