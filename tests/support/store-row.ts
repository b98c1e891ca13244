import type { StoreContext } from "@matjar/core/kernel";
import { Store } from "@matjar/core/store";
import { insert } from "@matjar/core/table";

/** Writes the row of the context's store: a shop in Riyadh, but for what a test changes. */
export const openStore = async (ctx: StoreContext, change: Partial<Store> = {}): Promise<void> => {
  const data = Store.parse({
    id: ctx.storeId,
    name: "Dar Al Nour",
    slug: "dar-al-nour",
    locales: ["ar", "en"],
    currency: "SAR",
    country: "SA",
    digits: "latn",
    timeZone: "Asia/Riyadh",
    email: "owner@example.com",
    tax: { inclusive: true, rates: [] },
    createdAt: new Date(ctx.world.now()).toISOString(),
    ...change,
  });
  await ctx.table.write(insert({ key: { pk: "STORE", sk: "META" }, type: "store", data }));
};
