/** A product's stock from that of its variants, and the word about it on its card. */
import { put } from "./page.ts";
import { say } from "./shop.ts";

export type StockState = "in_stock" | "low" | "sold_out";

/** Undefined when it is not known. */
export const stateOf = (states: readonly (string | undefined)[]): StockState | undefined => {
  if (states.some((state) => state === "in_stock" || state === "made_to_order")) return "in_stock";
  if (states.includes("low")) return "low";
  return states.length > 0 && states.every((state) => state === "sold_out") ? "sold_out" : undefined;
};

/** A word in the card's `data-stock` when it is sold out or nearly; nothing when it is there or not known. */
export const markStock = (card: HTMLElement, state: StockState | undefined): void => {
  put(card, "stock", state === "sold_out" ? say("soldOut") : state === "low" ? say("fewLeft") : "");
  card.dataset.stock = state ?? "";
};
