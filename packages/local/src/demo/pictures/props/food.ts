import { plain, print, type Texture } from "../studio/material.ts";
import { place, type Thing } from "../studio/photograph.ts";
import { ball, box, corners, curve, sheet, turned } from "../studio/shapes.ts";
import { amber, brass, matte, paper, wood } from "./materials.ts";
import { around } from "./printed.ts";

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

/** A shallow box of dates, open; every third date holds a nut. */
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
