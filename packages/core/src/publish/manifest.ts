import type { BlobStore } from "../kernel/index.ts";
import { Manifest } from "./schema.ts";

/** Undefined when there is none at the key, or none that can be read: a build then makes everything anew. */
export const readManifest = async (blobs: BlobStore, key: string): Promise<Manifest | undefined> => {
  const found = await blobs.get(key);
  if (!found) return undefined;
  const chunks = await Array.fromAsync(found.body);
  try {
    return Manifest.safeParse(JSON.parse(Buffer.concat(chunks).toString())).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

export const writeManifest = async (blobs: BlobStore, key: string, manifest: Manifest): Promise<void> => {
  await blobs.put(key, Buffer.from(JSON.stringify(manifest)), {
    contentType: "application/json",
    cacheControl: "public, max-age=31536000, immutable",
  });
};
