import { courseNotes, handbook, planner } from "../files/books.ts";
import { botanicaPackage } from "../files/botanica.ts";
import { iconPackage } from "../files/icons.ts";
import { musicPackage } from "../files/music.ts";
import { patternPackage } from "../files/patterns.ts";
import { presetPackage } from "../files/presets.ts";
import { soundPackage } from "../files/sound.ts";
import { pixelwright, tessera, typefacePackage } from "../files/typefaces.ts";
import type { DemoFile } from "../store.ts";

const zipped = (fileName: string, body: () => Buffer): DemoFile => ({ fileName, contentType: "application/zip", body });
const pdf = (fileName: string, body: () => Buffer): DemoFile => ({ fileName, contentType: "application/pdf", body });

/** A package in both licences: `<key>-personal` and `<key>-commercial`. */
const licensed = (key: string, name: string, body: (kind: "personal" | "commercial") => Buffer): Record<string, DemoFile> => ({
  [`${key}-personal`]: zipped(`${name} (personal).zip`, () => body("personal")),
  [`${key}-commercial`]: zipped(`${name} (commercial).zip`, () => body("commercial")),
});

/** Everything the shop sells, by name. */
export const files: Readonly<Record<string, DemoFile>> = {
  ...licensed("tessera", "Tessera", (kind) => typefacePackage(tessera, kind)),
  ...licensed("pixelwright", "Pixelwright", (kind) => typefacePackage(pixelwright, kind)),
  ...licensed("fieldnotes", "Fieldnotes", iconPackage),
  ...licensed("presets", "Golden Hour", presetPackage),
  ...licensed("zellige", "Zellige", patternPackage),
  ...licensed("bells", "Brass and Glass", soundPackage),
  ...licensed("botanica", "Botanica", botanicaPackage),
  handbook: pdf("The Small Press Handbook.pdf", handbook),
  notes: pdf("Margin and Measure.pdf", courseNotes),
  nocturne: zipped("Three Nocturne Sketches.zip", musicPackage),
  "planner-a4": pdf("The Quiet Year (A4).pdf", () => planner("a4")),
  "planner-letter": pdf("The Quiet Year (Letter).pdf", () => planner("us-letter")),
};
