import { masked, type Paint, plain, print, type Texture } from "../studio/material.ts";
import { type Mesh, patch } from "../studio/mesh.ts";
import { place, type Thing } from "../studio/photograph.ts";
import { along, ball, box, corners, curve, sheet, squarish, tube, turned } from "../studio/shapes.ts";
import { mix } from "../studio/vector.ts";
import { amber, brass, card, flame, glass, matte, paper, wax, wood, woven } from "./materials.ts";

/** A printed label laid on the front of a flat thing. */
export const label = (texture: Texture, wide: number, at: readonly [number, number, number]): Thing[] =>
  place([{ mesh: sheet(wide, (wide * texture.height) / texture.width, () => 0, 4), material: card(print(texture)) }], { at });

const around = (
  texture: Texture,
  outline: readonly (readonly [number, number])[],
  low: number,
  high: number,
  half: number,
  under: Paint,
): Paint => print(texture, { on: [0.25 + half, along(outline, high), 0.25 - half, along(outline, low)], under });

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

const honeyShape = curve(
  [
    [0, 0],
    [3.9, 0],
    [4.4, 0.6],
    [4.45, 7.2],
    [4.1, 8.4],
    [3.5, 9],
    [3.45, 9.4],
    [0, 9.4],
  ],
  8,
);
export const honeyJar = (texture: Texture, honey = "#b9650f"): Thing[] => [
  { mesh: turned(honeyShape), material: { ...amber(honey), paint: around(texture, honeyShape, 1.5, 6.6, 0.17, amber(honey).paint) } },
  {
    mesh: turned(
      corners(
        [
          [0, 9.2],
          [3.8, 9.2],
          [3.8, 11.3],
          [0, 11.3],
        ],
        0.3,
      ),
      { relief: (a, v) => (v > 0.4 && v < 0.62 ? 1 + 0.006 * Math.sin(a * 90) : 1), columns: 240 },
    ),
    material: brass(),
  },
];

/** A turned stick that lifts honey. */
export const dipper = (): Thing[] => {
  const head = Array.from({ length: 6 }, (_, i) =>
    turned(
      corners(
        [
          [0, i * 0.62],
          [1.25 - Math.abs(i - 2.5) * 0.14, i * 0.62],
          [1.25 - Math.abs(i - 2.5) * 0.14, i * 0.62 + 0.4],
          [0, i * 0.62 + 0.4],
        ],
        0.12,
      ),
      { columns: 48 },
    ),
  );
  const stick = turned(
    corners(
      [
        [0, -0.3],
        [0.42, 0],
        [0.36, 11],
        [0.55, 12.4],
        [0, 12.8],
      ],
      0.2,
    ),
    { columns: 32 },
  );
  return [...head, stick].map((mesh) => ({ mesh, material: wood("#c08a54") }));
};

/** A pouch that stands: `texture` covers its front. */
export const pouch = (texture: Texture, wide: number, deep: number): Thing[] => {
  const high = (wide * texture.height) / texture.width;
  const belly = (u: number, v: number) =>
    deep * Math.sqrt(Math.max(0, 1 - Math.abs(2 * u - 1) ** 5)) * Math.min(1, v * 2.2 + 0.03) ** 0.8 + 0.05 * Math.sin(u * 19 + v * 9) * v;
  const front = sheet(wide, high, belly, 48);
  const back = sheet(wide, high, (u, v) => -belly(u, v), 32);
  return [
    { mesh: front, material: { ...paper(print(texture)), rough: 0.6, gloss: 0.5 } },
    { mesh: back, material: matte("#5d4632") },
  ];
};

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

const dateShape = curve(
  [
    [0, -1],
    [0.55, -0.86],
    [0.92, -0.3],
    [0.95, 0.3],
    [0.55, 0.86],
    [0, 1],
  ],
  6,
);
const date = (i: number): Thing => ({
  mesh: turned(
    dateShape.map(([r, y]) => [r * 0.9, y * 1.65] as const),
    { columns: 40, relief: (a, v) => 1 + 0.045 * Math.sin(a * 9 + v * 4 + i) * Math.sin(v * 3.14) + 0.02 * Math.sin(v * 30 + i) },
  ),
  material: { paint: plain(["#5b2a12", "#6b3417", "#4c220e"][i % 3] as string), rough: 0.28, through: 0.35 },
});

/** A shallow box of dates, open; `filling` colours the nut that every third date holds. */
export const dateBox = (hex: string, columns = 5, rows = 4): Thing[] => {
  const [wide, deep] = [columns * 2.35 + 1.6, rows * 3.9 + 1.4];
  const wall = (w: number, d: number, x: number, z: number) =>
    place([{ mesh: box(w, 3, d, 0.12), material: wood(hex) }], { at: [x, 0, z] });
  const floor = place([{ mesh: box(wide - 0.4, 0.5, deep - 0.4, 0.1), material: paper(plain("#efe1c4")) }], { at: [0, 0.1, 0] });
  const dates = Array.from({ length: columns * rows }, (_, i) => {
    const at = [((i % columns) - (columns - 1) / 2) * 2.35, 1.55, (Math.floor(i / columns) - (rows - 1) / 2) * 3.9] as const;
    const nut: Thing[] =
      i % 3 === 1 ? place([{ mesh: ball(0.42, 0.28, 0.85), material: matte("#d9b27c", 0.2) }], { at: [at[0], 2.5, at[2]], turn: 8 }) : [];
    return [...place([date(i)], { at, tilt: 90, turn: (i % 5) * 3 - 6 }), ...nut];
  }).flat();
  return [
    ...wall(wide, 0.5, 0, deep / 2),
    ...wall(wide, 0.5, 0, -deep / 2),
    ...wall(0.5, deep, wide / 2, 0),
    ...wall(0.5, deep, -wide / 2, 0),
    ...floor,
    ...dates,
  ];
};

/** Dates lying loose. */
export const looseDates = (places: readonly (readonly [number, number])[]): Thing[] =>
  places.flatMap(([x, z], i) => place([date(i)], { at: [x, 0.85, z], tilt: 90, turn: i * 67 }));

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
