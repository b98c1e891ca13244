/** Grotesks with a voice: Bricolage with Fustat's Arabic beside it, Rubik and Fustat in both scripts, and the letters of the system. */
import bricolageLatin from "@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2?url";
import fustatArabic from "@fontsource-variable/fustat/files/fustat-arabic-wght-normal.woff2?url";
import fustatLatin from "@fontsource-variable/fustat/files/fustat-latin-wght-normal.woff2?url";
import rubikArabic from "@fontsource-variable/rubik/files/rubik-arabic-wght-normal.woff2?url";
import rubikLatin from "@fontsource-variable/rubik/files/rubik-latin-wght-normal.woff2?url";
import { type Face, fallbacks } from "@matjar/theme-kit/fonts.ts";

const { sans: fallback } = fallbacks;

export const faces: Readonly<Record<string, Face>> = {
  bricolage: { family: "Bricolage", arabic: fustatArabic, latin: bricolageLatin, weights: "200 800", fallback, fallbackSize: "101%" },
  rubik: { family: "Rubik", arabic: rubikArabic, latin: rubikLatin, weights: "300 900", fallback, fallbackSize: "104%" },
  fustat: { family: "Fustat", arabic: fustatArabic, latin: fustatLatin, weights: "200 800", fallback, fallbackSize: "100%" },
  system: { family: "", fallback, fallbackSize: "100%" },
};
