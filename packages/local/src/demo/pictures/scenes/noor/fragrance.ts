import { candle, chips, diffuser, lid, perfume, tin } from "../../props/fragrance.ts";
import { brass, glaze } from "../../props/materials.ts";
import { burner, slab, vase } from "../../props/pottery.ts";
import { place } from "../../studio/photograph.ts";
import { type Shot, still } from "../scene.ts";
import { behind, clay, embers, labels, onPlinth, sage, sand } from "./staging.ts";

const candleOf = (label: keyof typeof labels, jar: string, backdrop = sand, wax = "#f3e6cd"): Shot =>
  still(
    async () => [
      ...behind(9, backdrop === sand ? "#cfa57c" : "#a8b08f"),
      ...onPlinth(candle(await labels[label](), jar, wax), 2.2, 8),
      ...place(lid(), { at: [6.4, 4.1, 4.4], tilt: 78, turn: 20 }),
    ],
    { backdrop, target: [0.6, 7.2, 0], distance: 72 },
  );

const burnerOf = (body: string, backdrop = sand): Shot =>
  still(
    () => [
      ...behind(8.5, backdrop === sage ? "#98a385" : "#c8906d", 3),
      ...onPlinth([...burner(glaze(body, 0.01), brass()), ...embers(9.7)], 2, 8.5),
      ...place(chips(7, 2.6), { at: [7.6, 0, 6] }),
    ],
    { backdrop, target: [0.8, 7.6, 0], distance: 70 },
  );

/** Candles, incense, perfume. */
export const fragrance: Readonly<Record<string, Shot>> = {
  "candle-oud": candleOf("oud", "#e9dfd0"),
  "candle-rose": candleOf("rose", "#d8a59a", clay, "#f4dcd2"),
  "candle-musk": candleOf("musk", "#d7d8c8", sage),
  "candle-detail": still(
    async () => [
      ...slab(40, 1.6, 18, "#c9a27a"),
      ...place(candle(await labels.oud(), "#e9dfd0"), { at: [0, 1.6, 0], turn: -14 }),
      ...place(lid(), { at: [8.2, 1.6, 3] }),
      ...place(vase("bottle", "#6c7a68"), { at: [-9.5, 1.6, -4] }),
    ],
    { backdrop: sand, target: [0.6, 7.8, 0], distance: 50, above: 22 },
  ),
  "burner-white": burnerOf("#eee6d8"),
  "burner-turquoise": burnerOf("#3f8f8c", clay),
  "burner-charcoal": burnerOf("#35322f", sage),
  "burner-embers": still(() => [...burner(glaze("#3f8f8c", 0.01), brass()), ...embers(9.7)], {
    backdrop: sand,
    target: [0, 8.6, 0],
    distance: 42,
    above: 34,
    aside: 24,
  }),
  bakhoor: still(
    async () => [...onPlinth(tin(await labels.maamoul(), "#2f2a25"), 1.6, 9, "#d9b894"), ...place(chips(16, 3.6), { at: [6.8, 1.6, 4.4] })],
    { backdrop: clay, target: [1, 5.6, 0], distance: 62, above: 18 },
  ),
  perfume: still(async () => [...behind(8, "#c9a27a", -3), ...onPlinth(perfume(await labels.night(), "#a05f1c"), 3, 8)], {
    backdrop: sand,
    target: [0, 9.8, 0],
    distance: 74,
  }),
  "perfume-rest": still(
    async () => [
      ...slab(30, 2, 16, "#d8c3a2"),
      ...place(perfume(await labels.night(), "#a05f1c"), { at: [-2.5, 2, 0], turn: 26 }),
      ...place(chips(8, 2.4), { at: [6, 2, 3] }),
      ...place(vase("round", "#e3d6c0"), { at: [8.5, 2, -5], scale: 0.9 }),
    ],
    { backdrop: clay, target: [1, 8.6, 0], distance: 62, above: 17 },
  ),
  diffuser: still(async () => [...behind(9, "#a8b08f", -2), ...onPlinth(diffuser(await labels.diffuser(), "#d9b36a"), 1.8, 8)], {
    backdrop: sage,
    target: [0, 12.6, 0],
    distance: 92,
  }),
};
