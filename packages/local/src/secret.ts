import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";

/** The key that signs links and codes on this laptop: made once, readable by its owner only. */
export const localSecret = async (dataDir: string): Promise<string> => {
  const file = path.join(dataDir, "secret");
  const known = await readFile(file, "utf8").catch(() => undefined);
  if (known) return known;
  await writeFile(file, randomBytes(48).toString("base64url"), { mode: 0o600, flag: "wx" }).catch(() => undefined);
  return readFile(file, "utf8");
};
