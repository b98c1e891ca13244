import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { writeWhole } from "./whole-file.ts";

/** The key that signs links and codes on this laptop: made once, readable by its owner only. */
export const localSecret = async (dataDir: string): Promise<string> => {
  const file = path.join(dataDir, "secret");
  const known = await readFile(file, "utf8").catch(() => undefined);
  if (known) return known;
  await writeWhole(file, randomBytes(48).toString("base64url"), { mode: 0o600, ifAbsent: true });
  return readFile(file, "utf8");
};
