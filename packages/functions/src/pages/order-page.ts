import type { GrantView } from "@matjar/core/download";
import { formatSerial } from "@matjar/core/kernel";
import { picturePath } from "@matjar/core/media";
import type { PublicOrder } from "@matjar/core/order";
import { html } from "hono/html";
import { mainOfScript } from "./checkout-script.ts";
import type { Html, Shop } from "./document.ts";
import { goodsLine } from "./goods-line.ts";
import { amount, numeral, totalsList } from "./totals.ts";
import { say, type Word } from "./words.ts";

export interface OrderPageView {
  readonly shop: Shop;
  readonly order: PublicOrder;
  readonly grants: readonly GrantView[];
  /** The token of the link, for the forms of the page. */
  readonly token: string;
  /** What a button answered, in words. */
  readonly notice?: string;
}

const time = ({ store, locale }: Shop, iso: string, style: "dateStyle" | "both" = "both"): string =>
  new Intl.DateTimeFormat(`${locale}-u-nu-${store.digits}-ca-gregory`, {
    dateStyle: "long",
    ...(style === "both" ? { timeStyle: "short" } : {}),
    timeZone: store.timeZone,
  }).format(new Date(iso));

const digitalOnly = (order: PublicOrder): boolean => order.lines.every((line) => line.digital);

const headline = (order: PublicOrder): Word => {
  switch (order.status) {
    case "reserving":
    case "awaiting_payment":
      if (order.paymentState === "declined") return "stateDeclined";
      return order.paymentState === "pending" ? "statePending" : "stateAwaiting";
    case "confirmed":
      return "stateConfirmed";
    case "shipped":
      return "stateShipped";
    case "delivered":
      return digitalOnly(order) ? "stateReady" : "stateDelivered";
    case "cancelled":
      return "stateCancelled";
    case "expired":
      return "stateExpired";
    case "refunded":
      return "stateRefunded";
  }
};

const reached = ["awaiting_payment", "confirmed", "shipped", "delivered"] as const;
const stepWords: readonly Word[] = ["stepPlaced", "stepConfirmed", "stepShipped", "stepDelivered"];

const steps = ({ shop, order }: OrderPageView): Html | "" => {
  const at = reached.indexOf(order.status as (typeof reached)[number]);
  if (at < 0 || digitalOnly(order)) return "";
  const done = html`<span class="visually">(${say(shop.locale, "done")})</span>`;
  return html`<ol class="steps">${stepWords.map((word, i) => html`<li class="${i <= at ? "on" : ""}">${say(shop.locale, word)} ${i <= at ? done : ""}</li>`)}</ol>`;
};

/** What the buyer is asked for now. */
const toPay = ({ shop, order, token }: OrderPageView): Html | "" => {
  const { locale } = shop;
  if (order.status === "confirmed" && order.paymentMethod === "cash_on_delivery")
    return html`<p class="notice">${say(locale, "codNote")}</p>`;
  if (order.status !== "awaiting_payment") return "";
  const before = order.payBefore ? html`<p class="hint">${say(locale, "payBefore", { time: time(shop, order.payBefore) })}</p>` : "";
  if (order.paymentMethod === "bank_transfer") {
    const reference = order.id.slice(-8);
    return html`<section class="card stack"><h2>${say(locale, "transferTitle")}</h2><pre dir="auto">${order.transferInstructions ?? ""}</pre>
<dl class="totals"><dt>${say(locale, "total")}</dt><dd><b><bdi>${amount(shop, order.totals.total)}</bdi></b></dd><dt>${say(locale, "transferReference")}</dt><dd><b><bdi>${reference}</bdi></b></dd></dl>${before}</section>`;
  }
  if (order.paymentState === "pending") return html`<p class="notice" role="status">${say(locale, "statePending")}</p>`;
  return html`<section class="card stack">${before}<form method="post" action="/orders/${token}/pay?lang=${locale}"><button class="wide">${say(locale, "payNow")} · <bdi>${amount(shop, order.totals.total)}</bdi></button></form></section>`;
};

/** What the shop does now, while nothing is asked of the buyer. */
const underWay = ({ shop, order }: OrderPageView): Html | "" => {
  const packing = order.status === "confirmed" && order.shippingName !== undefined && order.shipments.length === 0;
  return packing ? html`<section class="card"><p>${say(shop.locale, "nextShip")}</p></section>` : "";
};

