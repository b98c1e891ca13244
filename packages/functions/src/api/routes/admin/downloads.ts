import { createRoute, z } from "@hono/zod-openapi";
import * as Download from "@matjar/core/download";
import { idOf } from "@matjar/core/kernel";
import { loadOrder } from "@matjar/core/order";
import { answer, body, etag, expectedVersion, group, needs, nothing, problems, versioned } from "../../doors.ts";
import type { AdminEnv } from "../../env.ts";

const tags = ["Downloads"];
const ofProduct = z.object({ product: idOf("product") });
const ofFile = ofProduct.extend({ file: idOf("file") });
const ofUpload = ofProduct.extend({ upload: idOf("upload") });
const ofOrder = z.object({ order: idOf("order") });
const ofGrant = ofOrder.extend({ grant: idOf("grant") });

const VersionedFile = Download.ProductFile.extend({ version: z.int() });

const listFiles = createRoute({
  method: "get",
  path: "/products/{product}/files",
  summary: "The files that are sold with a product",
  description: "Each carries the version to send in If-Match.",
  tags,
  ...needs("staff"),
  request: { params: ofProduct },
  responses: { 200: answer(z.object({ items: z.array(VersionedFile) })), ...problems(404) },
});

const begin = createRoute({
  method: "post",
  path: "/products/{product}/files",
  summary: "Begin to upload a file",
  description:
    "The file goes straight to the blob store: one signed PUT for ≤ 100 MB, signed parts for more, ≤ 5 GB. Complete it afterwards.",
  tags,
  ...needs("manager"),
  request: { params: ofProduct, ...body(Download.AskFile) },
  responses: { 201: answer(Download.FileUpload, "How to upload"), ...problems(404, 409, 422) },
});

const resume = createRoute({
  method: "get",
  path: "/products/{product}/uploads/{upload}",
  summary: "Where an upload stands",
  description: "Tells which parts have arrived, so that a broken upload goes on where it stopped. Open for a week.",
  tags,
  ...needs("manager"),
  request: { params: ofUpload },
  responses: { 200: answer(Download.FileUpload), ...problems(404) },
});

const parts = createRoute({
  method: "post",
  path: "/products/{product}/uploads/{upload}/parts",
  summary: "Addresses for parts of an upload",
  tags,
  ...needs("manager"),
  request: { params: ofUpload, ...body(Download.AskParts) },
  responses: { 200: answer(Download.SignedParts), ...problems(404, 409, 422) },
});

const complete = createRoute({
  method: "post",
  path: "/products/{product}/uploads/{upload}/complete",
  summary: "The upload is over: sell the file",
  tags,
  ...needs("manager"),
  request: { params: ofUpload },
  responses: { 201: answer(Download.ProductFile, "The file"), ...problems(404, 409) },
});

const abort = createRoute({
  method: "delete",
  path: "/products/{product}/uploads/{upload}",
  summary: "Give an upload up",
  tags,
  ...needs("manager"),
  request: { params: ofUpload },
  responses: { 204: nothing("Given up"), ...problems(404) },
});

const changeFile = createRoute({
  method: "patch",
  path: "/products/{product}/files/{file}",
  summary: "Rename a file, or give it to one variant or to all",
  description: "For orders from now on. Needs If-Match.",
  tags,
  ...needs("manager"),
  request: { params: ofFile, ...body(Download.FileChange) },
  responses: { 200: versioned(Download.ProductFile), ...problems(404, 412, 422, 428) },
});

const removeFile = createRoute({
  method: "delete",
  path: "/products/{product}/files/{file}",
  summary: "Take a file out of what is sold",
  description: "Who bought it keeps it. Needs If-Match.",
  tags,
  ...needs("manager"),
  request: { params: ofFile },
  responses: { 204: nothing("No longer sold"), ...problems(404, 412, 428) },
});

const readLimits = createRoute({
  method: "get",
  path: "/products/{product}/download-limits",
  summary: "How often and how long the files may be downloaded",
  tags,
  ...needs("staff"),
  request: { params: ofProduct },
  responses: { 200: versioned(Download.DownloadLimits), ...problems(404) },
});

const saveLimits = createRoute({
  method: "put",
  path: "/products/{product}/download-limits",
  summary: "Change how often and how long",
  description: "For orders from now on. Needs If-Match; version 0 when nothing was saved yet.",
  tags,
  ...needs("manager"),
  request: { params: ofProduct, ...body(Download.DownloadLimits) },
  responses: { 200: versioned(Download.DownloadLimits), ...problems(404, 412, 422, 428) },
});

