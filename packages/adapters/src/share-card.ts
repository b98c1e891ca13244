import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { cardSize, type ShareCard } from "@matjar/core/media";
import type { OverlayOptions } from "sharp";
import { documentFamilies, documentFonts } from "./fonts.ts";

const { width, height } = cardSize;
const margin = 64;
const families = documentFamilies.join(", ");

/**
 * Lets the letters come from our fonts alone, so that a card is the same on every machine. Fontconfig reads its own variable when
 * the first text is drawn.
 */
const useFonts = (folder: string | undefined): void => {
  const dir = path.join(tmpdir(), `matjar-fonts-${process.pid}`);
  mkdirSync(dir, { recursive: true });
  for (const [i, font] of documentFonts(folder).entries()) writeFileSync(path.join(dir, `${i}.ttf`), font);
  const config = path.join(dir, "fonts.conf");
  const doctype = '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">';
  writeFileSync(config, `${doctype}<fontconfig><dir>${dir}</dir><cachedir>${dir}</cachedir></fontconfig>`);
  process.env["FONTCONFIG_FILE"] = config;
};

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Pango takes markup; what people wrote is text. Marks of direction that stand alone in a line only take room. */
const markup = (text: string, color: string): string =>
  `<span foreground="${color}">${text.replace(/[\u2066-\u2069]|[^\P{Cc}\n]|\p{Cs}/gu, "").replace(/[&<>]/g, (letter) => entities[letter] ?? "")}</span>`;

interface Words {
  readonly text: string;
  readonly color: string;
  readonly bold: boolean;
  /** In pixels, the most wanted first; the last is taken whether it fits or not. */
  readonly sizes: readonly number[];
  readonly maxWidth: number;
  readonly maxHeight: number;
}

interface Drawn {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

type Library = typeof import("sharp").default;

const drawAt = async (sharp: Library, { text, color, bold, maxWidth, maxHeight }: Words, size: number): Promise<Drawn> => {
  const font = `${families} ${bold ? "Bold " : ""}${size}`;
  const made = sharp({ text: { text: markup(text, color), font, width: maxWidth, rgba: true, dpi: 72, wrap: "word-char" } });
  const { data, info } = await made.png().toBuffer({ resolveWithObject: true });
  if (info.height <= maxHeight && info.width <= maxWidth) return { data, width: info.width, height: info.height };
  const cut = { left: 0, top: 0, width: Math.min(info.width, maxWidth), height: Math.min(info.height, maxHeight) };
  return { data: await sharp(data).extract(cut).png().toBuffer(), width: cut.width, height: info.height };
};

const draw = async (sharp: Library, words: Words): Promise<Drawn | undefined> => {
  if (!words.text.trim()) return undefined;
  for (const size of words.sizes.slice(0, -1)) {
    const drawn = await drawAt(sharp, words, size);
    if (drawn.height <= words.maxHeight) return drawn;
  }
  return drawAt(sharp, words, words.sizes.at(-1) ?? 24);
};

/** Words stand at the side where reading begins, the picture at the other one. */
const wordLayers = async (sharp: Library, { title, text, shop, dir, colors }: ShareCard, room: number): Promise<OverlayOptions[]> => {
  const narrow = { color: colors.text, maxWidth: room };
  const [name, head, foot] = await Promise.all([
    draw(sharp, { ...narrow, text: shop.slice(0, 60), bold: true, sizes: [32, 26], maxHeight: 56 }),
    draw(sharp, { ...narrow, text: title.slice(0, 160), bold: true, sizes: [76, 64, 52, 42, 34], maxHeight: 290 }),
    draw(sharp, { ...narrow, text: text.slice(0, 200), color: colors.accent, bold: true, sizes: [52, 42, 32, 26], maxHeight: 110 }),
  ]);
  const at = (drawn: Drawn | undefined, top: number): OverlayOptions[] =>
    drawn ? [{ input: drawn.data, top: Math.round(top), left: dir === "rtl" ? width - margin - drawn.width : margin }] : [];
  const headHeight = Math.min(head?.height ?? 0, 290);
  return [
    ...at(name, margin),
    ...at(head, Math.max(margin + 76, (height - headHeight) / 2 - 20)),
    ...at(foot, height - margin - Math.min(foot?.height ?? 0, 110)),
  ];
};

const photo = async (sharp: Library, picture: Uint8Array, dir: ShareCard["dir"]): Promise<OverlayOptions> => {
  const input = await sharp(picture).resize(height, height, { fit: "cover" }).png().toBuffer();
  return { input, top: 0, left: dir === "rtl" ? 0 : width - height };
};

const stripe = 14;

/** Cards for shared links by sharp, which shapes Arabic by Pango. */
export const cardMaker = (library: () => Promise<Library>, fonts?: string) => {
  let ready = false;
  return async (card: ShareCard, picture: Uint8Array | undefined): Promise<Uint8Array> => {
    if (!ready) useFonts(fonts);
    ready = true;
    const sharp = await library();
    const { background, accent } = card.colors;
    const band = { create: { width: stripe, height, channels: 3 as const, background: accent } };
    const layers = [
      { input: band, top: 0, left: card.dir === "rtl" ? width - stripe : 0 },
      ...(picture ? [await photo(sharp, picture, card.dir)] : []),
      ...(await wordLayers(sharp, card, (picture ? width - height : width) - 2 * margin)),
    ];
    const canvas = sharp({ create: { width, height, channels: 3, background } }).composite(layers);
    return new Uint8Array(await canvas.jpeg({ quality: 84, chromaSubsampling: "4:4:4" }).toBuffer());
  };
};
