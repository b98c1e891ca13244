import { type Id, notFound, type StoreContext, stale } from "../kernel/index.ts";
import { noted } from "../order/timeline.ts";
import { ConditionFailed, set, update, type Versioned, versionIs } from "../table/index.ts";
import { shownGrant } from "./rules.ts";
import { GrantChange, type GrantView } from "./schema.ts";
import { grantKey, grants } from "./store.ts";

/** @throws notFound */
export const readGrant = async (ctx: StoreContext, orderId: Id<"order">, id: Id<"grant">): Promise<Versioned<GrantView>> => {
  const item = await ctx.table.get(grantKey(orderId, id));
  if (!item) throw notFound();
  const { value, version } = grants.parse(item);
  return { value: shownGrant(value, ctx.world.now()), version };
};

/** The merchant gives more time or uses, or takes the right away. @throws stale, notFound */
export const changeGrant = async (
  ctx: StoreContext,
  orderId: Id<"order">,
  id: Id<"grant">,
  input: GrantChange,
  version: number,
): Promise<Versioned<GrantView>> => {
  await readGrant(ctx, orderId, id);
  const change = GrantChange.parse(input);
  const changes = Object.entries(change).flatMap(([name, value]) => (value === undefined ? [] : [set([name], value)]));
  if (changes.length === 0) return readGrant(ctx, orderId, id);
  try {
    await ctx.table.commit([
      update(grantKey(orderId, id), changes, { if: versionIs(version) }),
      noted(ctx, orderId, "download.changed", { grantId: id, ...change }),
    ]);
  } catch (error) {
    throw error instanceof ConditionFailed ? stale() : error;
  }
  return readGrant(ctx, orderId, id);
};
