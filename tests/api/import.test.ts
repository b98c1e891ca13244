import { readFileSync } from "node:fs";
import { blobGateway } from "@matjar/adapters/blob-gateway";
import { guardedFetcher } from "@matjar/adapters/guarded-fetcher";
import { MemoryBlobs } from "@matjar/adapters/memory-blobs";
import { pictureMaker } from "@matjar/adapters/pictures";
import type { ImportView, ProductSummary } from "@matjar/core/catalog";
import type { UploadTicket } from "@matjar/core/media";
import { expect, it } from "vitest";
import { testApi } from "../support/api.ts";

const begin = async () => {
  const blobs = new MemoryBlobs();
  // A machine without a way out: no name is known, so every picture is one that cannot be fetched.
  const fetcher = guardedFetcher({ resolve: async () => [] });
  const api = testApi({ blobs, fetcher, services: { pictures: pictureMaker() } });
  const shop = await api.signUp("Import", undefined, { currency: "USD" });
  const send = async (file: Buffer) => {
    const asked = await shop.who.post(`${shop.base}/uploads`, { fileName: "products.csv", contentType: "text/csv", bytes: file.length });
    const { uploadId, upload } = (await asked.json()) as UploadTicket;
    await blobGateway(blobs)(new Request(upload.url, { method: upload.method, headers: upload.headers, body: new Uint8Array(file) }));
    return uploadId;
  };
  return { api, shop, send };
};

it("a product file is looked at, written in parts, and its missing pictures are listed", async () => {
  const { shop, send } = await begin();
  const uploadId = await send(readFileSync("tests/fixtures/shopify-apparel.csv"));
  const checked = await shop.who.post(`${shop.base}/imports`, { uploadId });
  expect(checked.status).toBe(201);
  const job = (await checked.json()) as ImportView;
  expect(job).toMatchObject({ state: "checked", plan: { create: 20, update: 0, skip: 0 }, findings: [] });
  expect(job).not.toHaveProperty("uploadId");
  let view = job;
  while (view.state !== "done") view = (await (await shop.who.post(`${shop.base}/imports/${job.id}/run`)).json()) as ImportView;
  expect(view.progress).toMatchObject({ created: 20, failed: 0 });
  expect(view.findings).toHaveLength(job.plan.pictures);
  const french = await shop.who.get(`${shop.base}/imports/${job.id}`, { headers: { "accept-language": "fr" } });
  expect(((await french.json()) as ImportView).findings[0]?.detail).toMatch(/n’a pas pu être récupérée/);
  const { items } = (await (await shop.who.get(`${shop.base}/products?limit=100`)).json()) as { items: ProductSummary[] };
  expect(items).toHaveLength(20);
});

it("a file that is none, or was never sent, is told so", async () => {
  const { shop, send, api } = await begin();
  const broken = await shop.who.post(`${shop.base}/imports`, { uploadId: await send(Buffer.from('Handle,Title\na,"b')) });
  expect(((await broken.json()) as ImportView).findings).toMatchObject([{ code: "import.quotes", severity: "error" }]);
  expect((await shop.who.post(`${shop.base}/imports`, { uploadId: api.world.id("upload") })).status).toBe(409);
  expect((await shop.who.get(`${shop.base}/imports/${api.world.id("import")}`)).status).toBe(404);
});
