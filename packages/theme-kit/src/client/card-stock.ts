/**
 * Says on cards (`data-stock-of`: ids of variants) what is sold out or nearly so. Cards are asked for together when they come into
 * sight, each once. Words `soldOut`, `fewLeft`.
 */
import { loadStock } from "./availability.ts";
import { all } from "./page.ts";
import { markStock, stateOf } from "./stock-mark.ts";

const idsOf = (card: HTMLElement): string[] => card.dataset.stockOf?.split(" ") ?? [];

const mark = async (cards: readonly HTMLElement[]): Promise<void> => {
  const known = await loadStock(cards.flatMap(idsOf));
  for (const card of cards) markStock(card, stateOf(idsOf(card).map((id) => known.get(id)?.state)));
};

const seen = new IntersectionObserver((entries) => {
  const cards = entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target as HTMLElement);
  for (const card of cards) seen.unobserve(card);
  if (cards.length > 0) void mark(cards);
});

for (const card of all("[data-stock-of]")) seen.observe(card);
