import { dallah, finjan, tray } from "../../props/coffee.ts";
import { dateBox, honeyJar } from "../../props/food.ts";
import { candle, chips, perfume } from "../../props/fragrance.ts";
import { brass, glaze } from "../../props/materials.ts";
import { burner, mug, vase } from "../../props/pottery.ts";
import { basket, cushion, throwBlanket } from "../../props/textiles.ts";
import { place } from "../../studio/photograph.ts";
import { banner, cover, type Shot } from "../scene.ts";
import { behind, clay, cream, cups, embers, labels, onPlinth, sage, sand, teal, weave } from "./staging.ts";

/** Banners and the pictures of collections. */
export const covers: Readonly<Record<string, Shot>> = {
  hero: banner(
    async () => [
      ...behind(13, "#c98f6b", 17, -13),
      ...place(onPlinth(dallah(), 2, 9), { at: [16, 0, 0] }),
      ...place(
        cups("#f2ebde", "#2f5d7c", [
          [0, 0],
          [6.4, 2.4],
        ]),
        { at: [2, 0, 6] },
      ),
      ...place(vase("round", "#2f6f70"), { at: [31, 0, -4] }),
      ...place(candle(await labels.oud(), "#e9dfd0"), { at: [29, 0, 6] }),
    ],
    { backdrop: { ...sand, depth: 30 }, target: [15, 11.2, 0], distance: 88, above: 13, reach: 48 },
  ),
  "hero-fragrance": banner(
    async () => [
      ...place(onPlinth(perfume(await labels.night(), "#a05f1c"), 2.4, 7), { at: [13, 0, 0] }),
      ...place(onPlinth([...burner(glaze("#eee6d8", 0.01), brass()), ...embers(9.7)], 1.2, 6), { at: [28, 0, -3] }),
      ...place(chips(9, 3), { at: [19, 0, 8] }),
    ],
    { backdrop: { ...teal, depth: 30 }, target: [19, 8, 0], distance: 66, reach: 46 },
  ),
  "set-fragrance": cover(
    async () => [
      ...behind(9, "#c98f6b", 3),
      ...place(candle(await labels.oud(), "#e9dfd0"), { at: [-8, 0, 2] }),
      ...onPlinth(perfume(await labels.night(), "#a05f1c"), 2, 6),
      ...place([...burner(glaze("#3f8f8c", 0.01), brass()), ...embers(9.7)], { at: [10, 0, -1] }),
    ],
    { backdrop: sand, target: [0.6, 8.2, 0], distance: 72 },
  ),
  "set-coffee": cover(
    () => [
      ...tray(),
      ...place(dallah(), { at: [-4, 0.3, -3], turn: 10, scale: 0.82 }),
      ...place(
        cups("#f2ebde", "#2f5d7c", [
          [3.2, 3.6],
          [-2.6, 6.4],
          [6.6, -1],
        ]),
        { at: [0, 0.3, 0] },
      ),
    ],
    { backdrop: clay, target: [-1, 7.2, 0], distance: 72, above: 20 },
  ),
  "set-ceramics": cover(
    () => [
      ...place(vase("tall", "#eadfcd"), { at: [-9, 0, -3], scale: 0.9 }),
      ...place(vase("round", "#2f6f70"), { at: [8.6, 0, -3], scale: 0.9 }),
      ...place(mug("#54756b"), { at: [0, 0, 3], turn: -24 }),
      ...place(vase("bottle", "#b5613f"), { at: [-2.6, 0, -5], scale: 0.8 }),
    ],
    { backdrop: cream, target: [0, 7.6, 0], distance: 72 },
  ),
  "set-textiles": cover(
    async () => [
      ...place(throwBlanket("#d8c4a6", "#8c4a33"), { at: [5, 0, 3], turn: -18 }),
      ...place(cushion(await weave.madder(), 17), { at: [-5, 0, -8], tilt: -14, turn: 12 }),
      ...place(basket(5.6, 8, "#2f5d62"), { at: [14.6, 0, -6] }),
    ],
    { backdrop: sage, target: [0, 7, 0], distance: 84, above: 18 },
  ),
  "set-hospitality": cover(
    async () => [
      ...place(dateBox("#6b4429", 5, 3), { at: [4, 0, 4], turn: -14 }),
      ...place(honeyJar(await labels.honey()), { at: [-8.4, 0, -2] }),
      ...place(finjan("#f2ebde", "#2f5d7c", true), { at: [-3.4, 0, 8] }),
    ],
    { backdrop: sand, target: [0, 4, 0], distance: 72, above: 26 },
  ),
};
