import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { inflateSync } from "node:zlib";

/**
 * A WOFF 1.0 file as the TrueType file inside it (https://www.w3.org/TR/WOFF/): the tables are unpacked and lined up again.
 * The font packages of npm ship WOFF only; Typst reads TrueType only.
 */
export const trueType = (woff: Buffer): Buffer => {
  const count = woff.readUInt16BE(12);
  const head = Buffer.alloc(12 + 16 * count);
  woff.copy(head, 0, 4, 8);
  const power = Math.floor(Math.log2(count));
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(16 * 2 ** power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(16 * (count - 2 ** power), 10);

  const parts: Buffer[] = [head];
  let place = head.length;
  for (let i = 0; i < count; i++) {
    const entry = 44 + 20 * i;
    const [start, packed, full] = [woff.readUInt32BE(entry + 4), woff.readUInt32BE(entry + 8), woff.readUInt32BE(entry + 12)];
    const body = woff.subarray(start, start + packed);
    const table = packed < full ? inflateSync(body) : body;
    woff.copy(head, 12 + 16 * i, entry, entry + 4);
    head.writeUInt32BE(woff.readUInt32BE(entry + 16), 12 + 16 * i + 4);
    head.writeUInt32BE(place, 12 + 16 * i + 8);
    head.writeUInt32BE(table.length, 12 + 16 * i + 12);
    const padding = Buffer.alloc((4 - (table.length % 4)) % 4);
    parts.push(table, padding);
    place += table.length + padding.length;
  }
  return Buffer.concat(parts);
};

/** The family's name changed in place, to one of the same length: Typst looks into one file of each family and weight only. */
const renamed = (font: Buffer, from: string, to: string): Buffer => {
  const wide = (text: string) => Buffer.from(text, "utf16le").swap16();
  for (let at = font.indexOf(wide(from)); at >= 0; at = font.indexOf(wide(from), at + 1)) wide(to).copy(font, at);
  return font;
};

const files = [
  "noto-sans/files/noto-sans-latin",
  "noto-sans/files/noto-sans-latin-ext",
  "noto-naskh-arabic/files/noto-naskh-arabic-arabic",
];

/** The families in the order in which letters are looked for. */
export const documentFamilies = ["Noto Sans", "Noto SanX", "Noto Naskh Arabic"];

/** Noto Sans and Noto Naskh Arabic, regular and bold, from a folder beside a bundle or from npm's packages. */
export const documentFonts = (folder?: string): Buffer[] => {
  const require = createRequire(import.meta.url);
  const pathOf = (name: string) => (folder ? `${folder}/${name.split("/").at(-1)}` : require.resolve(`@fontsource/${name}`));
  return files.flatMap((file) =>
    ["400", "700"].map((weight) => {
      const font = trueType(readFileSync(pathOf(`${file}-${weight}-normal.woff`)));
      return file.endsWith("latin-ext") ? renamed(font, "Noto Sans", "Noto SanX") : font;
    }),
  );
};
