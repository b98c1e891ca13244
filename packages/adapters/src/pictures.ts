import { DomainError } from "@matjar/core/kernel";
import {
  type CardMaker,
  type MadePicture,
  maxPixels,
  type PictureMaker,
  pictureWidths,
  tooManyPixels,
  unreadablePicture,
  unsafeSvg,
} from "@matjar/core/media";
import type { Metadata, Sharp } from "sharp";
import { cardMaker } from "./share-card.ts";

/** libvips costs time and memory to load: it comes with the first picture. It keeps nothing, as pictures come once. */
const library = async () => {
  const { default: sharp } = await import("sharp");
  sharp.cache(false);
  return sharp;
};

const secondsToDecode = 15;
const widest = pictureWidths[pictureWidths.length - 1] ?? 2000;

const reading = { limitInputPixels: maxPixels, sequentialRead: true, failOn: "error", pages: 1, density: 72 } as const;

/** Everything that could run, load or grow without end. What passes is only ever drawn into pixels, here. */
const unsafe = [
  /<!doctype|<!entity|<\?xml-stylesheet/i,
  /<\s*(?:[\w-]+:)?(?:script|foreignObject|iframe|embed|object|audio|video|animate\w*|set|image|feImage|handler|link)\b/i,
  /\son\w+\s*=/i,
  /href\s*=\s*(?!["']#)/i,
  /(?:javascript|vbscript|data|file)\s*:/i,
  /@import|expression\s*\(/i,
  /url\(\s*['"]?(?!#)/i,
];

const looksLikeSvg = (bytes: Uint8Array): boolean => {
  const head = Buffer.from(bytes.subarray(0, 4096));
  const text = head[0] === 0xff || head[0] === 0xfe || head.includes(0) ? head.toString("utf16le") : head.toString("utf8");
  return /<\s*(?:\?xml|!--|!doctype|svg|[\w-]+:svg)/i.test(text);
};

/** @throws unsafeSvg; a drawing in another encoding than UTF-8 is refused too, as it cannot be read with certainty */
const requireSafe = (bytes: Uint8Array): void => {
  const text = Buffer.from(bytes).toString("utf8");
  const plain = text.replace(/&#x?[\da-f]+;?/gi, "&"); // entities could spell a scheme; none is needed in a drawing's attributes
  if (text.includes("\u0000") || text.includes("\ufffd") || plain !== text || unsafe.some((pattern) => pattern.test(text)))
    throw unsafeSvg();
};

const formats: readonly string[] = ["jpeg", "png", "webp", "gif", "svg"];

const isTaken = ({ format, compression }: Metadata): boolean => formats.includes(format) || (format === "heif" && compression === "av1");

const hex = (byte: number | undefined): string => (byte ?? 0).toString(16).padStart(2, "0");

/** The listed widths that the picture has, and its own when it is narrower than the widest. */
const widthsOf = (width: number): number[] => {
  const listed = pictureWidths.filter((each) => each <= width);
  return width < widest && !listed.some((each) => each === width) ? [...listed, width] : listed;
};

const colorOf = async (pixels: Sharp): Promise<string> => {
  const one = await pixels
    .clone()
    .flatten({ background: "#ffffff" })
    .resize(1, 1, { fit: "fill" })
    .removeAlpha()
    .toColourspace("srgb")
    .raw()
    .toBuffer();
  return `#${hex(one[0])}${hex(one[1] ?? one[0])}${hex(one[2] ?? one[0])}`;
};

const make = async (bytes: Uint8Array, effort: number): Promise<MadePicture> => {
  if (looksLikeSvg(bytes)) requireSafe(bytes);
  const sharp = await library();
  const meta = await sharp(bytes, { ...reading, limitInputPixels: false }).metadata(); // reads the header only
  if (!isTaken(meta)) throw unreadablePicture();
  if (meta.width * (meta.pageHeight ?? meta.height) > maxPixels) throw tooManyPixels({ maxPixels });
  const { width, height } = meta.autoOrient;
  const largest = Math.min(width, widest);
  const { data, info } = await sharp(bytes, reading)
    .autoOrient()
    .resize({ width: largest })
    .toColourspace("srgb")
    .timeout({ seconds: secondsToDecode })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
  const files = [];
  for (const each of widthsOf(width)) {
    const made = await pixels.clone().resize({ width: each }).webp({ quality: 75, effort }).toBuffer();
    files.push({ width: each, bytes: new Uint8Array(made) });
  }
  return { width, height, color: await colorOf(pixels), files };
};

/** What libvips says of a header that promises too much; everything else is a file it cannot read. */
const refusalFor = (error: unknown): Error =>
  error instanceof DomainError ? error : /pixel limit|too large/i.test(String(error)) ? tooManyPixels({ maxPixels }) : unreadablePicture();

/**
 * Pictures by sharp: decoded once, at the widest size kept, then made smaller. Orientation is applied and everything that is
 * not pixels (place, camera, colour profile after conversion) is left behind. WebP, quality 75; `effort` 2 takes half the time
 * of 4 for files some hundredths larger.
 *
 * @param fonts folder of the letters of cards, beside a bundle; npm's packages where it is absent
 */
export const pictureMaker = ({
  effort = 4,
  fonts,
}: {
  readonly effort?: number;
  readonly fonts?: string;
} = {}): PictureMaker & CardMaker => ({
  card: cardMaker(library, fonts),
  make: async (bytes) => {
    try {
      return await make(bytes, effort);
    } catch (error) {
      throw refusalFor(error);
    }
  },
});
