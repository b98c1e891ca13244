import { plants, sprig } from "../../files/botanica.ts";
import { icons } from "../../files/icons.ts";
import { scorePage } from "../../files/music.ts";
import { motifNames, palettes, patternTile } from "../../files/patterns.ts";
import { pixelwright, setLine, type Typeface, tessera } from "../../files/typefaces.ts";
import { drawing } from "./texture.ts";
import { type TypeStyle, words } from "./typesetter.ts";

const serif = (size: number, fill: string, more: Partial<TypeStyle> = {}): TypeStyle => ({ size, fill, font: "Libertinus Serif", ...more });
const sans = (size: number, fill: string, more: Partial<TypeStyle> = {}): TypeStyle => ({
  size,
  fill,
  font: "Noto Sans",
  weight: 500,
  ...more,
});

/** Lines of one of our typefaces, each as wide as the column. */
const specimenLines = (
  face: Typeface,
  lines: readonly string[],
  x: number,
  y: number,
  wide: number,
  colours: readonly string[],
): string => {
  let top = y;
  return lines
    .map((line, i) => {
      const size = (100 * wide) / setLine(face, line, 0, 0, 100).width;
      const drawn = `<path d="${setLine(face, line, x, top, size).path}" fill="${colours[i % colours.length]}"/>`;
      top += size + wide * 0.055;
      return drawn;
    })
    .join("");
};

export const tesseraPoster = (): string =>
  drawing(
    900,
    1200,
    `<rect width="900" height="1200" fill="#f2c14e"/>${specimenLines(tessera, ["TESSERA", "BUILDS", "BIG &", "ROUND"], 70, 84, 760, ["#20304f", "#d1495b", "#20304f", "#f7f1e3"])}
<rect x="70" y="1090" width="760" height="4" fill="#20304f"/>${words("A modular typeface by Inkwell", 70, 1116, serif(30, "#20304f", { italic: true }))}${words("A–Z 0–9", 830, 1118, sans(26, "#20304f"), "end")}`,
  );

export const tesseraSheet = (): string =>
  drawing(
    900,
    1200,
    `<rect width="900" height="1200" fill="#20304f"/>${["ABCDEF", "GHIJKL", "MNOPQR", "STUVWX", "YZ0123", "456789"]
      .map((row, r) =>
        [...row]
          .map((letter, c) => {
            const size = 84;
            const line = setLine(tessera, letter, 0, 0, size);
            return `<path transform="translate(${112 + c * 135 - line.width / 2} ${120 + r * 165})" d="${line.path}" fill="${["#f2c14e", "#f7f1e3", "#ef7b6c"][(r + c) % 3]}"/>`;
          })
          .join(""),
      )
      .join("")}`,
  );

export const pixelPoster = (): string =>
  drawing(
    900,
    1200,
    `<rect width="900" height="1200" fill="#14213d"/>${Array.from({ length: 30 }, (_, y) => `<rect y="${y * 40}" width="900" height="1" fill="#22345c"/>`).join("")}${Array.from({ length: 23 }, (_, x) => `<rect x="${x * 40}" width="1" height="1200" fill="#22345c"/>`).join("")}
${specimenLines(pixelwright, ["PIXEL", "WRIGHT"], 80, 120, 740, ["#8ee3c8", "#f4f1de"])}${specimenLines(pixelwright, ["THE QUICK FOX JUMPS", "OVER 13 LAZY DOGS!"], 80, 580, 740, ["#f4a259"])}${specimenLines(pixelwright, ["ABCDEFGHIJKLM", "NOPQRSTUVWXYZ", "0123456789.,!?-&"], 80, 780, 740, ["#8ee3c8", "#f4f1de", "#f4a259"])}`,
  );

const iconUse = (path: string, x: number, y: number, size: number, colour: string, weight = 1.5): string =>
  `<g transform="translate(${x} ${y}) scale(${size / 24})" fill="none" stroke="${colour}" stroke-width="${weight}" stroke-linecap="round" stroke-linejoin="round"><path d="${path}"/></g>`;

export const iconPoster = (dark = false): string => {
  const [ground, tile, ink] = dark ? ["#20304f", "#2b3f66", "#f2c14e"] : ["#f4efe4", "#ffffff", "#20304f"];
  const cells = Object.values(icons).map((path, i) => {
    const [x, y] = [80 + (i % 4) * 190, 80 + Math.floor(i / 4) * 178];
    const hot = !dark && [2, 7, 12, 17, 21].includes(i);
    return `<rect x="${x}" y="${y}" width="168" height="156" rx="26" fill="${hot ? "#ef7b6c" : tile}"/>${iconUse(path, x + 46, y + 40, 76, hot ? "#ffffff" : ink)}`;
  });
  return drawing(900, 1200, `<rect width="900" height="1200" fill="${ground}"/>${cells.join("")}`);
};

