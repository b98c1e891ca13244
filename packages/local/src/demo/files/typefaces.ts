import { createRequire } from "node:module";
import { type Entry, licence, zip } from "./archive.ts";

/** Letters as tiles: rows from the top, `#` is inked. */
type Tiles = Readonly<Record<string, string>>;

const chunky: Tiles = {
  A: ".##. #..# #..# #### #..#",
  B: "###. #..# ###. #..# ###.",
  C: ".### #... #... #... .###",
  D: "###. #..# #..# #..# ###.",
  E: "#### #... ###. #... ####",
  F: "#### #... ###. #... #...",
  G: ".### #... #.## #..# .###",
  H: "#..# #..# #### #..# #..#",
  I: "# # # # #",
  J: "...# ...# ...# #..# .##.",
  K: "#..# #.#. ##.. #.#. #..#",
  L: "#... #... #... #... ####",
  M: "#...# ##.## #.#.# #...# #...#",
  N: "#..# ##.# #.## #..# #..#",
  O: ".##. #..# #..# #..# .##.",
  P: "###. #..# ###. #... #...",
  Q: ".##. #..# #..# #.#. .#.#",
  R: "###. #..# ###. #.#. #..#",
  S: ".### #... .##. ...# ###.",
  T: "##### ..#.. ..#.. ..#.. ..#..",
  U: "#..# #..# #..# #..# .##.",
  V: "#..# #..# #..# .##. .##.",
  W: "#...# #...# #.#.# ##.## #...#",
  X: "#..# #..# .##. #..# #..#",
  Y: "#..# #..# .### ...# .##.",
  Z: "#### ..#. .#.. #... ####",
  "0": ".##. #..# #..# #..# .##.",
  "1": ".# ## .# .# .#",
  "2": "###. ...# .##. #... ####",
  "3": "###. ...# .##. ...# ###.",
  "4": "#..# #..# #### ...# ...#",
  "5": "#### #... ###. ...# ###.",
  "6": ".##. #... ###. #..# .##.",
  "7": "#### ...# ..#. .#.. .#..",
  "8": ".##. #..# .##. #..# .##.",
  "9": ".##. #..# .### ...# .##.",
  ".": ". . . . #",
  ",": ".. .. .. .# #.",
  "!": "# # # . #",
  "?": "##. ..# .#. ... .#.",
  "-": "... ... ### ... ...",
  "&": ".#.. #.#. .#.. #.#. .#.#",
};

const fine: Tiles = {
  A: ".###. #...# #...# ##### #...# #...# #...#",
  B: "####. #...# #...# ####. #...# #...# ####.",
  C: ".###. #...# #.... #.... #.... #...# .###.",
  D: "####. #...# #...# #...# #...# #...# ####.",
  E: "##### #.... #.... ####. #.... #.... #####",
  F: "##### #.... #.... ####. #.... #.... #....",
  G: ".###. #...# #.... #.### #...# #...# .####",
  H: "#...# #...# #...# ##### #...# #...# #...#",
  I: "### .#. .#. .#. .#. .#. ###",
  J: "..### ...#. ...#. ...#. ...#. #..#. .##..",
  K: "#...# #..#. #.#.. ##... #.#.. #..#. #...#",
  L: "#.... #.... #.... #.... #.... #.... #####",
  M: "#...# ##.## #.#.# #.#.# #...# #...# #...#",
  N: "#...# ##..# ##..# #.#.# #..## #..## #...#",
  O: ".###. #...# #...# #...# #...# #...# .###.",
  P: "####. #...# #...# ####. #.... #.... #....",
  Q: ".###. #...# #...# #...# #.#.# #..#. .##.#",
  R: "####. #...# #...# ####. #.#.. #..#. #...#",
  S: ".#### #.... #.... .###. ....# ....# ####.",
  T: "##### ..#.. ..#.. ..#.. ..#.. ..#.. ..#..",
  U: "#...# #...# #...# #...# #...# #...# .###.",
  V: "#...# #...# #...# #...# .#.#. .#.#. ..#..",
  W: "#...# #...# #...# #.#.# #.#.# ##.## #...#",
  X: "#...# #...# .#.#. ..#.. .#.#. #...# #...#",
  Y: "#...# #...# .#.#. ..#.. ..#.. ..#.. ..#..",
  Z: "##### ....# ...#. ..#.. .#... #.... #####",
  "0": ".###. #...# #..## #.#.# ##..# #...# .###.",
  "1": ".#. ##. .#. .#. .#. .#. ###",
  "2": ".###. #...# ....# ..##. .#... #.... #####",
  "3": "####. ....# ....# .###. ....# ....# ####.",
  "4": "...#. ..##. .#.#. #..#. ##### ...#. ...#.",
  "5": "##### #.... ####. ....# ....# #...# .###.",
  "6": ".###. #.... #.... ####. #...# #...# .###.",
  "7": "##### ....# ...#. ..#.. ..#.. .#... .#...",
  "8": ".###. #...# #...# .###. #...# #...# .###.",
  "9": ".###. #...# #...# .#### ....# ....# .###.",
  ".": ". . . . . . #",
  ",": ".. .. .. .. .. .# #.",
  "!": "# # # # # . #",
  "?": ".###. #...# ....# ..##. ..#.. ..... ..#..",
  "-": "... ... ... ### ... ... ...",
  "&": ".#.. #.#. #.#. .#.. #.#. #..# .##.",
};

