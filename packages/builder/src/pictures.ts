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

const srcset = (scene: Scene, picture: Picture, widths: readonly number[]): string =>
  widths.map((one) => `${path(scene, picture, one)} ${one}w`).join(", ");

/** Undefined when the picture is gone. `alt` stands in where the merchant wrote none. */
export const pictureView = (scene: Scene, id: Id<"media"> | undefined, alt = ""): PictureView | undefined => {
  const picture = id && scene.picture(id);
  if (!picture) return undefined;
  const width = picture.widths.at(-1) ?? picture.width;
  return {
    id: picture.id,
    src: path(scene, picture, fitting(picture, plainWidth)),
    srcset: srcset(scene, picture, picture.widths),
    width,
    height: heightAt(picture, width),
    alt: firstText(scene.locale === scene.main ? undefined : picture.altTranslations?.[scene.locale], picture.alt, alt),
    color: picture.color,
    position: position(picture),
  };
};

/** On a card of a product: without the files that are narrower than any card. Each width less is 100 bytes of a long list. */
export const cardPicture = (scene: Scene, view: PictureView): PictureView => {
  const picture = scene.picture(view.id as Id<"media">);
  const widths = picture?.widths.filter((width) => width >= searchWidth) ?? [];
  return picture && widths.length > 0 ? { ...view, srcset: srcset(scene, picture, widths) } : view;
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
