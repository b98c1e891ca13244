import { cleanHtml } from "@matjar/core/site";
import { askedFile } from "../asked-file.ts";
import { factsOf } from "../facts.ts";
import { absolute, fileOf, localHref, routes } from "../links.ts";
import type { PlannedFile } from "../plan.ts";
import { recordOf } from "../record.ts";
import type { Scene } from "../scene.ts";
import { postTexts } from "../views/post-card.ts";
import { blogFeed, productFeed } from "./feeds.ts";
import { element, xmlDeclaration, xmlText } from "./xml.ts";

const mostPosts = 20;
const mostProducts = 30;

interface Entry {
  readonly title: string;
  /** Absolute. */
  readonly url: string;
  /** Stays when the address changes. */
  readonly id: string;
  readonly published: string;
  readonly updated: string;
  readonly summary: string;
  readonly html?: string;
  readonly author?: string;
}

interface Feed {
  readonly title: string;
  readonly route: string;
  /** The page that shows the same to people, inside the language. */
  readonly page: string;
  readonly entries: readonly Entry[];
}

/** Addresses inside a text are whole, because readers show it elsewhere. */
const wholeLinks = (scene: Scene, html: string): string => html.replace(/href="\/(?!\/)/g, `href="${xmlText(absolute(scene, "/"))}`);

const entryXml = ({ title, url, id, published, updated, summary, html, author }: Entry): string =>
  [
    "<entry>",
    element("title", title),
    `<link rel="alternate" type="text/html" href="${xmlText(url)}"/>`,
    element("id", `urn:matjar:${id}`),
    element("published", published),
    element("updated", updated),
    author ? `<author>${element("name", author)}</author>` : "",
    element("summary", summary),
    html ? `<content type="html">${xmlText(html)}</content>` : "",
    "</entry>\n",
  ].join("");

/** RFC 4287. Its time is that of the newest entry, so that the same shop gives the same bytes. */
const atom = (scene: Scene, { title, route, page, entries }: Feed): string => {
  const { id, name } = scene.snapshot.store;
  const newest = entries.map(({ updated }) => updated).reduce((a, b) => (a > b ? a : b), "1970-01-01T00:00:00.000Z");
  const at = (one: string) => xmlText(absolute(scene, localHref(scene, one)));
  return [
    `${xmlDeclaration}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${scene.locale}">\n`,
    element("title", `${title} — ${name}`),
    element("id", `urn:matjar:${id}:${route}:${scene.locale}`),
    `<link rel="self" type="application/atom+xml" href="${at(route)}"/><link rel="alternate" type="text/html" href="${at(page)}"/>`,
    element("updated", newest),
    `<author>${element("name", name)}</author>\n`,
    ...entries.map(entryXml),
    "</feed>\n",
  ].join("");
};

const postEntries = (scene: Scene): Entry[] =>
  scene.posts(0, mostPosts).map((post) => {
    const { title, excerpt, bodyHtml } = postTexts(scene, post);
    const { id, author, updatedAt: updated, publishedAt: published = updated } = post;
    const url = absolute(scene, localHref(scene, routes.post(post.slug)));
    return { title, url, id, published, updated, summary: excerpt, html: wholeLinks(scene, cleanHtml(bodyHtml)), author };
  });

const productEntries = (scene: Scene): Entry[] =>
  scene.newest(mostProducts).map((product) => {
    const { title, url, description } = recordOf(scene, product);
    const { price } = factsOf(scene, product);
    const { id, createdAt: published, updatedAt: updated } = product;
    return { title, url, id, published, updated, summary: description === title ? price.text : `${price.text} · ${description}` };
  });

/** What is new in the shop and, when it writes, in its blog. */
export const atomFiles = (scene: Scene): PlannedFile[] => {
  const file = (feed: Omit<Feed, "entries">, entries: () => Entry[]) =>
    askedFile(scene, fileOf(localHref(scene, feed.route)), "atom", () => atom(scene, { ...feed, entries: entries() }));
  const products = file({ ...productFeed(scene), page: routes.collection("all") }, () => productEntries(scene));
  return scene.postCount > 0 ? [products, file({ ...blogFeed(scene), page: routes.blog() }, () => postEntries(scene))] : [products];
};