/** A piece of outline: to a point, or along a quarter of a circle through its corner. */
type Step = { readonly to: readonly [number, number]; readonly bend?: readonly [number, number] };

export interface Typeface {
  readonly name: string;
  readonly tiles: Tiles;
  /** Corners of the ink are rounded off. */
  readonly soft: boolean;
  readonly rows: number;
}

export const tessera: Typeface = { name: "Tessera", tiles: chunky, soft: true, rows: 5 };
export const pixelwright: Typeface = { name: "Pixelwright", tiles: fine, soft: false, rows: 7 };

const inked = (rows: readonly string[], x: number, y: number): boolean => rows[y]?.[x] === "#";

/** The outline of one tile, from the top left, clockwise; a free corner is rounded by half a tile. */
const tile = (rows: readonly string[], x: number, y: number, soft: boolean): Step[] => {
  const free = (dx: number, dy: number) => soft && !inked(rows, x + dx, y) && !inked(rows, x, y + dy) && !inked(rows, x + dx, y + dy);
  const half = 0.5;
  const around = [
    [0, 0, -1, -1],
    [1, 0, 1, -1],
    [1, 1, 1, 1],
    [0, 1, -1, 1],
  ] as const;
  return around.flatMap(([cx, cy, dx, dy], i): Step[] => {
    const corner = [x + cx, y + cy] as const;
    if (!free(dx, dy)) return [{ to: corner }];
    const before: readonly [number, number] = i % 2 === 0 ? [corner[0], corner[1] - dy * half] : [corner[0] - dx * half, corner[1]];
    const after: readonly [number, number] = i % 2 === 0 ? [corner[0] - dx * half, corner[1]] : [corner[0], corner[1] - dy * half];
    return [{ to: before }, { to: after, bend: corner }];
  });
};

const tilesOf = (face: Typeface, letter: string): { contours: Step[][]; width: number } => {
  const rows = (face.tiles[letter.toUpperCase()] ?? "").split(" ");
  const contours = rows.flatMap((row, y) => [...row].flatMap((_, x) => (inked(rows, x, y) ? [tile(rows, x, y, face.soft)] : [])));
  return { contours, width: Math.max(2, ...rows.map((row) => row.length)) };
};

/** A line of the typeface as one SVG path, `size` high, its left top at (x, y); and how wide it came out. */
export const setLine = (face: Typeface, text: string, x: number, y: number, size: number): { path: string; width: number } => {
  const unit = size / face.rows;
  let pen = x;
  const put = ([px, py]: readonly [number, number]) => `${(pen + px * unit).toFixed(1)} ${(y + py * unit).toFixed(1)}`;
  const path = [...text]
    .map((letter) => {
      const { contours, width } = tilesOf(face, letter);
      const drawn = contours
        .map((steps) => `M${steps.map(({ to, bend }, i) => (bend ? `Q${put(bend)} ${put(to)}` : `${i ? "L" : ""}${put(to)}`)).join("")}Z`)
        .join("");
      pen += (letter === " " ? 3 : width + 1) * unit;
      return drawn;
    })
    .join("");
  return { path, width: pen - x - unit };
};

