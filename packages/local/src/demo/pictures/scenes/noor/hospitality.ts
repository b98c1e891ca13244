import { finjan } from "../../props/coffee.ts";
import { dateBox, dipper, honeyJar } from "../../props/food.ts";
import { stone } from "../../props/materials.ts";
import { bowl } from "../../props/pottery.ts";
import { place } from "../../studio/photograph.ts";
import { ball } from "../../studio/shapes.ts";
import { type Shot, still } from "../scene.ts";
import { behind, clay, cream, cups, labels, onPlinth, sand } from "./staging.ts";

/** What a guest is given. */
export const hospitality: Readonly<Record<string, Shot>> = {
  dates: still(() => place(dateBox("#6b4429"), { turn: -18 }), { backdrop: sand, target: [0, 1, 0.6], distance: 74, above: 40 }),
  "dates-detail": still(() => place(dateBox("#6b4429"), { turn: -32 }), { backdrop: clay, target: [-1, 1.6, 2], distance: 40, above: 32 }),
  honey: still(
    async () => [
      ...behind(8.5, "#cf9a63", 2),
      ...onPlinth(honeyJar(await labels.honey()), 1.8, 8),
      ...place(dipper(), { at: [7.6, 1, 6.4], lean: 78, turn: 32 }),
    ],
    { backdrop: sand, target: [0.8, 6.8, 0], distance: 68 },
  ),
  "honey-spoon": still(
    async () => [
      ...place(honeyJar(await labels.honey()), { at: [-2, 0, 0], turn: 16 }),
      ...place(bowl("#f1e8d8"), { at: [7.8, 0, 4.6], scale: 0.55 }),
      ...place([{ mesh: ball(3.6, 0.5, 3.6), material: honeyJar(await labels.honey())[0]?.material ?? stone("#b9650f") }], {
        at: [7.8, 2.1, 4.6],
      }),
    ],
    { backdrop: cream, target: [1.6, 4.6, 0], distance: 64, above: 24 },
  ),
  gift: still(
    async () => [
      ...place(dateBox("#31514b", 4, 3), { at: [1, 0, 6.6], turn: -12 }),
      ...place(honeyJar(await labels.honey()), { at: [-6.4, 0, -3], turn: 18 }),
      ...place(
        cups("#f2ebde", "#2f5d7c", [
          [7.4, -3.6],
          [3.6, -5],
        ]),
        {},
      ),
      ...place(finjan("#f2ebde", "#2f5d7c"), { at: [7.2, 4.5, -3.8] }),
    ],
    { backdrop: clay, target: [0.2, 3.6, 1.4], distance: 84, above: 27 },
  ),
};
