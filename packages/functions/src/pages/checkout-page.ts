import type { CartView } from "@matjar/core/cart";
import type { Quote } from "@matjar/core/order";
import type { PolicyLink } from "@matjar/core/policy";
import { type AddressField, addressFields, countries, requiredAddressFields } from "@matjar/core/store";
import { html, raw } from "hono/html";
import type { FieldName, Mistakes, Typed } from "./checkout-form.ts";
import { type Html, type Shop, storefront } from "./document.ts";
import { goodsLine } from "./goods-line.ts";
import { amount, numeral, totalsList } from "./totals.ts";
import { say, type Word } from "./words.ts";

export interface CheckoutView {
  readonly shop: Shop;
  readonly cart: CartView;
  readonly quote: Quote;
  readonly form: Typed;
  readonly mistakes: Mistakes;
  /** A sentence above the form: what happened, what is safe, what to do. */
  readonly notice?: string;
  /** Countries that the shop delivers to; undefined: everywhere. */
  readonly deliversTo: readonly string[] | undefined;
  /** What the shop says of terms, privacy and returns; the links open beside the checkout. */
  readonly policies: readonly PolicyLink[];
}

const attributes: Readonly<Record<FieldName, string>> = {
  email: 'type="email" inputmode="email" autocomplete="email" dir="ltr"',
  phone: 'type="tel" inputmode="tel" autocomplete="tel" dir="ltr"',
  country: 'autocomplete="country"',
  name: 'type="text" autocomplete="name" dir="auto"',
  line1: 'type="text" autocomplete="address-line1" dir="auto"',
  line2: 'type="text" autocomplete="address-line2" dir="auto"',
  district: 'type="text" autocomplete="address-level3" dir="auto"',
  city: 'type="text" autocomplete="address-level2" dir="auto"',
  region: 'type="text" autocomplete="address-level1" dir="auto"',
  postalCode: 'type="text" autocomplete="postal-code" dir="ltr"',
};

interface Field {
  readonly name: FieldName;
  readonly label: Word;
  readonly value: string;
  readonly hint?: string;
  readonly half?: boolean;
  readonly required?: boolean;
}

const optional = ({ locale }: Shop): Html => html` <span class="hint">(${say(locale, "optional")})</span>`;

const input = ({ shop, mistakes }: CheckoutView, { name, label, value, hint, half, required = true }: Field): Html => {
  const mistake = mistakes[name];
  const described = [hint ? `${name}-hint` : "", mistake ? `${name}-error` : ""].filter(Boolean).join(" ");
  const state = [
    required ? 'aria-required="true"' : "",
    mistake ? 'aria-invalid="true"' : "",
    described ? `aria-describedby="${described}"` : "",
    Object.keys(mistakes)[0] === name ? "autofocus" : "",
  ];
  return html`<div class="field ${half ? "half" : ""}"><label for="${name}">${say(shop.locale, label)}${required ? "" : optional(shop)}</label>
<input id="${name}" name="${name}" value="${value}" ${raw([attributes[name], ...state].filter(Boolean).join(" "))}>
${mistake ? html`<p class="error" id="${name}-error">${mistake}</p>` : ""}${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : ""}</div>`;
};

const contact = (view: CheckoutView): Html => {
  const { shop, form, quote } = view;
  const hint = say(shop.locale, quote.requiresShipping ? "emailHint" : "emailHintDigital");
  return html`<section><h2>${say(shop.locale, "contact")}</h2><div class="fields">
${input(view, { name: "email", label: "email", value: form.email, hint })}
${quote.requiresShipping ? input(view, { name: "phone", label: "phone", value: form.phone, hint: say(shop.locale, "phoneHint") }) : ""}
</div></section>`;
};

const countrySelect = ({ shop, form, deliversTo }: CheckoutView): Html => {
  const names = new Intl.DisplayNames([shop.locale], { type: "region" });
  const offered = (deliversTo ?? countries()).map((code) => ({ code, name: names.of(code) ?? code }));
  const sorted = offered.sort((a, b) => a.name.localeCompare(b.name, shop.locale));
  return html`<div class="field"><label for="country">${say(shop.locale, "country")}</label>
<select id="country" name="country" ${raw(attributes.country)} data-refresh>${sorted.map(({ code, name }) => html`<option value="${code}" ${code === form.country ? raw("selected") : ""}>${name}</option>`)}</select></div>`;
};

