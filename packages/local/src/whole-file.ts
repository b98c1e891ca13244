import { randomUUID } from "node:crypto";
import { link, rename, rm, writeFile } from "node:fs/promises";

/**
 * Writes a file that is whole or not there, whenever the process dies. With `ifAbsent` one that is there stays.
 * @throws what the file system says
 */
export const writeWhole = async (
  path: string,
  bytes: string | Uint8Array,
  { ifAbsent = false, mode = 0o666 }: { readonly ifAbsent?: boolean; readonly mode?: number } = {},
): Promise<void> => {
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, bytes, { mode });
  if (!ifAbsent) return rename(draft, path);
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  await rm(draft, { force: true });
};
