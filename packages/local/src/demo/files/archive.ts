import { crc32, deflateRawSync } from "node:zlib";

export interface Entry {
  readonly name: string;
  readonly body: Buffer | string;
}

/** 1 January 2026 in MS-DOS form: the same entries give the same bytes. */
const dosDate = ((2026 - 1980) << 9) | (1 << 5) | 1;

const record = (signature: number, size: number, fields: readonly (readonly [at: number, bytes: 2 | 4, value: number])[]): Buffer => {
  const out = Buffer.alloc(size);
  out.writeUInt32LE(signature, 0);
  for (const [at, bytes, value] of fields) out.writeUIntLE(value, at, bytes);
  return out;
};

/** A ZIP file (PKWARE APPNOTE 6.3), entries deflated, names in UTF-8. */
export const zip = (entries: readonly Entry[]): Buffer => {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const body = Buffer.from(entry.body);
    const name = Buffer.from(entry.name);
    const packed = deflateRawSync(body, { level: 9 });
    const common = [
      [0, 2, 20],
      [2, 2, 0x800],
      [4, 2, 8],
      [6, 2, 0],
      [8, 2, dosDate],
      [10, 4, crc32(body)],
      [14, 4, packed.length],
      [18, 4, body.length],
      [22, 2, name.length],
    ] as const;
    const shifted = (by: number) => common.map(([at, bytes, value]) => [at + by, bytes, value] as const);
    const local = Buffer.concat([record(0x04034b50, 30, shifted(4)), name, packed]);
    directory.push(record(0x02014b50, 46, [[4, 2, 20], ...shifted(6), [42, 4, offset]]), name);
    parts.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = record(0x06054b50, 22, [
    [8, 2, entries.length],
    [10, 2, entries.length],
    [12, 4, list.length],
    [16, 4, offset],
  ]);
  return Buffer.concat([...parts, list, end]);
};

/** The licence that lies in every package. */
export const licence = (product: string, kind: "personal" | "commercial"): Entry => ({
  name: "LICENCE.txt",
  body:
    kind === "personal"
      ? `${product}\nPersonal licence, Inkwell\n\nYou may use these files for yourself, at home, at school and in work that nobody pays for, on all your devices.\nYou may change them for that use. You may not sell them, share them or give them on, changed or not.\n`
      : `${product}\nCommercial licence, Inkwell\n\nYou may use these files in paid work for yourself and for clients: print, screen, packaging, film and products, without limit of copies.\nUp to five people of your company may work with them. You may not sell or share the files themselves.\n`,
});