const size = (bytes: number, { store, locale }: Shop): string => {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
  const power = Math.min(3, Math.max(1, Math.floor(Math.log(Math.max(1, bytes)) / Math.log(1000))));
  const format = { style: "unit", unit: units[power], maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(`${locale}-u-nu-${store.digits}`, format as Intl.NumberFormatOptions).format(
    Math.max(bytes, 100) / 1000 ** power,
  );
};

const file = ({ shop, token }: OrderPageView, grant: GrantView): Html => {
  const { locale } = shop;
  const left = grant.maxDownloads === null ? "" : say(locale, "left", { n: numeral(grant.maxDownloads - grant.used, shop) });
  const until = grant.expiresAt === null ? "" : say(locale, "until", { date: time(shop, grant.expiresAt, "dateStyle") });
  const facts = [size(grant.bytes, shop), ...(grant.state === "ready" ? [left, until] : [say(locale, grant.state)])].filter(Boolean);
  return html`<li><span><bdi><b>${grant.fileName}</b></bdi><br><span class="hint">${facts.join(" · ")}</span></span>
${grant.state === "ready" ? html`<form method="post" action="/orders/${token}/downloads/${grant.id}?lang=${locale}"><button>${say(locale, "download")}<span class="visually"> ${grant.fileName}</span></button></form>` : ""}</li>`;
};

const paid = (order: PublicOrder): boolean =>
  ["confirmed", "shipped", "delivered"].includes(order.status) && order.paymentStatus === "paid";

const downloads = (view: OrderPageView): Html | "" => {
  const { shop, order, grants } = view;
  if (grants.length > 0) {
    return html`<section class="card stack"><h2>${say(shop.locale, "downloads")}</h2><ul class="files">${grants.map((grant) => file(view, grant))}</ul></section>`;
  }
  const waiting = paid(order) && order.lines.some((line) => line.digital);
  return waiting ? html`<p class="notice" role="status">${say(shop.locale, "preparing")}</p>` : "";
};

const parcel = (shop: Shop, shipment: PublicOrder["shipments"][number]): Html => {
  const { locale } = shop;
  const number = shipment.trackingNumber;
  return html`<section class="card stack"><h2>${say(locale, "parcel", { carrier: shipment.carrierName })}</h2>
${number ? html`<p>${say(locale, "trackingNumber")}: <bdi class="num"><b>${number}</b></bdi></p>` : ""}
${shipment.trackingUrl ? html`<p><a href="${shipment.trackingUrl}" rel="noopener">${say(locale, "track")}</a></p>` : ""}
<ol class="events">${shipment.events.toReversed().map((e) => html`<li><b>${say(locale, `parcel_${e.state}`)}</b><br><span class="hint"><bdi>${time(shop, e.at)}</bdi>${e.place ? html` · <bdi>${e.place}</bdi>` : ""}</span></li>`)}</ol></section>`;
};

const goods = ({ shop, order }: OrderPageView): Html => {
  const { locale, store } = shop;
  const line = (l: PublicOrder["lines"][number]) => goodsLine(shop, l, l.pictureId && picturePath(store.id, l.pictureId, 160));
  return html`<aside class="side card stack" aria-label="${say(locale, "summary")}"><h2>${say(locale, "summary")}</h2><ul class="lines">${order.lines.map(line)}</ul><hr>
${totalsList(shop, order.totals, order.shippingName !== undefined)}${shipTo(shop, order)}</aside>`;
};

const shipTo = ({ locale }: Shop, { shipTo: to }: PublicOrder): Html | "" => {
  if (!to) return "";
  const country = new Intl.DisplayNames([locale], { type: "region" }).of(to.country) ?? to.country;
  return html`<p class="hint" dir="auto">${say(locale, "shipTo", { ...to, country })}</p>`;
};

/** The page behind a guest's link: what became of the order, what to do, the files, the parcel, the goods. */
export const orderMain = (view: OrderPageView): Html => {
  const { shop, order, notice } = view;
  const { locale } = shop;
  const title =
    order.number === undefined ? say(locale, "yourOrder") : say(locale, "order", { number: formatSerial(order.number, shop.store.digits) });
  const thanks = ["confirmed", "delivered"].includes(order.status) ? html`${say(locale, "thanks")} ` : "";
  return html`<main id="main" class="two" data-said="${say(locale, headline(order))}" data-state="${order.status} ${order.paymentState ?? ""} ${view.grants.length} ${order.shipments.map((s) => s.events.length).join(",")}"><div class="lead stack"><p class="hint">${title} · <bdi>${time(shop, order.placedAt)}</bdi></p><h1>${thanks}${say(locale, headline(order))}</h1>
${notice ? html`<p class="notice stop" role="alert">${notice}</p>` : ""}${steps(view)}</div>
<div class="stack">${toPay(view)}${underWay(view)}${downloads(view)}${order.shipments.map((s) => parcel(shop, s))}</div>
${goods(view)}</main>`;
};

/** While something is still to come the page asks again, and redraws itself only when there is news. */
export const orderScript = `${mainOfScript}
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
(async () => {
  for (let round = 0; round < 200; round++) {
    await pause(Math.min(1500 + round * 250, 10000));
    if (document.hidden) continue;
    const now = document.querySelector("main");
    if (/^(cancelled|expired|refunded)/.test(now.dataset.state)) return;
    try {
      const answer = await fetch(location.href, { headers: { accept: "text/html" } });
      if (!answer.ok) continue;
      const next = mainOf(await answer.text());
      if (!next || next.dataset.state === now.dataset.state || now.contains(document.activeElement)) continue;
      now.replaceWith(next);
      document.getElementById("said").textContent = next.dataset.said;
    } catch {}
  }
})();
`;
