import type { Quote } from "@matjar/core/order";
import { type PaymentSettings, savePaymentSettings } from "@matjar/core/payment";
import { beforeEach, describe, expect, it } from "vitest";
import { testShop } from "../support/shop.ts";
import { shelve } from "../support/till.ts";

type Shop = Awaited<ReturnType<typeof testShop>>;
let shop: Shop;
let path: string;
beforeEach(async () => {
  shop = await testShop();
  path = `/api/stores/${shop.storeId}/payments`;
});

const only = (change: Partial<PaymentSettings>): PaymentSettings => ({
  stripe: { enabled: false },
  cashOnDelivery: { enabled: false, fee: 0 },
  bankTransfer: { enabled: false, instructions: "", holdHours: 24 },
  test: { enabled: false },
  ...change,
});

const methodsFor = async (cart: string) =>
  (await shop.json<Quote>(shop.post(`/carts/${cart}/quote`, { country: "SA" }))).paymentChoices.map((c) => c.method);

describe("ways to pay", () => {
  it("are saved at the version that was read, and at no other", async () => {
    const read = await shop.owner.who.get(path);
    const etag = read.headers.get("etag") ?? "";
    const save = (version: string | undefined) =>
      shop.owner.who.put(path, only({ test: { enabled: true } }), version ? { headers: { "if-match": version } } : {});
    expect((await save(undefined)).status).toBe(428);
    expect((await save(etag)).status).toBe(200);
    expect((await save(etag)).status).toBe(412);
  });

  it("refuse an account that somebody types in, and keys that are none", async () => {
    const etag = (await shop.owner.who.get(path)).headers.get("etag") ?? "";
    const put = (body: unknown) => shop.owner.who.put(path, body, { headers: { "if-match": etag } });
    expect((await put({ ...only({}), stripe: { enabled: true, accountId: "acct_other" } })).status).toBe(422);
    expect((await put({ ...only({}), secret: "x" })).status).toBe(422);
  });

  it("are read when they still name an account that was typed in, which is used no more", async () => {
    const row = { key: { pk: "PAYMENTS", sk: "SETTINGS" }, type: "payment_settings" };
    const old = { ...only({}), stripe: { enabled: true, accountId: "acct_typed" } };
    await shop.ctx.table.write({ verb: "put", row: { ...row, data: old } });
    expect(await shop.json(shop.owner.who.get(path))).toEqual(only({ stripe: { enabled: true } }));
  });

  it("are offered as they fit the cart", async () => {
    const set = async (change: Partial<PaymentSettings>) => {
      const version = Number((await shop.owner.who.get(path)).headers.get("etag")?.replaceAll('"', ""));
      await savePaymentSettings(shop.ctx, { settings: only(change), version });
    };
    const parcel = await shop.cartWith(await shelve(shop.ctx, { price: 10_000 }));
    const file = await shop.cartWith(await shelve(shop.ctx, { title: "Song", digital: true }));
    const gift = await shop.cartWith(await shelve(shop.ctx, { title: "Sample", digital: true, price: 0 }));

    await set({ cashOnDelivery: { enabled: true, fee: 500, minimum: 5_000, maximum: 20_000 }, test: { enabled: true } });
    expect(await methodsFor(parcel)).toEqual(["cash_on_delivery", "test"]);
    expect(await methodsFor(file)).toEqual(["test"]);
    expect(await methodsFor(gift)).toEqual(["free"]);
    await set({ cashOnDelivery: { enabled: true, fee: 500, minimum: 10_001 } });
    expect(await methodsFor(parcel)).toEqual([]);
    await set({ cashOnDelivery: { enabled: true, fee: 500, maximum: 9_999 } });
    expect(await methodsFor(parcel)).toEqual([]);
  });

  it("give away what is free, paid from the start", async () => {
    const gift = await shop.cartWith(await shelve(shop.ctx, { title: "Sample", digital: true, price: 0 }));
    const response = await shop.placeOrder(await shop.wishFor(gift, "free"));
    const { orderUrl } = await shop.json<{ orderUrl: string }>(response);
    expect(await shop.orderAt(orderUrl)).toMatchObject({ status: "confirmed", paymentStatus: "paid", totals: { total: 0 } });
  });
});
