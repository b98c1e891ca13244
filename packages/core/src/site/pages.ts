import type { z } from "zod";
import { numbered, slugFrom } from "../catalog/slug.ts";
import { type Id, isoTime, notFound, type Page, type PageQuery, type StoreContext, stale } from "../kernel/index.ts";
import { useWrites } from "../media/store.ts";
import { addressLeft } from "../redirect/store.ts";
import { unpublished } from "../store/unpublished.ts";
import { ConditionFailed, type Versioned, type Write } from "../table/index.ts";
import { pageSlugTaken, pageTooLong, pictureMissing, tooManyPages } from "./errors.ts";
import { cleanTexts, isTooLong, maxPages, pagePictures } from "./rules.ts";
import { type ContentPage, ContentPageInput, type PolicyMark } from "./schema.ts";
import { findPage, listPageSummaries, type PageSummary, pageInserts, pageRemoves, pageReplaces } from "./store.ts";

type Input = z.input<typeof ContentPageInput>;

const slugTries = 50;

const checked = (page: ContentPage): ContentPage => {
  const clean = cleanTexts(page);
  if (isTooLong(clean)) throw pageTooLong();
  return clean;
};

const waiting = (ctx: StoreContext, { id, title }: ContentPage, removed = false): Write =>
  unpublished(ctx, { kind: "page", id, title, ...(removed ? { removed } : {}) });

/** @throws notFound */
export const page = async (ctx: StoreContext, id: Id<"page">): Promise<Versioned<ContentPage>> => {
  const found = await findPage(ctx, id);
  if (!found) throw notFound();
  return found;
};

export const listPages = (ctx: StoreContext, query: PageQuery): Promise<Page<PageSummary>> => listPageSummaries(ctx, query);

/**
 * A new content page. Without a slug one is made from the title and numbered until it is free.
 * @throws pageSlugTaken for a slug that was asked for, pageTooLong, pictureMissing, tooManyPages
 */
export const createPage = async (ctx: StoreContext, raw: Input, policy?: PolicyMark): Promise<Versioned<ContentPage>> => {
  const input = ContentPageInput.parse(raw);
  if ((await listPageSummaries(ctx, { limit: maxPages })).items.length >= maxPages) throw tooManyPages({ most: maxPages });
  const wanted = input.slug ?? (slugFrom(input.title) || "page");
  const draft = checked({ ...input, slug: wanted, id: ctx.world.id("page"), updatedAt: isoTime(ctx.world), ...(policy ? { policy } : {}) });
  for (let round = 1; ; round++) {
    const value = { ...draft, slug: numbered(wanted, round) };
    try {
      await ctx.table.commit([...pageInserts(value), ...useWrites([], pagePictures(value)), waiting(ctx, value)]);
      return { value, version: 1 };
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
      if (error.position > 1) throw pictureMissing();
      if (input.slug !== undefined || round >= slugTries) throw pageSlugTaken(value.slug);
    }
  }
};

/**
 * Replaces a page; without a slug its address stays, and without a mark of a policy the one it has.
 * @throws notFound, stale, pageSlugTaken, pageTooLong, pictureMissing
 */
export const updatePage = async (
  ctx: StoreContext,
  id: Id<"page">,
  raw: Input,
  version: number,
  mark?: PolicyMark,
): Promise<Versioned<ContentPage>> => {
  const { slug, ...input } = ContentPageInput.parse(raw);
  const before = await page(ctx, id);
  if (before.version !== version) throw stale();
  const policy = mark ?? before.value.policy;
  const next = { ...input, slug: slug ?? before.value.slug, id, updatedAt: isoTime(ctx.world) };
  const value = checked({ ...next, ...(policy ? { policy } : {}) });
  const moved = value.slug !== before.value.slug;
  const left = moved ? [addressLeft(ctx, "page", id, before.value.slug)] : [];
  const uses = useWrites(pagePictures(before.value), pagePictures(value));
  await ctx.table.commit([...pageReplaces(before, value), ...uses, ...left, waiting(ctx, value)]).catch((error: unknown) => {
    if (!(error instanceof ConditionFailed)) throw error;
    if (error.position === 0) throw stale();
    throw moved && error.position === 1 ? pageSlugTaken(value.slug) : pictureMissing();
  });
  return { value, version: version + 1 };
};

/** Links to it in menus stay and lead to the 404 page until they are taken out. @throws notFound, stale */
export const removePage = async (ctx: StoreContext, id: Id<"page">, version: number): Promise<void> => {
  const before = await page(ctx, id);
  if (before.version !== version) throw stale();
  await ctx.table
    .commit([...pageRemoves(before), ...useWrites(pagePictures(before.value), []), waiting(ctx, before.value, true)])
    .catch((error: unknown) => {
      throw error instanceof ConditionFailed ? stale() : error;
    });
};
