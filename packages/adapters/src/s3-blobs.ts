import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListPartsCommand,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
  UploadPartCommand,
} from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import type { BlobMeta, BlobStore, PutOptions, SignedUpload } from "@matjar/core/kernel";
import type { ByteRange, Bytes } from "./blob-bytes.ts";
import { attachment } from "./blob-links.ts";

const partBytes = 8 * 1024 ** 2;

const statusOf = (error: unknown): number | undefined => (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;

const absentIsUndefined = (error: unknown): undefined => {
  if (statusOf(error) === 404) return undefined;
  if (statusOf(error) === 416) throw new RangeError("The range begins behind the end");
  throw error;
};

/** 412: the key is taken. 409: somebody else is writing it at this moment, which will take it. */
const takenIsFalse = (error: unknown): false => {
  if (statusOf(error) === 412 || statusOf(error) === 409) return false;
  throw error;
};

const headersOf = (options: PutOptions) => ({
  ContentType: options.contentType,
  ...(options.cacheControl === undefined ? {} : { CacheControl: options.cacheControl }),
  ...(options.contentDisposition === undefined ? {} : { ContentDisposition: options.contentDisposition }),
});

interface Described {
  readonly ContentType?: string | undefined;
  readonly ETag?: string | undefined;
  readonly CacheControl?: string | undefined;
  readonly ContentDisposition?: string | undefined;
}

const metaOf = (size: number, o: Described): BlobMeta => ({
  size,
  contentType: o.ContentType ?? "application/octet-stream",
  etag: o.ETag ?? "",
  ...(o.CacheControl === undefined ? {} : { cacheControl: o.CacheControl }),
  ...(o.ContentDisposition === undefined ? {} : { contentDisposition: o.ContentDisposition }),
});

/** Chunks of exactly `partBytes`, the last one shorter. */
async function* inParts(body: AsyncIterable<Uint8Array>): AsyncIterable<Buffer> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    waiting.push(chunk);
    size += chunk.length;
    while (size >= partBytes) {
      const all = Buffer.concat(waiting);
      yield all.subarray(0, partBytes);
      waiting = [all.subarray(partBytes)];
      size -= partBytes;
    }
  }
  yield Buffer.concat(waiting);
}

/** Blobs in one S3 bucket. Streams of unknown length go up in parts of 8 MiB, so memory stays small. */
export class S3Blobs implements BlobStore {
  readonly #s3: S3Client;
  readonly #bucket: string;
  readonly #now: () => number;

  /**
   * @param config of the client, such as endpoint and credentials; checksums are only sent where S3 needs them: the SDK
   *   would else sign the checksum of an empty body into upload addresses, which stores then find wrong (seaweedfs#10216)
   */
  constructor({ bucket, config = {}, now = Date.now }: { bucket: string; config?: S3ClientConfig; now?: () => number }) {
    this.#s3 = new S3Client({ ...config, requestChecksumCalculation: "WHEN_REQUIRED", responseChecksumValidation: "WHEN_REQUIRED" });
    this.#bucket = bucket;
    this.#now = now;
  }

  /** Closes its connections. */
  destroy(): void {
    this.#s3.destroy();
  }

  #at(key: string) {
    return { Bucket: this.#bucket, Key: key };
  }

  async put(key: string, body: Bytes, options: PutOptions): Promise<{ etag: string } | false> {
    if (body instanceof Uint8Array) return this.#putWhole(key, body, options);
    const parts = inParts(body)[Symbol.asyncIterator]();
    const first = await parts.next();
    if (first.done || first.value.length < partBytes) return this.#putWhole(key, first.value ?? new Uint8Array(), options);
    return this.#putInParts(key, first.value, parts, options);
  }

