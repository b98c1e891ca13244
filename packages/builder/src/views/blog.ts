import type { Post } from "@matjar/core/blog/schema";
import { type BlogView, formatNumber, type PostView, say } from "@matjar/theme-kit";
import { blogFeed } from "../feeds/feeds.ts";
import { articleLd } from "../json-ld.ts";
import { absolute, localHref, routes } from "../links.ts";
import { pictureView } from "../pictures.ts";
import type { Scene } from "../scene.ts";
import { numberedTitle } from "../words.ts";
import { frame } from "./frame.ts";
import { dayOf, postCard, postTexts } from "./post-card.ts";

const postsOnPage = 12;
const relatedPosts = 3;

/** Pages of the blog's list; none while nothing is published. */
export const blogPageCount = (scene: Scene): number => Math.ceil(scene.postCount / postsOnPage);

/** @param page from 1 */
export const blogView = (scene: Scene, page: number): BlogView => {
  const title = say(scene.locale, "blog");
  const last = blogPageCount(scene);
  const number = (n: number) => formatNumber(n, scene.locale, scene.digits);
  const pageOf = say(scene.locale, "pageOf", { n: number(page), total: number(last) });
  const posts = scene.posts((page - 1) * postsOnPage, page * postsOnPage);
  const facts = {
    route: routes.blog(page),
    title,
    description: `${title} — ${scene.snapshot.store.name}`,
    feeds: [blogFeed(scene)],
    ...(page > 1 ? { seoTitle: numberedTitle(scene.locale, title, pageOf) } : {}),
    ...(page > 1 ? { prev: routes.blog(page - 1) } : {}),
    ...(page < last ? { next: routes.blog(page + 1) } : {}),
  };
  return {
    template: "blog",
    ...frame(scene, facts),
    title,
    posts: posts.map((post) => postCard(scene, post)),
    page,
    pages: Array.from({ length: last }, (_, i) => localHref(scene, routes.blog(i + 1))),
  };
};

/** @param post of this scene */
export const postView = (scene: Scene, post: Post): PostView => {
  const { title, bodyHtml, excerpt, seo } = postTexts(scene, post);
  const picture = pictureView(scene, post.pictureId, title);
  const route = routes.post(post.slug);
  const url = absolute(scene, localHref(scene, route));
  const description = seo.description || excerpt || title;
  const publishedAt = post.publishedAt ?? post.updatedAt;
  const { author, updatedAt } = post;
  const facts = {
    route,
    title,
    seoTitle: seo.title,
    description,
    type: "article" as const,
    picture,
    above: [{ label: say(scene.locale, "blog"), href: localHref(scene, routes.blog()) }],
    jsonLd: [articleLd(scene, { url, title, description, picture: picture?.src, author, publishedAt, updatedAt })],
  };
  return {
    template: "post",
    ...frame(scene, facts),
    title,
    bodyHtml,
    ...(picture ? { picture } : {}),
    author,
    ...dayOf(scene, publishedAt),
    tags: post.tags,
    related: scene.postsLike(post.id, relatedPosts).map((one) => postCard(scene, one)),
  };
};
