/** Who goes to the checkout may come back with an emptied cart: what is remembered is asked for again then. */
import { doubtCart } from "@matjar/theme-kit/client/cart.ts";
import { find } from "@matjar/theme-kit/client/page.ts";

find("[data-checkout]")?.addEventListener("click", doubtCart);
