import type { PageFinding, Snapshot } from "@matjar/core/publish/schema";
import { contrast, type PageView, palettes, type SectionView } from "@matjar/theme-kit";
import { finding } from "./page.ts";

const isPicture = (value: unknown): value is { readonly id: string } =>
  typeof value === "object" && value !== null && "srcset" in value && "id" in value;

/** Pictures that a section's own fields show, and not those of products that it lists: these are told with their products. */
const inSection = ({ settings, blocks }: SectionView): string[] =>
  [settings, ...blocks.map((block) => block.settings)].flatMap((all) =>
    Object.values(all).flatMap((value) => (isPicture(value) ? value.id : [])),
  );

/** Pictures that belong to the thing that the page is about. */
const ownPictures = (view: PageView): string[] => [
  ...(view.template === "product" ? view.pictures.map(({ id }) => id) : []),
  ...((view.template === "collection" || view.template === "post") && view.picture ? [view.picture.id] : []),
  ...("sections" in view ? view.sections.flatMap(inSection) : []),
];

type Media = Readonly<Record<string, { readonly alt: string } | undefined>>;

/** A product's name stands in where a picture has no words of its own: readable, but four pictures then say the same. */
export const picturesWithoutWords = (view: PageView, media: Media): PageFinding[] => {
  const count = new Set(ownPictures(view).filter((id) => media[id]?.alt.trim() === "")).size;
  return count > 0 ? [finding("picture_text", { count })] : [];
};

/** Colours of the look that the palette had to replace so that text can be read. */
export const unreadableColors = ({ colors }: Pick<Snapshot["theme"], "colors">): PageFinding[] => {
  const { light } = palettes(colors);
  const pairs = [
    { color: colors.text, ground: colors.background, shown: light.ink },
    { color: colors.accentText, ground: colors.accent, shown: light["on-accent"] },
  ];
  const wrong = pairs.find(({ color, ground, shown }) => shown !== color.toLowerCase() && contrast(color, ground) < 4.5);
  if (!wrong) return [];
  const { color, ground } = wrong;
  return [finding("colors", { color, ground, ratio: Math.floor(contrast(color, ground) * 10) / 10 })];
};
