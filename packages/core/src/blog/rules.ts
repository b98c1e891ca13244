import type { Id } from "../kernel/index.ts";
import { cleanHtml } from "../kernel/rich-text.ts";
import type { Post } from "./schema.ts";

/** All its languages together stay well inside one row of the table. */
const maxPostBytes = 300_000;

/** A first full publish reads them all at once. */
export const maxPosts = 1000;

export const isTooLong = (post: Post): boolean => Buffer.byteLength(JSON.stringify(post)) > maxPostBytes;

/** Newest first; at the same moment, the one that was made last. */
export const newestFirst = (a: Post, b: Post): number => {
  const [one, other] = [a.publishedAt ?? "", b.publishedAt ?? ""];
  if (one !== other) return one < other ? 1 : -1;
  return a.id < b.id ? 1 : -1;
};

export const picturesOf = ({ pictureId }: Pick<Post, "pictureId">): Id<"media">[] => (pictureId ? [pictureId] : []);

/** The post with its HTML cleaned, in every language. */
export const cleanPost = (post: Post): Post => ({
  ...post,
  bodyHtml: cleanHtml(post.bodyHtml),
  translations: Object.fromEntries(
    Object.entries(post.translations).map(([locale, text]) => [
      locale,
      text?.bodyHtml === undefined ? text : { ...text, bodyHtml: cleanHtml(text.bodyHtml) },
    ]),
  ),
});
