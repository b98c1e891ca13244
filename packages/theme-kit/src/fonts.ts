/**
 * Self-hosted fonts of a theme: it names its faces and their files, the style sheet is written here. Only Arabic and Latin
 * letters are sent, and a browser fetches a file when the page has letters of it.
 */
import type { Locale } from "@matjar/core/kernel";

/** Where the letters of one script lie: one file of a variable font, or one for each weight. Addresses of the theme (`….woff2?url`). */
export type FontFiles = string | Readonly<Record<string, string>>;

/** A font that a merchant can choose. */
export interface Face {
  /** Its name in style sheets, a CSS identifier; empty for letters of the system, which need no file. */
  readonly family: string;
  readonly arabic?: FontFiles;
  readonly latin?: FontFiles;
  /** Weights of a variable font: `100 900` unless told. */
  readonly weights?: string;
  /** What stands in until it has come, and for scripts that it lacks: one of `fallbacks`. */
  readonly fallback: string;
  /** Size of the stand-in, such as `106%`, so that lines break at the same place. */
  readonly fallbackSize: string;
}

export const fallbacks = {
  sans: "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans Arabic',Tahoma,sans-serif",
  serif: "'Iowan Old Style','Palatino Linotype',Palatino,Georgia,'Noto Naskh Arabic',serif",
} as const;

const ranges = {
  arabic: "U+0600-06FF,U+0750-077F,U+0870-08FF,U+200C-200F,U+FB50-FDFF,U+FE70-FEFC",
  latin:
    "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-200B,U+2010-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215",
} as const;

type Script = keyof typeof ranges;

const filesOf = ({ weights = "100 900" }: Face, files: FontFiles | undefined): [weight: string, file: string][] =>
  files === undefined ? [] : typeof files === "string" ? [[weights, files]] : Object.entries(files);

const rules = (face: Face, script: Script, prefix: string): string[] =>
  filesOf(face, face[script]).map(
    ([weight, file]) =>
      `@font-face{font-family:${face.family};font-weight:${weight};font-display:swap;src:url(${prefix}${file})format("woff2");unicode-range:${ranges[script]}}`,
  );

/** Prices are Latin digits in most Arabic shops, so their pages need both. */
const scriptsOf = (locale: Locale): Script[] => (locale === "ar" ? ["arabic", "latin"] : ["latin"]);

export interface FontCss {
  /** `@font-face` rules and the custom property. */
  readonly css: string;
  /** Files that a page in this language needs at once. */
  readonly preload: readonly string[];
}

/**
 * Style sheet text of the face with this id, or of the first one when there is none, as a custom property.
 * @param prefix where the theme's files are served from, without a slash at the end (`assetsPrefix`)
 * @param property another one for a second face on the same page, such as `--display`
 */
export const fontCss = (
  faces: Readonly<Record<string, Face>>,
  id: string,
  locale: Locale,
  prefix: string,
  property: `--${string}` = "--font",
): FontCss => {
  const face = Object.hasOwn(faces, id) ? faces[id] : Object.values(faces)[0];
  if (!face) throw new RangeError("A theme has at least one face");
  const { family, fallback, fallbackSize } = face;
  if (!family) return { css: `:root{${property}:${fallback}}`, preload: [] };
  const standIn = `@font-face{font-family:${family}-alt;size-adjust:${fallbackSize};src:local("Arial"),local("Liberation Sans"),local("Roboto")}`;
  const css = [...rules(face, "arabic", prefix), ...rules(face, "latin", prefix), standIn];
  const preload = scriptsOf(locale).flatMap((script) => filesOf(face, face[script]).slice(0, 1));
  return {
    css: `${css.join("")}:root{${property}:${family},${family}-alt,${fallback}}`,
    preload: preload.map(([, file]) => prefix + file),
  };
};
