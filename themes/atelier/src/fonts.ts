/** Two voices on a page: a fine display face for headlines, one of three, and a quiet sans for everything else. */
import bodoniLatin from "@fontsource-variable/bodoni-moda/files/bodoni-moda-latin-wght-normal.woff2?url";
import cormorantLatin from "@fontsource-variable/cormorant/files/cormorant-latin-wght-normal.woff2?url";
import instrumentLatin from "@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2?url";
import markaziArabic from "@fontsource-variable/markazi-text/files/markazi-text-arabic-wght-normal.woff2?url";
import naskhArabic from "@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2?url";
import vazirmatnArabic from "@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2?url";
import { type Face, type FontCss, fallbacks, fontCss } from "@matjar/theme-kit/fonts.ts";
import type { ShopView } from "@matjar/theme-kit/views.ts";

const { sans, serif } = fallbacks;

const headlines: Readonly<Record<string, Face>> = {
  cormorant: {
    family: "Cormorant",
    arabic: markaziArabic,
    latin: cormorantLatin,
    weights: "300 700",
    fallback: serif,
    fallbackSize: "84%",
  },
  bodoni: { family: "Bodoni", arabic: naskhArabic, latin: bodoniLatin, weights: "400 900", fallback: serif, fallbackSize: "96%" },
  system: { family: "", fallback: serif, fallbackSize: "100%" },
};

const texts: Readonly<Record<string, Face>> = {
  instrument: { family: "Instrument", arabic: vazirmatnArabic, latin: instrumentLatin, fallback: sans, fallbackSize: "98%" },
  system: { family: "", fallback: sans, fallbackSize: "100%" },
};

/** Both faces of a page. Of the headlines' face only the letters of the page's language are asked for at once. */
export const fontsOf = ({ look, locale }: ShopView, assetsPrefix: string): FontCss => {
  const display = fontCss(headlines, look.font, locale, assetsPrefix, "--headline");
  const text = fontCss(texts, look.font, locale, assetsPrefix);
  return { css: text.css + display.css, preload: [...display.preload.slice(0, 1), ...text.preload] };
};
