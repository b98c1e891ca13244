import { adjust } from "@matjar/core/stock";
import { beforeEach, describe, expect, it } from "vitest";
import { soldFile } from "../support/orders.ts";
import { formOf, onward, pagesOf, tags, textOf } from "../support/pages.ts";
import { testShop } from "../support/shop.ts";
import { openShop } from "../support/sold.ts";
import { shelve } from "../support/till.ts";

type Shop = Awaited<ReturnType<typeof testShop>>;
type Fields = Record<string, string>;

let shop: Shop;
let browser: ReturnType<typeof pagesOf>;
beforeEach(async () => {
  shop = await testShop();
  browser = pagesOf(shop, shop.owner.host);
});

const sara: Fields = {
  email: "sara@example.com",
  phone: "0501234567",
  name: "Sara Al Amri",
  line1: "12 Palm Street",
  city: "Riyadh",
};

/** Changes the store's own settings, behind the desk's back. */
const setStore = async (change: Record<string, unknown>) => {
  const key = { pk: "STORE", sk: "META" };
  const row = await shop.ctx.table.get(key);
  await shop.ctx.table.write({ verb: "put", row: { key, type: "store", data: { ...row?.data, ...change } } });
};

const html = async (response: Response | Promise<Response>, status = 200): Promise<string> => {
  const text = await (await response).text();
  expect((await response).status, text).toBe(status);
  return text;
};

const checkout = async (cart: string, query = "") => html(browser.get(`/checkout?cart=${cart}${query}`));
const fill = async (cart: string, wish: Fields = {}): Promise<Fields> => {
  const method = wish["method"];
  const first = formOf(await checkout(cart));
  const form = method ? formOf(await html(browser.post("/checkout", { ...first, method, intent: "update" }))) : first;
  return { ...form, ...(form["country"] ? sara : { email: "sara@example.com" }), ...wish };
};
const place = (form: Fields, query = "") => browser.post(`/checkout${query}`, { ...form, intent: "place" });
const placed = async (form: Fields): Promise<string> => {
  const response = await place(form);
  expect(response.status, textOf(await response.clone().text())).toBe(303);
  return onward(response);
};
const errorsOf = (page: string): Fields =>
  Object.fromEntries([...page.matchAll(/<p class="error" id="(\w+)-error">([^<]*)/g)].map(([, field = "", words = ""]) => [field, words]));
const buttonOf = (page: string): string => textOf(/<button class="wide" name="intent"[\s\S]*?<\/button>/.exec(page)?.[0] ?? "").trim();
const ordersOf = () => shop.memory.all().filter((row) => row.type === "order");

