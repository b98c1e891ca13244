import type { StoreContext } from "../kernel/index.ts";
import type { Store } from "../store/schema.ts";
import { readStore, storeReplace } from "../store/store.ts";
import { unpublished } from "../store/unpublished.ts";
import type { Versioned, Write } from "../table/index.ts";

/** The writes that make a host the shop's address, or give it back to the store's own; pages name it from the next publish on. */
export const homeAt = (ctx: StoreContext, { value, version }: Versioned<Store>, host: string | undefined): Write[] => {
  const { domain: _before, ...store } = value;
  return [storeReplace({ ...store, ...(host === undefined ? {} : { domain: host }) }, version), unpublished(ctx, { kind: "settings" })];
};

/** The writes that leave a host which is going away; none when the shop is at home elsewhere. */
export const homeLeaves = async (ctx: StoreContext, host: string): Promise<Write[]> => {
  const store = await readStore(ctx);
  return store.value.domain === host ? homeAt(ctx, store, undefined) : [];
};
