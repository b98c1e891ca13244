import { licence, zip } from "./archive.ts";

/** Line icons on a grid of 24, stroke 1.5, round ends. */
export const icons: Readonly<Record<string, string>> = {
  house: "M4 11 12 4l8 7M6 9.5V20h12V9.5M10 20v-6h4v6",
  leaf: "M5 19C5 9 11 5 20 4c0 9-4 15-12 15H5Zm0 0 8-8",
  sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M19 5l-2 2M7 17l-2 2",
  moon: "M20 14.5A8.5 8.5 0 1 1 9.5 4 7 7 0 0 0 20 14.5Z",
  cup: "M4 8h12v6a5 5 0 0 1-5 5H9a5 5 0 0 1-5-5V8ZM16 9h2a2.5 2.5 0 0 1 0 5h-2M7 5V3M10 5V3M13 5V3",
  book: "M12 6C9 4 6 4 3 5v14c3-1 6-1 9 1 3-2 6-2 9-1V5c-3-1-6-1-9 1ZM12 6v14",
  pen: "M4 20l1-5L16 4l4 4L9 19l-5 1ZM14 6l4 4",
  bag: "M5 8h14l1 12H4L5 8ZM8.5 8V7a3.5 3.5 0 0 1 7 0v1",
  key: "M8 11a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM11 12l9-9M16 7l3 3M14 9l2 2",
  camera: "M3 8h4l2-3h6l2 3h4v11H3V8ZM12 10a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7Z",
  map: "M3 6l6-2 6 2 6-2v14l-6 2-6-2-6 2V6ZM9 4v14M15 6v14",
  bell: "M6 16V11a6 6 0 0 1 12 0v5l2 2H4l2-2ZM10 21h4M12 5V3",
  heart: "M12 20C5 15 3 11.500 3 8.500A4.500 4.500 0 0 1 12 7a4.500 4.500 0 0 1 9 1.500C21 11.500 19 15 12 20Z",
  star: "M12 3l2.700 5.900 6.300.700-4.700 4.300 1.300 6.300L12 17l-5.600 3.200 1.300-6.300L3 9.600l6.300-.700L12 3Z",
  boat: "M3 16h18l-3 5H6l-3-5ZM12 14V3l7 11H5l5-8",
  tent: "M12 4 3 20h18L12 4ZM12 12l-4 8M12 12l4 8",
  tree: "M12 22v-8M12 3l6 8h-3l4 6H5l4-6H6l6-8Z",
  fish: "M3 12c4-6 10-6 14-1l4-3v8l-4-3c-4 5-10 5-14-1ZM8 11v.010",
  lamp: "M8 3h8l3 8H5l3-8ZM12 11v9M8 20h8",
  chair: "M7 3v9h10V3M7 12l-1 9M17 12l1 9M6.500 16h11",
  clock: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 7v5l3.500 2",
  letter: "M3 6h18v13H3V6ZM3 7l9 7 9-7",
  music: "M9 18V5l11-2v13M9 18a3 3 0 1 1-6 0 3 3 0 0 1 6 0ZM20 16a3 3 0 1 1-6 0 3 3 0 0 1 6 0Z",
  scissors: "M6 9a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM6 21a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM8.500 8 20 19M8.500 16 20 5",
};

export const iconSvg = (path: string, colour = "currentColor", weight = 1.5): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="${colour}" stroke-width="${weight}" stroke-linecap="round" stroke-linejoin="round"><path d="${path}"/></svg>\n`;

const weights = { light: 1, regular: 1.5, bold: 2 } as const;

export const iconPackage = (kind: "personal" | "commercial"): Buffer =>
  zip([
    ...Object.entries(weights).flatMap(([weight, line]) =>
      Object.entries(icons).map(([name, path]) => ({ name: `svg/${weight}/${name}.svg`, body: iconSvg(path, "currentColor", line) })),
    ),
    {
      name: "README.txt",
      body: `Fieldnotes\n${Object.keys(icons).length} icons in three weights, on a grid of 24. They take the colour of the text around them (currentColor).\n`,
    },
    licence("Fieldnotes", kind),
  ]);