/** Asked of few: folded away, so that no country's form has more than eight fields. */
const folds: readonly AddressField[] = ["line2", "district"];

/** What of the address lies behind "add a line"; open as soon as there is something in it. Works without scripts. */
const moreLines = (view: CheckoutView): Html => {
  const { shop, form } = view;
  const names = addressFields(form.country).filter((name) => folds.includes(name));
  const open = names.some((name) => form.address[name] !== "");
  const label = say(shop.locale, names.includes("district") ? "moreLinesDistrict" : "moreLines");
  return html`<details class="field" ${open ? raw("open") : ""}><summary>${label}</summary><div class="fields">
${names.map((name) => input(view, { name, label: name, value: form.address[name], required: false }))}</div></details>`;
};

const halves: readonly AddressField[] = ["city", "postalCode", "region"];

const delivery = (view: CheckoutView): Html => {
  const { shop, form } = view;
  const required = new Set(requiredAddressFields(form.country));
  const field = (name: AddressField): Html => {
    const own = input(view, { name, label: name, value: form.address[name], half: halves.includes(name), required: required.has(name) });
    return name === "line1" ? html`${own}${moreLines(view)}` : own;
  };
  const shown = addressFields(form.country).filter((name) => !folds.includes(name));
  const note = html`<details class="field" ${form.note ? raw("open") : ""}><summary>${say(shop.locale, "addNote")}</summary><div class="field"><label for="note">${say(shop.locale, "note")}</label><textarea id="note" name="note" maxlength="500" dir="auto">${form.note}</textarea></div></details>`;
  return html`<section><h2>${say(shop.locale, "delivery")}</h2><div class="fields">
${countrySelect(view)}
${shown.map(field)}
${note}
</div></section>`;
};

/** "1–3 days", in the plural that the language has for them. */
const promise = ({ locale, store }: Shop, min: number, max: number): string => {
  if (max === 0) return say(locale, "today");
  const days = new Intl.NumberFormat(`${locale}-u-nu-${store.digits}`, { style: "unit", unit: "day", unitDisplay: "long" });
  return min === 0 ? days.format(max) : days.formatRange(min, max);
};

const choice = (name: string, value: string, checked: boolean, label: string, end: string, hint: string | undefined): Html =>
  html`<label class="choice"><input type="radio" name="${name}" value="${value}" ${checked ? raw("checked") : ""} data-refresh><b>${label}</b><span class="num"><bdi>${end}</bdi></span>${hint ? html`<span class="hint">${hint}</span>` : ""}</label>`;

const shippingChoices = ({ shop, quote }: CheckoutView): Html => {
  const { locale } = shop;
  if (quote.shippingChoices.length === 0) return html`<p class="notice" role="status">${say(locale, "noShipping")}</p>`;
  return html`<fieldset><legend>${say(locale, "shippingMethod")}</legend><div class="choices">
${quote.shippingChoices.map((c) => choice("rate", c.id, c.id === quote.shippingRateId, c.name, c.price === 0 ? say(locale, "free") : amount(shop, c.price), promise(shop, c.minDays, c.maxDays)))}
</div></fieldset>`;
};

const paymentChoices = ({ shop, quote }: CheckoutView): Html => {
  const { locale } = shop;
  if (quote.paymentChoices.length === 0) return html`<p class="notice" role="status">${say(locale, "noPayment")}</p>`;
  return html`<fieldset><legend>${say(locale, "payment")}</legend><div class="choices">
${quote.paymentChoices.map((c) => choice("method", c.method, c.method === quote.paymentMethod, c.label, c.fee > 0 ? `+ ${amount(shop, c.fee)}` : "", c.method === "bank_transfer" ? undefined : c.note))}
</div></fieldset>`;
};

const buttonWord = (quote: Quote): Word => {
  if (quote.paymentMethod === "cash_on_delivery") return "placeCod";
  if (quote.paymentMethod === "bank_transfer") return "placeTransfer";
  return quote.paymentMethod === "free" ? "placeFree" : "pay";
};