  async #putWhole(key: string, bytes: Uint8Array, options: PutOptions): Promise<{ etag: string } | false> {
    const once = options.ifAbsent ? { IfNoneMatch: "*" } : {};
    const command = new PutObjectCommand({ ...this.#at(key), Body: bytes, ...headersOf(options), ...once });
    const done = await this.#s3.send(command).catch(options.ifAbsent ? takenIsFalse : rethrow);
    return done && { etag: done.ETag ?? "" };
  }

  async #putInParts(
    key: string,
    first: Uint8Array,
    rest: AsyncIterator<Uint8Array>,
    options: PutOptions,
  ): Promise<{ etag: string } | false> {
    const { UploadId } = await this.#s3.send(new CreateMultipartUploadCommand({ ...this.#at(key), ...headersOf(options) }));
    const uploadId = UploadId ?? "";
    try {
      const parts: { PartNumber: number; ETag: string | undefined }[] = [];
      for (let bytes: Uint8Array | undefined = first, number = 1; bytes && bytes.length > 0; number++) {
        const command = new UploadPartCommand({ ...this.#at(key), UploadId: uploadId, PartNumber: number, Body: bytes });
        parts.push({ PartNumber: number, ETag: (await this.#s3.send(command)).ETag });
        const next: IteratorResult<Uint8Array> = await rest.next();
        bytes = next.done ? undefined : next.value;
      }
      const once = options.ifAbsent ? { IfNoneMatch: "*" } : {};
      const done = await this.#s3.send(
        new CompleteMultipartUploadCommand({ ...this.#at(key), UploadId: uploadId, MultipartUpload: { Parts: parts }, ...once }),
      );
      return { etag: done.ETag ?? "" };
    } catch (error) {
      await this.abortMultipart(key, uploadId);
      return options.ifAbsent ? takenIsFalse(error) : rethrow(error);
    }
  }

  async get(key: string, range?: ByteRange): ReturnType<BlobStore["get"]> {
    const part = range ? { Range: `bytes=${range.start}-${range.end ?? ""}` } : {};
    const found = await this.#s3.send(new GetObjectCommand({ ...this.#at(key), ...part })).catch(absentIsUndefined);
    if (!found) return undefined;
    const size = Number(found.ContentRange?.split("/")[1] ?? found.ContentLength ?? 0);
    return { body: found.Body as unknown as AsyncIterable<Uint8Array>, meta: metaOf(size, found) };
  }

  async head(key: string): Promise<BlobMeta | undefined> {
    const found = await this.#s3.send(new HeadObjectCommand(this.#at(key))).catch(absentIsUndefined);
    return found && metaOf(found.ContentLength ?? 0, found);
  }

  async copy(from: string, to: string): Promise<void> {
    const source = `${this.#bucket}/${from.split("/").map(encodeURIComponent).join("/")}`;
    await this.#s3.send(new CopyObjectCommand({ ...this.#at(to), CopySource: source }));
  }

  async remove(key: string): Promise<void> {
    await this.#s3.send(new DeleteObjectCommand(this.#at(key)));
  }

  /** The cursor is S3's continuation token. */
  async list(prefix: string, cursor?: string): Promise<{ keys: string[]; cursor?: string }> {
    const from = cursor === undefined ? {} : { ContinuationToken: cursor };
    const page = await this.#s3.send(new ListObjectsV2Command({ Bucket: this.#bucket, Prefix: prefix, ...from }));
    const keys = (page.Contents ?? []).flatMap(({ Key }) => (Key === undefined ? [] : [Key]));
    return { keys, ...(page.NextContinuationToken === undefined ? {} : { cursor: page.NextContinuationToken }) };
  }

  /** A presigned PUT binds the type, not the size: S3 cannot limit it, so whoever takes the upload in checks `head().size`. */
  async signUpload(key: string, { contentType, expiresSeconds }: { contentType: string; maxBytes: number; expiresSeconds: number }) {
    const command = new PutObjectCommand({ ...this.#at(key), ContentType: contentType });
    const url = await getSignedUrl(this.#s3, command, { expiresIn: expiresSeconds, signableHeaders: new Set(["content-type"]) });
    return this.#upload(url, { "Content-Type": contentType }, expiresSeconds);
  }

  async signDownload(key: string, { fileName, expiresSeconds }: { fileName: string; expiresSeconds: number }): Promise<string> {
    const command = new GetObjectCommand({
      ...this.#at(key),
      ResponseContentDisposition: attachment(fileName),
      ResponseCacheControl: "private, no-store",
    });
    return getSignedUrl(this.#s3, command, { expiresIn: expiresSeconds });
  }

  async startMultipart(key: string, contentType: string): Promise<string> {
    const { UploadId } = await this.#s3.send(new CreateMultipartUploadCommand({ ...this.#at(key), ContentType: contentType }));
    if (!UploadId) throw new Error("S3 gave no upload id");
    return UploadId;
  }

  async signPart(key: string, uploadId: string, part: number, expiresSeconds: number): Promise<SignedUpload> {
    const command = new UploadPartCommand({ ...this.#at(key), UploadId: uploadId, PartNumber: part });
    return this.#upload(await getSignedUrl(this.#s3, command, { expiresIn: expiresSeconds }), {}, expiresSeconds);
  }

  async listParts(key: string, uploadId: string): Promise<{ part: number; etag: string; size: number }[]> {
    const parts: { part: number; etag: string; size: number }[] = [];
    for (let marker: string | undefined; ; ) {
      const from: { PartNumberMarker?: string } = marker === undefined ? {} : { PartNumberMarker: marker };
      const page = await this.#s3.send(new ListPartsCommand({ ...this.#at(key), UploadId: uploadId, ...from }));
      for (const p of page.Parts ?? []) parts.push({ part: p.PartNumber ?? 0, etag: p.ETag ?? "", size: p.Size ?? 0 });
      if (!page.IsTruncated || !page.NextPartNumberMarker) return parts;
      marker = page.NextPartNumberMarker;
    }
  }

  async completeMultipart(key: string, uploadId: string, parts: readonly { part: number; etag: string }[]): Promise<BlobMeta> {
    const Parts = parts.toSorted((a, b) => a.part - b.part).map(({ part, etag }) => ({ PartNumber: part, ETag: etag }));
    await this.#s3.send(new CompleteMultipartUploadCommand({ ...this.#at(key), UploadId: uploadId, MultipartUpload: { Parts } }));
    const meta = await this.head(key);
    if (!meta) throw new Error(`Blob ${key} is not there after its upload was completed`);
    return meta;
  }

  async abortMultipart(key: string, uploadId: string): Promise<void> {
    await this.#s3.send(new AbortMultipartUploadCommand({ ...this.#at(key), UploadId: uploadId })).catch(absentIsUndefined);
  }

  #upload(url: string, headers: Record<string, string>, expiresSeconds: number): SignedUpload {
    return { url, method: "PUT", headers, expiresAt: new Date(this.#now() + expiresSeconds * 1000).toISOString() };
  }
}

const rethrow = (error: unknown): never => {
  throw error;
};
