/** Cards of search results. */
import type { Hit } from "../search/engine.ts";
import type { StockState } from "./availability.ts";
import { all, copyOf, find, put, safeHref } from "./page.ts";
import { amount, say } from "./shop.ts";
import { markStock } from "./stock-mark.ts";

/** Picture with its colour behind it; taken away when there is none. */
const showPicture = (card: HTMLElement, { picture, color }: Hit): void => {
  const img = find<HTMLImageElement>("img", card);
  if (img && picture) {
    img.src = safeHref(picture);
    img.style.backgroundColor = color ?? "";
  } else img?.remove();
  find("[data-empty]", card)?.toggleAttribute("hidden", Boolean(picture));
};

/** "From 12.00", with the amount alone in its own element. */
const showPrice = (card: HTMLElement, { price, from }: Hit): void => {
  const [before = "", after = ""] = from ? say("from").split("{price}") : [];
  put(card, "before", before);
  put(card, "price", amount(price));
  put(card, "after", after);
};

/** Where a theme has a quick way into the cart (`data-quick`), it is there for goods that need no choice. */
const showQuick = (card: HTMLElement, { only, digital }: Hit): void => {
  const quick = find("[data-quick]", card);
  if (only && quick && !digital) quick.dataset.quick = only;
  else quick?.remove();
};

export const cardOf = (hit: Hit): HTMLElement => {
  const card = copyOf("hit");
  const link = find<HTMLAnchorElement>("a", card);
  if (link) link.href = safeHref(hit.href);
  card.dataset.key = String(hit.key);
  put(card, "title", hit.title);
  put(card, "brand", hit.brand ?? "");
  put(card, "digital", hit.digital ? say("digital") : "");
  showPrice(card, hit);
  put(card, "compare-at", hit.compareAt === undefined ? "" : amount(hit.compareAt));
  for (const only of all("[data-sale]", card)) only.hidden = hit.compareAt === undefined;
  showPicture(card, hit);
  showQuick(card, hit);
  return card;
};

export const showStock = (list: HTMLElement, key: number, state: StockState | undefined): void => {
  const card = find(`[data-key="${key}"]`, list);
  if (card) markStock(card, state);
};
