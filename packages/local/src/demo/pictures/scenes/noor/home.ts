import { looseDates } from "../../props/food.ts";
import { bowl, mug, slab, vase } from "../../props/pottery.ts";
import { basket, cushion, throwBlanket } from "../../props/textiles.ts";
import { place } from "../../studio/photograph.ts";
import { type Shot, still } from "../scene.ts";
import { behind, clay, cream, onPlinth, sage, sand, weave } from "./staging.ts";

/** Pottery, textiles and baskets. */
export const home: Readonly<Record<string, Shot>> = {
  "vase-sand": still(() => [...behind(9.5, "#c98f6b", -2), ...onPlinth(vase("tall", "#eadfcd"), 2, 8)], {
    backdrop: sand,
    target: [0, 12.4, 0],
    distance: 92,
  }),
  "vase-teal": still(() => [...behind(9.5, "#cda37c", 2), ...onPlinth(vase("tall", "#2f6f70"), 2, 8)], {
    backdrop: sand,
    target: [0, 12.4, 0],
    distance: 92,
  }),
  "vase-family": still(
    () => [
      ...place(vase("tall", "#eadfcd"), { at: [-5.6, 0, -3] }),
      ...place(vase("round", "#2f6f70"), { at: [4.6, 0, 0] }),
      ...place(vase("bottle", "#b5613f"), { at: [-1.6, 0, 5], scale: 0.82 }),
    ],
    { backdrop: clay, target: [-0.4, 9.6, 0], distance: 84 },
  ),
  bowl: still(() => [...place(bowl("#e9dfcf", "#4a7d80"), { at: [0, 2, 0] }), ...slab(26, 2, 20)], {
    backdrop: sand,
    target: [0, 4.6, 0],
    distance: 64,
    above: 26,
  }),
  "bowl-dates": still(
    () => [
      ...bowl("#e9dfcf", "#4a7d80"),
      ...place(
        looseDates([
          [-2.4, 1],
          [0.4, 2.4],
          [2.6, 0.4],
          [-0.6, -1.6],
          [1.6, -2.4],
          [-3.4, -1.4],
        ]),
        { at: [0, 2.2, 0] },
      ),
      ...place(
        looseDates([
          [-0.6, 0.6],
          [1.4, 0.2],
          [0, -1],
        ]),
        { at: [0, 3.6, 0], turn: 40 },
      ),
    ],
    { backdrop: sage, target: [0, 3.4, 0], distance: 58, above: 36 },
  ),
  "mug-cream": still(() => [...onPlinth(place(mug("#e8dfcf"), { turn: -24 }), 1.6, 8)], {
    backdrop: clay,
    target: [0.6, 6, 0],
    distance: 54,
    above: 20,
  }),
  "mug-pair": still(
    () => [...place(mug("#e8dfcf"), { at: [-4.6, 0, -1], turn: -150 }), ...place(mug("#54756b"), { at: [4.2, 0, 1.6], turn: -24 })],
    { backdrop: sand, target: [0, 4.6, 0], distance: 66, above: 22 },
  ),
  "cushion-madder": still(
    async () => [...slab(34, 3, 18, "#d9c3a2"), ...place(cushion(await weave.madder()), { at: [0, 3, -1], tilt: -12 })],
    { backdrop: sand, target: [0, 11.4, 0], distance: 92, above: 10 },
  ),
  "cushion-indigo": still(
    async () => [...slab(34, 3, 18, "#c9cbb8"), ...place(cushion(await weave.indigo()), { at: [0, 3, -1], tilt: -12 })],
    { backdrop: sage, target: [0, 11.4, 0], distance: 92, above: 10 },
  ),
  "cushion-detail": still(async () => place(cushion(await weave.madder()), { tilt: -30 }), {
    backdrop: clay,
    target: [-2, 10, 4],
    distance: 44,
    above: 26,
    aside: -20,
  }),
  throw: still(() => place(throwBlanket("#d8c4a6", "#8c4a33"), { turn: -24 }), {
    backdrop: clay,
    target: [0, 3, 0],
    distance: 82,
    above: 26,
  }),
  "throw-olive": still(() => place(throwBlanket("#7f8561", "#e6d8ba"), { turn: -24 }), {
    backdrop: sand,
    target: [0, 3, 0],
    distance: 82,
    above: 26,
  }),
  basket: still(() => place(basket(8.4, 11, "#2f5d62"), { turn: 14 }), { backdrop: cream, target: [0, 6.4, 0], distance: 80, above: 16 }),
  "basket-madder": still(() => place(basket(8.4, 11, "#a2412c"), { turn: 14 }), {
    backdrop: sage,
    target: [0, 6.4, 0],
    distance: 80,
    above: 16,
  }),
  "basket-throw": still(
    () => [...basket(9, 9.6, "#2f5d62", false), ...place(throwBlanket("#d8c4a6", "#8c4a33"), { at: [0, 5.4, 0], scale: 0.62, turn: 30 })],
    { backdrop: sand, target: [0, 7, 0], distance: 76, above: 26 },
  ),
};