describe("buying without scripts", () => {
  it("for cash at the door: eight fields, one press, and the order without street or address", async () => {
    const cart = await shop.cartWith(await shelve(shop.ctx), 2);
    const page = await checkout(cart);
    const asked = tags(page, "input").filter((tag) => !["hidden", "radio"].includes(tag["type"] ?? "") && !("hidden" in tag));
    expect(asked.length + tags(page, "select").length).toBeLessThanOrEqual(9); // one of them is folded away
    expect(buttonOf(page)).toMatch(/Order · SAR\s255\.00 on delivery/);
    const url = await placed(await fill(cart));
    const order = await html(browser.get(url));
    expect(textOf(order)).toMatch(/Your order is confirmed.*You pay the courier when the parcel arrives.*Sara Al Amri, Riyadh/);
    expect(order).not.toMatch(/Palm Street|sara@example|\+?966?50123/);
    expect(textOf(await checkout(cart))).toContain("Your cart is empty");
  });

  it("by bank transfer: where to send the money, and what to write beside it", async () => {
    const form = await fill(await shop.cartWith(await shelve(shop.ctx)), { method: "bank_transfer" });
    const url = await placed(form);
    const order = textOf(await html(browser.get(url)));
    expect(order).toContain("IBAN SA00 0000");
    expect(order).toContain((/ord_\w+/.exec(url)?.[0] ?? "?").slice(-8));
    expect(order).toMatch(/SAR\s135\.00/);
  });

  it("by the test gateway: decline, pay again, paid", async () => {
    const form = await fill(await shop.cartWith(await shelve(shop.ctx)), { method: "test" });
    const hosted = await placed(form);
    expect(hosted).toMatch(/^\/checkout\/test\/pay_\w{26}\?lang=en$/);
    const page = textOf(await html(browser.get(hosted)));
    expect(page).toMatch(/Test payment.*No card, no money.*SAR\s135\.00/);
    const back = onward(await browser.post(hosted, { outcome: "decline" }));
    expect(textOf(await html(browser.get(back)))).toContain("The payment did not go through");
    const token = /\/orders\/([^?]+)/.exec(back)?.[1] ?? "";
    const again = onward(await browser.post(`/orders/${token}/pay`));
    expect(again).not.toBe(hosted);
    expect(onward(await browser.post(again, { outcome: "webhook_before_return" }))).toContain(`/orders/${token}`);
    expect(textOf(await html(browser.get(`/orders/${token}`)))).toContain("Your order is confirmed");
    expect(textOf(await html(browser.post(`/orders/${token}/pay`)))).toContain("This order is not waiting for a payment");
    expect(textOf(await html(browser.get(again)))).toContain("This payment is over");
  });

  it("stays on the test page when asked to, and knows no other payment", async () => {
    const hosted = await placed(await fill(await shop.cartWith(await shelve(shop.ctx)), { method: "test" }));
    expect(textOf(await html(browser.post(hosted, { outcome: "never_returns" })))).toContain("the receipt comes by mail");
    await html(browser.post(hosted, { outcome: "steal" }), 404);
    await html(browser.get("/checkout/test/pay_01J00000000000000000000000"), 404);
  });

  it("files alone: one field and a way to pay, no address", async () => {
    const cart = await shop.cartWith(await shelve(shop.ctx, { digital: true, title: "Guide" }));
    const page = await checkout(cart);
    expect(tags(page, "input").filter((tag) => !["hidden", "radio"].includes(tag["type"] ?? "") && !("hidden" in tag))).toHaveLength(1);
    expect(page).not.toContain("<select");
    const hosted = await placed(await fill(cart, { method: "test" }));
    const back = onward(await browser.post(hosted, { outcome: "success" }));
    expect(textOf(await html(browser.get(back)))).toContain("We are preparing your files");
  });

  it("what costs nothing is had with one press", async () => {
    const page = await checkout(await shop.cartWith(await shelve(shop.ctx, { digital: true, price: 0 })));
    expect(buttonOf(page)).toBe("Get it free");
    expect(await placed({ ...formOf(page), email: "sara@example.com" })).toMatch(/^\/orders\/ord_/);
  });

  it("makes one order of a double click", async () => {
    const form = await fill(await shop.cartWith(await shelve(shop.ctx)));
    const [first, second] = await Promise.all([placed(form), placed(form)]);
    expect(first).toBe(second);
    expect(ordersOf()).toHaveLength(1);
  });
});

describe("a file of an order", () => {
  it("is given by a form that counts, and refused in words when it is used up", async () => {
    const sold = await openShop();
    const { product } = await soldFile(sold, "songs.zip");
    const order = await sold.order({ lines: ["digital"], productId: product.id });
    const reader = pagesOf(sold, sold.owner.host);
    const page = await html(reader.get(`/orders/${order.token}?lang=en`));
    expect(textOf(page)).toMatch(/Your downloads.*songs\.zip/);
    const grant = /action="(\/orders\/[^"]+\/downloads\/grt_\w+)\?lang=en"/.exec(page)?.[1] ?? "";
    const given = await reader.post(grant);
    expect(given.status).toBe(303);
    expect(await (await sold.fetchBlob(given.headers.get("location") ?? "")).text()).toBe("songs");
    for (let i = 0; i < 20; i++) await reader.post(grant);
    expect(await html(reader.post(grant, {}, { "accept-language": "en" }))).toMatch(/role="alert"/);
    await html(reader.post(`/orders/${order.token}/downloads/grt_01J00000000000000000000000`), 404);
  });
});

