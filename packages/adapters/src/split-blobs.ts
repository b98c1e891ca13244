import type { BlobStore } from "@matjar/core/kernel";

/** What CloudFront may read: releases, what is live of them, and pictures. */
const published = /^(sites|live|media)\//;

/**
 * Two stores as one: keys under `sites/`, `live/` and `media/` in the one that CloudFront reads, all others in the private one.
 * Copies stay on their side.
 */
export const splitBlobs = ({ sites, kept }: { readonly sites: BlobStore; readonly kept: BlobStore }): BlobStore => {
  const at = (key: string): BlobStore => (published.test(key) ? sites : kept);
  return {
    put: (key, body, options) => at(key).put(key, body, options),
    get: (key, range) => at(key).get(key, range),
    head: (key) => at(key).head(key),
    copy: async (from, to) => {
      if (at(from) !== at(to)) throw new RangeError(`${from} and ${to} are in different stores`);
      await at(from).copy(from, to);
    },
    remove: (key) => at(key).remove(key),
    list: (prefix, cursor) => at(prefix).list(prefix, cursor),
    signUpload: (key, options) => at(key).signUpload(key, options),
    signDownload: (key, options) => at(key).signDownload(key, options),
    startMultipart: (key, contentType) => at(key).startMultipart(key, contentType),
    signPart: (key, uploadId, part, expiresSeconds) => at(key).signPart(key, uploadId, part, expiresSeconds),
    listParts: (key, uploadId) => at(key).listParts(key, uploadId),
    completeMultipart: (key, uploadId, parts) => at(key).completeMultipart(key, uploadId, parts),
    abortMultipart: (key, uploadId) => at(key).abortMultipart(key, uploadId),
  };
};
