import type { DownloadTicket, FileUpload, GrantView, ProductFile } from "@matjar/core/download";
import { describe, expect, it } from "vitest";
import { expectSound } from "../support/invariants.ts";
import { soldFile } from "../support/orders.ts";
import { openShop, type Shop } from "../support/sold.ts";

const json = async <T>(response: Response) => (await response.json()) as T;
const sold = async (shop: Shop) => {
  const { product, file } = await soldFile(shop);
  const order = await shop.order({ lines: ["digital"], productId: product.id });
  const { items } = await json<{ items: GrantView[] }>(await shop.shopper().get(`/api/shop/orders/${order.token}/downloads`));
  return { product, file, order, grant: items[0] as GrantView, place: `/api/shop/orders/${order.token}/downloads/${items[0]?.id}` };
};

describe("files of a product", () => {
  it("go up in one signed PUT, are listed, and can be taken out of what is sold", async () => {
    const shop = await openShop();
    const { product } = await soldFile(shop, "one.zip");
    const place = `${shop.owner.base}/products/${product.id}`;
    const begun = await shop.owner.who.post(`${place}/files`, { fileName: "كتاب.pdf", contentType: "application/pdf", bytes: 4 });
    expect(begun.status).toBe(201);
    const upload = await json<FileUpload>(begun);
    expect((await shop.owner.who.post(`${place}/uploads/${upload.id}/complete`)).status).toBe(409);
    const { url, method, headers } = upload.single ?? { url: "", method: "PUT", headers: {} };
    expect((await shop.fetchBlob(url, { method, headers, body: "%PDF" })).status).toBe(200);
    const done = await shop.owner.who.post(`${place}/uploads/${upload.id}/complete`);
    expect(done.status).toBe(201);
    const file = await json<ProductFile>(done);
    const names = async () =>
      (await json<{ items: ProductFile[] }>(await shop.owner.who.get(`${place}/files`))).items.map(({ fileName }) => fileName);
    expect(await names()).toEqual(["one.zip", "كتاب.pdf"]);
    const without = `${place}/files/${file.id}`;
    const remove = (version: string, at = without) => shop.owner.who.delete(at, { headers: { "if-match": version } });
    expect((await shop.owner.who.delete(without)).status).toBe(428);
    await shop.owner.who.patch(without, { fileName: "renamed.pdf" }, { headers: { "if-match": '"1"' } });
    expect((await remove('"1"')).status).toBe(412);
    expect(await names()).toEqual(["one.zip", "renamed.pdf"]);
    expect((await remove('"2"')).status).toBe(204);
    expect(await names()).toEqual(["one.zip"]);
    for (const gone of [without, `${place}/files/fil_01J00000000000000000000000`]) expect((await remove('"3"', gone)).status).toBe(404);
  });

  it("go up in parts when they are large, and go on where they stopped", async () => {
    const shop = await openShop();
    const { product } = await soldFile(shop);
    const place = `${shop.owner.base}/products/${product.id}`;
    const bytes = 104 * 1024 ** 2;
    const upload = await json<FileUpload>(await shop.owner.who.post(`${place}/files`, { fileName: "big.iso", bytes }));
    const { count, partBytes } = upload.parts ?? { count: 0, partBytes: 0 };
    expect([count, partBytes]).toEqual([13, 8 * 1024 ** 2]);
    const send = async (wanted: number[]) => {
      const { parts } = await json<{ parts: { part: number; url: string; method: string; headers: Record<string, string> }[] }>(
        await shop.owner.who.post(`${place}/uploads/${upload.id}/parts`, { parts: wanted }),
      );
      for (const { url, method, headers } of parts)
        expect((await shop.fetchBlob(url, { method, headers, body: new Uint8Array(partBytes) })).status).toBe(200);
      return parts.map(({ part }) => part);
    };
    expect(await send([2, 1, 99])).toEqual([2, 1]);
    const stands = await json<FileUpload>(await shop.owner.who.get(`${place}/uploads/${upload.id}`));
    expect(stands.parts?.done.toSorted()).toEqual([1, 2]);
    const early = await shop.owner.who.post(`${place}/uploads/${upload.id}/complete`);
    expect([early.status, (await json<{ code: string }>(early)).code]).toEqual([409, "download.upload_incomplete"]);
    await send([3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
    expect((await shop.owner.who.post(`${place}/uploads/${upload.id}/complete`)).status).toBe(201);

    const given = await json<FileUpload>(await shop.owner.who.post(`${place}/files`, { fileName: "other.iso", bytes }));
    expect((await shop.owner.who.delete(`${place}/uploads/${given.id}`)).status).toBe(204);
    expect((await shop.owner.who.get(`${place}/uploads/${given.id}`)).status).toBe(404);
  });

  it("are twenty at most, also when more uploads were begun side by side", async () => {
    const shop = await openShop();
    const { product } = await soldFile(shop);
    const place = `${shop.owner.base}/products/${product.id}`;
    const begin = () => shop.owner.who.post(`${place}/files`, { fileName: "a.pdf", contentType: "application/pdf", bytes: 4 });
    const begun: FileUpload[] = [];
    for (let n = 0; n < 20; n++) begun.push(await json<FileUpload>(await begin()));
    const answers: number[] = [];
    for (const { id, single } of begun) {
      await shop.fetchBlob(single?.url ?? "", { method: "PUT", headers: single?.headers ?? {}, body: "%PDF" });
      answers.push((await shop.owner.who.post(`${place}/uploads/${id}/complete`)).status);
    }
    expect(answers).toEqual([...Array(19).fill(201), 409]);
    expect((await begin()).status).toBe(409);
    expect((await json<{ items: ProductFile[] }>(await shop.owner.who.get(`${place}/files`))).items).toHaveLength(20);
  });

  it("have limits with a version", async () => {
    const shop = await openShop();
    const { product } = await soldFile(shop);
    const place = `${shop.owner.base}/products/${product.id}/download-limits`;
    const read = await shop.owner.who.get(place);
    expect([read.headers.get("etag"), await read.json()]).toEqual(['"0"', { maxDownloads: 5, days: 30 }]);
    expect((await shop.owner.who.put(place, { maxDownloads: 1, days: null })).status).toBe(428);
    const saved = await shop.owner.who.put(place, { maxDownloads: 1, days: null }, { headers: { "if-match": '"0"' } });
    expect([saved.status, saved.headers.get("etag")]).toEqual([200, '"1"']);
    expect((await shop.owner.who.put(place, { maxDownloads: 2 }, { headers: { "if-match": '"0"' } })).status).toBe(412);
    const order = await shop.order({ lines: ["digital"], productId: product.id });
    const { items } = await json<{ items: GrantView[] }>(await shop.owner.who.get(`${shop.owner.base}/orders/${order.id}/downloads`));
    expect(items).toMatchObject([{ maxDownloads: 1, expiresAt: null }]);
  });
});

describe("downloading", () => {
  it("gives an address that opens as an attachment, with Range, for five minutes", async () => {
    const shop = await openShop();
    const { place } = await sold(shop);
    const ticket = await json<DownloadTicket>(await shop.shopper().post(place));
    expect(ticket.left).toBe(4);
    const whole = await shop.fetchBlob(ticket.url);
    expect([whole.status, whole.headers.get("content-disposition"), await whole.text()]).toEqual([
      200,
      expect.stringMatching(/^attachment; filename="songs\.zip"/),
      "songs",
    ]);
    const rest = await shop.fetchBlob(ticket.url, { headers: { range: "bytes=2-" } });
    expect([rest.status, await rest.text()]).toEqual([206, "ngs"]);
    shop.world.advance(301_000);
    expect((await shop.fetchBlob(ticket.url)).status).toBeGreaterThanOrEqual(400);
  });

  it("gives exactly five addresses to a hundred clicks at once on a limit of five", async () => {
    const shop = await openShop({ faults: { delay: () => new Promise((done) => setImmediate(done)), conflict: 0.1, throttle: 0.05 } });
    const { place } = await sold(shop);
    const answers = await Promise.all(Array.from({ length: 100 }, () => shop.shopper().post(place)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 410)).toHaveLength(95);
    const urls = await Promise.all(
      answers.filter(({ status }) => status === 200).map(async (answer) => (await json<DownloadTicket>(answer)).url),
    );
    for (const url of urls) expect((await shop.fetchBlob(url)).status).toBe(200);
    await shop.settled();
    expectSound(shop, { outbox: "empty" });
  });

  it("burns nothing by looking", async () => {
    const shop = await openShop();
    const { place, order } = await sold(shop);
    for (let look = 0; look < 20; look++) {
      await shop.shopper().get(`/api/shop/orders/${order.token}/downloads`);
      expect((await shop.shopper().head(place)).status).toBe(404);
      expect((await shop.shopper().get(place)).status).toBe(404);
    }
    expect((await json<DownloadTicket>(await shop.shopper().post(place))).left).toBe(4);
  });

  it("opens nothing for a forged link, another store, another order, a late or a refunded one", async () => {
    const shop = await openShop();
    const { place, order, grant } = await sold(shop);
    const stranger = await shop.signUp("Elsewhere");
    const elsewhere = (path: string) => shop.browser().post(path, undefined, { host: stranger.host });
    const other = await sold(shop);
    const forged = `${order.token.slice(0, -1)}${order.token.endsWith("A") ? "B" : "A"}`;
    const closed = [
      await shop.shopper().post(`/api/shop/orders/${forged}/downloads/${grant.id}`),
      await shop.shopper().post(`/api/shop/orders/${order.id}/downloads/${grant.id}`),
      await shop.shopper().post(`/api/shop/orders/${other.order.token}/downloads/${grant.id}`),
      await elsewhere(place),
    ];
    expect(closed.map(({ status }) => status)).toEqual([404, 404, 404, 404]);

    shop.world.advance(31 * 86_400_000);
    const late = await shop.shopper().post(place);
    expect([late.status, (await json<{ code: string }>(late)).code]).toEqual([410, "download.expired"]);
  });

  it("tires of an address that guesses links, and of that one alone", async () => {
    let address = "203.0.113.7";
    const shop = await openShop({ address: () => address });
    const { order, place } = await sold(shop);
    const guess = (n: number) => shop.shopper().get(`/api/shop/orders/${order.id}.${String(n).padStart(43, "A")}/downloads`);
    const answers: number[] = [];
    for (let n = 0; n < 120; n++) answers.push((await guess(n)).status);
    expect(new Set(answers.slice(0, 100))).toEqual(new Set([404]));
    expect(new Set(answers.slice(100))).toEqual(new Set([429]));
    expect((await shop.shopper().post(place)).status).toBe(200);
    address = "203.0.113.8";
    expect((await guess(1)).status).toBe(404);
  });

  it("can be widened and taken away by the merchant, with the version that was read", async () => {
    const shop = await openShop();
    const { place, order } = await sold(shop);
    for (let use = 0; use < 5; use++) expect((await shop.shopper().post(place)).status).toBe(200);
    expect((await json<{ code: string }>(await shop.shopper().post(place))).code).toBe("download.used_up");
    const desk = `${shop.owner.base}/orders/${order.id}/downloads`;
    const [grant] = (await json<{ items: (GrantView & { version: number })[] }>(await shop.owner.who.get(desk))).items;
    const change = (body: object, version: number) =>
      shop.owner.who.patch(`${desk}/${grant?.id}`, body, { headers: { "if-match": `"${version}"` } });
    expect((await change({ maxDownloads: 6 }, 1)).status).toBe(412);
    const widened = await change({ maxDownloads: 6 }, grant?.version ?? 0);
    expect([widened.status, (await json<GrantView>(widened)).state]).toEqual([200, "ready"]);
    expect((await shop.shopper().post(place)).status).toBe(200);
    const version = (await json<{ items: { version: number }[] }>(await shop.owner.who.get(desk))).items[0]?.version ?? 0;
    expect((await change({ revoked: true, maxDownloads: null }, version)).status).toBe(200);
    expect((await json<{ code: string }>(await shop.shopper().post(place))).code).toBe("download.revoked");
  });

  it("grants files that came later, once", async () => {
    const shop = await openShop();
    const { product } = await soldFile(shop);
    const order = await shop.order({ lines: ["digital"], productId: product.id, paid: false });
    const desk = `${shop.owner.base}/orders/${order.id}/downloads`;
    expect((await json<{ items: unknown[] }>(await shop.owner.who.post(desk))).items).toEqual([]);
    await shop.ctx.table.write({
      verb: "update",
      key: { pk: `O#${order.id}`, sk: "ORDER" },
      changes: [{ do: "set", path: ["paymentStatus"], value: "paid" }],
    });
    for (let again = 0; again < 2; again++)
      expect((await json<{ items: unknown[] }>(await shop.owner.who.post(desk))).items).toHaveLength(1);
    await shop.settled();
    expect(shop.mails.filter(({ kind }) => kind === "downloads_ready")).toHaveLength(1);
  });
});
