import type { Personal } from "@matjar/core/cart/schema";
import { html } from "hono/html";
import type { Html, Shop } from "./document.ts";
import { amount, numeral } from "./totals.ts";
import { say } from "./words.ts";

export interface Goods {
  readonly title: string;
  readonly variantTitle: string;
  readonly personalisation?: Personal | undefined;
  readonly quantity: number;
  /** Minor units. */
  readonly total: number;
  readonly digital: boolean;
}

const drawn = (path: string): Html =>
  html`<span class="tile"><svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="${path}"/></svg></span>`;

/** A sheet for a file, a box for goods: where there is no picture nothing else moves. */
const tile = (digital: boolean): Html =>
  drawn(digital ? "M14 3H6v18h12V7zM14 3v4h4M12 11v6M9.5 14.5 12 17l2.5-2.5" : "M12 3l8 4.5v9L12 21l-8-4.5v-9zM4 7.5l8 4.5 8-4.5M12 12v9");

/** What the buyer wrote for it, as they wrote it. */
const written = ({ personalisation }: Goods): Html | "" =>
  personalisation
    ? html`<span class="hint">${personalisation.label ? html`<bdi>${personalisation.label}</bdi>: ` : ""}<bdi>${personalisation.text}</bdi></span>`
    : "";

/** One line of what is bought; `picture` is an address, `trouble` what stands in its way. */
export const goodsLine = (shop: Shop, goods: Goods, picture: string | undefined, trouble: Html | "" = ""): Html => html`<li class="line">
${picture ? html`<img src="${picture}" alt="" width="56" height="70">` : tile(goods.digital)}
<span><bdi>${goods.title}</bdi>${goods.variantTitle ? html`<span class="hint"><bdi>${goods.variantTitle}</bdi></span>` : ""}${written(goods)}<span class="hint">${say(shop.locale, "quantity", { n: numeral(goods.quantity, shop) })}</span>${trouble}</span>
<span class="num"><bdi>${amount(shop, goods.total)}</bdi></span></li>`;
