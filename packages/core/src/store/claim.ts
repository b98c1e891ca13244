import { commitToRegistry } from "../account/registry.ts";
import type { Id, PlatformContext } from "../kernel/index.ts";
import { ConditionFailed, insert, put } from "../table/index.ts";
import { freeOf, requireFree } from "./address.ts";
import { slugTaken } from "./errors.ts";
import { hostRow, slugHostKey } from "./hosts.ts";
import { pointerRow } from "./membership.ts";
import { baseSlug, numbered } from "./slug.ts";
import { findStore } from "./store.ts";

export interface Claim {
  readonly slug: string;
  readonly storeId: Id<"store">;
}

/** Takes the host name and points the owner to the store, together. False: somebody was faster. */
const take = async (ctx: PlatformContext, owner: Id<"account">, { slug, storeId }: Claim): Promise<boolean> => {
  const host = ctx.hosts.storeHost(slug);
  const writes = [insert(hostRow.row({ host, storeId, claimedBy: owner })), put(pointerRow(owner, storeId))];
  try {
    await commitToRegistry(ctx, writes);
    return true;
  } catch (error) {
    if (error instanceof ConditionFailed) return false;
    throw error;
  }
};

/** What this account claimed and never finished (a crash between claim and store): to be gone on with. */
const unfinished = async (ctx: PlatformContext, owner: Id<"account">, slug: string): Promise<Claim | undefined> => {
  const found = await ctx.registry.get(slugHostKey(ctx.hosts, slug));
  const claim = found && hostRow.parse(found).value;
  if (claim?.claimedBy !== owner) return undefined;
  const there = await findStore(ctx.store(claim.storeId, { kind: "system", deed: "claim-host" }));
  return there ? undefined : { slug, storeId: claim.storeId };
};

const claimChosen = async (ctx: PlatformContext, owner: Id<"account">, slug: string): Promise<Claim> => {
  const begun = await unfinished(ctx, owner, slug);
  if (begun) return begun;
  await requireFree(ctx, slug);
  const claim = { slug, storeId: ctx.world.id("store") };
  if (!(await take(ctx, owner, claim))) throw slugTaken(slug, (await freeOf(ctx, numbered(slug, 9).slice(1))).slice(0, 3));
  return claim;
};

/** How far to look in each round: tidy numbers first; in a crowd, chance keeps the claimants apart. */
const windows = [10, 40, 100, 100, 100] as const;

const candidate = async (ctx: PlatformContext, base: string, round: number): Promise<string> => {
  const free = await freeOf(ctx, numbered(base, windows[round] ?? 1));
  const chosen = free[round === 0 ? 0 : Math.floor(ctx.world.chance() * free.length)];
  return chosen ?? `${base}-${ctx.world.digits(5)}`;
};

const claimNear = async (ctx: PlatformContext, owner: Id<"account">, base: string): Promise<Claim> => {
  const begun = await unfinished(ctx, owner, base);
  if (begun) return begun;
  for (let round = 0; round < 12; round++) {
    const claim = { slug: await candidate(ctx, base, round), storeId: ctx.world.id("store") };
    if (await take(ctx, owner, claim)) return claim;
  }
  throw slugTaken(base, []);
};

/**
 * A host name for a new store: the chosen slug or none, or the nearest free one to the name. Of parallel callers no two get
 * the same. Going on after a crash gives the same claim again. @throws slugReserved, slugTaken
 */
export const claimHost = (ctx: PlatformContext, owner: Id<"account">, name: string, slug?: string): Promise<Claim> =>
  slug === undefined ? claimNear(ctx, owner, baseSlug(name, ctx.world.digits(5))) : claimChosen(ctx, owner, slug);
