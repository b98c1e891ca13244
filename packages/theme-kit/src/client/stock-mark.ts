/** The word about a product's stock on its card. */
import type { StockState } from "./availability.ts";
import { put } from "./page.ts";
import { say } from "./shop.ts";

/** A word in the card's `data-stock` when it is sold out or nearly; nothing when it is there or not known. */
export const markStock = (card: HTMLElement, state: StockState | undefined): void => {
  put(card, "stock", state === "sold_out" ? say("soldOut") : state === "low" ? say("fewLeft") : "");
  card.dataset.stock = state ?? "";
};