describe("what is not right yet", () => {
  it("is said at each field, in the order of the page, and nothing typed is lost", async () => {
    const cart = await shop.cartWith(await shelve(shop.ctx));
    const form = { ...(await fill(cart)), email: "not an address", phone: "12", line1: "", note: "Ring twice" };
    const page = await html(place(form));
    expect(errorsOf(page)).toEqual({ email: "Check the email address.", phone: "Check the phone number.", line1: "Please fill this in." });
    expect(formOf(page)).toMatchObject({ email: "not an address", phone: "12", name: "Sara Al Amri", city: "Riyadh" });
    expect(page).toContain(">Ring twice</textarea>");
    const inputs = Object.fromEntries(tags(page, "input").map((tag) => [tag["name"] ?? "", tag]));
    expect(inputs["email"]).toMatchObject({ "aria-invalid": "true", "aria-describedby": "email-hint email-error", autofocus: "" });
    expect(Object.values(inputs).filter((tag) => "autofocus" in tag)).toHaveLength(1);
    expect(page).toMatch(/role="alert">[^<]*Nothing you typed is lost/);
    expect(ordersOf()).toEqual([]);
  });

  it.each([
    ["SA", ["name", "line1", "city"]],
    ["DE", ["name", "line1", "city", "postalCode"]],
    ["US", ["name", "line1", "city", "postalCode", "region"]],
    ["JP", ["name", "line1", "city", "postalCode", "region"]],
  ])("goes by the address of the country: %s", async (country, wanted) => {
    const cart = await shop.cartWith(await shelve(shop.ctx));
    const page = await html(place({ cart, country, email: "a@example.com", phone: "+966501234567", method: "cash_on_delivery" }));
    expect(Object.keys(errorsOf(page)).toSorted()).toEqual(wanted.toSorted());
  });

  it("is also what only the till knows: an address of the right shape that is none, a name without end", async () => {
    const form = await fill(await shop.cartWith(await shelve(shop.ctx)));
    expect(errorsOf(await html(place({ ...form, email: "a..b@example.com" })))).toEqual({ email: "Check the email address." });
    expect(errorsOf(await html(place({ ...form, name: "x".repeat(400) })))).toEqual({ name: "This is too long." });
  });

  it("redraws for another country without a word of complaint, and keeps what was typed", async () => {
    const form = await fill(await shop.cartWith(await shelve(shop.ctx)), { country: "US", email: "half@" });
    const page = await html(browser.post("/checkout", { ...form, intent: "update" }));
    expect(errorsOf(page)).toEqual({});
    expect(formOf(page)).toMatchObject({ country: "US", email: "half@", region: "", postalCode: "", city: "Riyadh" });
  });
});

