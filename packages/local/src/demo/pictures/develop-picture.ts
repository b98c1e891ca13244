import sharp from "sharp";
import { type Studio, studios } from "./all.ts";
import { photograph } from "./studio/photograph.ts";

/**
 * Pictures are taken on a smaller film and enlarged a little: what pages show is narrower still. Some eighty are taken at the
 * first start, so every pixel here is time that a person waits.
 */
const filmShare = 0.6;
/** A banner fills a wide screen. */
const bannerShare = 0.75;

/** One picture of a shop: JPEG, or PNG with clear ground for flat artwork. */
export const makePicture = async (studio: Studio, name: string): Promise<Buffer> => {
  const { shots, flats } = studios[studio];
  const flat = flats[name];
  if (flat) return sharp(Buffer.from(flat.svg())).png().toBuffer();
  const shot = shots[name];
  if (!shot) throw new RangeError(`${studio} has no picture called ${name}`);
  const { width, height } = shot;
  const share = width > height * 2 ? bannerShare : filmShare;
  const frame = { width: Math.round(width * share), height: Math.round(height * share), channels: 3 } as const;
  const bytes = photograph(await shot.scene(), frame.width, frame.height);
  return sharp(bytes, { raw: frame }).resize(width, height, { kernel: "cubic" }).jpeg({ quality: 88 }).toBuffer();
};
