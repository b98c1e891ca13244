import type { ProductSummary } from "@matjar/core/catalog";
import type { Found } from "@matjar/core/kernel";
import { type OrderSummary, orders } from "@matjar/core/order";
import { insert } from "@matjar/core/table";
import { beforeEach, describe, expect, test } from "vitest";
import { anOrder } from "../support/orders.ts";
import { testShop } from "../support/shop.ts";
import { shelve, testAddress } from "../support/till.ts";

type Shop = Awaited<ReturnType<typeof testShop>>;
let shop: Shop;
beforeEach(async () => {
  shop = await testShop();
});

interface Buyer {
  readonly email: string;
  readonly name?: string;
  readonly phone?: string;
  readonly method?: "cash_on_delivery" | "bank_transfer" | "test";
}

/** An order by this person; answers where it is paid. */
const buy = async ({ email, name = "Sara Al Amri", phone, method = "cash_on_delivery" }: Buyer): Promise<string> => {
  const variantId = await shelve(shop.ctx, { stock: 100 });
  const wish = await shop.wishFor(await shop.cartWith(variantId), method, email);
  const shippingAddress = { ...testAddress, name, ...(phone ? { phone } : {}) };
  const response = await shop.placeOrder({ ...wish, shippingAddress });
  expect(response.status, await response.clone().text()).toBe(201);
  return (await shop.json<{ next: { url: string } }>(response)).next.url;
};

const search = async (what: "orders" | "products", query: Record<string, string>, base = shop.owner.base, who = shop.owner.who) => {
  const response = await who.get(`${base}/${what}?${new URLSearchParams(query)}`);
  expect(response.status, await response.clone().text()).toBe(200);
  return shop.json<Found<Pick<OrderSummary, "id" | "email" | "number"> & Pick<ProductSummary, "title" | "slug">>>(response);
};
const emails = async (q: string, more: Record<string, string> = {}) => (await search("orders", { q, ...more })).items.map((o) => o.email);

const sara = { email: "sara@example.com", name: "Sara Al Amri", phone: "+966551234567" };
const omar = { email: "omar@example.org", name: "عُمر العتيبي", phone: "0559876543" };

describe("finding an order", () => {
  test.each([
    ["2", omar.email],
    ["#2", omar.email],
    ["٢", omar.email],
    ["\u2066#1\u2069", sara.email],
    ["sara@", sara.email],
    ["SARA@example.com", sara.email],
    ["0551234567", sara.email],
    ["+966 55 123 4567", sara.email],
    ["4567", sara.email],
    ["٠٥٥٩٨٧٦٥٤٣", omar.email],
    ["+966 55 987 6543", omar.email],
    ["amri", sara.email],
    ["al sara", sara.email],
    ["عتيبي عمر", omar.email],
    ["example.org", omar.email],
    ["@example.org", omar.email],
  ])("by %s", async (q, email) => {
    await buy(sara);
    await buy(omar);
    expect(await emails(q)).toEqual([email]);
  });

  test.each(["3", "#0", "999999999", "nobody@", "sara@example.com.sa", "0000", "zzz", "%&/", "..."])("not by %s", async (q) => {
    await buy(sara);
    expect(await emails(q)).toEqual([]);
  });

  test("by its number and by the end of a phone at once, each once", async () => {
    for (const phone of ["+966550000001", "+966550000002", "+966551110003"]) await buy({ ...sara, email: `a${phone.at(-1)}@x.sa`, phone });
    expect(await emails("0003")).toEqual(["a3@x.sa"]);
    expect(await emails("3")).toEqual(["a3@x.sa"]);
    expect(await emails("55000000")).toEqual([]);
  });

  test("in the state that it has now, and from when its number is drawn", async () => {
    const paid = await buy({ ...sara, method: "test" });
    expect([await emails("1"), await emails("sara@"), await emails("1234567")]).toEqual([[], [sara.email], [sara.email]]);
    expect(await emails("sara@", { status: "confirmed" })).toEqual([]);
    await shop.post(`/test-payments/${paid.split("/").at(-1)}`, { outcome: "webhook_before_return" });
    expect(await emails("1")).toEqual([sara.email]);
    expect(await emails("sara@", { status: "confirmed" })).toEqual([sara.email]);
    expect(await emails("amri", { status: "awaiting_payment" })).toEqual([]);
  });

  test("but not one that was given up for another", async () => {
    const variantId = await shelve(shop.ctx, { stock: 5 });
    const cart = await shop.cartWith(variantId);
    for (const locale of ["en", "ar"]) await shop.placeOrder({ ...(await shop.wishFor(cart, "test", sara.email)), locale });
    expect((await search("orders", { q: "sara@" })).items).toHaveLength(1);
  });

  test("all of one buyer, newest first, page by page", async () => {
    for (let i = 0; i < 7; i++) {
      await buy(i % 2 ? omar : sara);
      shop.world.advance(60_000);
    }
    for (const q of ["sara@example.com", "amri"]) {
      const first = await search("orders", { q, limit: "3" });
      const rest = await search("orders", { q, limit: "3", cursor: first.cursor ?? "" });
      expect([...first.items, ...rest.items].map((o) => o.number)).toEqual([7, 5, 3, 1]);
      expect(rest.cursor).toBeUndefined();
    }
  });

  test("goes on after a thousand that do not fit", async () => {
    await buy(sara);
    for (let i = 0; i < 1005; i++) {
      shop.world.advance(1);
      await shop.ctx.table.commit([insert(orders.row(anOrder(shop.ctx, { more: { number: 10_000 + i } })))]);
    }
    const first = await search("orders", { q: "amri" });
    expect(first).toMatchObject({ items: [], looked: 1000 });
    expect((await search("orders", { q: "amri", cursor: first.cursor ?? "" })).items).toHaveLength(1);
    expect(await emails("sara@")).toEqual([sara.email]);
  });
});

describe("finding", () => {
  test("refuses what is no question, and a cursor of another", async () => {
    for (let i = 0; i < 3; i++) await buy(sara);
    const { cursor = "" } = await search("orders", { q: "sara@", limit: "1" });
    const get = (path: string) => shop.owner.who.get(`${shop.owner.base}${path}`).then(({ status }) => status);
    expect(await get(`/orders?q=amri&cursor=${cursor}`)).toBe(400);
    for (const list of ["/orders", "/products"]) {
      expect(await get(`${list}?q=${"x".repeat(101)}`)).toBe(422);
      expect(await get(`${list}?q=x&cursor=zzz`)).toBe(400);
    }
  });

  test("shows another store nothing, whatever it asks", async () => {
    await buy(sara);
    const { slug = "", title = "" } = (await search("products", {})).items[0] ?? {};
    const other = await shop.signUp("Other", undefined, { country: "SA", currency: "SAR" });
    for (const q of ["1", "sara@", "1234567", "amri"]) expect((await search("orders", { q }, other.base, other.who)).items).toEqual([]);
    for (const q of [slug, title]) expect((await search("products", { q }, other.base, other.who)).items).toEqual([]);
    expect((await other.who.get(`${shop.owner.base}/orders?q=1`)).status).toBe(404);
  });
});
