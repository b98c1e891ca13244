import { licence, zip } from "./archive.ts";

interface Look {
  readonly name: string;
  /** Kelvin, added to what the camera saw. */
  readonly warmth: number;
  readonly contrast: number;
  readonly shadows: number;
  readonly highlights: number;
  readonly saturation: number;
  /** What light and dark lean to: red, green, blue from -1 to 1. */
  readonly lights: readonly [number, number, number];
  readonly darks: readonly [number, number, number];
}

const looks: readonly Look[] = [
  {
    name: "Golden Hour",
    warmth: 900,
    contrast: 12,
    shadows: 18,
    highlights: -22,
    saturation: 8,
    lights: [0.06, 0.02, -0.06],
    darks: [0.02, 0, 0.02],
  },
  {
    name: "Old Medina",
    warmth: 500,
    contrast: 22,
    shadows: -6,
    highlights: -12,
    saturation: -4,
    lights: [0.05, 0.01, -0.03],
    darks: [0.03, 0.01, -0.02],
  },
  {
    name: "Sea Haze",
    warmth: -400,
    contrast: -14,
    shadows: 30,
    highlights: -10,
    saturation: -10,
    lights: [-0.02, 0.01, 0.03],
    darks: [0, 0.02, 0.05],
  },
  {
    name: "Quiet Film",
    warmth: 150,
    contrast: -6,
    shadows: 24,
    highlights: -30,
    saturation: -18,
    lights: [0.02, 0.01, -0.01],
    darks: [0.04, 0.04, 0.05],
  },
  {
    name: "Blue Dusk",
    warmth: -900,
    contrast: 16,
    shadows: 6,
    highlights: -8,
    saturation: 4,
    lights: [0, 0, 0.03],
    darks: [-0.02, 0, 0.08],
  },
];

const xmp = (look: Look): string => `<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:crs="http://ns.adobe.com/camera-raw-settings/1.0/" crs:PresetType="Normal" crs:Version="15.0" crs:ProcessVersion="11.0"
   crs:IncrementalTemperature="${Math.round(look.warmth / 45)}" crs:Contrast2012="${look.contrast}" crs:Shadows2012="${look.shadows}" crs:Highlights2012="${look.highlights}" crs:Saturation="${look.saturation}" crs:HasSettings="True">
   <crs:Name><rdf:Alt><rdf:li xml:lang="x-default">${look.name}</rdf:li></rdf:Alt></crs:Name>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
`;

/** What a look makes of one colour, each channel in [0, 1]. */
export const graded = (look: Look, rgb: readonly number[]): number[] => {
  const grey = (rgb[0] ?? 0) * 0.2126 + (rgb[1] ?? 0) * 0.7152 + (rgb[2] ?? 0) * 0.0722;
  const heat = [look.warmth / 14_000, 0, -look.warmth / 14_000];
  return rgb.map((value, k) => {
    const vivid = grey + (value - grey) * (1 + look.saturation / 100);
    const toned = vivid + (heat[k] ?? 0) * grey + (look.lights[k] ?? 0) * grey + (look.darks[k] ?? 0) * (1 - grey) * 0.5;
    const curved =
      toned +
      (look.contrast / 100) * 0.9 * (toned - 0.5) * (1 - Math.abs(2 * toned - 1)) +
      (look.shadows / 100) * 0.35 * toned * (1 - toned) ** 3 * 2.4 +
      (look.highlights / 100) * 0.3 * (1 - toned) * toned ** 3 * 2.4;
    return Math.max(0, Math.min(1, curved));
  });
};

const size = 17;

/** The look as a table of colours that video and photo programs read (.cube, red fastest). */
const cube = (look: Look): string => {
  const step = (n: number) => n / (size - 1);
  const rows = Array.from({ length: size ** 3 }, (_, i) =>
    graded(look, [step(i % size), step(Math.floor(i / size) % size), step(Math.floor(i / size ** 2))])
      .map((n) => n.toFixed(5))
      .join(" "),
  );
  return `TITLE "${look.name}"\nLUT_3D_SIZE ${size}\n${rows.join("\n")}\n`;
};

export const presetPackage = (kind: "personal" | "commercial"): Buffer =>
  zip([
    ...looks.flatMap((look) => [
      { name: `presets/${look.name}.xmp`, body: xmp(look) },
      { name: `luts/${look.name}.cube`, body: cube(look) },
    ]),
    licence("Golden Hour", kind),
  ]);
