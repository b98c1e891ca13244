import type { Material } from "../studio/material.ts";
import type { Thing } from "../studio/photograph.ts";
import { along, box, corners, curve, type Point, squarish, tube, turned } from "../studio/shapes.ts";
import { dipped, glaze, matte, stone } from "./materials.ts";

const vases: Readonly<Record<"tall" | "round" | "bottle", readonly Point[]>> = {
  tall: curve(
    [
      [0, 0],
      [3.2, 0],
      [3.6, 0.5],
      [4.4, 5],
      [4.6, 10],
      [3.7, 15],
      [2.2, 18],
      [1.75, 20],
      [2.3, 21.6],
      [2.1, 21.7],
      [1.5, 20],
      [1.9, 18],
      [3, 14],
    ],
    8,
  ),
  round: curve(
    [
      [0, 0],
      [2.8, 0],
      [3.3, 0.4],
      [5.6, 3.6],
      [6.2, 7],
      [5.2, 10.4],
      [2.9, 12.6],
      [2.2, 13.4],
      [2.5, 14.4],
      [2.3, 14.5],
      [1.9, 13.4],
      [3, 11.8],
    ],
    8,
  ),
  bottle: curve(
    [
      [0, 0],
      [2.4, 0],
      [2.8, 0.4],
      [3.6, 3],
      [3.3, 6.5],
      [1.7, 9.4],
      [1.05, 12],
      [1, 15],
      [1.35, 16.4],
      [1.2, 16.5],
      [0.85, 15],
      [0.9, 12],
    ],
    8,
  ),
};

export const vase = (shape: keyof typeof vases, hex: string, clay = "#c79a76"): Thing[] => {
  const outline = vases[shape];
  return [
    {
      mesh: turned(outline, { relief: (a, v) => 1 + 0.0035 * Math.sin(v * 260 + a) }),
      material: dipped(hex, clay, along(outline, 0.3), along(outline, 1.9), 0.012),
    },
  ];
};

const bowlShape = curve(
  [
    [0, 0.5],
    [2.6, 0.4],
    [2.8, 0],
    [3.3, 0],
    [3.6, 0.6],
    [6.2, 2.2],
    [8.3, 4.6],
    [8.9, 5.8],
    [8.7, 5.95],
    [8.3, 5],
    [6.2, 2.8],
    [3.4, 1.2],
    [0, 1],
  ],
  8,
);
export const bowl = (hex: string, inside = hex): Thing[] => [
  {
    mesh: turned(bowlShape),
    material: {
      ...glaze(hex, 0.01),
      paint: (out, u, v, x, y, z) => (v < 0.53 ? glaze(hex, 0.01) : glaze(inside, 0.006)).paint(out, u, v, x, y, z),
    },
  },
];

const mugShape = corners(
  [
    [0, 0.2],
    [3.2, 0.2],
    [3.5, 0.6],
    [3.7, 8.8],
    [3.35, 8.8],
    [3.2, 1],
    [0, 0.8],
  ],
  0.35,
);
export const mug = (hex: string, clay = "#bb8a63"): Thing[] => [
  {
    mesh: turned(mugShape, { relief: (a, v) => 1 + 0.003 * Math.sin(v * 190 + a) }),
    material: dipped(hex, clay, 0.02, along(mugShape, 2.6), 0.015),
  },
  {
    mesh: tube(
      [
        [3.2, 7.4, 0],
        [5.2, 7.9, 0],
        [6.4, 6.2, 0],
        [5.9, 3.7, 0],
        [3.3, 2.4, 0],
      ],
      () => 0.55,
      0.75,
    ),
    material: glaze(hex, 0.015),
  },
  {
    mesh: turned([
      [0, 7.6],
      [2, 7.6],
      [3.3, 7.6],
    ]),
    material: { paint: (out) => out.set([0.09, 0.04, 0.018]), rough: 0.05 },
  },
];

const burnerShape = corners(
  [
    [0, 0],
    [3.7, 0],
    [3.7, 0.9],
    [3.1, 1.3],
    [1.75, 5],
    [1.75, 5.6],
    [3.1, 9],
    [3.5, 9.4],
    [3.7, 10.8],
    [3.25, 10.8],
    [2.9, 9.6],
    [0, 9.3],
  ],
  0.3,
);

/** An incense burner: four-sided, a foot, a waist and a crown, coals in it. */
export const burner = (body: Material, band: Material): Thing[] => [
  { mesh: turned(burnerShape, { section: squarish(7), columns: 112 }), material: body },
  {
    mesh: turned(
      corners(
        [
          [1.5, 4.9],
          [1.98, 4.9],
          [1.98, 5.7],
          [1.5, 5.7],
        ],
        0.12,
      ),
      { section: squarish(7), columns: 120 },
    ),
    material: band,
  },
  {
    mesh: turned(
      corners(
        [
          [3.2, 9.5],
          [3.82, 9.5],
          [3.86, 10],
          [3.2, 10],
        ],
        0.1,
      ),
      { section: squarish(7), columns: 120 },
    ),
    material: band,
  },
];

/** A round block to stand things on. */
export const plinth = (radius: number, high: number, hex = "#e8dcc8"): Thing[] => [
  {
    mesh: turned(
      corners(
        [
          [0, 0],
          [radius, 0],
          [radius, high],
          [0, high],
        ],
        0.25,
      ),
      { columns: 112 },
    ),
    material: stone(hex),
  },
];
export const slab = (wide: number, high: number, deep: number, hex = "#dccdb4"): Thing[] => [
  { mesh: box(wide, high, deep, 0.25), material: stone(hex) },
];

const archEdge = (angle: number): readonly [number, number] => {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  if (s > 0) return [c, 0.45 + s * 0.95];
  const reach = Math.min(1 / Math.max(1e-6, Math.abs(c)), 1.35 / Math.max(1e-6, Math.abs(s)));
  return [c * reach, 0.45 + s * reach];
};

/** An arch cut from board, standing behind things: half its width, and how it is coloured. */
export const arch = (half: number, hex: string): Thing[] => {
  const flat = turned(
    corners(
      [
        [0, 0],
        [half, 0],
        [half, 1.1],
        [0, 1.1],
      ],
      0.25,
    ),
    { section: archEdge, columns: 140 },
  );
  const turn = (all: Float32Array) =>
    all.map((_, i) => (i % 3 === 1 ? (all[i + 1] as number) : i % 3 === 2 ? -(all[i - 1] as number) : (all[i] as number)));
  const position = turn(flat.position).map((n, i) => (i % 3 === 1 ? n + half * 0.9 : n));
  return [{ mesh: { ...flat, position, normal: turn(flat.normal) }, material: matte(hex, 0.05) }];
};
