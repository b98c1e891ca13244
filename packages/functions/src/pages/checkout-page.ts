import type { CartView } from "@matjar/core/cart";
import type { Quote } from "@matjar/core/order";
import { type AddressField, addressFields, countries } from "@matjar/core/store";
import { html, raw } from "hono/html";
import type { FieldName, Mistakes, Typed } from "./checkout-form.ts";
import type { Html, Shop } from "./document.ts";
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
}

const attributes: Readonly<Record<FieldName, string>> = {
  email: 'type="email" inputmode="email" autocomplete="email" dir="ltr"',
  phone: 'type="tel" inputmode="tel" autocomplete="tel" dir="ltr"',
  country: 'autocomplete="country"',
  name: 'type="text" autocomplete="name"',
  line1: 'type="text" autocomplete="address-line1"',
  line2: 'type="text" autocomplete="address-line2"',
  district: 'type="text" autocomplete="address-level3"',
  city: 'type="text" autocomplete="address-level2"',
  region: 'type="text" autocomplete="address-level1"',
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

const input = ({ shop, mistakes }: CheckoutView, { name, label, value, hint, half, required = true }: Field): Html => {
  const mistake = mistakes[name];
  const described = [hint ? `${name}-hint` : "", mistake ? `${name}-error` : ""].filter(Boolean).join(" ");
  return html`<div class="field ${half ? "half" : ""}"><label for="${name}">${say(shop.locale, label)}</label>
<input id="${name}" name="${name}" value="${value}" ${raw(attributes[name])} ${required ? raw('aria-required="true"') : ""} ${mistake ? raw('aria-invalid="true"') : ""} ${described ? raw(`aria-describedby="${described}"`) : ""}>
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

const halves: readonly AddressField[] = ["city", "postalCode", "region"];

const delivery = (view: CheckoutView): Html => {
  const { shop, form } = view;
  const field = (name: AddressField): Html => {
    if (name !== "line2") return input(view, { name, label: name, value: form.address[name], half: halves.includes(name), required: true });
    return html`<details class="field" ${form.address.line2 ? raw("open") : ""}><summary>${say(shop.locale, "moreLines")}</summary>${input(view, { name, label: name, value: form.address.line2, required: false })}</details>`;
  };
  return html`<section><h2>${say(shop.locale, "delivery")}</h2><div class="fields">
${countrySelect(view)}
${addressFields(form.country).map(field)}
</div></section>`;
};

const promise = (shop: Shop, min: number, max: number): string => {
  const { locale } = shop;
  if (max === 0) return say(locale, "today");
  if (max === 1) return say(locale, "oneDay");
  const values = { min: numeral(min, shop), max: numeral(max, shop) };
  return say(locale, min === max || min === 0 ? "daysSame" : "days", values);
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

const summary = (view: CheckoutView): Html => {
  const { shop, cart, quote } = view;
  const { locale } = shop;
  const line = (l: CartView["lines"][number]) => html`<li class="line">
${l.picture ? html`<img src="${l.picture.src}" alt="" width="56" height="70">` : html`<span></span>`}
<span><bdi>${l.title}</bdi>${l.variantTitle ? html`<span class="hint"><bdi>${l.variantTitle}</bdi></span>` : ""}<span class="hint">${say(locale, "quantity", { n: numeral(l.quantity, shop) })}</span></span>
<span class="num"><bdi>${amount(shop, l.total)}</bdi></span></li>`;
  return html`<aside class="side card stack" aria-label="${say(locale, "summary")}"><h2>${say(locale, "summary")}</h2>
<ul class="lines">${cart.lines.map(line)}</ul><hr>
${totalsList(shop, quote.totals, quote.requiresShipping)}</aside>`;
};

/** The one page of the checkout: contact, address, delivery, payment, totals, and the button that says the amount. */
export const checkoutMain = (view: CheckoutView): Html => {
  const { shop, quote, form, notice, mistakes } = view;
  const { locale } = shop;
  const canPay = quote.paymentChoices.length > 0 && (!quote.requiresShipping || quote.shippingChoices.length > 0);
  const wrong = Object.keys(mistakes).length > 0;
  const said = notice ?? (wrong ? say(locale, "mistakes") : undefined);
  return html`<main id="main" class="two"><h1 class="lead">${say(locale, "checkout")}</h1>
<form method="post" action="/checkout?lang=${locale}" novalidate>
${said ? html`<p class="notice stop" role="alert">${said}</p>` : ""}
<input type="hidden" name="cart" value="${form.cart}"><input type="hidden" name="quoteHash" value="${quote.quoteHash}">
${contact(view)}
${quote.requiresShipping ? delivery(view) : ""}
${quote.requiresShipping ? shippingChoices(view) : ""}
${paymentChoices(view)}
<div class="stack"><p class="nojs"><button class="quiet" name="intent" value="update">${say(locale, "update")}</button></p>
<button class="wide" name="intent" value="place" ${canPay ? "" : raw("disabled")}>${say(locale, buttonWord(quote), { amount: amount(shop, quote.totals.total) })}</button>
<p class="hint">${say(locale, "terms")}</p></div>
</form>
${summary(view)}</main>`;
};

export const emptyMain = (shop: Shop, href: string): Html =>
  html`<main id="main" class="one"><h1>${say(shop.locale, "empty")}</h1><p>${say(shop.locale, "emptyText")}</p><p><a class="button" href="${href}">${say(shop.locale, "backToShop")}</a></p></main>`;

/**
 * With scripts a change of country, delivery or payment redraws the page in place; without, the update button does it.
 * A second press of the pay button while the first is under way does nothing.
 */
export const checkoutScript = `
document.documentElement.classList.add("js");
let turn = 0;
const send = async (intent) => {
  const form = document.querySelector("form"), mine = ++turn, body = new URLSearchParams(new FormData(form));
  body.set("intent", intent);
  document.querySelector("main").classList.add("busy");
  try {
    const answer = await fetch(form.action, { method: "POST", body, headers: { accept: "text/html" } });
    if (mine !== turn || !answer.ok) return;
    const next = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main");
    const now = document.querySelector("form"), focused = document.activeElement;
    for (const field of now.querySelectorAll("input:not([type=radio]):not([type=hidden]),textarea")) {
      const twin = next.querySelector("#" + field.id);
      if (twin) twin.value = field.value;
    }
    const name = focused && focused.name, value = focused && focused.value;
    document.querySelector("main").replaceWith(next);
    if (name) [...next.querySelectorAll('[name="' + name + '"]')].find((f) => f.type !== "radio" || f.value === value)?.focus();
  } catch { document.querySelector("main").classList.remove("busy"); }
};
document.addEventListener("change", (event) => { if (event.target.matches("[data-refresh]")) send("update"); });
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "1";
  setTimeout(() => delete form.dataset.sent, 8000);
});
document.addEventListener("focusout", (event) => {
  const field = event.target;
  if (!field.matches || !field.matches("[aria-invalid]") || !field.value.trim()) return;
  field.removeAttribute("aria-invalid");
  document.getElementById(field.id + "-error")?.remove();
});
document.querySelector("[aria-invalid]")?.focus();
`;
