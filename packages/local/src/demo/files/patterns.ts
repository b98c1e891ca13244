import { licence, zip } from "./archive.ts";

interface Palette {
  readonly name: string;
  readonly ground: string;
  readonly main: string;
  readonly second: string;
  readonly line: string;
}

export const palettes: readonly Palette[] = [
  { name: "sea", ground: "#f2ead9", main: "#1f5f74", second: "#7fb2b0", line: "#f7f2e6" },
  { name: "saffron", ground: "#f6ecd8", main: "#c7822c", second: "#7a3b22", line: "#fbf5e8" },
  { name: "olive", ground: "#eee9d8", main: "#5d6b3c", second: "#b5a45d", line: "#f8f4e6" },
  { name: "night", ground: "#1d2740", main: "#3c5a96", second: "#d2a252", line: "#eadfc6" },
];

const ring = (x: number, y: number, count: number, far: number, near: number, turn = 0): string =>
  Array.from({ length: count * 2 }, (_, i) => {
    const a = turn + (i * Math.PI) / count;
    const r = i % 2 ? near : far;
    return `${(x + Math.cos(a) * r).toFixed(2)},${(y + Math.sin(a) * r).toFixed(2)}`;
  }).join(" ");

const corners = [
  [0, 0],
  [200, 0],
  [0, 200],
  [200, 200],
] as const;

/** What lies on one tile of 200; the corners are shared with the neighbours, so that it repeats without a seam. */
const motifs: Readonly<Record<string, (p: Palette) => string>> = {
  khatam: (p) =>
    `<g stroke="${p.line}" stroke-width="4">${[[100, 100, p.main], ...corners.map(([x, y]) => [x, y, p.second])].map(([x, y, fill]) => `<polygon points="${ring(Number(x), Number(y), 8, 92, 62, Math.PI / 8)}" fill="${fill}"/><polygon points="${ring(Number(x), Number(y), 8, 48, 30)}" fill="${p.ground}"/><polygon points="${ring(Number(x), Number(y), 8, 26, 17)}" fill="${fill === p.main ? p.second : p.main}"/>`).join("")}</g>`,
  breath: (p) =>
    `<g stroke="${p.line}" stroke-width="5"><polygon points="100,4 132,68 196,100 132,132 100,196 68,132 4,100 68,68" fill="${p.main}"/><polygon points="${ring(100, 100, 4, 52, 30)}" fill="${p.second}"/>${corners.map(([x, y]) => `<polygon points="${ring(x, y, 4, 74, 46, Math.PI / 4)}" fill="${p.second}"/><circle cx="${x}" cy="${y}" r="22" fill="${p.ground}"/>`).join("")}</g>`,
  scales: (p) =>
    `<g stroke="${p.line}" stroke-width="5">${Array.from({ length: 6 }, (_, row) =>
      Array.from({ length: 3 }, (_, c) => {
        const [x, y] = [c * 100 + (row % 2 ? 50 : 0), row * 50 - 25];
        return `<circle cx="${x}" cy="${y}" r="50" fill="${row % 2 ? p.main : p.second}"/><circle cx="${x}" cy="${y}" r="30" fill="${p.ground}"/><circle cx="${x}" cy="${y}" r="13" fill="${row % 2 ? p.second : p.main}"/>`;
      }).join(""),
    )
      .reverse()
      .join("")}</g>`,
};

/** One seamless tile. */
export const patternTile = (motif: string, palette: Palette, size = 200): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 200 200"><rect width="200" height="200" fill="${palette.ground}"/>${motifs[motif]?.(palette) ?? ""}</svg>\n`;

export const motifNames = Object.keys(motifs);

export const patternPackage = (kind: "personal" | "commercial"): Buffer =>
  zip([
    ...motifNames.flatMap((motif) =>
      palettes.map((palette) => ({ name: `svg/${motif}-${palette.name}.svg`, body: patternTile(motif, palette, 800) })),
    ),
    licence("Zellige", kind),
  ]);
