/** How many things are in the cart, beside its icon: from this browser's memory, without asking anybody. */
import { cartCount } from "./cart.ts";
import { find } from "./page.ts";
import { count, number } from "./shop.ts";

const link = find("[data-cart-link]");

const show = (): void => {
  const n = cartCount();
  const badge = link && find("[data-cart-count]", link);
  if (!link || !badge) return;
  badge.hidden = n === 0;
  badge.textContent = n > 99 ? `${number(99)}+` : number(n);
  link.setAttribute("aria-label", `${link.dataset.label}. ${count("inCart", n)}`);
};

addEventListener("cart:change", show);
addEventListener("storage", show);
addEventListener("pageshow", show);
show();
