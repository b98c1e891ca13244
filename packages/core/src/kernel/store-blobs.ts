import type { Id } from "./id.ts";
import type { BlobStore } from "./ports.ts";

/** Files of one store. Every verb throws a `RangeError` at a key of anybody else: the caller built it wrongly. */
export interface StoreBlobs extends BlobStore {
  readonly storeId: Id<"store">;
}

/** Where the public and the passing files of stores lie; the folder behind them is the store's. What is private lies under its id. */
const shared = /^(?:uploads|media|sites|live)\//;
const upwards = /(?:^|\/)\.{1,2}(?:\/|$)|\\|\0/;

/** Narrows files to one store: keys are `<storeId>/…`, or `uploads/`, `media/`, `sites/`, `live/` and then `<storeId>/…`. */
export const narrowBlobs = (blobs: BlobStore, storeId: Id<"store">): StoreBlobs => {
  const own = (key: string): string => {
    if (key.replace(shared, "").startsWith(`${storeId}/`) && !upwards.test(key)) return key;
    throw new RangeError(`"${key}" is no key of ${storeId}`);
  };
  return {
    storeId,
    put: async (key, body, options) => blobs.put(own(key), body, options),
    get: async (key, range) => blobs.get(own(key), range),
    head: async (key) => blobs.head(own(key)),
    copy: async (from, to) => blobs.copy(own(from), own(to)),
    remove: async (key) => blobs.remove(own(key)),
    list: async (prefix, cursor) => blobs.list(own(prefix), cursor),
    signUpload: async (key, options) => blobs.signUpload(own(key), options),
    signDownload: async (key, options) => blobs.signDownload(own(key), options),
    startMultipart: async (key, contentType) => blobs.startMultipart(own(key), contentType),
    signPart: async (key, uploadId, part, expiresSeconds) => blobs.signPart(own(key), uploadId, part, expiresSeconds),
    listParts: async (key, uploadId) => blobs.listParts(own(key), uploadId),
    completeMultipart: async (key, uploadId, parts) => blobs.completeMultipart(own(key), uploadId, parts),
    abortMultipart: async (key, uploadId) => blobs.abortMultipart(own(key), uploadId),
  };
};
