import { plain, print, type Texture } from "../studio/material.ts";
import { place, type Thing } from "../studio/photograph.ts";
import { box, corners, curve, squarish, tube, turned } from "../studio/shapes.ts";
import { mix } from "../studio/vector.ts";
import { amber, brass, card, flame, glass, matte, wax, wood } from "./materials.ts";
import { around, label } from "./printed.ts";

const jarShape = corners(
  [
    [0, 0],
    [4, 0],
    [4.15, 9],
    [3.8, 9],
    [3.65, 0.8],
    [0, 0.8],
  ],
  0.45,
);

/** A candle in a stoneware jar with a printed label; burning or not. */
export const candle = (texture: Texture, hex: string, waxHex = "#f3e6cd", burning = true): Thing[] => [
  { mesh: turned(jarShape), material: { paint: around(texture, jarShape, 2, 7.2, 0.155, matte(hex, 0.06).paint), rough: 0.5, gloss: 0.6 } },
  {
    mesh: turned(
      curve(
        [
          [0, 7.5],
          [1.2, 7.52],
          [3, 7.6],
          [3.75, 7.8],
        ],
        6,
      ),
    ),
    material: wax(waxHex),
  },
  {
    mesh: tube(
      [
        [0, 7.4, 0],
        [0.05, 8, 0],
        [0.15, 8.5, 0],
      ],
      () => 0.09,
      1,
      8,
    ),
    material: matte("#2b2118"),
  },
  ...(burning
    ? [
        {
          mesh: turned(
            curve(
              [
                [0, 8.3],
                [0.42, 8.8],
                [0.36, 9.5],
                [0.12, 10.4],
                [0, 10.9],
              ],
              6,
            ),
            { columns: 24 },
          ),
          material: flame,
        },
      ]
    : []),
];

/** A lid of wood that lies beside its jar. */
export const lid = (hex = "#9a6b40"): Thing[] => [
  {
    mesh: turned(
      corners(
        [
          [0, 0],
          [4.2, 0],
          [4.2, 1.1],
          [0, 1.1],
        ],
        0.3,
      ),
    ),
    material: wood(hex),
  },
];

export const perfume = (texture: Texture, liquid: string): Thing[] => [
  {
    mesh: turned(
      corners(
        [
          [0, 0.6],
          [3.02, 0.6],
          [3.02, 8.4],
          [0, 8.4],
        ],
        0.4,
      ),
      { section: squarish(9, 1, 0.56), columns: 120 },
    ),
    material: amber(liquid),
  },
  ...label(texture, 3.6, [0, 2.6, 2.02]),
  {
    mesh: turned(
      corners(
        [
          [0, 0],
          [3.3, 0],
          [3.3, 10],
          [1.4, 10.6],
          [1.2, 11.2],
          [0, 11.2],
        ],
        0.5,
      ),
      { section: squarish(9, 1, 0.6), columns: 140 },
    ),
    material: glass("#f0e6d6"),
  },
  {
    mesh: turned(
      corners(
        [
          [0, 10.7],
          [1.3, 10.7],
          [1.3, 11.5],
          [0, 11.5],
        ],
        0.15,
      ),
    ),
    material: brass(),
  },
  {
    mesh: turned(
      corners(
        [
          [0, 11.5],
          [1.75, 11.5],
          [1.75, 15],
          [0, 15],
        ],
        0.3,
      ),
    ),
    material: wood("#4a2f1f"),
  },
];

export const diffuser = (texture: Texture, liquid: string): Thing[] => {
  const bottle = curve(
    [
      [0, 0],
      [3.4, 0],
      [4, 0.5],
      [4.1, 5.5],
      [3.7, 7.4],
      [1.6, 8.8],
      [1.35, 9.4],
      [1.35, 11],
      [1.6, 11.2],
      [1.3, 11.3],
    ],
    8,
  );
  const reeds = [-3.2, -2, -0.8, 0.5, 1.7, 3].map(
    (x, i): Thing => ({
      mesh: tube(
        [
          [x * -0.15, 2, 0],
          [x * 0.25, 11, i % 2 ? 0.4 : -0.4],
          [x * 1.35, 24 - Math.abs(x) * 0.5, i % 2 ? 1.6 : -1.2],
        ],
        () => 0.17,
        1,
        12,
      ),
      material: matte("#6b4a2e", 0.15),
    }),
  );
  return [
    {
      mesh: turned(
        corners(
          [
            [0, 0.6],
            [3.6, 0.6],
            [3.65, 5.6],
            [0, 5.6],
          ],
          0.5,
        ),
      ),
      material: amber(liquid),
    },
    ...reeds,
    {
      mesh: turned(
        corners(
          [
            [3.95, 1],
            [4.16, 1],
            [4.16, 4.8],
            [3.95, 4.8],
          ],
          0.02,
        ),
      ),
      material: { ...card(print(texture, { on: [0.395, 0.97, 0.105, 0.03], under: plain("#f4ecdd") })) },
    },
    { mesh: turned(bottle), material: glass("#efe9dc") },
    {
      mesh: turned(
        corners(
          [
            [1.3, 9.4],
            [1.75, 9.4],
            [1.75, 11.2],
            [1.3, 11.2],
          ],
          0.15,
        ),
      ),
      material: brass(),
    },
  ];
};

export const tin = (texture: Texture, hex: string): Thing[] => {
  const shape = corners(
    [
      [0, 0],
      [4.3, 0],
      [4.3, 6.2],
      [0, 6.2],
    ],
    0.3,
  );
  return [
    { mesh: turned(shape), material: { paint: around(texture, shape, 1, 5.4, 0.16, plain(hex)), rough: 0.4, gloss: 0.8 } },
    {
      mesh: turned(
        corners(
          [
            [0, 6],
            [4.45, 6],
            [4.45, 7.9],
            [0.8, 8.2],
            [0.7, 8.9],
            [0, 9],
          ],
          0.25,
        ),
      ),
      material: brass(),
    },
  ];
};

/** Splinters of scented wood. */
export const chips = (count: number, spread: number): Thing[] =>
  Array.from({ length: count }, (_, i) =>
    place(
      [{ mesh: box(mix(0.8, 1.6, (i % 4) / 3), 0.5, mix(1.4, 2.4, (i % 3) / 2), 0.1), material: wood(i % 2 ? "#4a2d1b" : "#5f3b22") }],
      {
        at: [Math.cos(i * 2.4) * spread * Math.sqrt(i / count), (i % 3) * 0.2, Math.sin(i * 2.4) * spread * Math.sqrt(i / count)],
        turn: i * 53,
        lean: (i % 3) * 9,
      },
    ),
  ).flat();
