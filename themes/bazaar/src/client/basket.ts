/** What is in the basket, on every page: its sum in the header, and the bar at the foot of a phone. From this browser's memory. */
import { cartCount, cartInDoubt, knownCart, loadCart } from "@matjar/theme-kit/client/cart.ts";
import "@matjar/theme-kit/client/badge.ts"; // names the link first
import { all, find } from "@matjar/theme-kit/client/page.ts";
import { amount, count } from "@matjar/theme-kit/client/shop.ts";

const bar = find("[data-basket]");
const link = find("[data-cart-link]");

const show = (): void => {
  const known = knownCart();
  const n = cartCount();
  const sum = n > 0 && known ? amount(known.subtotal) : "";
  for (const box of all("[data-basket-sum]")) Object.assign(box, { textContent: sum, hidden: sum === "" });
  for (const box of all("[data-basket-count]")) box.textContent = count("inCart", n);
  for (const box of all("[data-basket-label]")) box.dataset.basketLabel = sum;
  if (sum) link?.setAttribute("aria-label", `${link.dataset.label}. ${count("inCart", n)}. ${sum}`);
  bar?.toggleAttribute("data-open", n > 0);
  if (bar) bar.inert = n === 0;
};

addEventListener("cart:change", show);
addEventListener("storage", show);
addEventListener("pageshow", show);
show();
if (cartInDoubt()) loadCart().catch(() => undefined); // what is remembered is shown until it is known better
