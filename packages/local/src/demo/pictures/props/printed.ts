import { type Paint, print, type Texture } from "../studio/material.ts";
import { place, type Thing } from "../studio/photograph.ts";
import { along, sheet } from "../studio/shapes.ts";
import { card } from "./materials.ts";

/** A printed label laid on the front of a flat thing. */
export const label = (texture: Texture, wide: number, at: readonly [number, number, number]): Thing[] =>
  place([{ mesh: sheet(wide, (wide * texture.height) / texture.width, () => 0, 4), material: card(print(texture)) }], { at });

/** A print wrapped around a turned body, `half` of a turn to each side of its front, from `low` to `high`. */
export const around = (
  texture: Texture,
  outline: readonly (readonly [number, number])[],
  low: number,
  high: number,
  half: number,
  under: Paint,
): Paint => print(texture, { on: [0.25 + half, along(outline, high), 0.25 - half, along(outline, low)], under });