export const handbookCover = (): string =>
  drawing(
    840,
    1200,
    `<rect width="840" height="1200" fill="#8c3b2e"/><rect x="44" y="44" width="752" height="1112" fill="none" stroke="#f0d9b5" stroke-width="3"/>
<g transform="translate(420 770)" fill="none" stroke="#f0d9b5" stroke-width="7" stroke-linejoin="round"><path d="M-190 120 0 170 190 120V-110L0-60-190-110Z"/><path d="M0-60V170"/><path d="M-150-60-40-30M-150-10-40 20M-150 40-40 70M40-30 150-60M40 20 150-10M40 70 150 40"/><path d="M0 170C60 230 120 180 190 240" stroke="#f2c14e"/><circle cx="196" cy="246" r="10" fill="#f2c14e" stroke="none"/></g>
${words("The Small", 420, 150, serif(112, "#f7ead3"), "middle")}${words("Press", 420, 280, serif(112, "#f7ead3"), "middle")}${words("Handbook", 420, 410, serif(112, "#f7ead3"), "middle")}${words("Make a book at your kitchen table, and sell it", 420, 1074, serif(30, "#f0d9b5", { italic: true }), "middle")}`,
  );

export const notesCover = (): string =>
  drawing(
    840,
    1200,
    `<rect width="840" height="1200" fill="#dfe7e6"/><g fill="none" stroke="#1f4f66" stroke-width="2"><path d="M110 420H730V1090H110ZM420 420V1090M110 420 730 1090M730 420 110 1090M110 1090 420 420 730 1090"/></g><rect x="178" y="494" width="206" height="310" fill="#1f4f66"/><rect x="456" y="494" width="206" height="310" fill="#ef7b6c"/>
${words("Margin", 110, 112, serif(132, "#1f4f66"))}${words("& Measure", 110, 256, serif(132, "#1f4f66", { italic: true }))}${words("SIX EVENINGS OF TYPOGRAPHY", 110, 1124, sans(24, "#1f4f66", { tracking: 0.14 }))}`,
  );

export const notesPage = (): string =>
  drawing(
    840,
    1200,
    `<rect width="840" height="1200" fill="#fbf9f4"/>${words("Evening two:\nthe measure", 130, 150, serif(58, "#1f4f66", { leading: 0.5 }))}${words("The measure is the length of a line. When it is too long the eye loses its way home; when too short it never settles. Count the letters of ten lines and divide: between fifty-five and seventy-five you are safe, and sixty-six is an old friend.", 130, 360, serif(30, "#2d3440", { wide: 580, leading: 0.62 }))}<rect x="130" y="760" width="580" height="3" fill="#ef7b6c"/>${[0, 1, 2].map((i) => `<rect x="${130 + i * 200}" y="810" width="${[90, 150, 180][i]}" height="230" fill="${["#dfe7e6", "#1f4f66", "#ef7b6c"][i]}"/>`).join("")}`,
  );

export const scoreSheet = (): string => scorePage();

export const plannerPage = (month = "October"): string =>
  drawing(
    840,
    1140,
    `<rect width="840" height="1140" fill="#fdfaf3"/>${words(month, 70, 72, serif(72, "#7c5a3c"))}<rect x="70" y="160" width="700" height="2" fill="#b9b2a4"/>${["M", "T", "W", "T", "F", "S", "S"].map((day, i) => words(day, 120 + i * 100, 184, sans(20, "#7c5a3c"), "middle")).join("")}
${Array.from({ length: 35 }, (_, i) => `<rect x="${70 + (i % 7) * 100}" y="${220 + Math.floor(i / 7) * 126}" width="100" height="126" fill="${[9, 17, 24].includes(i) ? ["#f1dcc4", "#dfe3d0", "#f3d3cb"][i % 3] : "none"}" stroke="#cfc8ba" stroke-width="1.5"/>`).join("")}
${words("One thing that matters this month", 70, 890, serif(28, "#2d3440", { italic: true }))}<rect x="70" y="980" width="700" height="2" fill="#cfc8ba"/><rect x="70" y="1042" width="700" height="2" fill="#cfc8ba"/>`,
  );

export const plannerCover = (): string =>
  drawing(
    840,
    1140,
    `<rect width="840" height="1140" fill="#c9a27a"/><circle cx="420" cy="470" r="210" fill="#f6ead6"/><circle cx="486" cy="430" r="180" fill="#c9a27a"/>${words("The Quiet Year", 420, 780, serif(86, "#3c2a1c"), "middle")}${words("an undated planner", 420, 900, serif(34, "#3c2a1c", { italic: true }), "middle")}`,
  );

/** A photograph of our own making, before and after its look. */
const landscape = (sky: readonly [string, string], sun: string, hills: readonly [string, string, string], id: string): string =>
  `<defs><linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${sky[0]}"/><stop offset="1" stop-color="${sky[1]}"/></linearGradient><radialGradient id="${id}s"><stop offset="0" stop-color="${sun}"/><stop offset=".3" stop-color="${sun}" stop-opacity=".5"/><stop offset="1" stop-color="${sun}" stop-opacity="0"/></radialGradient></defs>
<rect width="1000" height="1300" fill="url(#${id})"/><circle cx="640" cy="560" r="420" fill="url(#${id}s)"/><circle cx="640" cy="560" r="76" fill="${sun}"/>
<path d="M0 760C180 640 320 700 470 650S800 560 1000 690V1300H0Z" fill="${hills[0]}"/><path d="M0 900C200 780 420 880 560 820S860 760 1000 850V1300H0Z" fill="${hills[1]}"/><path d="M0 1080C220 930 380 1060 620 1000S900 980 1000 1020V1300H0Z" fill="${hills[2]}"/><path d="M170 1035l8-150c-40-26-66-10-84 16 14-44 48-58 82-44-4-40-34-52-62-46 34-22 66-6 74 26 10-34 44-46 76-22-32-6-58 8-66 46 36-16 72 2 80 44-20-26-48-40-88-16l-6 148Z" fill="${hills[2]}"/>`;

export const presetPhoto = (): string =>
  drawing(
    1000,
    1300,
    `${landscape(["#9fb0bb", "#d6d2c8"], "#f2ece0", ["#9aa39b", "#7d857d", "#565c58"], "before")}<svg x="500" width="500" height="1300" viewBox="500 0 500 1300">${landscape(["#e58b5a", "#f9d99a"], "#fff3c9", ["#c7764f", "#94483a", "#4d2530"], "after")}</svg><rect x="497" width="6" height="1300" fill="#ffffff"/><circle cx="500" cy="1090" r="40" fill="#ffffff"/><path d="M488 1074l-16 16 16 16M512 1074l16 16-16 16" fill="none" stroke="#20304f" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"/>`,
  );

