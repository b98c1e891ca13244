import { directionOf, locales, type Mail, type Message } from "@matjar/core/kernel";
import { mailer, templates, written } from "@matjar/functions/mails/index";
import type { Template } from "@matjar/functions/mails/letter";
import { describe, expect, it } from "vitest";

const nasty = '<script>alert(1)</script> "quoted" & \u202eevil';
const order = {
  brand: { name: "دار النور & Co", href: "http://dar.localhost:4000", color: "#0f5e5c", onColor: "#ffffff" },
  contact: "owner@example.com",
  digits: "latn",
  name: "#1042",
  link: "http://dar.localhost:4000/orders/ord_x.y",
  lines: [
    { title: "قميص قطني", variantTitle: "L / أزرق", quantity: 2, total: 9000 },
    { title: nasty, variantTitle: "", personalisation: { label: "النقش", text: nasty }, quantity: 1, total: 1550 },
  ],
  totals: {
    currency: "KWD",
    subtotal: 10_550,
    shipping: 1500,
    fee: 250,
    tax: 0,
    shippingTax: 0,
    feeTax: 0,
    taxInclusive: true,
    taxBasisPoints: 0,
    total: 12_300,
  },
  paymentMethod: "cash_on_delivery",
  address: { name: "نورة العتيبي", line1: nasty, city: "الرياض", country: "SA", phone: "+966551234567" },
};
const more: Readonly<Record<string, object>> = {
  transfer_instructions: { instructions: "IBAN SA03 8000 0000\nبنك الرياض", until: "1 February" },
  shipped: { carrierName: "Aramex", trackingNumber: "AX 77", trackingUrl: "https://aramex.example/?a=1&b=2" },
  downloads_ready: { files: [{ fileName: "album.zip", bytes: 3_400_000 }] },
  order_cancelled: { reason: nasty, wasPaid: true },
  refunded: { amount: 12_300, reason: nasty },
  new_order: { buyer: nasty, note: nasty, deskLink: "http://localhost:4000/desk/dar/orders/x" },
  refund_failed: { buyer: nasty, amount: 12_300, deskLink: "http://localhost:4000/desk/dar/orders/x" },
  dispute_opened: { buyer: nasty, amount: 12_300, deskLink: "http://localhost:4000/desk/dar/orders/x", until: "1 December" },
};
const ofOrders = templates.filter(
  ({ facts }) => (facts as Template["facts"]).safeParse({ ...order, ...more["new_order"], ...allMore() }).success,
);
function allMore(): object {
  return Object.assign({}, ...Object.values(more));
}

const message = (kind: string, locale: Message["locale"]): Message => ({
  kind,
  to: "buyer@example.com",
  locale,
  facts: { ...order, ...more[kind] },
  idempotencyKey: `${kind}:1`,
});
const cases = ofOrders.flatMap(({ kind }) => locales.map((locale) => [kind, locale] as const));

it("has a mail for each step of an order, and one for those who waited for the shop", () => {
  expect(ofOrders.map(({ kind }) => kind).sort()).toEqual(
    [
      "receipt",
      "transfer_instructions",
      "shipped",
      "delivered",
      "downloads_ready",
      "order_cancelled",
      "order_expired",
      "refunded",
      "new_order",
      "refund_failed",
      "dispute_opened",
      "shop_open",
    ].sort(),
  );
});

describe.each(cases)("%s in %s", (kind, locale) => {
  it("is whole: no gap, no markup of others, direction, both bodies, amounts isolated", async () => {
    const mail = await written(message(kind, locale));
    const { html, text, subject } = mail;
    for (const part of [html.replace(/<style>[\s\S]*<\/style>/, ""), text, subject]) {
      expect(part).not.toMatch(/\{\w+\}/);
      expect(part).not.toMatch(/undefined|\[object|NaN/);
    }
    expect(html).not.toContain("<script>");
    expect(html).toContain(`<html lang="${locale}" dir="${directionOf(locale)}">`);
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
    expect(html.match(/<table(?![^>]*role="presentation")/)).toBeNull();
    expect(subject).not.toMatch(/[\r\n]/);
    expect(text.length).toBeGreaterThan(100);
    const body = html.slice(html.indexOf("<body"));
    for (const amount of body.matchAll(/[^<>]*\d\.\d{3}[^<>]*/g)) expect(body.slice(amount.index - 5, amount.index)).toBe("<bdi>");
    if (locale !== "ar") expect(subject).not.toMatch(/[\u2066-\u2069]/);
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href = ""]) => href);
    for (const href of links) expect(href).toMatch(/^https?:\/\//);
    expect(Buffer.byteLength(html)).toBeLessThan(30_000);
  });
});

describe("writing", () => {
  it("says each mail in four different languages", async () => {
    for (const { kind } of ofOrders) {
      const headings = await Promise.all(
        locales.map(async (locale) => /<h1[^>]*>(.*?)<\/h1>/s.exec((await written(message(kind, locale))).html)?.[1]),
      );
      expect(new Set(headings).size).toBe(4);
    }
  });

  it("keeps the lines of bank details, and three decimals of dinars", async () => {
    const { text } = await written(message("transfer_instructions", "en"));
    expect(text).toContain("IBAN SA03 8000 0000\n  بنك الرياض");
    expect(text).toMatch(/12\.300/);
  });

  it("counts the goods in the store's numerals", async () => {
    const facts = {
      ...order,
      name: "#١٠٤٢",
      digits: "arab",
      lines: [{ ...order.lines[0], title: "قميص", variantTitle: "أزرق" }],
      address: undefined,
    };
    const { text, html, subject } = await written({ ...message("receipt", "ar"), facts });
    expect(text).toContain("× ٢");
    expect(html).toContain("× ٢<");
    expect(subject + text.replace(/https?:\S+/g, "")).not.toMatch(/\d/);
  });

  it("refuses a kind that it does not know, and facts that are not those of the kind", async () => {
    await expect(written(message("love_letter", "en"))).rejects.toThrow("love_letter");
    await expect(written({ ...message("shipped", "en"), facts: order })).rejects.toThrow();
  });

  it("hands the post the mail with the store as its sender", async () => {
    const sent: Mail[] = [];
    await mailer({ deliver: async (mail) => void sent.push(mail) }).send(message("receipt", "ar"));
    expect(sent).toMatchObject([{ fromName: "دار النور & Co", idempotencyKey: "receipt:1", kind: "receipt" }]);
    expect(sent[0]).not.toHaveProperty("facts");
  });
});
