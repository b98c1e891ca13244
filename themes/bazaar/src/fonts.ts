/** Three round, sturdy families that have both scripts, and the letters of the system. */
import balooArabic from "@fontsource-variable/baloo-bhaijaan-2/files/baloo-bhaijaan-2-arabic-wght-normal.woff2?url";
import balooLatin from "@fontsource-variable/baloo-bhaijaan-2/files/baloo-bhaijaan-2-latin-wght-normal.woff2?url";
import cairoArabic from "@fontsource-variable/cairo/files/cairo-arabic-wght-normal.woff2?url";
import cairoLatin from "@fontsource-variable/cairo/files/cairo-latin-wght-normal.woff2?url";
import rubikArabic from "@fontsource-variable/rubik/files/rubik-arabic-wght-normal.woff2?url";
import rubikLatin from "@fontsource-variable/rubik/files/rubik-latin-wght-normal.woff2?url";
import { type Face, fallbacks } from "@matjar/theme-kit/fonts.ts";

const { sans: fallback } = fallbacks;

export const faces: Readonly<Record<string, Face>> = {
  rubik: { family: "Rubik", arabic: rubikArabic, latin: rubikLatin, weights: "300 900", fallback, fallbackSize: "105%" },
  baloo: { family: "Baloo", arabic: balooArabic, latin: balooLatin, weights: "400 800", fallback, fallbackSize: "97%" },
  cairo: { family: "Cairo", arabic: cairoArabic, latin: cairoLatin, weights: "200 1000", fallback, fallbackSize: "100%" },
  system: { family: "", fallback, fallbackSize: "100%" },
};
