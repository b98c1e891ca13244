import sharp from "sharp";
import { type Studio, studios } from "./all.ts";
import { photograph } from "./studio/photograph.ts";

/** Pictures are taken on a smaller film and enlarged: what the largest page shows has fewer pixels still. */
const filmShare = 0.52;
/** A banner fills a wide screen: it is taken nearly at its size. */
const bannerShare = 0.8;

/** One picture of a shop: JPEG, or PNG with clear ground for flat artwork. */
export const makePicture = async (studio: Studio, name: string): Promise<Buffer> => {
  const { shots, flats } = studios[studio];
  const flat = flats[name];
  if (flat) return sharp(Buffer.from(flat.svg())).png().toBuffer();
  const shot = shots[name];
  if (!shot) throw new RangeError(`${studio} has no picture called ${name}`);
  const share = shot.width > 1600 ? bannerShare : filmShare;
  const [width, height] = [Math.round(shot.width * share), Math.round(shot.height * share)];
  const bytes = photograph(await shot.scene(), width, height);
  return sharp(bytes, { raw: { width, height, channels: 3 } })
    .resize(shot.width, shot.height, { kernel: "cubic" })
    .jpeg({ quality: 88 })
    .toBuffer();
};
