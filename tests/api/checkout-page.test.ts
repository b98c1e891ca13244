import { addressFields, countries, requiredAddressFields } from "@matjar/core/store";
import { describe, expect, it } from "vitest";
import { buttonOf, errorsOf, html, useCheckout } from "../support/checkout-pages.ts";
import { soldFile } from "../support/orders.ts";
import { formOf, onward, pagesOf, tags, textOf } from "../support/pages.ts";
import { openShop } from "../support/sold.ts";
import { shelve } from "../support/till.ts";

/** The checkout without scripts: forms that are sent, pages that are read. */
const here = useCheckout();
const { checkout, fill, place, placed, ordersOf } = here;

/** The fields that a buyer sees at once: not what is folded away, and no ways to choose from. */
const askedOn = (page: string): string[] => {
  const open = page.replace(/<details(?![^>]* open)[\s\S]*?<\/details>/g, "");
  const fields = ["input", "select", "textarea"].flatMap((name) => tags(open, name));
  return fields.flatMap((tag) => (["hidden", "radio"].includes(tag["type"] ?? "") || "hidden" in tag ? [] : [tag["name"] ?? "?"]));
};

describe("buying without scripts", () => {
  it("for cash at the door: eight fields, one press, and the order without street or address", async () => {
    const cart = await here.shop.cartWith(await shelve(here.shop.ctx), 2);
    const page = await checkout(cart);
    expect(askedOn(page).toSorted()).toEqual(["city", "country", "email", "line1", "name", "phone", "postalCode"]);
    expect(buttonOf(page)).toMatch(/Order · SAR\s255\.00 on delivery/);
    const url = await placed(await fill(cart));
    const order = await html(here.browser.get(url));
    expect(textOf(order)).toMatch(/Your order is confirmed.*You pay the courier when the parcel arrives.*Sara Al Amri, Riyadh/);
    expect(order).not.toMatch(/Palm Street|sara@example|\+?966?50123/);
    expect(textOf(await checkout(cart))).toContain("Your cart is empty");
  });

  it("by bank transfer: where to send the money, and what to write beside it", async () => {
    const form = await fill(await here.shop.cartWith(await shelve(here.shop.ctx)), { method: "bank_transfer" });
    const url = await placed(form);
    const order = textOf(await html(here.browser.get(url)));
    expect(order).toContain("IBAN SA00 0000");
    expect(order).toContain((/ord_\w+/.exec(url)?.[0] ?? "?").slice(-8));
    expect(order).toMatch(/SAR\s135\.00/);
  });

  it("by the test gateway: decline, pay again, paid", async () => {
    const form = await fill(await here.shop.cartWith(await shelve(here.shop.ctx)), { method: "test" });
    const hosted = await placed(form);
    expect(hosted).toMatch(/^\/checkout\/test\/pay_\w{26}\?lang=en$/);
    const page = textOf(await html(here.browser.get(hosted)));
    expect(page).toMatch(/Test payment.*No card, no money.*SAR\s135\.00/);
    const back = onward(await here.browser.post(hosted, { outcome: "decline" }));
    expect(textOf(await html(here.browser.get(back)))).toContain("The payment did not go through");
    const token = /\/orders\/([^?]+)/.exec(back)?.[1] ?? "";
    const again = onward(await here.browser.post(`/orders/${token}/pay`));
    expect(again).not.toBe(hosted);
    expect(onward(await here.browser.post(again, { outcome: "webhook_before_return" }))).toContain(`/orders/${token}`);
    expect(textOf(await html(here.browser.get(`/orders/${token}`)))).toContain("Your order is confirmed");
    expect(textOf(await html(here.browser.post(`/orders/${token}/pay`)))).toContain("This order is not waiting for a payment");
    expect(textOf(await html(here.browser.get(again)))).toContain("This payment is over");
  });

  it("stays on the test page when asked to, and knows no other payment", async () => {
    const hosted = await placed(await fill(await here.shop.cartWith(await shelve(here.shop.ctx)), { method: "test" }));
    expect(textOf(await html(here.browser.post(hosted, { outcome: "never_returns" })))).toContain("the receipt comes by mail");
    await html(here.browser.post(hosted, { outcome: "steal" }), 404);
    await html(here.browser.get("/checkout/test/pay_01J00000000000000000000000"), 404);
  });

  it("files alone: one field and a way to pay, no address", async () => {
    const cart = await here.shop.cartWith(await shelve(here.shop.ctx, { digital: true, title: "Guide" }));
    const page = await checkout(cart);
    expect(askedOn(page)).toEqual(["email"]);
    const hosted = await placed(await fill(cart, { method: "test" }));
    const back = onward(await here.browser.post(hosted, { outcome: "success" }));
    expect(textOf(await html(here.browser.get(back)))).toContain("We are preparing your files");
  });

  it("what costs nothing is had with one press", async () => {
    const page = await checkout(await here.shop.cartWith(await shelve(here.shop.ctx, { digital: true, price: 0 })));
    expect(buttonOf(page)).toBe("Get it free");
    expect(await placed({ ...formOf(page), email: "sara@example.com" })).toMatch(/^\/orders\/ord_/);
  });

  it("makes one order of a double click", async () => {
    const form = await fill(await here.shop.cartWith(await shelve(here.shop.ctx)));
    const [first, second] = await Promise.all([placed(form), placed(form)]);
    expect(first).toBe(second);
    expect(ordersOf()).toHaveLength(1);
  });
});

