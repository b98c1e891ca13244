/** Whether hits can be bought at this moment. A published index cannot know: the shop API is asked for the hits that are shown. */
import type { Hit } from "../search/engine.ts";
import { loadStock } from "./availability.ts";

export type StockState = "in_stock" | "low" | "sold_out";

/** Undefined when it is not known: the API is away, or the product has too many variants to ask. */
export type StockStates = ReadonlyMap<number, StockState | undefined>;

const stateOf = (states: readonly (string | undefined)[]): StockState | undefined => {
  if (states.some((state) => state === "in_stock" || state === "made_to_order")) return "in_stock";
  if (states.includes("low")) return "low";
  return states.length > 0 && states.every((state) => state === "sold_out") ? "sold_out" : undefined;
};

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
