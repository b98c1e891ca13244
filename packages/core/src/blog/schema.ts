import { z } from "zod";
import { PageSlug, Seo } from "../catalog/schema.ts";
import { idOf, Locale } from "../kernel/index.ts";

const words = (max: number) => z.string().trim().max(max);
const html = z.string().max(50_000);

export const PostStatus = z.enum(["draft", "published"]);

export const PostTranslation = z.strictObject({
  title: words(160).optional(),
  excerpt: words(400).optional(),
  bodyHtml: html.optional(),
  seo: Seo.optional(),
});

/** An article of the shop's blog. */
export const Post = z.object({
  id: idOf("post"),
  title: words(160).min(1),
  slug: PageSlug,
  /** One or two sentences for lists; cards show the beginning of the text when it is empty. */
  excerpt: words(400),
  /** Sanitised HTML, like that of a product. */
  bodyHtml: html,
  pictureId: idOf("media").optional(),
  /** As readers see it; empty when nobody is named. */
  author: words(80),
  tags: z.array(words(60).min(1)).max(20),
  status: PostStatus,
  /** The day that readers see, and the order of the blog. Set when the post is published first. */
  publishedAt: z.iso.datetime().optional(),
  seo: Seo,
  translations: z.partialRecord(Locale, PostTranslation),
  updatedAt: z.iso.datetime(),
});
export type Post = z.infer<typeof Post>;

export const PostInput = Post.omit({ id: true, updatedAt: true, slug: true })
  .extend({
    slug: PageSlug.optional(),
    excerpt: Post.shape.excerpt.default(""),
    bodyHtml: html.default(""),
    author: Post.shape.author.default(""),
    tags: Post.shape.tags.default([]),
    status: PostStatus.default("draft"),
    seo: Seo.default({}),
    translations: Post.shape.translations.default({}),
  })
  .strict();

/** What lists of posts show. */
export const PostSummary = Post.pick({ id: true, title: true, slug: true, status: true, publishedAt: true, updatedAt: true });
export type PostSummary = z.infer<typeof PostSummary>;
