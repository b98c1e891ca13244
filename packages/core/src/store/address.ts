import { z } from "zod";
import type { PlatformContext } from "../kernel/index.ts";
import { slugReserved, slugTaken } from "./errors.ts";
import { hostRow, slugHostKey } from "./hosts.ts";
import { Slug } from "./schema.ts";
import { baseSlug, isReserved, numbered } from "./slug.ts";

/** What a name would become, before anybody claims it. */
export const SlugProposal = z.object({
  slug: Slug,
  /** The public address, with scheme and port. */
  origin: z.string(),
  available: z.boolean(),
  /** Free at the moment of asking, best first. */
  suggestions: z.array(Slug),
});
export type SlugProposal = z.infer<typeof SlugProposal>;

/** Those of the slugs that nobody has; ≤ 100. A look, not a promise: only the claim decides. */
export const freeOf = async (ctx: PlatformContext, slugs: readonly string[]): Promise<string[]> => {
  const rows = await ctx.registry.getMany(slugs.map((slug) => slugHostKey(ctx.hosts, slug)));
  return slugs.filter((slug, i) => rows[i] === undefined && !isReserved(slug));
};

const alternatives = (slug: string): string[] => [
  ...new Set([`${slug}-store`, `my-${slug}`, ...numbered(slug, 6).slice(1)].map((s) => s.slice(0, 40).replace(/-+$/, ""))),
];

/** The slug for a name (or for a slug that somebody typed), whether it is free, and three others. */
export const proposeSlug = async (ctx: PlatformContext, name: string): Promise<SlugProposal> => {
  const slug = baseSlug(name, ctx.world.digits(5));
  const [available, suggestions] = await Promise.all([freeOf(ctx, [slug]), freeOf(ctx, alternatives(slug))]);
  return { slug, origin: ctx.hosts.storeOrigin(slug), available: available.length > 0, suggestions: suggestions.slice(0, 3) };
};

/** A slug that a person chose must be free to claim. @throws slugReserved, slugTaken, both with suggestions */
export const requireFree = async (ctx: PlatformContext, slug: string, claimant?: string): Promise<void> => {
  const suggestions = async () => (await freeOf(ctx, alternatives(slug))).slice(0, 3);
  if (isReserved(slug)) throw slugReserved(slug, await suggestions());
  const found = await ctx.registry.get(slugHostKey(ctx.hosts, slug));
  if (found && hostRow.parse(found).value.claimedBy !== claimant) throw slugTaken(slug, await suggestions());
};
