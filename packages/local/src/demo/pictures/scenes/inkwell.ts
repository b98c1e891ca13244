import {
  botanicalPrint,
  handbookCover,
  iconPoster,
  inkwellLogo,
  notesCover,
  notesPage,
  pixelPoster,
  plannerCover,
  plannerPage,
  presetPhoto,
  presetStrip,
  scoreSheet,
  swatch,
  tesseraPoster,
  tesseraSheet,
  waveCard,
} from "../artwork/inkwell.ts";
import { textureOf } from "../artwork/texture.ts";
import { mug, slab, vase } from "../props/pottery.ts";
import { book, framed, glassBead, handBell, leaflet, pencil, tablet } from "../props/print.ts";
import type { Pose } from "../studio/mesh.ts";
import { place, type Thing } from "../studio/photograph.ts";
import { banner, cover, type Flat, type Shot, still } from "./scene.ts";

const mist = { wall: "#d5dcdf", ground: "#c9d1d4" };
const shell = { wall: "#eadfd2", ground: "#e0d2c1" };
const rose = { wall: "#e9c1b2", ground: "#dfb2a1" };
const mint = { wall: "#bfd3c8", ground: "#b1c7bb" };
const dusk = { wall: "#33466b", ground: "#2d3e60" };
const honey = { wall: "#ecc977", ground: "#e2bb63" };

const flat = async (svg: string, wide: number, pose: Pose): Promise<Thing[]> => place(leaflet(await textureOf(svg, 700), wide, 0.5), pose);
/** A sheet on the table, seen from above. */
const lying = (svg: string, wide: number, x: number, z: number, turn: number, y = 0.1): Promise<Thing[]> =>
  flat(svg, wide, { at: [x, y, z], tilt: -90, turn });
const standing = async (svg: string, wide: number, thick: number, spine: string, pose: Pose): Promise<Thing[]> =>
  place(book(await textureOf(svg, 700), wide, thick, spine), pose);
const all = async (...parts: readonly (readonly Thing[] | Promise<readonly Thing[]>)[]): Promise<Thing[]> =>
  (await Promise.all(parts)).flat();
const above = { above: 62, distance: 100, target: [0, 0, 0] as const };

const poster = (svg: () => string, backdrop: typeof mist, frame?: string): Shot =>
  still(
    () =>
      all(
        slab(46, 1.2, 14, "#e9e1d3"),
        textureOf(svg(), 720).then((texture) =>
          place(frame ? framed(texture, 17, frame) : leaflet(texture, 18, 0.8), { at: [0, 1.3, -2], tilt: -5 }),
        ),
        place(vase("bottle", "#ef7b6c", "#ef7b6c"), { at: [11.4, 1.2, 2.6], scale: 0.56 }),
      ),
    { backdrop, target: [0, 12.6, 0], distance: 96, above: 6 },
  );

