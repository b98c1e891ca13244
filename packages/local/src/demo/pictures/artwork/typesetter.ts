import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { inflateSync } from "node:zlib";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const resolve = createRequire(import.meta.url).resolve;

interface FontTable {
  readonly head: Buffer;
  readonly body: Buffer;
}

/** The tables of a WOFF 1.0 file, unpacked (https://www.w3.org/TR/WOFF/). */
const woffTables = (file: Buffer): FontTable[] =>
  Array.from({ length: file.readUInt16BE(12) }, (_, i) => {
    const entry = 44 + i * 20;
    const [offset, packed, size] = [4, 8, 12].map((at) => file.readUInt32BE(entry + at)) as [number, number, number];
    const bytes = file.subarray(offset, offset + packed);
    const head = Buffer.concat([file.subarray(entry, entry + 4), file.subarray(entry + 16, entry + 20)]);
    return { head, body: packed < size ? inflateSync(bytes) : bytes };
  });

/** WOFF to the TrueType or OpenType file that it wraps, which is what the typesetter reads. */
const unwrapWoff = (file: Buffer): Buffer => {
  const tables = woffTables(file);
  const power = Math.floor(Math.log2(tables.length));
  const header = Buffer.alloc(12 + 16 * tables.length);
  file.copy(header, 0, 4, 8);
  const search = [tables.length, 2 ** power * 16, power, tables.length * 16 - 2 ** power * 16];
  for (const [i, n] of search.entries()) header.writeUInt16BE(n, 4 + i * 2);
  let offset = header.length;
  const bodies = tables.map(({ head, body }, i) => {
    const at = 12 + i * 16;
    head.copy(header, at);
    header.writeUInt32BE(offset, at + 8);
    header.writeUInt32BE(body.length, at + 12);
    const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
    offset += padded.length;
    return padded;
  });
  return Buffer.concat([header, ...bodies]);
};

const fontFiles = [
  ...[400, 700].map((w) => `@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-${w}-normal.woff`),
  ...[300, 500, 800].map((w) => `@fontsource/noto-sans/files/noto-sans-latin-${w}-normal.woff`),
];

let compiler: NodeCompiler | undefined;

/** Made on first use: it takes some milliseconds and not every process sets type. */
const typesetter = (): NodeCompiler => {
  compiler ??= NodeCompiler.create({
    workspace: import.meta.dirname,
    fontArgs: [{ fontBlobs: fontFiles.map((name) => unwrapWoff(readFileSync(resolve(name)))) }],
  });
  return compiler;
};

/** A Typst document as a PDF file. The date is fixed: the same source gives the same bytes. */
export const pdfOf = (source: string): Buffer => typesetter().pdf({ mainFileContent: source }, { creationTimestamp: 1_767_225_600 });

export interface TypeStyle {
  /** Height of the letters' body in the artwork's units. */
  readonly size: number;
  readonly font?: "Libertinus Serif" | "Noto Sans" | "Noto Naskh Arabic" | "DejaVu Sans Mono" | "New Computer Modern";
  readonly fill?: string;
  readonly weight?: number;
  readonly italic?: boolean;
  /** Space between letters in em; never in Arabic. */
  readonly tracking?: number;
  readonly leading?: number;
  /** Lines break at this width. */
  readonly wide?: number;
  readonly align?: "start" | "center" | "end";
}

const quoted = (text: string): string => JSON.stringify(text);

const sourceOf = (
  text: string,
  {
    size,
    font = "Noto Sans",
    fill = "#000000",
    weight = 400,
    italic = false,
    tracking = 0,
    leading = 0.5,
    wide,
    align = "start",
  }: TypeStyle,
): string => `
#set page(width: ${wide ? `${wide}pt` : "auto"}, height: auto, margin: 0pt, fill: none)
#set par(leading: ${leading}em)
#set align(${align})
#set text(font: ${quoted(font)}, size: ${size}pt, weight: ${weight}, style: ${italic ? '"italic"' : '"normal"'}, fill: rgb(${quoted(fill)}), tracking: ${tracking}em, top-edge: "bounds", bottom-edge: "bounds", lang: ${/[\u0600-\u06ff]/.test(text) ? '"ar"' : '"en"'})
${text
  .split("\n")
  .map((line) => `#text(${quoted(line)})`)
  .join("#linebreak()\n")}`;

/** Set words: outlines, no fonts, with the size of what is inked. */
export interface Lettering {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

export const lettering = (text: string, style: TypeStyle): Lettering => {
  const svg = typesetter().plainSvg({ mainFileContent: sourceOf(text, style) });
  const [, width = "0", height = "0"] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return { svg, width: Number(width), height: Number(height) };
};

/** Words set in place as a piece of SVG: `x` is the start, the middle or the end after `anchor`, `y` the top of the ink. */
export const words = (text: string, x: number, y: number, style: TypeStyle, anchor: "start" | "middle" | "end" = "start"): string => {
  const { svg, width, height } = lettering(text, style);
  const left = x - (anchor === "middle" ? width / 2 : anchor === "end" ? width : 0);
  return svg.replace(
    /<svg [^>]*>/,
    `<svg x="${left}" y="${y}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" overflow="visible" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">`,
  );
};