describe("what is not right yet", () => {
  it("is said at each field, in the order of the page, and nothing typed is lost", async () => {
    const cart = await here.shop.cartWith(await shelve(here.shop.ctx));
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

  it("asks at most eight things of a buyer of parcels, wherever they live, and has the rest behind a line to add", async () => {
    const parcel = await here.shop.cartWith(await shelve(here.shop.ctx));
    const most: Record<string, string[]> = {};
    for (const country of countries()) {
      const page = await checkout(parcel, `&country=${country}`);
      expect(formOf(page)).toMatchObject({ country });
      const named = tags(page, "input").map((tag) => tag["name"]);
      expect(named, country).toEqual(expect.arrayContaining(addressFields(country)));
      const asked = askedOn(page);
      expect(asked, country).toEqual(expect.arrayContaining(["email", "phone", "country", ...requiredAddressFields(country)]));
      most[asked.length] = [...(most[asked.length] ?? []), country];
    }
    expect(Math.max(...Object.keys(most).map(Number)), JSON.stringify(most)).toBeLessThanOrEqual(8);
  });

  it("opens what was folded away when there is something in it", async () => {
    const form = await fill(await here.shop.cartWith(await shelve(here.shop.ctx)), { country: "BR", district: "Centro" });
    const page = await html(here.browser.post("/checkout", { ...form, intent: "update" }));
    expect(askedOn(page)).toEqual(expect.arrayContaining(["district", "line2"]));
    expect(formOf(page)).toMatchObject({ country: "BR", district: "Centro" });
  });

  it.each([
    ["SA", ["name", "line1", "city"]],
    ["DE", ["name", "line1", "city", "postalCode"]],
    ["US", ["name", "line1", "city", "postalCode", "region"]],
    ["JP", ["name", "line1", "city", "postalCode", "region"]],
  ])("goes by the address of the country: %s", async (country, wanted) => {
    const cart = await here.shop.cartWith(await shelve(here.shop.ctx));
    const page = await html(place({ cart, country, email: "a@example.com", phone: "+966501234567", method: "cash_on_delivery" }));
    expect(Object.keys(errorsOf(page)).toSorted()).toEqual(wanted.toSorted());
  });

  it("is also what only the till knows: an address of the right shape that is none, a name without end", async () => {
    const form = await fill(await here.shop.cartWith(await shelve(here.shop.ctx)));
    expect(errorsOf(await html(place({ ...form, email: "a..b@example.com" })))).toEqual({ email: "Check the email address." });
    expect(errorsOf(await html(place({ ...form, name: "x".repeat(400) })))).toEqual({ name: "This is too long." });
  });

  it("redraws for another country without a word of complaint, and keeps what was typed", async () => {
    const form = await fill(await here.shop.cartWith(await shelve(here.shop.ctx)), { country: "US", email: "half@" });
    const page = await html(here.browser.post("/checkout", { ...form, intent: "update" }));
    expect(errorsOf(page)).toEqual({});
    expect(formOf(page)).toMatchObject({ country: "US", email: "half@", region: "", postalCode: "", city: "Riyadh" });
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
