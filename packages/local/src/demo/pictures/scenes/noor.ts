import { coffeePouch, houseLabel, noorLogo, sadu } from "../artwork/noor.ts";
import { textureOf } from "../artwork/texture.ts";
import { beans, dallah, finjan, tray } from "../props/coffee.ts";
import {
  basket,
  candle,
  chips,
  cushion,
  dateBox,
  diffuser,
  dipper,
  honeyJar,
  lid,
  looseDates,
  perfume,
  pouch,
  throwBlanket,
  tin,
} from "../props/home.ts";
import { brass, ember, glaze, matte, stone } from "../props/materials.ts";
import { arch, bowl, burner, mug, plinth, slab, vase } from "../props/pottery.ts";
import { place, type Thing } from "../studio/photograph.ts";
import { ball } from "../studio/shapes.ts";
import { banner, cover, type Flat, type Shot, still } from "./scene.ts";

const sand = { wall: "#e6d3b8", ground: "#dcc5a4", window: true };
const clay = { wall: "#d9a98a", ground: "#cf9c7b", window: true };
const sage = { wall: "#bcc4ac", ground: "#b1ba9f", window: true };
const teal = { wall: "#3f6b66", ground: "#38605b", window: true };
const cream = { wall: "#eee3d2", ground: "#e7d9c3", window: true };

const labels = {
  oud: () => textureOf(houseLabel({ name: "عود وعنبر", latin: "Oud & Amber", foot: "شمعة معطّرة" }), 380),
  rose: () => textureOf(houseLabel({ name: "ورد الطائف", latin: "Taif Rose", foot: "شمعة معطّرة", accent: "#b0596a" }), 380),
  musk: () => textureOf(houseLabel({ name: "مسك أبيض", latin: "White Musk", foot: "شمعة معطّرة", accent: "#7c8a72" }), 380),
  maamoul: () =>
    textureOf(
      houseLabel(
        { name: "معمول ملكي", latin: "Bakhoor", foot: "بخور مدينيّ", paper: "#2f2a25", ink: "#f0e2c6", accent: "#cda25a" },
        760,
        520,
      ),
      420,
    ),
  night: () => textureOf(houseLabel({ name: "ليل الحجاز", latin: "Hejaz Night", foot: "ماء عطر" }, 620, 700), 240),
  diffuser: () => textureOf(houseLabel({ name: "نسيم الياسمين", latin: "Jasmine", foot: "موزّع عطر" }, 900, 520), 420),
  honey: () => textureOf(houseLabel({ name: "عسل سدر", latin: "Sidr Honey", foot: "حضرموت" }, 640, 560), 400),
};
const weave = {
  madder: () => textureOf(sadu("#a8452f", "#2a2220", "#f0e0c4", "#d99a3b")),
  indigo: () => textureOf(sadu("#2f4a66", "#1f2630", "#efe4d0", "#c98b4a")),
};

const embers = (y: number): Thing[] =>
  [
    [-1, 0.3],
    [0.9, 0.6],
    [0.1, -0.8],
  ].flatMap(([x = 0, z = 0], i) =>
    place([{ mesh: ball(0.85, 0.6, 0.7, 2.6), material: i === 1 ? ember : matte("#2a2522", 0.3) }], { at: [x, y, z], turn: i * 50 }),
  );
const cups = (hex: string, pattern: string, places: readonly (readonly [number, number])[], filled = true): Thing[] =>
  places.flatMap(([x, z]) => place(finjan(hex, pattern, filled), { at: [x, 0, z], turn: x * 40 }));
const onPlinth = (things: readonly Thing[], high = 2.4, radius = 10, hex = "#e8dcc8"): Thing[] => [
  ...plinth(radius, high, hex),
  ...place(things, { at: [0, high, 0] }),
];
const behind = (half: number, hex: string, x = 0, z = -11): Thing[] => place(arch(half, hex), { at: [x, 0, z] });

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

/** Every picture of the Arabic shop, by name. */
export const noorShots: Readonly<Record<string, Shot>> = {
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

export const noorFlats: Readonly<Record<string, Flat>> = { logo: { width: 900, height: 320, svg: noorLogo } };
