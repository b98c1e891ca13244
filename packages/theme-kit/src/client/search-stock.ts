/** Whether hits can be bought at this moment. A published index cannot know: the shop API is asked for the hits that are shown. */
import type { Hit } from "../search/engine.ts";
import { loadProductStock, type StockState } from "./availability.ts";

/** Undefined when it is not known: the API is away, or the product has too many variants to ask. */
export type StockStates = ReadonlyMap<number, StockState | undefined>;

/** By the key of the hit. `reached` is false when the API answered nothing that it was asked. */
export const stockOf = async (hits: readonly Hit[]): Promise<{ states: StockStates; reached: boolean }> => {
  const ids = hits.flatMap(({ product }) => product ?? []);
  const known = await loadProductStock(ids);
  const states = hits.map(({ key, always, product = "" }): [number, StockState | undefined] => [
    key,
    always ? "in_stock" : known.get(product),
  ]);
  return { states: new Map(states), reached: ids.length === 0 || known.size > 0 };
};
