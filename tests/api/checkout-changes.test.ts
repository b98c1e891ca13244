import { adjust } from "@matjar/core/stock";
import { describe, expect, it } from "vitest";
import { buttonOf, html, sara, useCheckout } from "../support/checkout-pages.ts";
import { formOf, onward, textOf } from "../support/pages.ts";
import { shelve } from "../support/till.ts";

/** The checkout when the shop changed under the buyer's hands, and in other languages and currencies. */
const here = useCheckout();
const { checkout, fill, place, placed, setStore, ordersOf } = here;

describe("what changed meanwhile", () => {
  it("a new price is shown, nothing is lost, and the next press buys at it", async () => {
    const variantId = await shelve(here.shop.ctx);
    const form = await fill(await here.shop.cartWith(variantId));
    await setStore({ tax: { inclusive: false, rates: [{ country: "SA", basisPoints: 1500 }] } });
    const page = await html(place(form));
    expect(textOf(page)).toContain("Look at the new total, then confirm again");
    expect(buttonOf(page)).toMatch(/161\.00/);
    expect(formOf(page)).toMatchObject(sara);
    expect(formOf(page)["quoteHash"]).not.toBe(form["quoteHash"]);
    await placed(formOf(page));
  });

  it("sold out: which line, how many are left, and the cart as it was", async () => {
    const variantId = await shelve(here.shop.ctx, { stock: 2 });
    const cart = await here.shop.cartWith(variantId, 2);
    const form = await fill(cart);
    await adjust(here.shop.ctx, { variantId, delta: -1, reason: "damaged" });
    const page = await html(place(form));
    expect(textOf(page)).toMatch(/no longer there in the number you want.*Change the cart.*Only 1 left/);
    expect(formOf(page)).toMatchObject(sara);
    expect(await here.shop.json(here.shop.shop.get(`/api/shop/carts/${cart}`, here.shop.at))).toMatchObject({ count: 2 });
  });

  it("a product that left the shop: why, and the way to the cart", async () => {
    const variantId = await shelve(here.shop.ctx);
    const cart = await here.shop.cartWith(variantId);
    const row = here.shop.memory.all().find(({ type }) => type === "product");
    const id = String(row?.data["id"]);
    const { headers } = await here.shop.owner.who.get(`${here.shop.owner.base}/products/${id}`);
    await here.shop.owner.who.delete(`${here.shop.owner.base}/products/${id}`, { headers: { "if-match": headers.get("etag") ?? "" } });
    const page = await checkout(cart);
    expect(textOf(page)).toMatch(/no longer sold.*Back to cart/);
    expect(page).toContain('class="button" href="/cart/"');
  });

  it.each(["", "nonsense", "a".repeat(43)])("no cart (%j): the way back to the shop", async (cart) => {
    const page = await checkout(cart);
    expect(textOf(page)).toContain("Your cart is empty");
    expect(page).toContain('class="button" href="/"');
    expect(textOf(await html(place({ ...sara, cart, country: "SA" })))).toContain("Your cart is empty");
  });

  it("a country that the shop does not deliver to", async () => {
    const row = await here.shop.ctx.table.get({ pk: "SHIPPING", sk: "ZONES" });
    const zones = ((row?.data["zones"] ?? []) as object[]).map((zone) => ({ ...zone, countries: ["SA", "AE"] }));
    await here.shop.ctx.table.write({
      verb: "put",
      row: { key: { pk: "SHIPPING", sk: "ZONES" }, type: "shipping", data: { ...row?.data, zones } },
    });
    const form = await fill(await here.shop.cartWith(await shelve(here.shop.ctx)));
    const page = await html(place({ ...form, country: "IT", postalCode: "00100", region: "RM" }));
    expect([...page.matchAll(/<option value="(\w\w)"/g)].map(([, code]) => code)).toEqual(["SA", "AE"]);
    expect(page).toMatch(/role="alert"/);
    expect(ordersOf()).toEqual([]);
  });
});

describe("languages and money", () => {
  it("reads from the right in Arabic, and stays in the language it began in", async () => {
    await setStore({ locales: ["en", "ar"] });
    const cart = await here.shop.cartWith(await shelve(here.shop.ctx));
    const page = await checkout(cart, "&lang=ar");
    expect(page).toMatch(/<html lang="ar" dir="rtl">/);
    expect(page).toContain('action="/checkout?lang=ar"');
    expect(page).toContain('href="/ar/cart/"');
    const url = onward(await place({ ...formOf(page), ...sara, phone: "٠٥٠١٢٣٤٥٦٧" }, "?lang=ar"));
    expect(url).toMatch(/\?lang=ar$/);
    const bare = await html(here.browser.get(url.replace("?lang=ar", ""), { "accept-language": "en" }));
    expect(bare).toMatch(/<html lang="ar" dir="rtl">/);
    expect(textOf(bare)).toContain("تم تأكيد طلبك");
  });

  it.each([
    ["latn", "SAR", 11_500, "135.00"],
    ["arab", "SAR", 11_500, "١٣٥٫٠٠"],
    ["latn", "KWD", 12_345, "14.345"],
    ["arab", "KWD", 12_345, "١٤٫٣٤٥"],
    ["latn", "JPY", 1_500, "3,500"],
    ["arab", "JPY", 1_500, "٣٬٥٠٠"],
  ])("says the amount on the button in %s digits and in %s", async (digits, currency, price, said) => {
    await setStore({ locales: ["ar", "en"], digits, currency });
    const page = await checkout(await here.shop.cartWith(await shelve(here.shop.ctx, { price })), "&lang=ar&method=bank_transfer");
    expect(buttonOf(page)).toMatch(new RegExp(`(?<![\\d٠-٩,.٬٫])${said.replace(/[.]/g, "\\.")}(?![\\d٠-٩.٫])`));
    expect(textOf(page)).toMatch(digits === "arab" ? /[١٢٣]–٣ أيام/ : /1–3 أيام/);
  });
});
