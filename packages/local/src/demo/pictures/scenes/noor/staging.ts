import { houseLabel, sadu } from "../../artwork/noor.ts";
import { textureOf } from "../../artwork/texture.ts";
import { finjan } from "../../props/coffee.ts";
import { ember, matte } from "../../props/materials.ts";
import { arch, plinth } from "../../props/pottery.ts";
import { place, type Thing } from "../../studio/photograph.ts";
import { ball } from "../../studio/shapes.ts";

/** The walls and floors of the house, each in one colour. */
export const sand = { wall: "#e6d3b8", ground: "#dcc5a4", window: true };
export const clay = { wall: "#d9a98a", ground: "#cf9c7b", window: true };
export const sage = { wall: "#bcc4ac", ground: "#b1ba9f", window: true };
export const teal = { wall: "#3f6b66", ground: "#38605b", window: true };
export const cream = { wall: "#eee3d2", ground: "#e7d9c3", window: true };

/** What is printed on the goods. */
export const labels = {
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

export const weave = {
  madder: () => textureOf(sadu("#a8452f", "#2a2220", "#f0e0c4", "#d99a3b")),
  indigo: () => textureOf(sadu("#2f4a66", "#1f2630", "#efe4d0", "#c98b4a")),
};

/** Three pieces of charcoal, one of them glowing, at this height. */
export const embers = (y: number): Thing[] =>
  [
    [-1, 0.3],
    [0.9, 0.6],
    [0.1, -0.8],
  ].flatMap(([x = 0, z = 0], i) =>
    place([{ mesh: ball(0.85, 0.6, 0.7, 2.6), material: i === 1 ? ember : matte("#2a2522", 0.3) }], { at: [x, y, z], turn: i * 50 }),
  );

export const cups = (hex: string, pattern: string, places: readonly (readonly [number, number])[], filled = true): Thing[] =>
  places.flatMap(([x, z]) => place(finjan(hex, pattern, filled), { at: [x, 0, z], turn: x * 40 }));

export const onPlinth = (things: readonly Thing[], high = 2.4, radius = 10, hex = "#e8dcc8"): Thing[] => [
  ...plinth(radius, high, hex),
  ...place(things, { at: [0, high, 0] }),
];

/** An arch on the wall behind the goods. */
export const behind = (half: number, hex: string, x = 0, z = -11): Thing[] => place(arch(half, hex), { at: [x, 0, z] });
