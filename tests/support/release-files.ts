import { type BlobStore, type Id, sha256 } from "@matjar/core/kernel";
import * as Publish from "@matjar/core/publish";

const typeOf = (path: string): string => (path.endsWith(".html") ? "text/html; charset=utf-8" : "text/css; charset=utf-8");

/** Puts the files of a release where a builder puts them, by path; answers the key of its manifest. */
export const putRelease = async (
  blobs: BlobStore,
  storeId: Id<"store">,
  releaseId: Id<"release">,
  files: Readonly<Record<string, string>>,
): Promise<string> => {
  const manifestKey = Publish.manifestKeyOf(storeId, releaseId, 1);
  const named = Object.entries(files).map(([path, text]) => {
    const file = { hash: sha256(text), type: typeOf(path), bytes: text.length, print: text };
    return [path, file] as const;
  });
  for (const text of Object.values(files))
    await blobs.put(Publish.fileKey(storeId, sha256(text)), Buffer.from(text), { contentType: "text/plain" });
  await Publish.writeManifest(blobs, manifestKey, { version: 1, releaseId, files: Object.fromEntries(named) });
  return manifestKey;
};
