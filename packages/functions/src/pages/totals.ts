import { type Digits, formatCount, formatMoney, type Locale, money } from "@matjar/core/kernel";
import type { Totals } from "@matjar/core/order";
import { html } from "hono/html";
import type { Html, Shop } from "./document.ts";
import { say } from "./words.ts";

/** An amount of the shop's currency as people read it; set it in `<bdi>`. */
export const amount = ({ store, locale }: Shop, minor: number): string => formatMoney(money(minor, store.currency), locale, store.digits);

export const numeral = (n: number, { store, locale }: Pick<Shop, "store" | "locale">): string => formatCount(n, locale, store.digits);

const percent = (basisPoints: number, locale: Locale, digits: Digits): string =>
  new Intl.NumberFormat(`${locale}-u-nu-${digits}`, { style: "percent", maximumFractionDigits: 2 }).format(basisPoints / 10_000);

const row = (label: string, value: string, kind = "") =>
  html`<dt class="${kind}">${label}</dt><dd class="${kind}"><bdi>${value}</bdi></dd>`;

/** The total and all its parts. */
export const totalsList = (shop: Shop, totals: Totals, requiresShipping: boolean): Html => {
  const { locale, store } = shop;
  const rate = percent(totals.taxBasisPoints, locale, store.digits);
  const taxRow = totals.taxInclusive
    ? row(say(locale, "taxIncluded", { rate }), amount(shop, totals.tax), "small")
    : row(say(locale, "tax", { rate }), amount(shop, totals.tax));
  return html`<dl class="totals">
${row(say(locale, "subtotal"), amount(shop, totals.subtotal))}
${requiresShipping ? row(say(locale, "shipping"), totals.shipping === 0 ? say(locale, "free") : amount(shop, totals.shipping)) : ""}
${totals.fee > 0 ? row(say(locale, "codFee"), amount(shop, totals.fee)) : ""}
${totals.tax > 0 && !totals.taxInclusive ? taxRow : ""}
${row(say(locale, "total"), amount(shop, totals.total), "grand")}
${totals.tax > 0 && totals.taxInclusive ? taxRow : ""}
</dl>`;
};