const VersionedGrant = Download.GrantView.extend({ version: z.int() });

const listGrants = createRoute({
  method: "get",
  path: "/orders/{order}/downloads",
  summary: "What the buyer of an order may download",
  description: "Each carries the version to send in If-Match.",
  tags,
  ...needs("staff"),
  request: { params: ofOrder },
  responses: { 200: answer(z.object({ items: z.array(VersionedGrant) })), ...problems(404) },
});

const grant = createRoute({
  method: "post",
  path: "/orders/{order}/downloads",
  summary: "Grant a paid order the files it has not got yet",
  description: "Payment does it by itself; this is for files that were added to the product later. Twice is once.",
  tags,
  ...needs("staff"),
  request: { params: ofOrder },
  responses: { 200: answer(z.object({ items: z.array(Download.GrantView) })), ...problems(404) },
});

const changeGrant = createRoute({
  method: "patch",
  path: "/orders/{order}/downloads/{grant}",
  summary: "Give more downloads or time, or take the right away",
  description: "Needs If-Match.",
  tags,
  ...needs("staff"),
  request: { params: ofGrant, ...body(Download.GrantChange) },
  responses: { 200: versioned(Download.GrantView), ...problems(404, 412, 422, 428) },
});

/** Files of products. */
export const files = group<AdminEnv>()
  .openapi(listFiles, async (c) => {
    const found = await Download.versionedFilesOf(c.get("store"), c.req.valid("param").product);
    return c.json({ items: found.map(({ value, version }) => ({ ...value, version })) }, 200);
  })
  .openapi(begin, async (c) => c.json(await Download.beginUpload(c.get("store"), c.req.valid("param").product, c.req.valid("json")), 201))
  .openapi(resume, async (c) => {
    const { product, upload } = c.req.valid("param");
    return c.json(await Download.resumeUpload(c.get("store"), product, upload), 200);
  })
  .openapi(parts, async (c) => {
    const { product, upload } = c.req.valid("param");
    return c.json({ parts: await Download.signParts(c.get("store"), product, upload, c.req.valid("json").parts) }, 200);
  })
  .openapi(complete, async (c) => {
    const { product, upload } = c.req.valid("param");
    return c.json(await Download.completeUpload(c.get("store"), product, upload), 201);
  })
  .openapi(abort, async (c) => {
    const { product, upload } = c.req.valid("param");
    await Download.abortUpload(c.get("store"), product, upload);
    return c.body(null, 204);
  })
  .openapi(changeFile, async (c) => {
    const { product, file } = c.req.valid("param");
    const expected = expectedVersion(c.req.header("if-match"));
    const { value, version } = await Download.changeFile(c.get("store"), product, file, c.req.valid("json"), expected);
    c.header("ETag", etag(version));
    return c.json(value, 200);
  })
  .openapi(removeFile, async (c) => {
    const { product, file } = c.req.valid("param");
    await Download.removeFile(c.get("store"), product, file, expectedVersion(c.req.header("if-match")));
    return c.body(null, 204);
  })
  .openapi(readLimits, async (c) => {
    const { value, version } = await Download.readLimits(c.get("store"), c.req.valid("param").product);
    c.header("ETag", etag(version));
    return c.json(value, 200);
  })
  .openapi(saveLimits, async (c) => {
    const expected = expectedVersion(c.req.header("if-match"));
    const { value, version } = await Download.saveLimits(c.get("store"), c.req.valid("param").product, c.req.valid("json"), expected);
    c.header("ETag", etag(version));
    return c.json(value, 200);
  });

/** Grants of orders. */
export const grants = group<AdminEnv>()
  .openapi(listGrants, async (c) => {
    const { order } = c.req.valid("param");
    await loadOrder(c.get("store"), order);
    return c.json(
      { items: (await Download.versionedGrantsOf(c.get("store"), order)).map(({ value, version }) => ({ ...value, version })) },
      200,
    );
  })
  .openapi(grant, async (c) => c.json({ items: await Download.grantDownloads(c.get("store"), c.req.valid("param").order) }, 200))
  .openapi(changeGrant, async (c) => {
    const { order, grant: id } = c.req.valid("param");
    const expected = expectedVersion(c.req.header("if-match"));
    const { value, version } = await Download.changeGrant(c.get("store"), order, id, c.req.valid("json"), expected);
    c.header("ETag", etag(version));
    return c.json(value, 200);
  });
