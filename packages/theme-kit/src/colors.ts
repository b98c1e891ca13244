/**
 * From five colours of a merchant to two whole palettes, light and dark, in which text can always be read.
 * Colours are worked on in OKLCH (https://www.w3.org/TR/css-color-4/#ok-lab), contrast is that of WCAG 2.
 */

export interface ThemeColors {
  readonly background: string;
  readonly text: string;
  readonly accent: string;
  readonly accentText: string;
  readonly surface: string;
}

/** Custom properties of a page, without the two dashes. Values are #rrggbb. */
export interface Palette {
  readonly paper: string;
  readonly surface: string;
  readonly ink: string;
  /** Quieter text, still 4.5:1 on paper and surface. */
  readonly soft: string;
  /** Hairlines that only decorate. */
  readonly line: string;
  /** Borders of fields and buttons, 3:1 (WCAG 1.4.11). */
  readonly edge: string;
  readonly accent: string;
  readonly "on-accent": string;
  /** The accent as text. */
  readonly link: string;
  /** A strip that stands out from the page: dark on light paper, a shade of the paper on dark. */
  readonly bar: string;
  readonly "on-bar": string;
  readonly good: string;
  readonly warn: string;
  readonly stop: string;
}

interface Lch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

const hex = /^#[0-9a-f]{6}$/i;

/** @throws RangeError for anything but #rrggbb: nothing else may reach a style sheet. */
const channels = (color: string): [number, number, number] => {
  if (!hex.test(color)) throw new RangeError(`Not a colour as #rrggbb: ${JSON.stringify(color)}`);
  const at = (i: number) => Number.parseInt(color.slice(i, i + 2), 16) / 255;
  return [at(1), at(3), at(5)];
};

const linear = (v: number): number => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
const gamma = (v: number): number => (v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055);

const luminance = (color: string): number => {
  const [r, g, b] = channels(color).map(linear) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** WCAG contrast ratio, 1 to 21. */
export const contrast = (a: string, b: string): number => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
};

const toLch = (color: string): Lch => {
  const [r, g, b] = channels(color).map(linear) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const A = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const B = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return { l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, c: Math.hypot(A, B), h: Math.atan2(B, A) };
};

const toLinear = ({ l, c, h }: Lch): [number, number, number] => {
  const [A, B] = [c * Math.cos(h), c * Math.sin(h)];
  const L = (l + 0.3963377774 * A + 0.2158037573 * B) ** 3;
  const M = (l - 0.1055613458 * A - 0.0638541728 * B) ** 3;
  const S = (l - 0.0894841775 * A - 1.291485548 * B) ** 3;
  return [
    4.0767416621 * L - 3.3077115913 * M + 0.2309699292 * S,
    -1.2684380046 * L + 2.6097574011 * M - 0.3413193965 * S,
    -0.0041960863 * L - 0.7034186147 * M + 1.707614701 * S,
  ];
};

const inGamut = (lch: Lch): boolean => toLinear(lch).every((v) => v >= -0.0005 && v <= 1.0005);

/** Takes colour away until the screen can show it. */
const toHex = (lch: Lch): string => {
  let shown = lch;
  while (shown.c > 0.001 && !inGamut(shown)) shown = { ...shown, c: shown.c * 0.94 };
  const part = (v: number) =>
    Math.round(Math.min(1, Math.max(0, gamma(Math.max(0, v)))) * 255)
      .toString(16)
      .padStart(2, "0");
  return `#${toLinear(shown).map(part).join("")}`;
};

const readable = (color: string, grounds: readonly string[], ratio: number): boolean =>
  grounds.every((ground) => contrast(color, ground) >= ratio);

/** The colour itself, or the nearest lightness of its hue that reads on every ground; black or white when none does. */
const readableOn = (color: string, grounds: readonly string[], ratio: number): string => {
  if (readable(color, grounds, ratio)) return color.toLowerCase();
  const lch = toLch(color);
  for (let step = 0.01; step <= 1; step += 0.01) {
    for (const l of [lch.l - step, lch.l + step]) {
      const tried = l >= 0 && l <= 1 ? toHex({ ...lch, l }) : undefined;
      if (tried && readable(tried, grounds, ratio)) return tried;
    }
  }
  return Math.min(...grounds.map((g) => contrast("#000000", g))) >= Math.min(...grounds.map((g) => contrast("#ffffff", g)))
    ? "#000000"
    : "#ffffff";
};

