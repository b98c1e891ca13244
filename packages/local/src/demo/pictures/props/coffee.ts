import { type Material, masked, plain } from "../studio/material.ts";
import { place, type Thing } from "../studio/photograph.ts";
import { ball, corners, curve, type Point, tube, turned } from "../studio/shapes.ts";
import { clamp, mix, type Vec } from "../studio/vector.ts";
import { brass, glaze, matte } from "./materials.ts";

/** 1 inside, 0 outside, with an edge so wide that it does not break into steps. */
const soft = (inside: number, edge: number): number => clamp(inside / edge + 0.5);

const engraved = (metal: Material, bands: readonly (readonly [number, number])[], cuts: number): Material => ({
  ...metal,
  paint: masked(metal.paint, plain("#4a3517"), (u, v) => {
    const band = bands.find(([from, to]) => v >= from && v <= to);
    if (!band) return 0;
    const t = (v - band[0]) / (band[1] - band[0]);
    const zig = Math.abs(((u * cuts) % 1) * 2 - 1);
    return 0.7 * Math.max(soft(Math.abs(t - 0.5) - 0.42, 0.03), soft(0.075 - Math.abs(t - 0.15 - zig * 0.7), 0.05));
  }),
});

const dallahBody = curve(
  [
    [0, 0],
    [4.2, 0],
    [4.35, 0.35],
    [4.6, 1],
    [5.25, 3],
    [4.75, 5.6],
    [3.3, 8.2],
    [2.45, 9.9],
    [2.4, 11],
    [2.9, 13],
    [3.45, 14.4],
    [3.6, 14.9],
    [3.2, 15],
  ],
  8,
);
const dallahLid = curve(
  [
    [3.5, 14.9],
    [3.75, 15.1],
    [3.6, 15.5],
    [2.9, 16.4],
    [1.8, 17.5],
    [0.8, 18.2],
    [0.5, 18.5],
    [0.85, 19],
    [0.5, 19.5],
    [0.25, 20.2],
    [0.45, 20.7],
    [0.15, 21.5],
    [0, 22],
  ],
  6,
);
const spout: readonly Vec[] = [
  [-1.6, 9.8, 0],
  [-4, 11.8, 0],
  [-6.2, 14.4, 0],
  [-8.4, 15.9, 0],
  [-10.2, 15.6, 0],
];
const handle: readonly Vec[] = [
  [3.2, 13.9, 0],
  [5.6, 15.2, 0],
  [7.5, 13.4, 0],
  [7.3, 9.6, 0],
  [6, 6.4, 0],
  [4.9, 4.4, 0],
];

/** The coffee pot of Arabia, spout to the left, about 22 high. */
export const dallah = (metal: Material = brass()): Thing[] =>
  [
    {
      mesh: turned(dallahBody),
      material: engraved(
        metal,
        [
          [0.27, 0.35],
          [0.72, 0.79],
        ],
        26,
      ),
    },
    { mesh: turned(dallahLid), material: engraved(metal, [[0.1, 0.22]], 22) },
    { mesh: tube(spout, (t) => mix(1.75, 0.22, t ** 0.8), 1), material: metal },
    { mesh: tube(handle, (t) => 0.4 + 0.22 * Math.sin(t * Math.PI), 1), material: metal },
    { mesh: ball(0.75, 0.75, 0.75), material: metal },
  ].map((thing, i) => (i < 4 ? thing : (place([thing], { at: [4.6, 4.2, 0] })[0] as Thing)));

const finjanShape: readonly Point[] = curve(
  [
    [0, 0.35],
    [1.05, 0.3],
    [1.15, 0],
    [1.5, 0.02],
    [1.75, 0.5],
    [2.35, 2],
    [2.85, 4],
    [3, 4.7],
    [2.88, 4.8],
    [2.72, 4.3],
    [2.2, 2.2],
    [1.5, 0.95],
    [0, 0.75],
  ],
  8,
);

/** Diamonds in two lines around the rim, as on old Gulf cups. */
const rimPattern = (colour: string, base: Material): Material => ({
  ...base,
  paint: masked(base.paint, plain(colour), (u, v) => {
    if (v < 0.3 || v > 0.475) return 0;
    const t = (v - 0.3) / 0.175;
    const [du, dv] = [Math.abs(((u * 18) % 1) - 0.5) * 2, Math.abs(t - 0.5) * 2.4];
    return Math.max(soft(Math.abs(t - 0.5) - 0.43, 0.03), soft(0.62 - du - dv, 0.08), 0.85 * soft(0.06 - Math.abs(du + dv - 0.88), 0.07));
  }),
});

/** A handleless cup, 4.8 high, in a glaze with a pattern at its rim; `filled` with pale coffee. */
export const finjan = (hex: string, pattern: string, filled = false): Thing[] => [
  { mesh: turned(finjanShape), material: rimPattern(pattern, glaze(hex)) },
  ...(filled
    ? [
        {
          mesh: turned([
            [0, 3.5],
            [1.3, 3.5],
            [2.5, 3.5],
          ]),
          material: { paint: plain("#a9772f"), rough: 0.04 },
        },
      ]
    : []),
];

const trayRim = corners(
  [
    [10.2, 0.3],
    [10.6, 0.32],
    [11.6, 1.7],
    [12.3, 1.8],
    [12.3, 1.55],
    [11.5, 1.4],
    [10.6, 0],
    [9, 0],
  ],
  0.2,
);
const trayFloor = Array.from({ length: 25 }, (_, n): Point => [(n * 10.2) / 24, 0.3]);

/** A round tray 24 across, with a hammered floor and engraved rings. */
export const tray = (metal: Material = brass("#cf9f55")): Thing[] => {
  const rings: (readonly [number, number])[] = [
    [0.26, 0.36],
    [0.6, 0.76],
    [0.82, 0.84],
  ];
  return [
    { mesh: turned(trayFloor, { columns: 144 }), material: { ...engraved(metal, rings, 40), rough: 0.3 } },
    { mesh: turned(trayRim, { columns: 144 }), material: { ...metal, rough: 0.26 } },
  ];
};

/** Roasted beans, light as they are in Arabian coffee, strewn by a fixed pattern. */
export const beans = (count: number, spread: number, hex = "#8a5a2b"): Thing[] =>
  Array.from({ length: count }, (_, i): Thing => {
    const [a, r] = [i * 2.4, spread * Math.sqrt((i + 0.6) / count)];
    const mesh = turned(
      curve(
        [
          [0, -0.34],
          [0.34, -0.2],
          [0.42, 0],
          [0.34, 0.2],
          [0, 0.34],
        ],
        5,
      ),
      { columns: 18, section: (t) => [Math.cos(t) * 1.5, Math.sin(t)] },
    );
    return place([{ mesh, material: matte(i % 3 ? hex : "#77481f", 0.2) }], {
      at: [Math.cos(a) * r, 0.32, Math.sin(a) * r],
      turn: i * 77,
    })[0] as Thing;
  });
