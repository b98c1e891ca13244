import { exponentOf, type StoreContext } from "../kernel/index.ts";
import { readStore } from "../store/store.ts";
import { decimalsDiffer } from "./errors.ts";
import { listProductSummaries } from "./store.ts";

/**
 * May the store's prices be read in this currency from now on? Their numbers stay, so its decimals must be the same, or no
 * product be there yet: 50.00 riyals would be 5.000 dinars.
 *
 * @throws decimalsDiffer
 */
export const checkCurrency = async (ctx: StoreContext, to: string): Promise<void> => {
  const { currency: from } = (await readStore(ctx)).value;
  if (exponentOf(from) === exponentOf(to)) return;
  const { items } = await listProductSummaries(ctx, { limit: 1 });
  if (items.length > 0) throw decimalsDiffer(ctx.locale, { from, to, fromDecimals: exponentOf(from), toDecimals: exponentOf(to) });
};
