/**
 * Says on cards (`data-stock-of`: id of a product) what is sold out or nearly so. Cards are asked for together when they come into
 * sight, each once. Words `soldOut`, `fewLeft`.
 */
import { loadProductStock } from "./availability.ts";
import { all } from "./page.ts";
import { markStock } from "./stock-mark.ts";

const mark = async (cards: readonly HTMLElement[]): Promise<void> => {
  const known = await loadProductStock(cards.map(({ dataset }) => dataset.stockOf ?? ""));
  for (const card of cards) markStock(card, known.get(card.dataset.stockOf ?? ""));
};

const seen = new IntersectionObserver((entries) => {
  const cards = entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target as HTMLElement);
  for (const card of cards) seen.unobserve(card);
  if (cards.length > 0) void mark(cards);
});

for (const card of all("[data-stock-of]")) seen.observe(card);