describe("what changed meanwhile", () => {
  it("a new price is shown, nothing is lost, and the next press buys at it", async () => {
    const variantId = await shelve(shop.ctx);
    const form = await fill(await shop.cartWith(variantId));
    await setStore({ tax: { inclusive: false, rates: [{ country: "SA", basisPoints: 1500 }] } });
    const page = await html(place(form));
    expect(textOf(page)).toContain("Look at the new total, then confirm again");
    expect(buttonOf(page)).toMatch(/161\.00/);
    expect(formOf(page)).toMatchObject(sara);
    expect(formOf(page)["quoteHash"]).not.toBe(form["quoteHash"]);
    await placed(formOf(page));
  });

  it("sold out: which line, how many are left, and the cart as it was", async () => {
    const variantId = await shelve(shop.ctx, { stock: 2 });
    const cart = await shop.cartWith(variantId, 2);
    const form = await fill(cart);
    await adjust(shop.ctx, { variantId, delta: -1, reason: "damaged" });
    const page = await html(place(form));
    expect(textOf(page)).toMatch(/no longer there in the number you want.*Change the cart.*Only 1 left/);
    expect(formOf(page)).toMatchObject(sara);
    expect(await shop.json(shop.shop.get(`/api/shop/carts/${cart}`, shop.at))).toMatchObject({ count: 2 });
  });

  it("a product that left the shop: why, and the way to the cart", async () => {
    const variantId = await shelve(shop.ctx);
    const cart = await shop.cartWith(variantId);
    const row = shop.memory.all().find(({ type }) => type === "product");
    const id = String(row?.data["id"]);
    const { headers } = await shop.owner.who.get(`${shop.owner.base}/products/${id}`);
    await shop.owner.who.delete(`${shop.owner.base}/products/${id}`, { headers: { "if-match": headers.get("etag") ?? "" } });
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
    const row = await shop.ctx.table.get({ pk: "SHIPPING", sk: "ZONES" });
    const zones = ((row?.data["zones"] ?? []) as object[]).map((zone) => ({ ...zone, countries: ["SA", "AE"] }));
    await shop.ctx.table.write({
      verb: "put",
      row: { key: { pk: "SHIPPING", sk: "ZONES" }, type: "shipping", data: { ...row?.data, zones } },
    });
    const form = await fill(await shop.cartWith(await shelve(shop.ctx)));
    const page = await html(place({ ...form, country: "IT", postalCode: "00100", region: "RM" }));
    expect([...page.matchAll(/<option value="(\w\w)"/g)].map(([, code]) => code)).toEqual(["SA", "AE"]);
    expect(page).toMatch(/role="alert"/);
    expect(ordersOf()).toEqual([]);
  });
});

