import { describe, expect, it } from "vitest";
import { html, sara, useCheckout } from "../support/checkout-pages.ts";
import { formOf, onward, tags } from "../support/pages.ts";
import { shelve } from "../support/till.ts";

/** What the pages where money is keep out, and what they tell the browser. */
const here = useCheckout();
const { checkout, fill, place, placed, setStore, ordersOf } = here;

describe("locks", () => {
  it("a forged link is a page that is not there, for people as for programs", async () => {
    const url = await placed(await fill(await here.shop.cartWith(await shelve(here.shop.ctx))));
    const forged = url.replace(/.\?/, (end) => `${end[0] === "A" ? "B" : "A"}?`);
    const page = await here.browser.get(forged, { "accept-language": "ar" });
    const text = await html(page, 404);
    expect(text).toMatch(/<html lang="en" dir="ltr">/);
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(text).not.toMatch(/Sara|Riyadh/);
    expect(await html(here.browser.get(forged.replace("lang=en", "lang=ar")), 404)).toMatch(/<html lang="ar" dir="rtl">/);
    expect((await here.shop.shop.get(forged, here.shop.at)).headers.get("content-type")).toBe("application/problem+json");
    await html(here.browser.post(`${forged.split("?")[0]}/pay`), 404);
  });

  it.each([{ origin: "https://elsewhere.example" }, { "sec-fetch-site": "cross-site" }, { "sec-fetch-site": "same-site" }])(
    "a form of another site buys nothing: %j",
    async (headers) => {
      const form = await fill(await here.shop.cartWith(await shelve(here.shop.ctx)));
      await html(here.browser.post("/checkout", { ...form, intent: "place" }, headers), 403);
      expect(ordersOf()).toEqual([]);
    },
  );

  it("every page tells the browser to run nothing but its own, to keep nothing, and to tell nobody", async () => {
    const cart = await here.shop.cartWith(await shelve(here.shop.ctx), 2);
    const hosted = await placed(await fill(cart, { method: "test" }));
    const order = onward(await here.browser.post(hosted, { outcome: "decline" }));
    const nonces = new Set<string>();
    for (const path of [`/checkout?cart=${cart}`, "/checkout", hosted, order]) {
      const answer = await here.browser.get(path);
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
    const cart = await here.shop.cartWith(await shelve(here.shop.ctx, { title: hostile.slice(0, 100) }));
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
      await html(here.browser.post("/checkout", { ...typed, cart, country: "JP", intent: "update" })),
      await html(place({ ...typed, cart, country })),
      await html(place({ ...typed, cart: hostile, country: "SA" })),
      await html(here.browser.get(`/checkout?cart=${cart}&email=${encodeURIComponent(hostile)}&lang=${encodeURIComponent(hostile)}`)),
    ];
    const form = formOf(await checkout(cart));
    const url = await placed({ ...form, ...sara, name: hostile, city: hostile, note: hostile });
    pages.push(await html(here.browser.get(url)));
    for (const page of pages) {
      expect(page).not.toMatch(/<script>|<img src=x|onerror=alert\(1\)>[^&]/);
      expect(tags(page, "script").every((tag) => tag["nonce"])).toBe(true);
    }
    expect(formOf(pages[0] ?? "")).toMatchObject({ email: hostile, name: hostile, city: hostile });
  });

  it("gives its typefaces and no other file", async () => {
    const font = await here.browser.get("/checkout/fonts/arabic.woff2");
    expect([font.status, font.headers.get("content-type")]).toEqual([200, "font/woff2"]);
    expect(
      Buffer.from(await font.arrayBuffer())
        .subarray(0, 4)
        .toString(),
    ).toBe("wOF2");
    expect(font.headers.get("cache-control")).toContain("immutable");
    for (const face of ["other.woff2", "..%2fpackage.json"])
      expect((await here.browser.get(`/checkout/fonts/${face}`)).status).toBeGreaterThanOrEqual(400);
  });
});