interface FontLibrary {
  Path: new () => {
    moveTo(x: number, y: number): void;
    lineTo(x: number, y: number): void;
    quadTo(x1: number, y1: number, x: number, y: number): void;
    close(): void;
  };
  Glyph: new (options: { name: string; unicode: number; advanceWidth: number; path: unknown }) => object;
  Font: new (options: {
    familyName: string;
    styleName: string;
    unitsPerEm: number;
    ascender: number;
    descender: number;
    designer: string;
    license: string;
    glyphs: object[];
  }) => { toArrayBuffer(): ArrayBuffer };
}
const library = createRequire(import.meta.url)("opentype.js") as FontLibrary;

const glyph = (face: Typeface, letter: string, unit: number): object => {
  const path = new library.Path();
  const { contours, width } = tilesOf(face, letter);
  const at = ([x, y]: readonly [number, number]): [number, number] => [Math.round((x + 0.5) * unit), Math.round((face.rows - y) * unit)];
  for (const steps of contours) {
    steps.forEach(({ to, bend }, i) => {
      if (i === 0) path.moveTo(...at(to));
      else if (bend) path.quadTo(...at(bend), ...at(to));
      else path.lineTo(...at(to));
    });
    path.close();
  }
  return new library.Glyph({
    name: `uni${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
    unicode: letter.codePointAt(0) ?? 0,
    advanceWidth: Math.round((width + 1) * unit),
    path,
  });
};

const sumOf = (bytes: Buffer): number => {
  let sum = 0;
  for (let at = 0; at + 3 < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
};

/** 1 January 2026 in seconds from 1904, as fonts count. */
const fontDate = 2_082_844_800n + 1_767_225_600n;

/** The library writes the time of the day into `head`; the same typeface shall be the same bytes, so a fixed day goes there. */
const dated = (font: Buffer): Buffer => {
  const entry =
    12 + 16 * Array.from({ length: font.readUInt16BE(4) }, (_, i) => font.toString("latin1", 12 + i * 16, 16 + i * 16)).indexOf("head");
  const head = font.readUInt32BE(entry + 8);
  font.writeUInt32BE(0, head + 8);
  for (const at of [head + 20, head + 28]) font.writeBigInt64BE(fontDate, at);
  font.writeUInt32BE(sumOf(font.subarray(head, head + 56)), entry + 4);
  font.writeUInt32BE((0xb1b0afba - sumOf(font)) >>> 0, head + 8);
  return font;
};

/** The typeface as an OpenType file: capitals (also under the small letters' keys), figures and marks. */
export const openType = (face: Typeface): Buffer => {
  const unit = Math.round(700 / face.rows);
  const letters = Object.keys(face.tiles);
  const small = letters.filter((letter) => /[A-Z]/.test(letter)).map((letter) => letter.toLowerCase());
  const blank = new library.Glyph({ name: ".notdef", unicode: 0, advanceWidth: unit * 4, path: new library.Path() });
  const space = new library.Glyph({ name: "space", unicode: 32, advanceWidth: unit * 3, path: new library.Path() });
  const glyphs = [blank, space, ...[...letters, ...small].map((letter) => glyph(face, letter, unit))];
  const font = new library.Font({
    familyName: face.name,
    styleName: "Regular",
    unitsPerEm: 1000,
    ascender: 800,
    descender: -200,
    designer: "Inkwell",
    license: "See LICENCE.txt",
    glyphs,
  });
  return dated(Buffer.from(font.toArrayBuffer()));
};

const readme = (face: Typeface): Entry => ({
  name: "README.txt",
  body: `${face.name}\n\nInstall ${face.name}-Regular.otf with a double click. Capitals sit on both cases; figures and . , ! ? - & are there too.\nDrawn on a grid of ${face.rows} rows: set it at multiples of ${face.rows} pixels and every edge stays sharp.\n`,
});

export const typefacePackage = (face: Typeface, kind: "personal" | "commercial"): Buffer =>
  zip([{ name: `${face.name}-Regular.otf`, body: openType(face) }, readme(face), licence(face.name, kind)]);
