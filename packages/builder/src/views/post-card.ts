import type { Post } from "@matjar/core/blog/schema";
import { plainText } from "@matjar/core/site";
import type { PostCardView } from "@matjar/theme-kit";
import { localHref, routes } from "../links.ts";
import { pictureView } from "../pictures.ts";
import { firstText, type Scene, translation } from "../scene.ts";

const excerptLetters = 180;

/** A post's words in the scene's language, the main one where there is no translation. */
export const postTexts = (scene: Scene, post: Post) => {
  const words = translation(scene, post);
  const bodyHtml = firstText(words?.bodyHtml, post.bodyHtml);
  return {
    title: firstText(words?.title, post.title),
    bodyHtml,
    excerpt: firstText(
      words?.excerpt,
      words?.bodyHtml ? plainText(words.bodyHtml, excerptLetters) : post.excerpt,
      plainText(bodyHtml, excerptLetters),
    ),
    seo: { title: firstText(words?.seo?.title, post.seo.title), description: firstText(words?.seo?.description, post.seo.description) },
  };
};

/** The day of a moment where the shop is: as people write it in the page's language, and as machines do. */
export const dayOf = (scene: Scene, moment: string): { date: string; day: string } => {
  const at = new Date(moment);
  const { timeZone } = scene.snapshot.store;
  const written = new Intl.DateTimeFormat(`${scene.locale === "en" ? "en-GB" : scene.locale}-u-ca-gregory-nu-${scene.digits}`, {
    dateStyle: "long",
    timeZone,
  });
  const plain = new Intl.DateTimeFormat("en-CA-u-ca-iso8601", { year: "numeric", month: "2-digit", day: "2-digit", timeZone });
  return { date: written.format(at), day: plain.format(at) };
};

export const postCard = (scene: Scene, post: Post): PostCardView => {
  const { title, excerpt } = postTexts(scene, post);
  const picture = pictureView(scene, post.pictureId, title);
  return {
    id: post.id,
    title,
    href: localHref(scene, routes.post(post.slug)),
    excerpt,
    ...dayOf(scene, post.publishedAt ?? post.updatedAt),
    author: post.author,
    ...(picture ? { picture } : {}),
  };
};
