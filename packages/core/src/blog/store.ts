import { z } from "zod";
import { type Id, idOf, mapPage, type Page, type PageQuery, type StoreContext } from "../kernel/index.ts";
import { entity, insert, type Key, remove, replace, type Versioned, versionIs, type Write } from "../table/index.ts";
import { Post, PostSummary } from "./schema.ts";

/*
 * Keys, inside the store:
 *   POST#<pst>       POST   a post, whole; index 1: POSTL / pst_…, newest last
 *   POSTSLUG#<slug>  SLUG   one address, one post
 */
const postKey = (id: Id<"post">): Key => ({ pk: `POST#${id}`, sk: "POST" });
const slugKey = (slug: string): Key => ({ pk: `POSTSLUG#${slug}`, sk: "SLUG" });

const postRow = entity("post", Post, (post) => postKey(post.id), {
  summary: ({ id, title, slug, status, publishedAt, updatedAt }) => ({
    ...{ id, title, slug, status, updatedAt },
    ...(publishedAt ? { publishedAt } : {}),
  }),
  lists: (post) => ({ pk: "POSTL", sk: post.id }),
});
const slugRow = entity("post_slug", z.object({ slug: z.string(), postId: idOf("post") }), ({ slug }) => slugKey(slug));

export const findPost = async (ctx: StoreContext, id: Id<"post">): Promise<Versioned<Post> | undefined> => {
  const found = await ctx.table.get(postKey(id));
  return found && postRow.parse(found);
};

/** Those that exist, strongly consistent, in no promised order. */
export const findPosts = async (ctx: StoreContext, ids: readonly Id<"post">[]): Promise<Post[]> => {
  const found: Post[] = [];
  for (let from = 0; from < ids.length; from += 100) {
    const rows = await ctx.table.getMany(ids.slice(from, from + 100).map(postKey));
    found.push(...rows.flatMap((row) => (row ? [postRow.parse(row).value] : [])));
  }
  return found;
};

/** Those made last come first. */
export const listPostSummaries = async (ctx: StoreContext, { cursor, limit }: PageQuery): Promise<Page<PostSummary>> => {
  const more = cursor === undefined ? {} : { cursor };
  const page = await ctx.table.list({ index: "lists", partition: "POSTL", order: "descending", limit, ...more });
  return mapPage(page, ({ summary }) => PostSummary.parse(summary));
};

/** The writes of a new post: the post, then its address. */
export const postInserts = (post: Post): Write[] => [
  replace(postRow.row(post), 0),
  insert(slugRow.row({ slug: post.slug, postId: post.id })),
];

/** The writes of a changed post: the post first; then, when the address moved, the new address and the old one. */
export const postReplaces = (before: Versioned<Post>, post: Post): Write[] => [
  replace(postRow.row(post), before.version),
  ...(before.value.slug === post.slug
    ? []
    : [insert(slugRow.row({ slug: post.slug, postId: post.id })), remove(slugKey(before.value.slug))]),
];

export const postRemoves = ({ value, version }: Versioned<Post>): Write[] => [
  remove(postKey(value.id), versionIs(version)),
  remove(slugKey(value.slug)),
];
