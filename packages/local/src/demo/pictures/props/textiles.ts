import { masked, type Paint, plain, print, type Texture } from "../studio/material.ts";
import { type Mesh, patch } from "../studio/mesh.ts";
import { place, type Thing } from "../studio/photograph.ts";
import { box, tube, turned } from "../studio/shapes.ts";
import { matte, woven } from "./materials.ts";

const puff = (s: number, t: number): number => Math.max(0, 1 - Math.abs(s) ** 2.6) ** 0.55 * Math.max(0, 1 - Math.abs(t) ** 2.6) ** 0.55;
const pad = (wide: number, thick: number, side: 1 | -1): Mesh =>
  patch(56, 56, (u, v) => {
    const [s, t] = [u * 2 - 1, v * 2 - 1];
    const crease = 0.05 * Math.sin(s * 7 + t * 3) * (1 - puff(s, t));
    return [
      (wide / 2) * s * (1 - 0.055 * (1 - t * t)),
      (wide / 2) * (-t * (1 - 0.055 * (1 - s * s)) + 1),
      side * thick * (puff(s, t) + crease),
    ];
  });

export const cushion = (texture: Texture, wide = 20): Thing[] => [
  { mesh: pad(wide, 3.6, 1), material: woven(print(texture), 120, 0.4) },
  { mesh: pad(wide, 3.6, -1), material: woven(plain("#6d3526"), 120, 0.4) },
];

/** A folded blanket: three layers and a fringe at the lowest. */
export const throwBlanket = (hex: string, stripe: string): Thing[] => {
  const cloth = woven(
    masked(plain(hex), plain(stripe), (_u, _v, x) =>
      [-7.6, -6.6, -4.9, 4.9, 6.6, 7.6].some((at) => Math.abs(x - at) < (Math.abs(at) === 6.6 ? 0.55 : 0.18)) ? 1 : 0,
    ),
    190,
    0.7,
  );
  const layers = [0, 1, 2].map(
    (i): Thing => ({
      mesh: place([{ mesh: box(20 - i * 0.25, 2.15, 13 - i * 0.5, 0.95, 9), material: cloth }], {
        at: [0.08 * i, i * 2.02, -0.2 * i],
        turn: i - 1,
      })[0]?.mesh as Mesh,
      material: cloth,
    }),
  );
  const fringe = Array.from(
    { length: 58 },
    (_, i): Thing => ({
      mesh: tube(
        [
          [-9.4 + i * 0.33, 0.9, 6.3],
          [-9.4 + i * 0.33 + Math.sin(i * 3) * 0.1, 0.5, 7.1],
          [-9.4 + i * 0.33 + Math.sin(i * 5) * 0.22, 0.14, 8.3 + Math.sin(i * 7) * 0.2],
        ],
        () => 0.12,
        1,
        8,
      ),
      material: matte(hex),
    }),
  );
  return [...layers, ...fringe];
};

/** A coiled palm basket, `radius` across the rim, with bands of dyed leaf. */
export const basket = (radius: number, high: number, dye: string, handles = true): Thing[] => {
  const coils = Math.round(high * 1.35);
  const shape = Array.from({ length: 181 }, (_, i): readonly [number, number] => [
    radius * (0.8 + 0.2 * Math.sin((i / 180) * 1.9)),
    (i / 180) * high,
  ]);
  const body = turned(shape, {
    columns: 320,
    relief: (a, v) =>
      1 + 0.016 * Math.abs(Math.sin(v * coils * Math.PI)) * (0.75 + 0.25 * Math.sin(a * 110 + Math.floor(v * coils) * Math.PI)),
  });
  const dyed = (u: number, v: number): number => {
    const coil = Math.floor(v * coils);
    const wave = Math.abs(((u * 14) % 1) * 2 - 1) * 4;
    const inBand = (from: number) => coil >= from && Math.abs(coil - from - wave) < 1.1;
    return inBand(Math.round(coils * 0.28)) || inBand(Math.round(coils * 0.6)) ? 1 : 0;
  };
  const straw = (u: number, v: number) =>
    0.66 +
    0.34 * Math.abs(Math.sin(v * coils * Math.PI)) -
    0.12 * Math.max(0, Math.sin(u * 6.2832 * 110 + Math.floor(v * coils) * Math.PI));
  const base = masked(plain("#d3ab6c"), plain(dye), dyed);
  const paint: Paint = (out, u, v, x, y, z) => {
    base(out, u, v, x, y, z);
    const k = straw(u, v);
    for (let i = 0; i < 3; i++) out[i] = (out[i] as number) * k;
  };
  const material = { paint, rough: 0.8, gloss: 0.3, sheen: 0.15 };
  const loop = (side: 1 | -1): Thing => ({
    mesh: tube(
      [
        [side * radius * 0.93, high - 2, 2],
        [side * (radius + 1.4), high + 1.4, 1.5],
        [side * (radius + 1.7), high + 2, 0],
        [side * (radius + 1.4), high + 1.4, -1.5],
        [side * radius * 0.93, high - 2, -2],
      ],
      () => 0.42,
    ),
    material: matte("#b98a4e", 0.2),
  });
  const inside: Thing = {
    mesh: turned(
      [
        [0, 0.4],
        [radius * 0.7, 0.4],
        [radius * 0.76, 1.5],
        [radius * 0.94, high * 0.95],
      ],
      { columns: 96 },
    ),
    material: matte("#8d6a3c", 0.3),
  };
  return [{ mesh: body, material }, inside, ...(handles ? [loop(1), loop(-1)] : [])];
};
