import { Shipment } from "@matjar/core/order";
import { signNotice } from "@matjar/functions/api/routes/hooks/test-carrier";
import { sweep } from "@matjar/functions/jobs/sweep";
import { describe, expect, it } from "vitest";
import { expectSound } from "../support/invariants.ts";
import { openShop, type Shop } from "../support/sold.ts";

const codeOf = async (response: Response) => ((await response.json()) as { code: string }).code;
const statusOf = async (shop: Shop, orderId: string) => (await shop.ctx.table.get({ pk: `O#${orderId}`, sk: "ORDER" }))?.data["status"];

describe("sending an order", () => {
  it("makes one parcel with a label, lists it and gives the PDF", async () => {
    const shop = await openShop();
    const order = await shop.order();
    const place = `${shop.owner.base}/orders/${order.id}/shipments`;
    const made = await shop.owner.who.post(place, { carrier: "test" });
    expect(made.status).toBe(201);
    const parcel = Shipment.parse(await made.json());
    await shop.settled();

    const { items } = (await (await shop.owner.who.get(place)).json()) as { items: Shipment[] };
    expect(items).toMatchObject([{ id: parcel.id, state: "label_ready", trackingNumber: expect.stringMatching(/^MT/) }]);
    const { url } = (await (await shop.owner.who.get(`${place}/${parcel.id}/label`)).json()) as { url: string };
    const label = await shop.fetchBlob(url);
    expect(label.headers.get("content-disposition")).toMatch(/^attachment/);
    expect(await label.text()).toContain("نورة العتيبي");
  });

  it("refuses a second parcel, an order of files alone and one that is not confirmed", async () => {
    const shop = await openShop();
    const order = await shop.order();
    const fulfil = (id: string) => shop.owner.who.post(`${shop.owner.base}/orders/${id}/shipments`, { carrier: "test" });
    const [first, second] = await Promise.all([fulfil(order.id), fulfil(order.id)]);
    expect([first.status, second.status].sort()).toEqual([201, 409]);
    expect(await codeOf(first.status === 409 ? first : second)).toBe("order.already_fulfilled");
    const waiting = await shop.order({ more: { status: "awaiting_payment", captured: 0, paymentStatus: "unpaid" }, paid: false });
    expect(await codeOf(await fulfil(waiting.id))).toBe("order.not_ready_to_ship");
    const files = await shop.order({ lines: ["digital"] });
    expect(await codeOf(await fulfil(files.id))).toBe("order.nothing_to_ship");
    await shop.settled();
    expectSound(shop, { outbox: "empty" });
  });

  it("takes the number of another carrier and the merchant's word that it arrived, once", async () => {
    const shop = await openShop();
    const order = await shop.order();
    const place = `${shop.owner.base}/orders/${order.id}/shipments`;
    const by = { carrier: "manual", carrierName: "Aramex", trackingNumber: "AX-1", trackingUrl: "https://aramex.example/AX-1" };
    const parcel = Shipment.parse(await (await shop.owner.who.post(place, by)).json());
    await shop.settled();
    expect(await codeOf(await shop.owner.who.get(`${place}/${parcel.id}/label`))).toBe("shipment.label_not_ready");
    expect(await statusOf(shop, order.id)).toBe("shipped");
    for (let again = 0; again < 2; again++) expect((await shop.owner.who.post(`${place}/${parcel.id}/delivered`)).status).toBe(200);
    await shop.settled();
    expect(await statusOf(shop, order.id)).toBe("delivered");
    expect(shop.mails.filter(({ kind }) => kind === "delivered")).toHaveLength(1);
    const link = await shop.owner.who.post(place, { ...by, trackingUrl: "javascript:alert(1)" });
    expect(link.status).toBe(422);
  });
});

describe("news from the carrier", () => {
  const notice = async (shop: Shop, body: object, header?: string) => {
    const rawBody = JSON.stringify(body);
    const signature = header ?? signNotice(shop.services.sign, rawBody, shop.world.now());
    return shop.browser().call("POST", "/api/hooks/test-carrier", { rawBody, headers: { "carrier-signature": signature } });
  };
  const sent = async () => {
    const shop = await openShop({});
    const order = await shop.order();
    await shop.owner.who.post(`${shop.owner.base}/orders/${order.id}/shipments`, { carrier: "test" });
    await shop.settled();
    const { items } = (await (await shop.owner.who.get(`${shop.owner.base}/orders/${order.id}/shipments`)).json()) as { items: Shipment[] };
    return { shop, order, store: shop.owner.store.id, trackingNumber: items[0]?.trackingNumber ?? "" };
  };

  it("moves the parcel, whatever order it comes in, and each mail goes once", async () => {
    const { shop, order, store, trackingNumber } = await sent();
    const at = (minutes: number) => new Date(shop.world.now() + minutes * 60_000).toISOString();
    const news = [
      { id: "d", state: "delivered", at: at(9) },
      { id: "h", state: "handed_over", at: at(1) },
      { id: "t", state: "in_transit", at: at(2) },
      { id: "d", state: "delivered", at: at(9) },
      { id: "f", state: "failed", at: at(5) },
    ];
    for (const one of news) {
      expect((await notice(shop, { store, trackingNumber, ...one })).status).toBe(200);
      await shop.settled();
    }
    shop.world.advance(5000);
    await sweep(shop.services);
    await shop.settled();
    expect(await statusOf(shop, order.id)).toBe("delivered");
    const kinds = shop.mails.map(({ kind }) => kind).filter((kind) => kind === "shipped" || kind === "delivered");
    expect(kinds.sort()).toEqual(["delivered", "shipped"]);
  });

  it("is believed only with a fresh signature over the very body", async () => {
    const { shop, store, trackingNumber } = await sent();
    const body = { store, trackingNumber, id: "h", state: "handed_over", at: new Date(shop.world.now()).toISOString() };
    const old = signNotice(shop.services.sign, JSON.stringify(body), shop.world.now() - 301_000);
    const other = signNotice(shop.services.sign, JSON.stringify({ ...body, state: "delivered" }), shop.world.now());
    for (const header of [old, other, "", "t=1,v1=x", "t=NaN"]) expect((await notice(shop, body, header)).status).toBe(401);
    expect((await notice(shop, { ...body, trackingNumber: "MT0" })).status).toBe(404);
    expect((await notice(shop, body)).status).toBe(200);
  });
});
