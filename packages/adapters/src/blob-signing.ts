import type { SignedUpload } from "@matjar/core/kernel";
import type { BlobGrant, BlobLinks } from "./blob-links.ts";

const expiry = (links: BlobLinks, seconds: number): number => Math.floor(links.now() / 1000) + seconds;

const upload = (links: BlobLinks, grant: BlobGrant): SignedUpload => ({
  url: links.sign(grant),
  method: "PUT",
  headers: grant.contentType === undefined ? {} : { "Content-Type": grant.contentType },
  expiresAt: new Date(grant.expires * 1000).toISOString(),
});

/** The signing verbs of a `BlobStore`, the same for every store behind `blobGateway`. */
export const signing = (links: BlobLinks) => ({
  signUpload: async (key: string, o: { contentType: string; maxBytes: number; expiresSeconds: number }): Promise<SignedUpload> =>
    upload(links, { verb: "put", key, contentType: o.contentType, maxBytes: o.maxBytes, expires: expiry(links, o.expiresSeconds) }),
  signDownload: async (key: string, o: { fileName: string; expiresSeconds: number }): Promise<string> =>
    links.sign({ verb: "get", key, fileName: o.fileName, expires: expiry(links, o.expiresSeconds) }),
  signPart: async (key: string, uploadId: string, part: number, expiresSeconds: number): Promise<SignedUpload> =>
    upload(links, { verb: "part", key, uploadId, part, expires: expiry(links, expiresSeconds) }),
});