/** Why a line cannot be had as it is. */
const trouble = (shop: Shop, { problem, left = 0 }: CartView["lines"][number]): Html | "" => {
  if (problem === undefined) return "";
  const words = problem === "short" ? say(shop.locale, "onlyLeft", { n: numeral(left, shop) }) : say(shop.locale, "soldOut");
  return html`<span class="error">${words}</span>`;
};

const summary = (view: CheckoutView): Html => {
  const { shop, cart, quote } = view;
  const { locale } = shop;
  const line = (l: CartView["lines"][number]) => goodsLine(shop, l, l.picture?.src, trouble(shop, l));
  return html`<aside class="side card stack" aria-label="${say(locale, "summary")}"><h2>${say(locale, "summary")}</h2>
<ul class="lines">${cart.lines.map(line)}</ul><hr>
${totalsList(shop, quote.totals, quote.requiresShipping)}</aside>`;
};

/** Stands alone inside words of either direction. */
const isolated = (text: string): string => `\u2068${text}\u2069`;

const notices = ({ shop, notice, mistakes, cart }: CheckoutView): Html | "" => {
  const { locale } = shop;
  const said = notice ?? (Object.keys(mistakes).length > 0 ? say(locale, "mistakes") : undefined);
  if (said === undefined) return "";
  const stuck = cart.lines.some((line) => line.problem);
  const change = html` <a href="${storefront(shop, "/cart/")}">${say(locale, "changeCart")}</a>`;
  return html`<p class="notice stop" role="alert">${said}${stuck ? change : ""}</p>`;
};

const sentences = ({ locale }: Shop): Html =>
  html`data-required="${say(locale, "required")}" data-email="${say(locale, "badEmail")}" data-phone="${say(locale, "badPhone")}"`;

/** In a tab of their own: what was typed stays where it is. */
const policyLinks = ({ shop, policies }: CheckoutView): Html | "" =>
  policies.length === 0
    ? ""
    : html`<p class="hint policies">${policies.map(({ path, title }) => html`<a href="${storefront(shop, path)}" target="_blank" rel="noopener">${title}</a>`)}</p>`;

/**
 * The one page of the checkout: contact, address, delivery, payment, totals, and the button that says the amount. The hidden
 * first button is what Enter in a field presses.
 */
export const checkoutMain = (view: CheckoutView): Html => {
  const { shop, quote, form } = view;
  const { locale } = shop;
  const canPay = quote.paymentChoices.length > 0 && (!quote.requiresShipping || quote.shippingChoices.length > 0);
  const total = amount(shop, quote.totals.total);
  const off = canPay ? "" : raw("disabled");
  return html`<main id="main" class="two" data-said="${say(locale, "total")}: ${total}"><h1 class="lead">${say(locale, "checkout")}</h1>
<form method="post" action="/checkout?lang=${locale}" novalidate ${sentences(shop)}>
<input type="submit" name="intent" value="place" hidden ${off}>
${notices(view)}
<input type="hidden" name="cart" value="${form.cart}"><input type="hidden" name="quoteHash" value="${quote.quoteHash}">
${contact(view)}
${quote.requiresShipping ? delivery(view) : ""}
${quote.requiresShipping ? shippingChoices(view) : ""}
${paymentChoices(view)}
<div class="stack"><p class="nojs"><button class="quiet" name="intent" value="update">${say(locale, "update")}</button></p>
<button class="wide" name="intent" value="place" ${off}>${say(locale, buttonWord(quote), { amount: isolated(total) })}</button>
<p class="hint">${say(locale, "terms")}</p>${policyLinks(view)}</div>
</form>
${summary(view)}</main>`;
};

/** Nothing can be ordered: why, and the way out. */
export const stopMain = (heading: string, text: string, way: { readonly href: string; readonly label: string }): Html =>
  html`<main id="main" class="one"><h1>${heading}</h1>${text ? html`<p>${text}</p>` : ""}<p><a class="button" href="${way.href}">${way.label}</a></p></main>`;
