import type { CartView } from "@matjar/core/cart";
import { create } from "@matjar/core/catalog";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { ordersIn } from "../support/invariants.ts";
import { testShop } from "../support/shop.ts";
import { shelve } from "../support/till.ts";

type Shop = Awaited<ReturnType<typeof testShop>>;
let shop: Shop;
beforeEach(async () => {
  shop = await testShop();
});

describe("carts over HTTP", () => {
  it("are made, filled, changed and emptied", async () => {
    const variantId = await shelve(shop.ctx, { price: 500 });
    const made = await shop.post("/carts", {});
    expect(made.status).toBe(201);
    const { token } = await shop.json<CartView>(made);
    const added = await shop.json<CartView>(shop.post(`/carts/${token}/lines`, { variantId, quantity: 3 }));
    expect(added).toMatchObject({ count: 3, subtotal: 1_500 });
    const path = `/api/shop/carts/${token}/lines/${added.lines[0]?.id}`;
    expect(await shop.json(shop.shop.patch(path, { quantity: 1 }, shop.at))).toMatchObject({ count: 1 });
    expect(await shop.json(shop.shop.delete(path, shop.at))).toMatchObject({ count: 0, lines: [] });
  });

  it("take a buyer's text, and say at once when it is missing", async () => {
    const personalisation = { label: "Name to engrave", maxLength: 12, required: true };
    const { value } = await create(shop.ctx, { title: "Ring", personalisation, variants: [{ price: 900, initialStock: 5 }] });
    const variantId = value.variants[0]?.id;
    const missing = await shop.post("/carts", { line: { variantId } });
    const empty = { pointer: "/line/personalisation", code: "cart.personal_missing", detail: "Please fill in “Name to engrave” first." };
    expect(await shop.json(missing)).toMatchObject({ status: 422, code: "cart.personal_missing", errors: [empty] });
    const token = (await shop.json<CartView>(shop.post("/carts", { line: { variantId, personalisation: "Sara" } }))).token;
    const long = shop.post(`/carts/${token}/lines`, { variantId, personalisation: "Abdulrahman Al" });
    const short = { pointer: "/personalisation", detail: "There is room for 12 characters." };
    expect(await shop.json(long)).toMatchObject({ status: 422, code: "cart.personal_too_long", errors: [short] });
    const filled = await shop.json<CartView>(shop.post(`/carts/${token}/lines`, { variantId, personalisation: "Omar" }));
    expect(filled.lines.map((line) => line.personalisation)).toEqual([
      { label: "Name to engrave", text: "Sara" },
      { label: "Name to engrave", text: "Omar" },
    ]);
  });

  it("are never shown by another store, nor by a wrong token", async () => {
    const token = await shop.cartWith(await shelve(shop.ctx));
    const other = await shop.signUp("Another shop");
    expect((await shop.shop.get(`/api/shop/carts/${token}`, { host: other.host })).status).toBe(404);
    expect((await shop.shop.get(`/api/shop/carts/${"A".repeat(43)}`, shop.at)).status).toBe(404);
    expect((await shop.shop.get("/api/shop/carts/short", shop.at)).status).toBe(422);
  });

  it("refuse variants of other stores like ones that never were", async () => {
    const other = await shop.signUp("Another shop");
    const theirs = await shelve(shop.store(other.store.id as never, { kind: "shopper" }));
    const token = await shop.cartWith(await shelve(shop.ctx));
    const response = await shop.post(`/carts/${token}/lines`, { variantId: theirs });
    expect([response.status, (await shop.json<{ code: string }>(response)).code]).toEqual([409, "cart.not_for_sale"]);
  });

  it.each([
    ["a price", { unitPrice: 1 }],
    ["a fraction", { quantity: 0.5 }],
    ["less than nothing", { quantity: -1 }],
    ["nothing", { quantity: 0 }],
    ["far too much", { quantity: 1_000 }],
    ["words", { quantity: "2" }],
  ])("refuse %s in a line", async (_what, change) => {
    const variantId = await shelve(shop.ctx);
    const token = await shop.cartWith(variantId);
    expect((await shop.post(`/carts/${token}/lines`, { variantId, ...change })).status).toBe(422);
  });
});

describe("the price is ours", () => {
  it("whatever a buyer writes into an order, it costs what the server says or is refused", async () => {
    const variantId = await shelve(shop.ctx, { price: 11_500, stock: 500 });
    const wish = await shop.wishFor(await shop.cartWith(variantId));
    const money = fc.oneof(fc.integer(), fc.double(), fc.constant("0"), fc.constant(null), fc.constant("EUR"));
    const extra = fc.dictionary(
      fc.constantFrom(
        "total",
        "totals",
        "price",
        "unitPrice",
        "currency",
        "tax",
        "shipping",
        "fee",
        "discount",
        "lines",
        "quantity",
        "status",
        "paymentStatus",
        "captured",
      ),
      money,
      { minKeys: 1 },
    );
    const bent = fc.record(
      {
        quoteHash: fc.string(),
        shippingRateId: fc.constant("rat_01J00000000000000000000009"),
        paymentMethod: fc.constantFrom("free", "test", "bank_transfer"),
      },
      { requiredKeys: [] },
    );
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          extra,
          bent.filter((b) => Object.keys(b).length > 0),
        ),
        async (change) => {
          const response = await shop.placeOrder({ ...wish, ...change });
          if (response.status >= 400 && response.status < 500) refused++;
          return response.status < 500;
        },
      ),
      { numRuns: 500 },
    );
    const orders = ordersIn(shop.memory.all());
    expect(orders.every((order) => order.totals.total === 14_000)).toBe(true);
    expect(refused).toBe(500);
  });
});
