import type { Id } from "@matjar/core/kernel";
import { type Picture, picturePath } from "@matjar/core/media/schema";
import type { PictureView } from "@matjar/theme-kit";
import { absolute } from "./links.ts";
import { firstText, type Scene } from "./scene.ts";

const plainWidth = 960;
const searchWidth = 320;

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

const position = ({ focalPoint }: Picture): string => (focalPoint ? `${percent(focalPoint.x)} ${percent(focalPoint.y)}` : "50% 50%");

/** The widest file that is no wider than `most`, else the narrowest. */
const fitting = ({ widths }: Picture, most: number): number => widths.findLast((width) => width <= most) ?? widths[0] ?? most;

const heightAt = ({ width, height }: Picture, shown: number): number => Math.max(1, Math.round((shown * height) / width));

const path = (scene: Scene, picture: Picture, width: number): string => picturePath(scene.snapshot.store.id, picture.id, width);

/** Undefined when the picture is gone. `alt` stands in where the merchant wrote none. */
export const pictureView = (scene: Scene, id: Id<"media"> | undefined, alt = ""): PictureView | undefined => {
  const picture = id && scene.picture(id);
  if (!picture) return undefined;
  const width = picture.widths.at(-1) ?? picture.width;
  return {
    id: picture.id,
    src: path(scene, picture, fitting(picture, plainWidth)),
    srcset: picture.widths.map((one) => `${path(scene, picture, one)} ${one}w`).join(", "),
    width,
    height: heightAt(picture, width),
    alt: firstText(scene.locale === scene.main ? undefined : picture.altTranslations?.[scene.locale], picture.alt, alt),
    color: picture.color,
    position: position(picture),
  };
};

/** A file about 320 wide, for lists of search results. */
export const smallPicture = (scene: Scene, id: string): string | undefined => {
  const picture = scene.picture(id as Id<"media">);
  return picture && path(scene, picture, fitting(picture, searchWidth));
};

/** Absolute addresses for machines, of the pictures that are there. */
export const pictureAddresses = (scene: Scene, ids: readonly Id<"media">[]): string[] =>
  ids.flatMap((id) => {
    const picture = scene.picture(id);
    return picture ? absolute(scene, path(scene, picture, fitting(picture, plainWidth))) : [];
  });
