import type { BlobStore } from "@matjar/core/kernel";
import { SiteFindings } from "@matjar/core/publish";

/** Beside the manifest, so that it lives as long: a release that is gone back to still knows what was found on it. */
const keyOf = (manifestKey: string): string => manifestKey.replace(/\.json$/, ".findings.json");

/** Undefined when there are none, or none that can be read: then only what is made anew is looked at. */
export const readFindings = async (blobs: BlobStore, manifestKey: string): Promise<SiteFindings | undefined> => {
  const found = await blobs.get(keyOf(manifestKey));
  if (!found) return undefined;
  const chunks = await Array.fromAsync(found.body);
  try {
    return SiteFindings.safeParse(JSON.parse(Buffer.concat(chunks).toString())).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

export const writeFindings = async (blobs: BlobStore, manifestKey: string, findings: SiteFindings): Promise<void> => {
  await blobs.put(keyOf(manifestKey), Buffer.from(JSON.stringify(findings)), { contentType: "application/json" });
};
