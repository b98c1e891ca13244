import { Readable } from "node:stream";
import type { BlobMeta, BlobStore } from "@matjar/core/kernel";
import type { Bytes } from "./blob-bytes.ts";
import { attachment, type BlobGrant, type BlobLinks } from "./blob-links.ts";

/** A blob store whose signed addresses are served by this process instead of by S3. */
export interface LocalBlobs extends BlobStore {
  readonly links: BlobLinks;
  putPart(key: string, uploadId: string, part: number, body: Bytes): Promise<{ etag: string }>;
}

class TooLong extends Error {}

const maxPartBytes = 5 * 1024 ** 3;

async function* limited(body: AsyncIterable<Uint8Array>, max: number): AsyncIterable<Uint8Array> {
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > max) throw new TooLong();
    yield chunk;
  }
}

async function* none(): AsyncIterable<Uint8Array> {}

const stream = (body: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> =>
  Readable.toWeb(Readable.from(body, { objectMode: false })) as unknown as ReadableStream<Uint8Array>;

const refused = (status: number, headers: Record<string, string> = {}): Response => new Response(null, { status, headers });

/** `bytes=0-99`, `bytes=100-` or `bytes=-50` of so many bytes; undefined: no single range, so the whole is sent (RFC 9110 §14.2). */
const asked = (header: string | null, size: number): { start: number; end: number } | "unsatisfiable" | undefined => {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? "");
  if (!match || (match[1] === "" && match[2] === "")) return undefined;
  const [, first = "", last = ""] = match;
  if (first === "") {
    const suffix = Math.min(Number(last), size);
    return suffix === 0 ? "unsatisfiable" : { start: size - suffix, end: size - 1 };
  }
  const start = Number(first);
  const end = last === "" ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== "" && Number(last) < start) return undefined;
  return start >= size ? "unsatisfiable" : { start, end };
};

const facts = (meta: BlobMeta): Record<string, string> => ({
  "Content-Type": meta.contentType,
  ETag: meta.etag,
  "Accept-Ranges": "bytes",
  "X-Content-Type-Options": "nosniff",
  "Content-Security-Policy": "default-src 'none'; sandbox",
  ...(meta.contentDisposition === undefined ? {} : { "Content-Disposition": meta.contentDisposition }),
});

/** Sends a blob by the rules of HTTP: `Range` (206, 416), `If-Range`, `If-None-Match` (304), HEAD. */
const send = async (blobs: BlobStore, key: string, request: Request, extra: Record<string, string>): Promise<Response> => {
  const meta = await blobs.head(key);
  if (!meta) return refused(404);
  const headers = { ...facts(meta), ...extra };
  if (request.headers.get("if-none-match")?.includes(meta.etag)) return new Response(null, { status: 304, headers });
  const whole = request.headers.has("if-range") && request.headers.get("if-range") !== meta.etag;
  const range = whole ? undefined : asked(request.headers.get("range"), meta.size);
  if (range === "unsatisfiable") return refused(416, { "Content-Range": `bytes */${meta.size}` });
  const length = range ? range.end - range.start + 1 : meta.size;
  const sized: Record<string, string> = { ...headers, "Content-Length": String(length) };
  if (range) sized["Content-Range"] = `bytes ${range.start}-${range.end}/${meta.size}`;
  const status = range ? 206 : 200;
  if (request.method === "HEAD") return new Response(null, { status, headers: sized });
  const found = await blobs.get(key, range);
  return found ? new Response(stream(found.body), { status, headers: sized }) : refused(404);
};

const receive = async (blobs: LocalBlobs, grant: BlobGrant, request: Request): Promise<Response> => {
  const max = grant.maxBytes ?? maxPartBytes;
  if (Number(request.headers.get("content-length") ?? 0) > max) return refused(413);
  if (grant.contentType !== undefined && request.headers.get("content-type") !== grant.contentType) return refused(415);
  const body = limited((request.body as unknown as AsyncIterable<Uint8Array> | null) ?? none(), max);
  try {
    const written =
      grant.verb === "part"
        ? await blobs.putPart(grant.key, grant.uploadId ?? "", grant.part ?? 0, body)
        : await blobs.put(grant.key, body, { contentType: grant.contentType ?? "application/octet-stream" });
    return written ? refused(200, { ETag: written.etag }) : refused(412);
  } catch (error) {
    if (error instanceof TooLong) return refused(413);
    throw error;
  }
};

/**
 * Serves the signed addresses of a local blob store: PUT uploads and parts (413 above the size, 415 for another type),
 * GET and HEAD downloads with `Range`. 403 when the signature is wrong or old, 404 when the blob is gone.
 */
export const blobGateway =
  (blobs: LocalBlobs) =>
  async (request: Request): Promise<Response> => {
    const grant = blobs.links.read(new URL(request.url));
    if (!grant) return refused(403);
    if (request.method === "PUT") return grant.verb === "get" ? refused(403) : receive(blobs, grant, request);
    if (request.method !== "GET" && request.method !== "HEAD") return refused(405, { Allow: "GET, HEAD, PUT" });
    if (grant.verb !== "get") return refused(403);
    const name: Record<string, string> = grant.fileName === undefined ? {} : { "Content-Disposition": attachment(grant.fileName) };
    return send(blobs, grant.key, request, { ...name, "Cache-Control": "private, no-store" });
  };

const picture = /^\/media\/(sto_[0-9A-Z]{26})\/(med_[0-9A-Z]{26})\/(\d{1,4})\.webp$/;

/** Serves `/media/<storeId>/<mediaId>/<width>.webp` on every host, for good (the path of a picture never gets another). */
export const serveMedia =
  (blobs: BlobStore) =>
  async (request: Request): Promise<Response> => {
    const [path] = picture.exec(new URL(request.url).pathname) ?? [];
    if (!path) return refused(404);
    if (request.method !== "GET" && request.method !== "HEAD") return refused(405, { Allow: "GET, HEAD" });
    return send(blobs, path.slice(1), request, {
      "Cache-Control": "public, max-age=31536000, immutable",
      "Access-Control-Allow-Origin": "*",
    });
  };
