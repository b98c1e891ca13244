/**
 * Adding from a list (`QuickAdd.astro`): each press counts at once, and one request after another tells the shop. While one is under way, further
 * presses only change what is wanted; the next request brings it all.
 */
import { titleGap } from "../title-gap.ts";
import { addToCart, CartError, cartCount, changeLine, knownCart } from "./cart.ts";
import { all, announce, find } from "./page.ts";
import { count, number, say } from "./shop.ts";

const most = 999;
/** By variant, what was pressed and is not confirmed yet. */
const wanted = new Map<string, number>();
/** Where a theme wants to hear how many there are now. */
const status = find("[data-basket-status]");

const lineOf = (variant: string) => knownCart()?.lines.find(([id]) => id === variant);
const quantityOf = (variant: string): number => wanted.get(variant) ?? lineOf(variant)?.[2] ?? 0;

const draw = (box: HTMLElement): void => {
  const n = quantityOf(box.dataset.quick ?? "");
  const shown = find("span", box);
  if (shown) shown.textContent = n > 0 ? number(n) : "";
  box.toggleAttribute("data-filled", n > 0);
  const [less, more] = all<HTMLButtonElement>("button", box);
  if (!less || !more) return;
  if (n === 0 && document.activeElement === less) more.focus();
  less.hidden = n === 0;
  more.disabled = n >= most;
};

const drawAll = (): void => all("[data-quick]").forEach(draw);

const send = async (variant: string, quantity: number): Promise<void> => {
  const line = lineOf(variant);
  if (line) await changeLine(line[1], quantity);
  else if (quantity > 0) await addToCart(variant, quantity);
};

const refuse = (error: unknown): void => {
  const refused = error instanceof CartError && error.status >= 400 && error.status < 500;
  announce((refused && error.message) || say("cannotAdd"));
};

let sending = false;

const sendAll = async (): Promise<void> => {
  if (sending) return;
  sending = true;
  for (let next = [...wanted][0]; next; next = [...wanted][0]) {
    const [variant, quantity] = next;
    try {
      await send(variant, quantity);
      if (wanted.get(variant) === quantity) wanted.delete(variant);
    } catch (error) {
      wanted.delete(variant);
      refuse(error);
    }
    drawAll();
  }
  sending = false;
  if (status) status.textContent = count("inCart", cartCount());
};

document.addEventListener("click", ({ target }) => {
  const button = (target as HTMLElement).closest?.("[data-quick] button");
  const box = button?.closest<HTMLElement>("[data-quick]");
  const variant = box?.dataset.quick;
  if (!button || !box || !variant) return;
  const step = button === box.querySelector("button") ? -1 : 1;
  wanted.set(variant, Math.min(most, Math.max(0, quantityOf(variant) + step)));
  drawAll();
  void sendAll();
});

/** Cards that a search brings have a gap for their title where the page's own have the title itself. */
const name = (card: HTMLElement): void => {
  const title = find("[data-title]", card)?.textContent ?? "";
  for (const part of all("[data-quick], [data-quick] button", card))
    part.setAttribute(
      "aria-label",
      (part.getAttribute("aria-label") ?? "").replace(titleGap, () => title),
    );
};
const results = find("[data-results]");
const brought = new MutationObserver((changes) => {
  for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) name(node as HTMLElement);
  drawAll();
});
if (results) brought.observe(results, { childList: true });

addEventListener("cart:change", drawAll);
addEventListener("storage", drawAll);
addEventListener("pageshow", drawAll);
drawAll();
