import { drawing } from "./texture.ts";
import { words } from "./typesetter.ts";

/** The house mark: an eight-pointed star of two squares, its centre open. */
export const star = (x: number, y: number, size: number, colour: string, line = size * 0.07): string => {
  const square = (turn: number) =>
    `<rect x="${x - size / 2}" y="${y - size / 2}" width="${size}" height="${size}" fill="none" stroke="${colour}" stroke-width="${line}" stroke-linejoin="miter" transform="rotate(${turn} ${x} ${y})"/>`;
  return `${square(0)}${square(45)}<circle cx="${x}" cy="${y}" r="${size * 0.2}" fill="${colour}"/>`;
};

interface LabelWords {
  readonly name: string;
  readonly latin: string;
  readonly foot: string;
  readonly paper?: string;
  readonly ink?: string;
  readonly accent?: string;
}

/** A product label of the house: star, Arabic name, small Latin line. */
export const houseLabel = (
  { name, latin, foot, paper = "#f5ecdc", ink = "#2c241b", accent = "#a9762f" }: LabelWords,
  width = 620,
  height = 640,
): string => {
  const mid = width / 2;
  return drawing(
    width,
    height,
    `<rect width="${width}" height="${height}" fill="${paper}"/>
<rect x="22" y="22" width="${width - 44}" height="${height - 44}" fill="none" stroke="${accent}" stroke-width="3"/>
${star(mid, height * 0.2, height * 0.1, accent)}
${words(name, mid, height * 0.36, { size: Math.min(width * 0.19, (width * 1.35) / name.length), font: "Noto Naskh Arabic", weight: 700, fill: ink }, "middle")}
<rect x="${mid - 40}" y="${height * 0.66}" width="80" height="3" fill="${accent}"/>
${words(latin.toUpperCase(), mid, height * 0.73, { size: width * 0.05, font: "Noto Sans", weight: 500, fill: ink, tracking: 0.18 }, "middle")}
${words(foot, mid, height * 0.83, { size: width * 0.046, font: "Noto Naskh Arabic", fill: accent }, "middle")}`,
  );
};

/** The front of a coffee pouch. */
export const coffeePouch = (ink = "#f4e6cc", ground = "#25413c"): string => {
  const rows = Array.from({ length: 9 }, (_, r) =>
    Array.from({ length: 9 }, (_, c) => star(40 + c * 80, 700 + r * 80 - (c % 2) * 40, 42, "#d2a763", 2)).join(""),
  ).join("");
  return drawing(
    720,
    1080,
    `<rect width="720" height="1080" fill="${ground}"/><g opacity=".55">${rows}</g>
<rect y="30" width="720" height="4" fill="#1a302c"/><rect y="44" width="720" height="3" fill="#1a302c"/>
<rect x="110" y="190" width="500" height="560" fill="${ink}"/><rect x="126" y="206" width="468" height="528" fill="none" stroke="#b5843c" stroke-width="3"/>
${star(360, 292, 66, "#b5843c")}
${words("قهوة سعودية", 360, 380, { size: 82, font: "Noto Naskh Arabic", weight: 700, fill: "#25413c" }, "middle")}
${words("بالهيل والزعفران", 360, 510, { size: 50, font: "Noto Naskh Arabic", fill: "#9a6a25" }, "middle")}
${words("SAUDI COFFEE", 360, 628, { size: 30, weight: 500, fill: "#25413c", tracking: 0.22 }, "middle")}
${words("CARDAMOM · SAFFRON", 360, 676, { size: 19, weight: 500, fill: "#9a6a25", tracking: 0.2 }, "middle")}`,
  );
};

const zigzag = (y: number, high: number, count: number, colour: string): string => {
  const step = 1000 / count;
  const points = Array.from({ length: count * 2 + 1 }, (_, i) => `${(i * step) / 2},${y + (i % 2 ? high : 0)}`).join(" ");
  return `<polyline points="0,${y + high} ${points} 1000,${y + high}" fill="${colour}"/>`;
};
const diamonds = (y: number, size: number, count: number, outer: string, inner: string): string =>
  Array.from({ length: count }, (_, i) => {
    const x = ((i + 0.5) * 1000) / count;
    const diamond = (half: number, fill: string) =>
      `<polygon points="${x},${y - half} ${x + half * 0.8},${y} ${x},${y + half} ${x - half * 0.8},${y}" fill="${fill}"/>`;
    return diamond(size, outer) + diamond(size * 0.62, inner) + diamond(size * 0.28, outer);
  }).join("");

/** Sadu weaving: bands of triangles and diamonds over stripes. */
export const sadu = (ground: string, dark: string, pale: string, accent: string): string => {
  const stripe = (y: number, high: number, fill: string) => `<rect y="${y}" width="1000" height="${high}" fill="${fill}"/>`;
  const half = (flip: string) =>
    `<g ${flip}>${stripe(60, 14, pale)}${stripe(88, 8, accent)}${zigzag(112, 46, 14, dark)}${stripe(158, 10, pale)}${stripe(190, 60, dark)}${diamonds(220, 27, 16, pale, accent)}${stripe(262, 8, accent)}${zigzag(284, 40, 20, pale)}${stripe(324, 8, dark)}</g>`;
  return drawing(
    1000,
    1000,
    `${stripe(0, 1000, ground)}${half("")}${half('transform="matrix(1 0 0 -1 0 1000)"')}${stripe(356, 288, dark)}${diamonds(500, 128, 5, pale, ground)}${diamonds(500, 58, 5, accent, dark)}${stripe(370, 9, accent)}${stripe(621, 9, accent)}`,
  );
};

/** The shop's logo: star and name on clear ground, in tones that show by day and by night. */
export const noorLogo = (ink = "#9c6d2e", accent = "#a9762f"): string =>
  drawing(
    900,
    320,
    `${star(160, 160, 128, accent)}${words("دار النور", 590, 70, { size: 150, font: "Noto Naskh Arabic", weight: 700, fill: ink }, "middle")}${words("DAR AL NOOR", 590, 248, { size: 36, weight: 500, fill: accent, tracking: 0.42 }, "middle")}`,
  );
