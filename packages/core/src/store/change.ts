import { type StoreContext, stale } from "../kernel/index.ts";
import { ConditionFailed, type Versioned } from "../table/index.ts";
import { audited, difference } from "./audit.ts";
import { Store, StoreChange } from "./schema.ts";
import { readStore, storeReplace } from "./store.ts";
import { unpublished } from "./unpublished.ts";

/** Changes the store's settings. @throws stale when `version` is not the newest */
export const changeStore = async (ctx: StoreContext, input: StoreChange, version: number): Promise<Versioned<Store>> => {
  const before = await readStore(ctx);
  if (before.version !== version) throw stale();
  const { returns, ...change } = StoreChange.parse(input);
  const said = returns === undefined ? {} : { returns: returns ?? undefined };
  const value = Store.parse({ ...before.value, ...change, ...said });
  const deed = audited(ctx, { action: "store.updated", ...difference(before.value, value) });
  await ctx.table.commit([storeReplace(value, version), deed, unpublished(ctx, { kind: "settings" })]).catch((error: unknown) => {
    throw error instanceof ConditionFailed ? stale() : error;
  });
  return { value, version: version + 1 };
};
