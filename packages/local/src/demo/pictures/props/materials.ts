import { light, type Material, masked, type Paint, plain, shaded } from "../studio/material.ts";
import { clouds, grain, smooth } from "../studio/vector.ts";

const mottled = (paint: Paint, size: number, depth: number): Paint =>
  shaded(paint, (_u, _v, x, y, z) => 1 - depth * clouds((x + z * 0.7) * size, (y + z * 0.3) * size));

export const brass = (hex = "#d8ae62"): Material => ({ paint: mottled(plain(hex), 0.9, 0.12), rough: 0.2, metal: true });
export const brushed = (hex = "#cfa35a"): Material => ({
  paint: shaded(plain(hex), (u, v) => 0.86 + 0.14 * grain(Math.floor(u * 40), Math.floor(v * 900))),
  rough: 0.34,
  metal: true,
});

/** Glazed stoneware; `speckle` is the share of dark iron spots. */
export const glaze = (hex: string, speckle = 0, rough = 0.14): Material => ({
  paint: shaded(
    plain(hex),
    (u, v, x, y) => (grain(Math.floor(u * 620), Math.floor(v * 380)) < speckle ? 0.5 : 1) * (0.95 + 0.08 * clouds(x * 0.8, y * 0.5)),
  ),
  rough,
  through: 0.08,
});

/** The foot stays bare: clay below a height along the outline, glaze above, with a soft line between. */
export const dipped = (hex: string, clay: string, from: number, to: number, speckle = 0): Material => ({
  ...glaze(hex, speckle),
  paint: masked(glaze(hex, speckle).paint, mottled(plain(clay), 3, 0.16), (u, v) =>
    v > from && v < to ? smooth(to, to - 0.008, v + 0.006 * Math.sin(u * 19)) : 0,
  ),
});

export const matte = (hex: string, depth = 0.1): Material => ({ paint: mottled(plain(hex), 1.4, depth), rough: 0.85, gloss: 0.25 });
export const stone = (hex: string): Material => ({
  paint: shaded(mottled(plain(hex), 0.45, 0.09), (u, v) => 0.95 + 0.07 * grain(Math.floor(u * 1400), Math.floor(v * 900))),
  rough: 0.95,
  gloss: 0.12,
});

export const wood = (hex: string): Material => ({
  paint: shaded(plain(hex), (_u, _v, x, y, z) => {
    const ring = clouds(x * 0.22 + 3, (z + y) * 1.9) * 7 + clouds(x * 0.9, (z + y) * 9) * 0.6;
    return 0.72 + 0.4 * Math.abs((ring % 1) - 0.5) + 0.12 * clouds(x * 0.5, z * 14);
  }),
  rough: 0.5,
  gloss: 0.7,
});

export const wax = (hex: string): Material => ({ paint: plain(hex), rough: 0.55, through: 0.75, gloss: 0.6 });
export const amber = (hex: string): Material => ({ paint: shaded(plain(hex), (_u, v) => 0.72 + 0.55 * v), rough: 0.06, through: 0.9 });
export const glass = (hex: string): Material => ({ paint: plain(hex), rough: 0.02, glass: light(hex) });
export const paper = (paint: Paint): Material => ({ paint, rough: 0.9, gloss: 0.2, through: 0.05 });
export const card = (paint: Paint): Material => ({ paint, rough: 0.42, gloss: 0.8 });
export const ember: Material = { paint: (out) => out.set([4, 1.1, 0.25]), rough: 1, gloss: 0, through: 1 };
export const flame: Material = { paint: (out, _u, v) => out.set([4.5, 3.1 - v, 1.5 - v]), rough: 1, gloss: 0, through: 1 };

/** Woven wool or cotton under any paint: threads over and under, with the soft edge of fibres. */
export const woven = (paint: Paint, threads = 150, sheen = 0.5): Material => ({
  paint: shaded(
    paint,
    (u, v) =>
      0.86 +
      0.11 * Math.sin(u * threads * 6.2832) * Math.sin(v * threads * 6.2832) +
      0.1 * grain(Math.floor(u * threads * 2), Math.floor(v * threads * 2)),
  ),
  rough: 1,
  gloss: 0,
  sheen,
});
