import sharp from "sharp";
import type { Texture } from "../studio/material.ts";

/** An SVG document of a size, from what is in it. */
export const drawing = (width: number, height: number, inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${inside}</svg>`;

/**
 * SVG as pixels to print on things. A print is looked up point by point, so it should not be much larger than it will be
 * seen: `wide` makes it smaller first, with all its detail averaged.
 */
export const textureOf = async (svg: string, wide?: number): Promise<Texture> => {
  const drawn = sharp(Buffer.from(svg));
  const sized = wide === undefined ? drawn : drawn.resize(wide);
  const { data, info } = await sized.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: data };
};
