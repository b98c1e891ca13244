/** Fills the cart page from the shop API; each change is priced anew by the server. */
import type { CartView } from "@matjar/core/cart/schema";
import { CartError, cartToken, changeLine, loadCart } from "./cart.ts";
import { announce, copyOf, find, put, safeHref, wireQuantity } from "./page.ts";
import { amount, count, number, say, shop } from "./shop.ts";

type CartLineView = CartView["lines"][number];

const page = find("[data-cart]");

const problemText = ({ problem, left = 0 }: CartLineView): string => {
  if (problem === "short") return say("problemShort", { n: number(left) });
  if (problem === "sold_out") return say("problemSoldOut");
  return problem === "gone" ? say("problemGone") : "";
};

/** The buyer's words are isolated from the label before them. */
const personalText = ({ personalisation: given }: CartLineView): string =>
  given ? `${given.label ? `${given.label}: ` : ""}\u2068${given.text}\u2069` : "";

const fillPicture = (row: HTMLElement, { picture }: CartLineView): void => {
  const img = find<HTMLImageElement>("img", row);
  if (!img) return;
  if (picture) Object.assign(img, { src: safeHref(picture.src), alt: "" });
  else img.remove();
};

const fillLine = (line: CartLineView): HTMLElement => {
  const row = copyOf("cart-line");
  const link = find<HTMLAnchorElement>("[data-title]", row);
  const field = find<HTMLInputElement>("input", row);
  const remove = find<HTMLButtonElement>("[data-remove]", row);
  const box = find("[data-quantity]", row);
  if (!link || !field || !remove || !box) return row;
  row.dataset.line = line.id;
  fillPicture(row, line);
  put(row, "title", line.title);
  if (line.problem === "gone") link.removeAttribute("href");
  else link.href = safeHref(line.href);
  put(row, "variant", line.variantTitle);
  put(row, "personal", personalText(line));
  put(row, "digital", line.digital ? say("digital") : "");
  put(row, "total", amount(line.total));
  put(row, "unit", line.quantity > 1 ? `${number(line.quantity)} × ${amount(line.unitPrice)}` : "");
  put(row, "was", line.compareAtPrice && line.compareAtPrice > line.unitPrice ? amount(line.compareAtPrice * line.quantity) : "");
  put(row, "problem", problemText(line));
  box.hidden = line.problem === "gone" || line.problem === "sold_out";
  box.setAttribute("aria-label", say("quantityOf", { title: line.title }));
  field.value = String(line.quantity);
  field.setAttribute("aria-label", say("quantityOf", { title: line.title }));
  field.addEventListener("change", () => change(line, Math.max(0, Math.trunc(Number(field.value)) || 0)));
  remove.setAttribute("aria-label", say("removeOf", { title: line.title }));
  remove.addEventListener("click", () => change(line, 0));
  wireQuantity(box);
  return row;
};

const stateOf = (state: "loading" | "empty" | "filled" | "unreachable"): void => {
  if (page) page.dataset.state = state;
};

const fillSummary = (root: HTMLElement, cart: CartView): void => {
  const stuck = cart.lines.some((line) => line.problem);
  put(root, "count", count("inCart", cart.count));
  put(root, "subtotal", amount(cart.subtotal));
  put(root, "tax", cart.taxInclusive ? say("taxIncluded") : say("taxAdded"));
  put(root, "shipping", cart.requiresShipping ? say("shippingAtCheckout") : say("noShipping"));
  const go = find<HTMLAnchorElement>("[data-checkout]", root);
  if (!go) return;
  if (stuck) go.removeAttribute("href");
  else go.href = `${shop.checkout}?cart=${cartToken()}&lang=${shop.locale}`;
  go.toggleAttribute("data-stuck", stuck);
};

/** Which control had the focus, to give it back after the lines are drawn anew. */
const focusOf = (root: HTMLElement): (() => void) => {
  const active = document.activeElement as HTMLElement | null;
  const line = active?.closest<HTMLElement>("[data-line]")?.dataset.line;
  if (!line || !active) return () => {};
  const selector = active.dataset.step ? `[data-step="${active.dataset.step}"]` : active.tagName === "INPUT" ? "input" : "[data-remove]";
  return () => (find(`[data-line="${line}"] ${selector}`, root) ?? find("h1"))?.focus();
};

const show = (cart: CartView | undefined): void => {
  const lines = page && find("[data-lines]", page);
  if (!page || !lines) return;
  if (!cart || cart.lines.length === 0) {
    stateOf("empty");
    return;
  }
  const giveBack = focusOf(page);
  lines.replaceChildren(...cart.lines.map(fillLine));
  fillSummary(page, cart);
  stateOf("filled");
  giveBack();
};

const change = async (line: CartLineView, quantity: number): Promise<void> => {
  page?.setAttribute("aria-busy", "true");
  try {
    show(await changeLine(line.id, quantity));
    if (quantity === 0) announce(say("removed", { title: line.title }));
    if (quantity === 0) find("h1")?.focus();
  } catch (error) {
    const refused = error instanceof CartError && error.status >= 400 && error.status < 500;
    announce((refused && error.message) || say("cartUnavailable"));
    await load();
  }
  page?.removeAttribute("aria-busy");
};

const load = async (): Promise<void> => {
  try {
    show(await loadCart());
  } catch {
    stateOf("unreachable");
  }
};

if (page) {
  find("[data-retry]", page)?.addEventListener("click", () => {
    stateOf("loading");
    load();
  });
  addEventListener("pageshow", ({ persisted }) => persisted && load());
  load();
}
