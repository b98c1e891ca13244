import { coffeePouch } from "../../artwork/noor.ts";
import { textureOf } from "../../artwork/texture.ts";
import { beans, dallah, finjan, tray } from "../../props/coffee.ts";
import { looseDates, pouch } from "../../props/food.ts";
import { brass } from "../../props/materials.ts";
import { bowl, slab } from "../../props/pottery.ts";
import { place } from "../../studio/photograph.ts";
import { type Shot, still } from "../scene.ts";
import { behind, clay, cream, cups, onPlinth, sage, sand } from "./staging.ts";

const finjansOf = (hex: string, pattern: string, backdrop = cream): Shot =>
  still(
    () => [
      ...cups(hex, pattern, [
        [-6.2, -1.6],
        [-2.4, 4.4],
        [5.4, 2.6],
      ]),
      ...cups(
        hex,
        pattern,
        [
          [0.6, -3.4],
          [7.2, -4.4],
        ],
        false,
      ),
      ...place(finjan(hex, pattern), { at: [0.5, 3.4, -3.5], turn: 20 }),
    ],
    { backdrop, target: [0.4, 4.2, 0], distance: 72, above: 24 },
  );

/** Pots, cups, trays and coffee. */
export const coffee: Readonly<Record<string, Shot>> = {
  dallah: still(() => [...behind(11, "#cfa57c", 2), ...onPlinth(dallah(), 2, 10)], { backdrop: sand, target: [-1, 12.2, 0], distance: 92 }),
  "dallah-copper": still(() => [...behind(11, "#a8b08f", 2), ...onPlinth(dallah(brass("#c57b4b")), 2, 10)], {
    backdrop: sage,
    target: [-1, 12.2, 0],
    distance: 92,
  }),
  "dallah-detail": still(() => dallah(), { backdrop: clay, target: [-2.6, 14.6, 0], distance: 48, above: 16, aside: -18 }),
  "dallah-served": still(
    () => [
      ...tray(),
      ...place(dallah(), { at: [-2, 0.3, -3], turn: 12 }),
      ...place(
        cups("#f2ebde", "#2f5d7c", [
          [2.4, 5.6],
          [-4.6, 6],
        ]),
        { at: [0, 0.3, 0] },
      ),
      ...looseDates([
        [8.6, 2],
        [7, 4.6],
        [9.4, 5],
      ]).map((thing) => thing),
    ],
    { backdrop: sand, target: [0, 9, 0], distance: 92, above: 22 },
  ),
  "finjan-blue": finjansOf("#f4eee2", "#2c5f86"),
  "finjan-clay": finjansOf("#b76a47", "#f1dfc2", sand),
  "finjan-black": finjansOf("#2c2a29", "#d2a75c", clay),
  tray: still(() => place(tray(), { at: [0, 12.6, -4], tilt: 76, turn: 12 }).concat(slab(34, 0.8, 20)), {
    backdrop: sage,
    target: [0, 12, 0],
    distance: 96,
    above: 8,
  }),
  "tray-served": still(
    () => [
      ...tray(),
      ...place(
        cups("#f2ebde", "#2f5d7c", [
          [-3, -2],
          [4, -1.6],
          [0.4, 4.4],
        ]),
        { at: [0, 0.3, 0] },
      ),
    ],
    { backdrop: sand, target: [0, 2, 0], distance: 84, above: 42 },
  ),
  coffee: still(
    async () => [
      ...place(pouch(await textureOf(coffeePouch(), 520), 12.4, 3.3), { at: [0, 0, 0], turn: -10 }),
      ...place(beans(34, 3.6), { at: [7.4, 0, 6] }),
    ],
    { backdrop: sand, target: [1, 8.6, 0], distance: 76 },
  ),
  "coffee-beans": still(
    () => [
      ...place(bowl("#e9dfcf", "#d8c8ae"), { scale: 0.95 }),
      ...place(beans(150, 6), { at: [0, 4.1, 0] }),
      ...place(beans(70, 6), { at: [0, 4.7, 0], turn: 40, scale: 0.9 }),
    ],
    { backdrop: clay, target: [0, 3.6, 0], distance: 56, above: 38 },
  ),
};
