/** Three families that have both scripts, self-hosted, and the letters of the system. Only Arabic and Latin are sent. */
import alexandriaArabic from "@fontsource-variable/alexandria/files/alexandria-arabic-wght-normal.woff2?url";
import alexandriaLatin from "@fontsource-variable/alexandria/files/alexandria-latin-wght-normal.woff2?url";
import naskhArabic from "@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2?url";
import readexArabic from "@fontsource-variable/readex-pro/files/readex-pro-arabic-wght-normal.woff2?url";
import readexLatin from "@fontsource-variable/readex-pro/files/readex-pro-latin-wght-normal.woff2?url";

interface Face {
  readonly family: string;
  readonly arabic?: string;
  readonly latin?: string;
  /** What stands in until it has come, and for scripts that it lacks. */
  readonly fallback: string;
  /** Size of the stand-in, so that lines break at the same place. */
  readonly fallbackSize: string;
}

const sans = "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans Arabic',Tahoma,sans-serif";
const serif = "'Iowan Old Style','Palatino Linotype',Palatino,Georgia,serif";

const faces = {
  alexandria: { family: "Alexandria", arabic: alexandriaArabic, latin: alexandriaLatin, fallback: sans, fallbackSize: "112%" },
  readex: { family: "Readex", arabic: readexArabic, latin: readexLatin, fallback: sans, fallbackSize: "106%" },
  naskh: { family: "Naskh", arabic: naskhArabic, fallback: serif, fallbackSize: "100%" },
  system: { family: "", fallback: sans, fallbackSize: "100%" },
} as const satisfies Readonly<Record<string, Face>>;

const faceOf = (font: string): Face => (Object.hasOwn(faces, font) ? faces[font as keyof typeof faces] : faces.alexandria);

const ranges = {
  arabic: "U+0600-06FF,U+0750-077F,U+0870-08FF,U+200C-200F,U+FB50-FDFF,U+FE70-FEFC",
  latin:
    "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-200B,U+2010-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215",
} as const;

const rule = (family: string, url: string, range: string): string =>
  `@font-face{font-family:${family};font-weight:100 900;font-display:swap;src:url(${url})format("woff2");unicode-range:${range}}`;

/** Style sheet text of a font and the files that a page in this language needs at once. */
export const fontOf = (
  font: string,
  locale: string,
  assetsPrefix: string,
): { readonly css: string; readonly preload: readonly string[] } => {
  const { family, arabic, latin, fallback, fallbackSize } = faceOf(font);
  const at = (path: string | undefined) => path && `${assetsPrefix}${path}`;
  const [arabicUrl, latinUrl] = [at(arabic), at(latin)];
  const css = [
    arabicUrl && rule(family, arabicUrl, ranges.arabic),
    latinUrl && rule(family, latinUrl, ranges.latin),
    family && `@font-face{font-family:Stand-in;size-adjust:${fallbackSize};src:local("Arial"),local("Liberation Sans"),local("Roboto")}`,
    `:root{--font:${family && `${family},Stand-in,`}${fallback}}`,
  ];
  // prices are Latin digits in most Arabic shops, so their pages need both
  const preload = locale === "ar" ? [arabicUrl, latinUrl] : [latinUrl];
  return { css: css.filter(Boolean).join(""), preload: preload.filter((url) => url !== undefined) };
};