describe("locks", () => {
  it("a forged link is a page that is not there, for people as for programs", async () => {
    const url = await placed(await fill(await shop.cartWith(await shelve(shop.ctx))));
    const forged = url.replace(/.\?/, (end) => `${end[0] === "A" ? "B" : "A"}?`);
    const page = await browser.get(forged, { "accept-language": "ar" });
    const text = await html(page, 404);
    expect(text).toMatch(/<html lang="en" dir="ltr">/);
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(text).not.toMatch(/Sara|Riyadh/);
    expect(await html(browser.get(forged.replace("lang=en", "lang=ar")), 404)).toMatch(/<html lang="ar" dir="rtl">/);
    expect((await shop.shop.get(forged, shop.at)).headers.get("content-type")).toBe("application/problem+json");
    await html(browser.post(`${forged.split("?")[0]}/pay`), 404);
  });

  it.each([{ origin: "https://elsewhere.example" }, { "sec-fetch-site": "cross-site" }, { "sec-fetch-site": "same-site" }])(
    "a form of another site buys nothing: %j",
    async (headers) => {
      const form = await fill(await shop.cartWith(await shelve(shop.ctx)));
      await html(browser.post("/checkout", { ...form, intent: "place" }, headers), 403);
      expect(ordersOf()).toEqual([]);
    },
  );

  it("every page tells the browser to run nothing but its own, to keep nothing, and to tell nobody", async () => {
    const cart = await shop.cartWith(await shelve(shop.ctx), 2);
    const hosted = await placed(await fill(cart, { method: "test" }));
    const order = onward(await browser.post(hosted, { outcome: "decline" }));
    const nonces = new Set<string>();
    for (const path of [`/checkout?cart=${cart}`, "/checkout", hosted, order]) {
      const answer = await browser.get(path);
      const page = await html(answer);
      const policy = answer.headers.get("content-security-policy") ?? "";
      const nonce = /script-src 'nonce-([\w-]{22,})'/.exec(policy)?.[1] ?? "?";
      nonces.add(nonce);
      expect(policy).toMatch(/default-src 'none'.*base-uri 'none'.*frame-ancestors 'none'/);
      expect(policy).not.toMatch(/unsafe|\*[^.]/);
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(answer.headers.get("referrer-policy")).toBe("same-origin");
      expect([...tags(page, "script"), ...tags(page, "style")].every((tag) => tag["nonce"] === nonce)).toBe(true);
      expect(page).not.toMatch(/\son\w+=|\sstyle=|<(script|link)[^>]*(src|rel="stylesheet")/);
    }
    expect(nonces.size).toBe(4);
  });

  it("text that a buyer or a merchant typed stays text", async () => {
    const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>'{{x}}\u202e`;
    await setStore({ name: hostile });
    const cart = await shop.cartWith(await shelve(shop.ctx, { title: hostile.slice(0, 100) }));
    const fields = [
      "email",
      "phone",
      "name",
      "line1",
      "line2",
      "district",
      "city",
      "region",
      "postalCode",
      "note",
      "rate",
      "method",
      "quoteHash",
    ];
    const typed = Object.fromEntries(fields.map((name) => [name, hostile]));
    const country = hostile.slice(0, 40);
    const pages = [
      await html(place({ ...typed, cart, country: "US" })),
      await html(browser.post("/checkout", { ...typed, cart, country: "JP", intent: "update" })),
      await html(place({ ...typed, cart, country })),
      await html(place({ ...typed, cart: hostile, country: "SA" })),
      await html(browser.get(`/checkout?cart=${cart}&email=${encodeURIComponent(hostile)}&lang=${encodeURIComponent(hostile)}`)),
    ];
    const form = formOf(await checkout(cart));
    const url = await placed({ ...form, ...sara, name: hostile, city: hostile, note: hostile });
    pages.push(await html(browser.get(url)));
    for (const page of pages) {
      expect(page).not.toMatch(/<script>|<img src=x|onerror=alert\(1\)>[^&]/);
      expect(tags(page, "script").every((tag) => tag["nonce"])).toBe(true);
    }
    expect(formOf(pages[0] ?? "")).toMatchObject({ email: hostile, name: hostile, city: hostile });
  });

  it("gives its typefaces and no other file", async () => {
    const font = await browser.get("/checkout/fonts/arabic.woff2");
    expect([font.status, font.headers.get("content-type")]).toEqual([200, "font/woff2"]);
    expect(
      Buffer.from(await font.arrayBuffer())
        .subarray(0, 4)
        .toString(),
    ).toBe("wOF2");
    expect(font.headers.get("cache-control")).toContain("immutable");
    for (const face of ["other.woff2", "..%2fpackage.json"])
      expect((await browser.get(`/checkout/fonts/${face}`)).status).toBeGreaterThanOrEqual(400);
  });
});

describe("languages and money", () => {
  it("reads from the right in Arabic, and stays in the language it began in", async () => {
    await setStore({ locales: ["en", "ar"] });
    const cart = await shop.cartWith(await shelve(shop.ctx));
    const page = await checkout(cart, "&lang=ar");
    expect(page).toMatch(/<html lang="ar" dir="rtl">/);
    expect(page).toContain('action="/checkout?lang=ar"');
    expect(page).toContain('href="/ar/cart/"');
    const url = onward(await place({ ...formOf(page), ...sara, phone: "٠٥٠١٢٣٤٥٦٧" }, "?lang=ar"));
    expect(url).toMatch(/\?lang=ar$/);
    const bare = await html(browser.get(url.replace("?lang=ar", ""), { "accept-language": "en" }));
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
    const page = await checkout(await shop.cartWith(await shelve(shop.ctx, { price })), "&lang=ar&method=bank_transfer");
    expect(buttonOf(page)).toMatch(new RegExp(`(?<![\\d٠-٩,.٬٫])${said.replace(/[.]/g, "\\.")}(?![\\d٠-٩.٫])`));
    expect(textOf(page)).toMatch(digits === "arab" ? /[١٢٣]–٣ أيام/ : /1–3 أيام/);
  });
});
