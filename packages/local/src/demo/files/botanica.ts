import { pdfOf } from "../pictures/artwork/typesetter.ts";
import { licence, zip } from "./archive.ts";

interface Plant {
  readonly name: string;
  readonly latin: string;
  readonly leaf: string;
  readonly second: string;
  readonly ground: string;
  /** Pairs of leaves, their length, and how wide they are for their length. */
  readonly pairs: number;
  readonly long: number;
  readonly wide: number;
  readonly fruit?: string;
}

export const plants: readonly Plant[] = [
  {
    name: "Olive",
    latin: "Olea europaea",
    leaf: "#5f7350",
    second: "#8d9c78",
    ground: "#f1e9d8",
    pairs: 9,
    long: 190,
    wide: 0.2,
    fruit: "#3b3344",
  },
  {
    name: "Fig",
    latin: "Ficus carica",
    leaf: "#2f5d50",
    second: "#4f7f66",
    ground: "#f3e2d2",
    pairs: 5,
    long: 250,
    wide: 0.46,
    fruit: "#6d3552",
  },
  {
    name: "Lemon",
    latin: "Citrus limon",
    leaf: "#476b3a",
    second: "#6d8f4c",
    ground: "#e9eadd",
    pairs: 6,
    long: 220,
    wide: 0.34,
    fruit: "#e0a92c",
  },
];

const leaf = (x: number, y: number, turn: number, { long, wide, second }: Plant, fill: string, size: number): string => {
  const [l, w] = [long * size, long * size * wide];
  return `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${turn.toFixed(1)})"><path d="M0 0C${l * 0.25} ${-w} ${l * 0.7} ${-w * 0.9} ${l} 0 ${l * 0.7} ${w * 0.9} ${l * 0.25} ${w} 0 0Z" fill="${fill}"/><path d="M0 0C${l * 0.25} ${-w} ${l * 0.7} ${-w * 0.9} ${l} 0Z" fill="${second}" opacity=".45"/><path d="M4 0H${l * 0.93}" stroke="#f7f1e3" stroke-width="2" opacity=".55"/></g>`;
};

/** A sprig on a sheet of 800 by 1120; the words are left to the printer of the sheet. */
export const sprig = (plant: Plant): string => {
  const stem = Array.from({ length: plant.pairs }, (_, i) => {
    const t = (i + 0.7) / plant.pairs;
    const [x, y] = [400 + Math.sin(t * 2.6) * 52 - 20, 900 - t * 660];
    const size = 1 - 0.42 * t;
    const right = leaf(x, y, -38 - t * 22 + (i % 2) * 7, plant, plant.leaf, size);
    const left = leaf(x, y + 26, 218 + t * 22 - (i % 3) * 6, plant, i % 2 ? plant.second : plant.leaf, size * 0.95);
    const fruit =
      plant.fruit && i % 2 === 1
        ? `<circle cx="${x + 30}" cy="${y + 44}" r="${plant.wide * 62 + 10}" fill="${plant.fruit}"/><circle cx="${x + 25}" cy="${y + 38}" r="${plant.wide * 18 + 3}" fill="#ffffff" opacity=".28"/>`
        : "";
    return left + right + fruit;
  }).join("");
  return `<rect width="800" height="1120" fill="${plant.ground}"/><path d="M378 990C400 820 470 600 400 250" fill="none" stroke="${plant.leaf}" stroke-width="7" stroke-linecap="round"/>${stem}${leaf(402, 262, -84, plant, plant.second, 0.6)}`;
};

const sheetSvg = (plant: Plant): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="1120" viewBox="0 0 800 1120">${sprig(plant)}</svg>`;

const posterPdf = (plant: Plant): Buffer =>
  pdfOf(
    `#set document(title: ${JSON.stringify(plant.name)}, author: "Inkwell")\n#set page(width: 500mm, height: 700mm, margin: 0pt)\n#place(image(bytes(${JSON.stringify(sheetSvg(plant))}), format: "svg", width: 100%))\n#place(bottom + center, dy: -34mm)[#text(font: "Libertinus Serif", size: 64pt, fill: rgb("#2d3440"))[${plant.name}] #v(-4mm) #text(font: "Libertinus Serif", style: "italic", size: 30pt, fill: rgb("#2d3440"))[${plant.latin}]]`,
  );

export const botanicaPackage = (kind: "personal" | "commercial"): Buffer =>
  zip([
    ...plants.flatMap((plant) => [
      { name: `${plant.name} 50x70 cm.pdf`, body: posterPdf(plant) },
      { name: `svg/${plant.name.toLowerCase()}.svg`, body: sheetSvg(plant) },
    ]),
    licence("Botanica", kind),
  ]);
