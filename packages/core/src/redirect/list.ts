import { mapPage, notFound, type Page, type PageQuery, type StoreContext, stale } from "../kernel/index.ts";
import { ConditionFailed } from "../table/index.ts";
import type { RedirectView } from "./schema.ts";
import { findById, pageOfRedirects, redirectRemove, redirectsWait, viewOf } from "./store.ts";

/** The merchant's own and those that pages left behind, in the order of their paths. */
export const list = async (ctx: StoreContext, query: PageQuery): Promise<Page<RedirectView>> =>
  mapPage(await pageOfRedirects(ctx, query), viewOf);

/** @throws notFound, stale */
export const remove = async (ctx: StoreContext, id: string, version: number): Promise<void> => {
  const found = await findById(ctx, id);
  if (!found) throw notFound();
  if (found.version !== version) throw stale();
  await ctx.table.commit([redirectRemove(found), redirectsWait(ctx)]).catch((error: unknown) => {
    throw error instanceof ConditionFailed ? stale() : error;
  });
};
