import { type Material, plain, print, type Texture } from "../studio/material.ts";
import { place, type Thing } from "../studio/photograph.ts";
import { ball, box, corners, curve, sheet, turned } from "../studio/shapes.ts";
import { brass, card, paper, wood } from "./materials.ts";

const high = (texture: Texture, wide: number): number => (wide * texture.height) / texture.width;

/** A sheet of paper, standing; `curl` bends its lower corner forward. Back side white. */
export const leaflet = (
  texture: Texture,
  wide: number,
  curl = 0.6,
  material: (paint: ReturnType<typeof print>) => Material = paper,
): Thing[] => {
  const bend = (u: number, v: number) => curl * (Math.max(0, u + v - 1.25) ** 2 * 3 + 0.25 * Math.sin(u * 3.1));
  return [
    { mesh: sheet(wide, high(texture, wide), bend), material: material(print(texture)) },
    {
      mesh: place([{ mesh: sheet(wide, high(texture, wide), bend), material: paper(plain("#f6f2e9")) }], { at: [0, 0, -0.12] })[0]
        ?.mesh as Thing["mesh"],
      material: paper(plain("#f6f2e9")),
    },
  ];
};

/** A bound book, standing, its cover to the viewer. */
export const book = (texture: Texture, wide: number, thick: number, spine: string): Thing[] => {
  const tall = high(texture, wide);
  return [
    ...place([{ mesh: box(wide - 0.3, tall - 0.36, thick - 0.3, 0.05, 40), material: paper(plain("#f3ead8")) }], { at: [-0.14, 0.18, 0] }),
    ...place([{ mesh: box(wide, tall, 0.3, 0.06, 40), material: card(plain(spine)) }], { at: [0, 0, -thick / 2] }),
    ...place([{ mesh: box(wide, tall, 0.3, 0.06, 40), material: card(plain(spine)) }], { at: [0, 0, thick / 2] }),
    ...place([{ mesh: box(0.34, tall, thick, 0.1, 30), material: card(plain(spine)) }], { at: [-wide / 2 + 0.1, 0, 0] }),
    ...place([{ mesh: sheet(wide - 0.02, tall, () => 0, 8), material: card(print(texture)) }], { at: [0, 0, thick / 2 + 0.17] }),
  ];
};

/** A picture in a thin frame with a mount. */
export const framed = (texture: Texture, wide: number, frame = "#8a5f3c"): Thing[] => {
  const tall = high(texture, wide);
  const bar = (w: number, h: number, x: number, y: number) =>
    place([{ mesh: box(w, h, 1, 0.1, 30), material: wood(frame) }], { at: [x, y, 0] });
  return [
    ...bar(wide + 1, 0.6, 0, 0),
    ...bar(wide + 1, 0.6, 0, tall + 0.5),
    ...bar(0.6, tall + 1, -wide / 2 - 0.25, 0),
    ...bar(0.6, tall + 1, wide / 2 + 0.25, 0),
    ...place([{ mesh: sheet(wide, tall, () => 0, 8), material: { ...card(print(texture)), rough: 0.3 } }], { at: [0, 0.55, 0.1] }),
    ...place([{ mesh: box(wide, tall, 0.1, 0.01, 40), material: paper(plain("#eeeeee")) }], { at: [0, 0.55, -0.2] }),
  ];
};

/** A tablet, screen to the viewer. */
export const tablet = (texture: Texture, wide: number): Thing[] => {
  const tall = high(texture, wide);
  return [
    ...place([{ mesh: box(wide + 1.3, tall + 1.3, 0.7, 0.25, 18), material: { paint: plain("#23262d"), rough: 0.3 } }], {
      at: [0, 0, -0.4],
    }),
    ...place([{ mesh: sheet(wide, tall, () => 0, 6), material: { paint: print(texture), rough: 0.15, gloss: 0.5, through: 0.5 } }], {
      at: [0, 0.65, 0.02],
    }),
  ];
};

/** A hand bell with a wooden grip. */
export const handBell = (): Thing[] => [
  {
    mesh: turned(
      curve(
        [
          [5.2, 0],
          [5.3, 0.3],
          [4.7, 1],
          [4.1, 2.6],
          [3.8, 5],
          [3.4, 7],
          [2.3, 8.4],
          [0.9, 9],
          [0, 9.1],
        ],
        8,
      ),
    ),
    material: brass(),
  },
  {
    mesh: turned(
      curve(
        [
          [0.6, 8.9],
          [0.8, 9.6],
          [0.5, 10.2],
          [0.75, 12],
          [0.95, 14],
          [0.7, 15.6],
          [1, 16.4],
          [0.7, 17.2],
          [0, 17.4],
        ],
        6,
      ),
    ),
    material: wood("#5b3823"),
  },
];

export const glassBead = (hex: string): Thing[] => [
  { mesh: ball(1.4, 1.4, 1.4), material: { paint: plain(hex), rough: 0.05, through: 0.7 } },
];

/** A pencil lying along x. */
export const pencil = (hex: string): Thing[] =>
  place(
    [
      {
        mesh: turned(
          corners(
            [
              [0, 0],
              [0.42, 0],
              [0.42, 13],
              [0, 13],
            ],
            0.05,
          ),
          { columns: 6 },
        ),
        material: { paint: plain(hex), rough: 0.35 },
      },
      {
        mesh: turned(
          [
            [0.42, 13],
            [0.3, 13.6],
            [0.12, 14.4],
            [0, 14.8],
          ],
          { columns: 24 },
        ),
        material: wood("#d9b285"),
      },
    ],
    { lean: -90, at: [0, 0.42, 0] },
  );
