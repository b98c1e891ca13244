import { notFound, type StoreContext } from "../kernel/index.ts";
import { entity, insert, replace, type Versioned, type Write } from "../table/index.ts";
import { Store } from "./schema.ts";

/*
 * Keys, inside the store:
 *   STORE         META              the store itself
 *   STAFF         U#<acc>           a member and the role (membership.ts)
 *   AUD#<yyyymm>  <time>#<id>       who changed what (audit.ts)
 */
const storeKey = { pk: "STORE", sk: "META" } as const;
const storeRow = entity("store", Store, () => storeKey);

export const findStore = async (ctx: StoreContext): Promise<Versioned<Store> | undefined> => {
  const found = await ctx.table.get(storeKey);
  return found && storeRow.parse(found);
};

/** The store of this context, strongly consistent. @throws notFound */
export const readStore = async (ctx: StoreContext): Promise<Versioned<Store>> => {
  const found = await findStore(ctx);
  if (!found) throw notFound();
  return found;
};

export const storeInsert = (store: Store): Write => insert(storeRow.row(store));
export const storeReplace = (store: Store, version: number): Write => replace(storeRow.row(store), version);
