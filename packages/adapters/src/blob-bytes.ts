import { createHash } from "node:crypto";

export type Bytes = Uint8Array | AsyncIterable<Uint8Array>;

/** An etag as S3 writes it for whole objects: md5 in quotes. */
export const etagOf = (bytes: Uint8Array): string => `"${createHash("md5").update(bytes).digest("hex")}"`;

/** The etag of an object made of parts, as S3 writes it. */
export const partsEtag = (etags: readonly string[]): string => {
  const all = createHash("md5");
  for (const etag of etags) all.update(Buffer.from(etag.replaceAll('"', ""), "hex"));
  return `"${all.digest("hex")}-${etags.length}"`;
};

export const collect = async (body: Bytes): Promise<Uint8Array> => {
  if (body instanceof Uint8Array) return body;
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
};

export interface ByteRange {
  readonly start: number;
  /** Inclusive; absent: to the end. */
  readonly end?: number;
}

/** The part of `size` bytes that a range means. @throws RangeError when it begins behind the end (HTTP 416). */
export const within = (size: number, { start, end }: ByteRange): { start: number; end: number } => {
  const last = Math.min(end ?? size - 1, size - 1);
  if (start < 0 || start >= size || last < start) throw new RangeError(`Bytes ${start}-${end ?? ""} of ${size}`);
  return { start, end: last };
};
