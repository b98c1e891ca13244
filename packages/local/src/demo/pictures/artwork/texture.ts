import sharp from "sharp";
import type { Texture } from "../studio/material.ts";

/** An SVG document of a size, from what is in it. */
export const drawing = (width: number, height: number, inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${inside}</svg>`;

/** SVG as pixels to print on things. */
export const textureOf = async (svg: string): Promise<Texture> => {
  const { data, info } = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: data };
};
