import type { BlobMeta, BlobStore, PutOptions } from "@matjar/core/kernel";
import { type ByteRange, type Bytes, collect, etagOf, partsEtag, within } from "./blob-bytes.ts";
import type { LocalBlobs } from "./blob-gateway.ts";
import { type BlobLinks, blobLinks } from "./blob-links.ts";
import { signing } from "./blob-signing.ts";

interface Blob {
  readonly bytes: Uint8Array;
  readonly meta: BlobMeta;
}

interface Upload {
  readonly key: string;
  readonly contentType: string;
  readonly parts: Map<number, Uint8Array>;
}

const pageSize = 1000;
const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  if (bytes.length > 0) yield bytes;
}

const metaOf = (bytes: Uint8Array, etag: string, options: PutOptions): BlobMeta => ({
  size: bytes.length,
  contentType: options.contentType,
  etag,
  ...(options.cacheControl === undefined ? {} : { cacheControl: options.cacheControl }),
  ...(options.contentDisposition === undefined ? {} : { contentDisposition: options.contentDisposition }),
});

/** A page of keys in byte order; the cursor is the last key given. */
export const keyPage = (all: Iterable<string>, prefix: string, cursor: string | undefined): { keys: string[]; cursor?: string } => {
  const found = [...all].filter((key) => key.startsWith(prefix) && (cursor === undefined || byBytes(key, cursor) > 0)).sort(byBytes);
  const keys = found.slice(0, pageSize);
  const last = keys.at(-1);
  return found.length > pageSize && last !== undefined ? { keys, cursor: last } : { keys };
};

/** Blobs in memory, with the promises of S3; held to the same contract tests. */
export class MemoryBlobs implements LocalBlobs {
  readonly links: BlobLinks;
  readonly signUpload: BlobStore["signUpload"];
  readonly signDownload: BlobStore["signDownload"];
  readonly signPart: BlobStore["signPart"];
  readonly #blobs = new Map<string, Blob>();
  readonly #uploads = new Map<string, Upload>();
  #count = 0;

  constructor(links: BlobLinks = blobLinks({ base: "http://blobs.test/blobs", secret: "memory", now: Date.now })) {
    this.links = links;
    const signed = signing(links);
    this.signUpload = signed.signUpload;
    this.signDownload = signed.signDownload;
    this.signPart = signed.signPart;
  }

  async put(key: string, body: Bytes, options: PutOptions): Promise<{ etag: string } | false> {
    const bytes = Uint8Array.from(await collect(body));
    if (options.ifAbsent && this.#blobs.has(key)) return false;
    const etag = etagOf(bytes);
    this.#blobs.set(key, { bytes, meta: metaOf(bytes, etag, options) });
    return { etag };
  }

  async get(key: string, range?: ByteRange): ReturnType<BlobStore["get"]> {
    const blob = this.#blobs.get(key);
    if (!blob) return undefined;
    const { start, end } = range ? within(blob.bytes.length, range) : { start: 0, end: blob.bytes.length - 1 };
    return { body: once(blob.bytes.subarray(start, end + 1)), meta: blob.meta };
  }

  async head(key: string): Promise<BlobMeta | undefined> {
    return this.#blobs.get(key)?.meta;
  }

  async copy(from: string, to: string): Promise<void> {
    const blob = this.#blobs.get(from);
    if (!blob) throw new Error(`There is no blob ${from} to copy`);
    this.#blobs.set(to, blob);
  }

  async remove(key: string): Promise<void> {
    this.#blobs.delete(key);
  }

  async list(prefix: string, cursor?: string): Promise<{ keys: string[]; cursor?: string }> {
    return keyPage(this.#blobs.keys(), prefix, cursor);
  }

  async startMultipart(key: string, contentType: string): Promise<string> {
    const uploadId = `upload-${++this.#count}`;
    this.#uploads.set(uploadId, { key, contentType, parts: new Map() });
    return uploadId;
  }

  async putPart(key: string, uploadId: string, part: number, body: Bytes): Promise<{ etag: string }> {
    const bytes = Uint8Array.from(await collect(body));
    this.#upload(key, uploadId).parts.set(part, bytes);
    return { etag: etagOf(bytes) };
  }

  async listParts(key: string, uploadId: string): Promise<{ part: number; etag: string; size: number }[]> {
    const parts = [...this.#upload(key, uploadId).parts].sort(([a], [b]) => a - b);
    return parts.map(([part, bytes]) => ({ part, etag: etagOf(bytes), size: bytes.length }));
  }

  async completeMultipart(key: string, uploadId: string, parts: readonly { part: number; etag: string }[]): Promise<BlobMeta> {
    const upload = this.#upload(key, uploadId);
    const all = parts
      .toSorted((a, b) => a.part - b.part)
      .map(({ part, etag }) => {
        const bytes = upload.parts.get(part);
        if (!bytes || etagOf(bytes) !== etag) throw new Error(`Part ${part} is not what was uploaded`);
        return bytes;
      });
    const bytes = Buffer.concat(all);
    const meta = metaOf(bytes, partsEtag(parts.map((p) => p.etag)), { contentType: upload.contentType });
    this.#blobs.set(key, { bytes, meta });
    this.#uploads.delete(uploadId);
    return meta;
  }

  async abortMultipart(_key: string, uploadId: string): Promise<void> {
    this.#uploads.delete(uploadId);
  }

  #upload(key: string, uploadId: string): Upload {
    const upload = this.#uploads.get(uploadId);
    if (upload?.key !== key) throw new Error(`There is no upload ${uploadId} of ${key}`);
    return upload;
  }
}
