import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

/** The faces of checkout and order pages, by the last part of their address. */
export const faces = { arabic: "readex-pro-arabic-wght-normal.woff2", latin: "readex-pro-latin-wght-normal.woff2" } as const;
export type Face = keyof typeof faces;

const known = new Map<Face, Promise<Uint8Array>>();

/** The bytes of a face, read once from the package that brings it (SIL Open Font License). */
export const fontFile = (face: Face): Promise<Uint8Array> => {
  const dir = path.dirname(createRequire(import.meta.url).resolve("@fontsource-variable/readex-pro/package.json"));
  const bytes = known.get(face) ?? readFile(path.join(dir, "files", faces[face]));
  known.set(face, bytes);
  return bytes;
};

export const fontPath = (face: Face): string => `/checkout/fonts/${face}.woff2`;
