import { TestOutcome } from "@matjar/core/payment";
import { html } from "hono/html";
import type { Html, Shop } from "./document.ts";
import { amount } from "./totals.ts";
import { say } from "./words.ts";

/** The hosted page of the test gateway, plainly labelled. */
export const testPaymentMain = (shop: Shop, payment: { readonly amount: number; readonly open: boolean }, paid: boolean): Html => {
  const { locale } = shop;
  const buttons = TestOutcome.options.map(
    (outcome, i) =>
      html`<button class="wide ${i === 0 ? "" : "quiet"}" name="outcome" value="${outcome}">${say(locale, `test_${outcome}`)}</button>`,
  );
  const body = paid
    ? html`<p class="notice done" role="status">${say(locale, "testStays")}</p>`
    : payment.open
      ? html`<form method="post" action="?lang=${locale}" class="stack">${buttons}</form>`
      : html`<p class="notice" role="status">${say(locale, "testOver")}</p>`;
  return html`<main id="main" class="one"><div class="card stack"><h1>${say(locale, "testTitle")}</h1><p>${say(locale, "testText")}</p>
<dl class="totals"><dt class="grand">${say(locale, "total")}</dt><dd class="grand"><bdi>${amount(shop, payment.amount)}</bdi></dd></dl>${body}</div></main>`;
};
