/** Three families that have Arabic letters, and the letters of the system. */

import alexandriaArabic from "@fontsource-variable/alexandria/files/alexandria-arabic-wght-normal.woff2?url";
import alexandriaLatin from "@fontsource-variable/alexandria/files/alexandria-latin-wght-normal.woff2?url";
import naskhArabic from "@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2?url";
import readexArabic from "@fontsource-variable/readex-pro/files/readex-pro-arabic-wght-normal.woff2?url";
import readexLatin from "@fontsource-variable/readex-pro/files/readex-pro-latin-wght-normal.woff2?url";
import { type Face, fallbacks } from "@matjar/theme-kit/fonts.ts";

const { sans, serif } = fallbacks;

export const faces: Readonly<Record<string, Face>> = {
  alexandria: { family: "Alexandria", arabic: alexandriaArabic, latin: alexandriaLatin, fallback: sans, fallbackSize: "112%" },
  readex: { family: "Readex", arabic: readexArabic, latin: readexLatin, fallback: sans, fallbackSize: "106%" },
  naskh: { family: "Naskh", arabic: naskhArabic, fallback: serif, fallbackSize: "100%" },
  system: { family: "", fallback: sans, fallbackSize: "100%" },
};
