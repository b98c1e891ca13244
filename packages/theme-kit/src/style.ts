/** Values of merchants that end up in a style attribute; anything unexpected is left out. */
import type { PictureView } from "./views.ts";

const hex = /^#[0-9a-f]{6}$/i;
const position = /^\d{1,3}(\.\d+)?% \d{1,3}(\.\d+)?%$/;

export const pictureStyle = (picture: Pick<PictureView, "color" | "position">): string =>
  [
    hex.test(picture.color) ? `background-color:${picture.color}` : "",
    position.test(picture.position) ? `object-position:${picture.position}` : "",
  ]
    .filter(Boolean)
    .join(";");

/** A swatch's own colour, for `.swatch` of a theme. */
export const swatchStyle = (color: string): string => (hex.test(color) ? `--swatch:${color}` : "");

/** The shape of a gallery, from its first picture, kept between upright and lying: no page is all picture. */
export const galleryRatio = (picture: Pick<PictureView, "width" | "height"> | undefined): string => {
  const ratio = picture ? picture.width / picture.height : Number.POSITIVE_INFINITY;
  return String(Math.round(Math.min(1.34, Math.max(0.75, ratio)) * 1000) / 1000);
};
