import type { Locale } from "@matjar/core/kernel";
import { type Block, type Section, type ThemeSettings, type Zone, zones } from "@matjar/core/site/schema";
import { type BlockPreset, type SectionDefinition, type ThemeDefinition, typesIn } from "@matjar/theme-kit/contract/definition.ts";
import type { Fields } from "@matjar/theme-kit/contract/fields.ts";

/** How many sections a zone can hold; the API refuses more. */
export const zoneLimits = { header: 3, home: 30, product: 12, collection: 12, footer: 6 } as const satisfies Readonly<Record<Zone, number>>;
/** How many parts a section can hold when its theme does not say. */
export const blockLimit = 30;

/** One section, or one part of it. */
export interface Place {
  readonly zone: Zone;
  readonly section: string;
  readonly block?: string;
}

type Listed = { readonly id: string };

export const sectionAt = (look: ThemeSettings, { zone, section }: Place): Section | undefined =>
  look.zones[zone].find(({ id }) => id === section);

/** The zone of a section as the page shows it: ids are the same in several zones only in shops of old. */
export const placeOf = (look: ThemeSettings, id: string, shown: readonly Zone[]): Place | undefined => {
  const zone = [...shown, ...zones].find((one) => look.zones[one].some((section) => section.id === id));
  return zone && { zone, section: id };
};

export const inZone = (look: ThemeSettings, zone: Zone, sections: Section[]): ThemeSettings => ({
  ...look,
  zones: { ...look.zones, [zone]: sections },
});

export const inSection = (look: ThemeSettings, place: Place, part: Partial<Section>): ThemeSettings =>
  inZone(
    look,
    place.zone,
    look.zones[place.zone].map((one) => (one.id === place.section ? { ...one, ...part } : one)),
  );

export const inBlock = (look: ThemeSettings, place: Place, part: Partial<Block>): ThemeSettings => {
  const blocks = sectionAt(look, place)?.blocks ?? [];
  return inSection(look, place, { blocks: blocks.map((one) => (one.id === place.block ? { ...one, ...part } : one)) });
};

const freshId = (type: string, taken: readonly Listed[]): string => {
  for (let n = 1; ; n++) if (!taken.some(({ id }) => id === `${type}-${n}`)) return `${type}-${n}`;
};

/** An id that no section of the shop has: the preview finds a section by it. */
const freshSectionId = (type: string, look: ThemeSettings): string =>
  freshId(
    type,
    zones.flatMap((zone) => look.zones[zone]),
  );

interface Translated {
  readonly text: string;
  readonly translations?: Partial<Record<Locale, string>>;
}

const isText = (value: unknown): value is Translated =>
  typeof value === "object" && value !== null && "text" in value && typeof value.text === "string";

const textIn = ({ text, translations = {} }: Translated, [main, ...others]: readonly Locale[]): Translated => ({
  text: (main && translations[main]) ?? text,
  translations: Object.fromEntries(
    others.flatMap((locale) => (translations[locale] === undefined ? [] : [[locale, translations[locale]]])),
  ),
});

/** A theme's words in the languages of the shop, its main one first: themes write all four, and do not know which is the main one. */
const inLanguages = <T>(value: T, locales: readonly Locale[]): T => {
  if (isText(value)) return textIn(value, locales) as T;
  if (Array.isArray(value)) return value.map((one) => inLanguages(one, locales)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inLanguages(one, locales)])) as T;
};

const presetBlocks = (presets: readonly BlockPreset[], locales: readonly Locale[]): Block[] =>
  presets.map(({ type, settings }, i) => ({ id: `${type}-${i + 1}`, type, visible: true, settings: inLanguages(settings, locales) }));

/** The first text of a section or a part, in the order of its fields: what people know it by. */
export const wordsIn = (settings: Readonly<Record<string, unknown>>, fields: Fields = {}): string => {
  for (const name of [...Object.keys(fields), ...Object.keys(settings)]) {
    const value = settings[name];
    const text = typeof value === "object" && value !== null && "text" in value ? String(value.text) : "";
    const plain = text.replace(/<[^>]*>/g, " ").trim();
    if (plain) return plain;
  }
  return "";
};

/** Types that can still be added to a zone, in the theme's order. */
export const addable = (theme: ThemeDefinition, look: ThemeSettings, zone: Zone): string[] => {
  const there = look.zones[zone];
  if (there.length >= zoneLimits[zone]) return [];
  const room = (type: string) =>
    there.filter((one) => one.type === type).length < (theme.sections[type]?.limit ?? Number.POSITIVE_INFINITY);
  return typesIn(theme, zone).filter(room);
};

/** A section of the type as its theme begins it, at the end of the zone. */
export const withSection = (
  look: ThemeSettings,
  { preset }: Pick<SectionDefinition, "preset">,
  { zone, type, locales }: { readonly zone: Zone; readonly type: string; readonly locales: readonly Locale[] },
): { look: ThemeSettings; id: string } => {
  const id = freshSectionId(type, look);
  const settings = inLanguages(preset.settings, locales);
  const section: Section = { id, type, visible: true, settings, blocks: presetBlocks(preset.blocks ?? [], locales) };
  return { look: inZone(look, zone, [...look.zones[zone], section]), id };
};

const withCopy = <T extends Listed>(all: readonly T[], id: string, copyId: string): T[] =>
  all.flatMap((one) => (one.id === id ? [one, { ...structuredClone(one), id: copyId }] : [one]));

const typeOf = (all: readonly { readonly id: string; readonly type: string }[], id: string): string =>
  all.find((one) => one.id === id)?.type ?? "section";

/** The same section or part once more, behind the first one. */
export const duplicated = (look: ThemeSettings, place: Place): { look: ThemeSettings; place: Place } => {
  const sections = look.zones[place.zone];
  if (place.block === undefined) {
    const id = freshSectionId(typeOf(sections, place.section), look);
    return { look: inZone(look, place.zone, withCopy(sections, place.section, id)), place: { ...place, section: id } };
  }
  const blocks = sectionAt(look, place)?.blocks ?? [];
  const id = freshId(typeOf(blocks, place.block), blocks);
  return { look: inSection(look, place, { blocks: withCopy(blocks, place.block, id) }), place: { ...place, block: id } };
};

export const without = (look: ThemeSettings, place: Place): ThemeSettings => {
  if (place.block === undefined)
    return inZone(
      look,
      place.zone,
      look.zones[place.zone].filter(({ id }) => id !== place.section),
    );
  const blocks = sectionAt(look, place)?.blocks ?? [];
  return inSection(look, place, { blocks: blocks.filter(({ id }) => id !== place.block) });
};

/** An empty part of a type at the end of its section. */
export const withBlock = (look: ThemeSettings, place: Place, type: string): { look: ThemeSettings; place: Place } => {
  const blocks = sectionAt(look, place)?.blocks ?? [];
  const id = freshId(type, blocks);
  return {
    look: inSection(look, place, { blocks: [...blocks, { id, type, visible: true, settings: {} }] }),
    place: { ...place, block: id },
  };
};