const mix = (a: string, b: string, share: number): string => {
  const [x, y] = [channels(a), channels(b)];
  return `#${x
    .map((v, i) =>
      Math.round((v * (1 - share) + (y[i] ?? 0) * share) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
};

const green = "#2f7d4f";
const amber = "#96650f";
const red = "#b3362c";

/** Black or white, whichever reads better on the ground; one of them always reaches 4.5. */
const inkFor = (ground: string): string => (contrast("#000000", ground) >= contrast("#ffffff", ground) ? "#000000" : "#ffffff");

/** A surface that text of the page cannot be read on gives way to a shade of the page. */
const surfaceOf = ({ background, surface }: ThemeColors): string => {
  const ink = inkFor(background);
  return contrast(ink, surface) >= 4.5 ? surface : mix(background, ink === "#000000" ? "#ffffff" : "#000000", 0.08);
};

const isDark = (color: string): boolean => toLch(color).l < 0.5;

const paletteOf = (colors: ThemeColors): Palette => {
  const surface = surfaceOf(colors);
  const grounds = [colors.background, surface];
  const ink = readableOn(colors.text, grounds, 7);
  const accent = readableOn(colors.accent, [colors.background], 1.6);
  return {
    paper: colors.background.toLowerCase(),
    surface: surface.toLowerCase(),
    ink,
    soft: readableOn(mix(ink, colors.background, 0.32), grounds, 4.5),
    line: mix(colors.background, ink, 0.12),
    edge: readableOn(mix(colors.background, ink, 0.4), grounds, 3.05),
    accent,
    "on-accent": readableOn(colors.accentText, [accent], 4.5),
    link: readableOn(colors.accent, grounds, 4.6),
    ...(isDark(colors.background)
      ? { bar: surface.toLowerCase(), "on-bar": ink }
      : { bar: ink, "on-bar": colors.background.toLowerCase() }),
    good: readableOn(green, grounds, 4.6),
    warn: readableOn(amber, grounds, 4.6),
    stop: readableOn(red, grounds, 4.6),
  };
};

/** The same shop at night: its hue stays in the dark paper, its accent is lifted. */
const atNight = (colors: ThemeColors): ThemeColors => {
  const [paper, text, accent] = [toLch(colors.background), toLch(colors.text), toLch(colors.accent)];
  const tint = text.c > 0.01 ? text.h : paper.h;
  const light = accent.c < 0.03 ? 0.92 : 0.72; // a grey button looks switched off: what is black by day is white at night
  const lifted = toHex({ l: Math.max(accent.l, light), c: Math.min(accent.c, 0.14), h: accent.h });
  return {
    background: toHex({ l: 0.19, c: 0.012, h: tint }),
    surface: toHex({ l: 0.245, c: 0.014, h: tint }),
    text: toHex({ l: 0.94, c: 0.012, h: paper.c > 0.004 ? paper.h : tint }),
    accent: lifted,
    accentText: toHex({ l: 0.19, c: 0.02, h: accent.h }),
  };
};

/**
 * A shop whose own paper is dark stays as it is in both.
 * @throws RangeError when a colour is not #rrggbb.
 */
export const palettes = (colors: ThemeColors): { readonly light: Palette; readonly dark: Palette } => {
  const light = paletteOf(colors);
  return { light, dark: isDark(colors.background) ? light : paletteOf(atNight(colors)) };
};

const declarations = (palette: Palette): string =>
  Object.entries(palette)
    .map(([name, value]) => `--${name}:${value}`)
    .join(";");

/** What a shop whose paper is dark is printed in: printers leave its paper out, and its white words with it. */
const printed: ThemeColors = {
  background: "#ffffff",
  surface: "#ffffff",
  text: "#000000",
  accent: "#000000",
  accentText: "#ffffff",
};

const printRules = ({ background }: ThemeColors): string =>
  isDark(background) ? `@media print{:root{color-scheme:light;${declarations(paletteOf(printed))}}}` : "";

interface Look {
  readonly colors: ThemeColors;
  readonly radius: number;
}

const writeLook = ({ colors, radius }: Look): string => {
  if (!Number.isInteger(radius) || radius < 0 || radius > 24) throw new RangeError(`Not a radius of 0 to 24 pixels: ${String(radius)}`);
  const { light, dark } = palettes(colors);
  return `:root{color-scheme:light dark;--radius:${radius}px;${declarations(light)}}@media screen and (prefers-color-scheme:dark){:root{${declarations(dark)}}}${printRules(colors)}`;
};

/** Looks already written, by their values: every page of a shop has the same, and working it out takes longer than the page. */
const written = new Map<string, string>();
const maxWritten = 200;

/**
 * The style sheet of a shop's look, safe to be written raw into a page.
 * @throws RangeError when a colour is not #rrggbb or the radius is not a whole number of pixels from 0 to 24.
 */
export const lookCss = ({ colors, radius }: Look): string => {
  const key = JSON.stringify([colors, radius]);
  const known = written.get(key);
  if (known) return known;
  if (written.size >= maxWritten) written.clear();
  const css = writeLook({ colors, radius });
  written.set(key, css);
  return css;
};
