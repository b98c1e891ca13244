import type { z } from "zod";
import { numbered, slugFrom } from "../catalog/slug.ts";
import { type Id, isoTime, notFound, type Page, type PageQuery, type StoreContext, stale } from "../kernel/index.ts";
import { useWrites } from "../media/store.ts";
import { addressLeft } from "../redirect/store.ts";
import { unpublished } from "../store/unpublished.ts";
import { ConditionFailed, type Versioned, type Write } from "../table/index.ts";
import { postInFuture, postPictureMissing, postSlugTaken, postTooLong, tooManyPosts } from "./errors.ts";
import { cleanPost, isTooLong, maxPosts, picturesOf } from "./rules.ts";
import { type Post, PostInput, type PostSummary } from "./schema.ts";
import { findPost, listPostSummaries, postInserts, postRemoves, postReplaces } from "./store.ts";

type Input = z.input<typeof PostInput>;

const slugTries = 50;

const checked = (ctx: StoreContext, input: z.output<typeof PostInput>, more: Pick<Post, "id" | "slug">, before?: Post): Post => {
  const now = isoTime(ctx.world);
  const publishedAt = input.publishedAt ?? before?.publishedAt ?? (input.status === "published" ? now : undefined);
  if (publishedAt !== undefined && publishedAt > now) throw postInFuture();
  const { publishedAt: _given, ...rest } = input;
  const post = cleanPost({ ...rest, ...more, ...(publishedAt ? { publishedAt } : {}), updatedAt: now });
  if (isTooLong(post)) throw postTooLong();
  return post;
};

/** Readers notice only posts that are, or were, to be read. */
const waiting = (ctx: StoreContext, { id, title, status }: Post, before?: Post, removed = false): Write[] =>
  (removed ? status : before?.status) === "published" || status === "published"
    ? [unpublished(ctx, { kind: "post", id, title, ...(removed || status === "draft" ? { removed: true } : {}) })]
    : [];

/** @throws notFound */
export const post = async (ctx: StoreContext, id: Id<"post">): Promise<Versioned<Post>> => {
  const found = await findPost(ctx, id);
  if (!found) throw notFound();
  return found;
};

/** Those made last come first. */
export const listPosts = (ctx: StoreContext, query: PageQuery): Promise<Page<PostSummary>> => listPostSummaries(ctx, query);

const isFull = async (ctx: StoreContext): Promise<boolean> => {
  let seen = 0;
  for (let cursor: string | undefined; ; ) {
    const page: Page<PostSummary> = await listPostSummaries(ctx, { limit: maxPosts, cursor });
    seen += page.items.length;
    cursor = page.cursor;
    if (seen >= maxPosts || cursor === undefined) return seen >= maxPosts;
  }
};

/**
 * A new post, a draft unless it says otherwise. Without a slug one is made from the title and numbered until it is free.
 * @throws postSlugTaken for a slug that was asked for, postInFuture, postPictureMissing, postTooLong, tooManyPosts
 */
export const createPost = async (ctx: StoreContext, raw: Input): Promise<Versioned<Post>> => {
  const { slug, ...input } = PostInput.parse(raw);
  if (await isFull(ctx)) throw tooManyPosts({ most: maxPosts });
  const wanted = slug ?? (slugFrom(input.title) || "post");
  const draft = checked(ctx, input, { id: ctx.world.id("post"), slug: wanted });
  for (let round = 1; ; round++) {
    const value = { ...draft, slug: numbered(wanted, round) };
    try {
      await ctx.table.commit([...postInserts(value), ...useWrites([], picturesOf(value)), ...waiting(ctx, value)]);
      return { value, version: 1 };
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
      if (error.position > 1) throw postPictureMissing();
      if (slug !== undefined || round >= slugTries) throw postSlugTaken(value.slug);
    }
  }
};

/** Where a write of `updatePost` stands: the post, the new address, the old one, the uses of pictures. */
const refusalAt = (position: number, moved: boolean, slug: string): Error => {
  if (position === 0) return stale();
  return moved && position === 1 ? postSlugTaken(slug) : postPictureMissing();
};

/**
 * Replaces a post; without a slug its address stays. The first time that it is published sets its day, unless one is given.
 * @throws notFound, stale, postSlugTaken, postInFuture, postPictureMissing, postTooLong
 */
export const updatePost = async (ctx: StoreContext, id: Id<"post">, raw: Input, version: number): Promise<Versioned<Post>> => {
  const { slug, ...input } = PostInput.parse(raw);
  const before = await post(ctx, id);
  if (before.version !== version) throw stale();
  const value = checked(ctx, input, { id, slug: slug ?? before.value.slug }, before.value);
  const moved = value.slug !== before.value.slug;
  const writes = [
    ...postReplaces(before, value),
    ...useWrites(picturesOf(before.value), picturesOf(value)),
    ...(moved ? [addressLeft(ctx, "post", id, before.value.slug)] : []),
    ...waiting(ctx, value, before.value),
  ];
  await ctx.table.commit(writes).catch((error: unknown) => {
    throw error instanceof ConditionFailed ? refusalAt(error.position, moved, value.slug) : error;
  });
  return { value, version: version + 1 };
};

/** @throws notFound, stale */
export const removePost = async (ctx: StoreContext, id: Id<"post">, version: number): Promise<void> => {
  const before = await post(ctx, id);
  if (before.version !== version) throw stale();
  const writes = [...postRemoves(before), ...useWrites(picturesOf(before.value), []), ...waiting(ctx, before.value, undefined, true)];
  await ctx.table.commit(writes).catch((error: unknown) => {
    throw error instanceof ConditionFailed ? stale() : error;
  });
};