export const presetStrip = (which: number): string => {
  const all = [
    ["#e58b5a", "#f9d99a", "#fff3c9", "#c7764f", "#94483a", "#4d2530"],
    ["#b98d68", "#ecd2a4", "#fff0cd", "#9b6a48", "#70452f", "#3a241c"],
    ["#8fb7c4", "#d9e4e2", "#ffffff", "#8fa9ae", "#648389", "#3d565d"],
    ["#40517f", "#c48a9d", "#ffe0d0", "#514f7d", "#33345c", "#1b1d38"],
  ] as const;
  const [a, b, sun, c, d, e] = all[which % 4] as (typeof all)[0];
  return drawing(
    1000,
    1300,
    `<rect width="1000" height="1300" fill="#fff"/><svg x="50" y="50" width="900" height="1040" viewBox="0 130 1000 1156" preserveAspectRatio="xMidYMid slice">${landscape([a, b], sun, [c, d, e], `look${which}`)}</svg>${words(["Golden Hour", "Old Medina", "Sea Haze", "Blue Dusk"][which % 4] as string, 500, 1150, serif(70, "#2d3440", { italic: true }), "middle")}`,
  );
};

/** A swatch of one pattern. */
export const swatch = (motif: number, palette: number): string => {
  const tile = patternTile(
    motifNames[motif % motifNames.length] as string,
    palettes[palette % palettes.length] as (typeof palettes)[0],
  ).replace(/<\/?svg[^>]*>/g, "");
  return drawing(
    900,
    1125,
    `<defs><pattern id="tile" width="200" height="200" patternUnits="userSpaceOnUse" patternTransform="scale(1.125)">${tile}</pattern></defs><rect width="900" height="1125" fill="url(#tile)"/>`,
  );
};

export const botanicalPrint = (which: number): string => {
  const plant = plants[which % plants.length] as (typeof plants)[0];
  return drawing(
    800,
    1120,
    `${sprig(plant)}${words(plant.name, 400, 1010, serif(46, "#2d3440"), "middle")}${words(plant.latin, 400, 1066, serif(24, "#2d3440", { italic: true }), "middle")}`,
  );
};

/** A sound as it looks: bars that fade. */
export const waveCard = (): string =>
  drawing(
    900,
    1200,
    `<rect width="900" height="1200" fill="#20304f"/>${Array.from({ length: 46 }, (_, i) => {
      const h = 20 + 560 * Math.exp(-i / 15) * (0.55 + 0.45 * Math.abs(Math.sin(i * 1.7)));
      return `<rect x="${84 + i * 16}" y="${520 - h / 2}" width="8" height="${h}" rx="4" fill="${i < 12 ? "#f2c14e" : "#f7f1e3"}"/>`;
    }).join(
      "",
    )}${words("Brass & Glass", 84, 960, serif(92, "#f7f1e3"))}${words("SIX BELL SOUNDS · WAV", 84, 1084, sans(28, "#f2c14e", { tracking: 0.14 }))}`,
  );

/** On clear ground, in a blue that shows by day and by night. */
export const inkwellLogo = (): string =>
  drawing(
    900,
    320,
    `<g transform="translate(150 160)"><path d="M0-112C52-40 78-6 78 34A78 78 0 0 1-78 34C-78-6-52-40 0-112Z" fill="#4f74c8"/><path d="M-40 34a40 40 0 0 0 40 40" fill="none" stroke="#f2c14e" stroke-width="12" stroke-linecap="round"/></g>${words("Inkwell", 560, 92, serif(190, "#4f74c8"), "middle")}`,
  );