/** Every picture of the English shop, by name. */
export const inkwellShots: Readonly<Record<string, Shot>> = {
  tessera: poster(tesseraPoster, mist),
  "tessera-sheet": still(() => all(lying(tesseraSheet(), 21, -1, 13, 9), lying(tesseraPoster(), 15, 9, -3, -12, 0.5)), {
    ...above,
    backdrop: rose,
  }),
  pixelwright: poster(pixelPoster, shell, "#2b2f38"),
  "pixelwright-screen": still(async () => place(tablet(await textureOf(pixelPoster()), 16), { at: [0, 0.4, 0], tilt: -14, turn: 16 }), {
    backdrop: dusk,
    target: [0, 11, 0],
    distance: 82,
    above: 10,
  }),
  fieldnotes: poster(() => iconPoster(), mint),
  "fieldnotes-dark": still(
    async () =>
      all(
        place(tablet(await textureOf(iconPoster(true)), 15), { at: [-4, 0.3, -3], tilt: -16, turn: 14 }),
        place(tablet(await textureOf(iconPoster()), 12), { at: [7.6, 0.3, 4], tilt: -16, turn: -10 }),
      ),
    { backdrop: honey, target: [0.6, 9, 0], distance: 86, above: 14 },
  ),
  handbook: still(() => all(slab(40, 1.4, 18, "#e3d5c0"), standing(handbookCover(), 14, 2.4, "#7a3226", { at: [0, 1.4, 0], turn: 24 })), {
    backdrop: shell,
    target: [0, 11.4, 0],
    distance: 84,
    above: 9,
  }),
  "handbook-desk": still(
    () =>
      all(
        standing(handbookCover(), 15, 2.2, "#7a3226", { at: [-3, 1.2, 9], tilt: -90, turn: 18 }),
        place(mug("#f1e8d8"), { at: [11.6, 0, -8], turn: -40 }),
        place(pencil("#f2c14e"), { at: [6, 0, 10], turn: 62 }),
      ),
    { ...above, backdrop: rose, target: [2, 0, 0] },
  ),
  notes: still(() => all(slab(40, 1.4, 18, "#cfd8d8"), standing(notesCover(), 14.6, 1.2, "#1f4f66", { at: [0, 1.4, 0], turn: -20 })), {
    backdrop: mist,
    target: [0, 11.6, 0],
    distance: 84,
    above: 9,
  }),
  "notes-open": still(
    () =>
      all(
        lying(notesPage(), 16, -8.3, 12, 4),
        lying(notesCover(), 16, 8.4, 9, -7, 0.3),
        place(pencil("#ef7b6c"), { at: [-9, 0.2, 9], turn: 24 }),
      ),
    { ...above, distance: 92, backdrop: shell },
  ),
  nocturne: still(
    () =>
      all(
        lying(scoreSheet(), 19, 1.6, 14, -8, 0.4),
        lying(scoreSheet(), 19, -3, 14, 7),
        place(pencil("#20304f"), { at: [-2, 0.7, 11], turn: 30 }),
      ),
    { ...above, distance: 92, backdrop: dusk },
  ),
  "nocturne-page": still(() => lying(scoreSheet(), 24, 0, 6, 10), { ...above, above: 52, distance: 58, backdrop: shell }),
  planner: still(
    () =>
      all(
        slab(40, 1.4, 18, "#e3d5c0"),
        standing(plannerCover(), 15, 1, "#a87f57", { at: [-3, 1.4, -2], turn: 18 }),
        flat(plannerPage(), 12, { at: [7, 1.5, 4], tilt: -14, turn: -14 }),
      ),
    { backdrop: rose, target: [0.6, 10.6, 0], distance: 88, above: 10 },
  ),
  "planner-desk": still(
    () =>
      all(
        lying(plannerPage(), 20, -2, 13, 8),
        place(mug("#54756b"), { at: [13, 0, -10], turn: 200 }),
        place(pencil("#ef7b6c"), { at: [4, 0.3, 9], turn: 58 }),
      ),
    { ...above, backdrop: mint, target: [1, 0, 0] },
  ),
  presets: still(async () => place(tablet(await textureOf(presetPhoto()), 18), { at: [0, 0.4, 0], tilt: -12, turn: -14 }), {
    backdrop: shell,
    target: [0, 12.2, 0],
    distance: 88,
    above: 8,
  }),
  "presets-looks": still(
    () =>
      all(
        lying(presetStrip(0), 12, -8, 1, 8, 0.3),
        lying(presetStrip(1), 12, 6.6, -1, -6, 0.2),
        lying(presetStrip(2), 12, -5, 17, -5, 0.1),
        lying(presetStrip(3), 12, 9, 15.5, 9, 0.4),
      ),
    { ...above, distance: 96, backdrop: mist },
  ),
  zellige: still(
    () => all(lying(swatch(0, 0), 15, -6, 2, 10, 0.2), lying(swatch(1, 1), 15, 8, 7, -8, 0.5), lying(swatch(2, 2), 15, -7, 19, -4, 0.8)),
    { ...above, backdrop: shell },
  ),
  "zellige-night": poster(() => swatch(0, 3), mist, "#2b2f38"),
  bells: still(
    () =>
      all(
        slab(40, 1.4, 20, "#d9bfa0"),
        place(handBell(), { at: [-1.5, 1.4, 0] }),
        place(glassBead("#7fb2b0"), { at: [6.6, 2.8, 4] }),
        place(glassBead("#ef7b6c"), { at: [9, 2.8, 0.6], scale: 1 }),
        place(glassBead("#f2c14e"), { at: [4.4, 2.4, 6.4], scale: 0.7 }),
      ),
    { backdrop: mint, target: [0.6, 9.4, 0], distance: 80, above: 12 },
  ),
  "bells-wave": poster(waveCard, rose),
  botanica: poster(() => botanicalPrint(0), shell, "#8a5f3c"),
  "botanica-set": still(
    async () =>
      all(
        slab(52, 1.2, 14, "#dcd3c0"),
        place(framed(await textureOf(botanicalPrint(1)), 13), { at: [-9.4, 1.2, -2], tilt: -4 }),
        place(framed(await textureOf(botanicalPrint(2)), 13), { at: [9.4, 1.2, -2], tilt: -4 }),
      ),
    { backdrop: mint, target: [0, 11, 0], distance: 142, above: 6 },
  ),
  hero: banner(
    async () =>
      all(
        slab(110, 1.4, 20, "#e3d5c0"),
        place(framed(await textureOf(botanicalPrint(0)), 12), { at: [4, 1.4, -5], tilt: -4 }),
        standing(handbookCover(), 11.6, 2, "#7a3226", { at: [18, 1.4, 0], turn: 20 }),
        flat(tesseraPoster(), 14, { at: [33, 1.5, -4], tilt: -5, turn: -10 }),
        place(handBell(), { at: [26.4, 1.4, 5], scale: 0.55 }),
        place(mug("#54756b"), { at: [44, 1.4, 2], turn: -30 }),
      ),
    { backdrop: { ...mist, depth: 30 }, target: [22, 9.6, 0], distance: 78, above: 7, reach: 56 },
  ),
  "set-type": cover(() => all(lying(tesseraPoster(), 15, -8, 8, 9, 0.3), lying(pixelPoster(), 15, 9, 10, -7)), {
    ...above,
    distance: 72,
    target: [0, 0, -2],
    backdrop: rose,
  }),
  "set-reading": cover(
    () =>
      all(
        slab(60, 1.4, 18, "#e3d5c0"),
        standing(handbookCover(), 11, 2.2, "#7a3226", { at: [-8.4, 1.4, 0], turn: 20 }),
        standing(notesCover(), 11, 1.2, "#1f4f66", { at: [7.4, 1.4, 0], turn: -16 }),
      ),
    { backdrop: mist, target: [0, 9, 0], distance: 74, above: 9 },
  ),
  "set-paper": cover(
    () =>
      all(
        lying(plannerPage(), 16, -9, 9, 7, 0.3),
        lying(scoreSheet(), 16, 9, 13, -8),
        place(pencil("#ef7b6c"), { at: [-3, 0.5, 8], turn: 60 }),
      ),
    { ...above, distance: 88, target: [0, 0, -2], backdrop: mint },
  ),
  "set-visual": cover(
    () => all(lying(swatch(0, 0), 13, -13, 6, 8, 0.2), lying(presetStrip(0), 13, 1, 8, -4, 0.5), lying(iconPoster(), 13, 15, 8, 9)),
    { ...above, distance: 92, target: [0, 0, -1], backdrop: shell },
  ),
};

export const inkwellFlats: Readonly<Record<string, Flat>> = { logo: { width: 900, height: 320, svg: inkwellLogo } };
