import { blobGateway } from "@matjar/adapters/blob-gateway";
import { MemoryBlobs } from "@matjar/adapters/memory-blobs";
import { pictureMaker } from "@matjar/adapters/pictures";
import type { Product, SampleShelf } from "@matjar/core/catalog";
import { type Picture, picturePath, type UploadTicket } from "@matjar/core/media";
import sharp from "sharp";
import { beforeEach, describe, expect, it } from "vitest";
import { testApi } from "../support/api.ts";

const photo = (color: string, width = 400) =>
  sharp({ create: { width, height: 200, channels: 3, background: color } })
    .jpeg()
    .toBuffer();

/** Three samples, as the demo has them. */
const samples: SampleShelf = {
  samples: (locale, currency) =>
    ["#aa0000", "#00aa00", "#0000aa"].map((color, i) => ({
      product: { title: `${locale} ${currency} ${i}`, variants: [{ price: 100 + i, initialStock: 5 }] },
      picture: () => photo(color),
      alt: `Sample ${i}`,
    })),
};

let blobs: MemoryBlobs;
let api: ReturnType<typeof testApi>;
let shop: Awaited<ReturnType<typeof api.signUp>>;
beforeEach(async () => {
  blobs = new MemoryBlobs();
  api = testApi({ blobs, services: { pictures: pictureMaker(), samples } });
  shop = await api.signUp();
});

/** As a browser does it: ask, put the bytes to the signed address, name the upload. */
const upload = async (bytes: Buffer, contentType = "image/jpeg") => {
  const ticket = (await (
    await shop.who.post(`${shop.base}/uploads`, { fileName: "a.jpg", contentType, bytes: bytes.length })
  ).json()) as UploadTicket;
  const { url, method, headers } = ticket.upload;
  const put = await blobGateway(blobs)(new Request(url, { method, headers, body: new Uint8Array(bytes) }));
  expect(put.status).toBe(200);
  return ticket.uploadId;
};
const add = async (bytes: Buffer, alt = "A lamp") => shop.who.post(`${shop.base}/media`, { uploadId: await upload(bytes), alt });

describe("a picture", () => {
  it("goes from an upload to widths, gets its words, and is deleted when nothing shows it", async () => {
    const created = await add(await photo("#c86428"));
    expect([created.status, created.headers.get("etag")]).toEqual([201, '"1"']);
    const picture = (await created.json()) as Picture;
    expect(picture).toMatchObject({ width: 400, height: 200, widths: [160, 320, 400], alt: "A lamp" });
    expect(await blobs.head(picturePath(shop.store.id, picture.id, 320).slice(1))).toMatchObject({ contentType: "image/webp" });
    const path = `${shop.base}/media/${picture.id}`;
    const changed = await shop.who.patch(path, { alt: "Brass lamp", focalPoint: { x: 0.5, y: 0.1 } }, { headers: { "if-match": '"1"' } });
    expect([changed.status, changed.headers.get("etag")]).toEqual([200, '"2"']);
    expect(await (await shop.who.get(path)).json()).toMatchObject({ alt: "Brass lamp", focalPoint: { x: 0.5, y: 0.1 } });
    const { items } = (await (await shop.who.get(`${shop.base}/media`)).json()) as { items: Picture[] };
    expect(items.map(({ id, alt }) => [id, alt])).toEqual([[picture.id, "Brass lamp"]]);
    const product = (await (
      await shop.who.post(`${shop.base}/products`, { title: "L", variants: [{ price: 1 }], pictureIds: [picture.id] })
    ).json()) as Product;
    expect((await shop.who.delete(path, { headers: { "if-match": '"2"' } })).status).toBe(409);
    await shop.who.delete(`${shop.base}/products/${product.id}`, { headers: { "if-match": '"1"' } });
    expect((await shop.who.delete(path, { headers: { "if-match": '"2"' } })).status).toBe(204);
    expect((await shop.who.get(path)).status).toBe(404);
  });

  it("that is no picture is refused in the reader's language, and the upload of another store is not there", async () => {
    const uploadId = await upload(Buffer.from("no picture"));
    const refused = await shop.who.post(`${shop.base}/media`, { uploadId }, { headers: { "accept-language": "ar" } });
    const detail = expect.stringContaining("تعذّرت قراءة هذه الصورة");
    const errors = [{ pointer: "/uploadId", code: "media.unreadable_picture", detail }];
    expect([refused.status, await refused.json()]).toMatchObject([422, { code: "media.unreadable_picture", detail, errors }]);
    const other = await api.signUp("Other");
    expect((await other.who.post(`${other.base}/media`, { uploadId })).status).toBe(409);
    expect((await shop.who.post(`${shop.base}/uploads`, { fileName: "a", contentType: "text/html", bytes: 5 })).status).toBe(415);
    expect((await shop.who.post(`${shop.base}/uploads`, { fileName: "a", contentType: "image/png", bytes: 21 * 1024 * 1024 })).status).toBe(
      413,
    );
  });
});

describe("samples", () => {
  it("fill an empty store, once", async () => {
    const filled = await shop.who.post(`${shop.base}/samples`);
    expect(filled.status).toBe(201);
    const { items } = (await filled.json()) as { items: { title: string; pictureId: string }[] };
    expect(items).toHaveLength(3);
    expect(items[0]?.title).toMatch(new RegExp(`^${shop.store.locales[0]} ${shop.store.currency} `));
    expect(items.every((item) => item.pictureId)).toBe(true);
    expect((await shop.who.post(`${shop.base}/samples`)).status).toBe(409);
    const a = await api.signUp("Another");
    const both = await Promise.all([a.who.post(`${a.base}/samples`), a.who.post(`${a.base}/samples`)]);
    expect(both.map((response) => response.status).toSorted()).toEqual([201, 409]);
  });
});
