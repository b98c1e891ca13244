/** Whether hits can be bought at this moment. A published index cannot know: the shop API is asked for the hits that are shown. */
import type { Hit } from "../search/engine.ts";
import { loadStock } from "./availability.ts";
import { type StockState, stateOf } from "./stock-mark.ts";

/** Undefined when it is not known: the API is away, or the product has too many variants to ask. */
export type StockStates = ReadonlyMap<number, StockState | undefined>;

/** By the key of the hit. `reached` is false when the API answered nothing that it was asked. */
export const stockOf = async (hits: readonly Hit[]): Promise<{ states: StockStates; reached: boolean }> => {
  const ids = hits.flatMap(({ variants = [] }) => variants);
  const known = await loadStock(ids);
  const states = hits.map(({ key, always, variants = [] }): [number, StockState | undefined] => [
    key,
    always ? "in_stock" : stateOf(variants.map((id) => known.get(id)?.state)),
  ]);
  return { states: new Map(states), reached: ids.length === 0 || known.size > 0 };
};
