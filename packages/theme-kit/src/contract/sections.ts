/** Saved sections against a theme's definition: as views for its templates, and as faults for whoever saves them. */
import { type Section, type ThemeSettings, type Zone, zones } from "@matjar/core/site/schema";
import type { z } from "zod";
import type { SectionView } from "../views.ts";
import { type SectionDefinition, type ThemeDefinition, themeFields, typesIn } from "./definition.ts";
import type { Fields, LocalText } from "./fields.ts";
import { type Lookup, resolve, type Settings } from "./resolve.ts";
import { schemaOf } from "./schema.ts";

const isThere = (value: unknown): boolean => value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0);

const blocksOf = ({ blocks: kinds }: SectionDefinition, { blocks }: Section, look: Lookup): SectionView["blocks"] =>
  blocks.flatMap(({ id, type, visible, settings }) => {
    const kind = visible ? kinds?.[type] : undefined;
    return kind ? [{ id, type, settings: resolve(kind.settings, settings, look) }] : [];
  });

/** Of the fields that a section needs, those with nothing to show. */
const lacking = ({ needs = [] }: SectionDefinition, settings: Settings, blocks: SectionView["blocks"]): string[] =>
  needs.filter((name) => !isThere(name === "blocks" ? blocks : settings[name]));

const viewOf = (kind: SectionDefinition, section: Section, look: Lookup): SectionView | undefined => {
  const settings: Settings = resolve(kind.settings, section.settings, look);
  const blocks = blocksOf(kind, section, look);
  return lacking(kind, settings, blocks).length > 0 ? undefined : { id: section.id, type: section.type, settings, blocks };
};

/** The sections of a zone in order. Hidden and unknown ones, and those with nothing to show, are skipped. */
export const resolveSections = (
  { sections: kinds }: Pick<ThemeDefinition, "sections">,
  sections: readonly Section[],
  look: Lookup,
): SectionView[] =>
  sections.flatMap((section) => {
    const kind = section.visible && Object.hasOwn(kinds, section.type) ? kinds[section.type] : undefined;
    return (kind && viewOf(kind, section, look)) ?? [];
  });

/** A section that is switched on and yet not shown, and the names of the needed fields (or `blocks`) that have nothing to show. */
export interface Unshown {
  readonly section: string;
  readonly lacks: readonly string[];
}

const neededOf = ({ settings, needs = [] }: SectionDefinition): Fields =>
  Object.fromEntries(Object.entries(settings).filter(([name]) => needs.includes(name)));

/** The sections that `resolveSections` skips because the shop lacks what they need. */
export const unshownSections = (
  { sections: kinds }: Pick<ThemeDefinition, "sections">,
  sections: readonly Section[],
  look: Lookup,
): Unshown[] =>
  sections.flatMap((section) => {
    const kind = section.visible && Object.hasOwn(kinds, section.type) ? kinds[section.type] : undefined;
    const lacks = kind ? lacking(kind, resolve(neededOf(kind), section.settings, look), blocksOf(kind, section, look)) : [];
    return lacks.length > 0 ? [{ section: section.id, lacks }] : [];
  });

type Issue = z.core.$ZodIssue;

const fault = (path: PropertyKey[], message: string, input: unknown): Issue => ({ code: "custom", path, message, input });

const within = (path: PropertyKey[], issues: readonly Issue[]): Issue[] =>
  issues.map((issue) => ({ ...issue, path: [...path, ...issue.path] }) as Issue);

const blockFaults = ({ blocks: kinds, maxBlocks }: SectionDefinition, { blocks }: Section, path: PropertyKey[]): Issue[] => [
  ...(maxBlocks !== undefined && blocks.length > maxBlocks ? [fault([...path, "blocks"], `At most ${maxBlocks}`, blocks.length)] : []),
  ...blocks.flatMap(({ type, settings }, at) => {
    const kind = kinds?.[type];
    if (!kind) return [fault([...path, "blocks", at, "type"], `The section has no part "${type}"`, type)];
    return within([...path, "blocks", at, "settings"], schemaOf(kind.settings).safeParse(settings).error?.issues ?? []);
  }),
];

const sectionFaults = (theme: ThemeDefinition, zone: Zone | undefined, section: Section, path: PropertyKey[]): Issue[] => {
  const kind = theme.sections[section.type];
  if (!kind) return [fault([...path, "type"], `The theme has no section "${section.type}"`, section.type)];
  if (zone && !typesIn(theme, zone).includes(section.type)) return [fault([...path, "type"], `It has no place here`, section.type)];
  const issues = schemaOf(kind.settings).safeParse(section.settings).error?.issues ?? [];
  return [...within([...path, "settings"], issues), ...blockFaults(kind, section, path)];
};

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Sections that were saved before just as they are now: what an update of the theme took away stays until it is touched. */
const untouched = (before: readonly Section[]) => (section: Section) => before.some((one) => isSame(one, section));

/** What is wrong with sections that stand by themselves, such as those of a landing page. */
export const faultsOfSections = (
  theme: ThemeDefinition,
  sections: readonly Section[],
  before: readonly Section[],
  path: PropertyKey[],
): Issue[] => {
  const isOld = untouched(before);
  return sections.flatMap((section, at) => (isOld(section) ? [] : sectionFaults(theme, undefined, section, [...path, at])));
};

const changedIn = (settings: Settings, before: Settings): Settings =>
  Object.fromEntries(Object.entries(settings).filter(([name, value]) => !isSame(value, before[name])));

/**
 * What is wrong with the settings of a shop's look, by its theme's own definition; paths begin at the theme settings. What was
 * saved before just so is let through: settings survive an update of the theme, and a change to another theme and back.
 */
export const faultsOf = (theme: ThemeDefinition, saved: ThemeSettings, before: ThemeSettings): Issue[] => {
  const settings = schemaOf(themeFields(theme)).safeParse(changedIn(saved.settings, before.settings)).error?.issues ?? [];
  const isOld = untouched(zones.flatMap((zone) => before.zones[zone]));
  const sections = zones.flatMap((zone) =>
    saved.zones[zone].flatMap((section, at) => (isOld(section) ? [] : sectionFaults(theme, zone, section, ["zones", zone, at]))),
  );
  return [...within(["settings"], settings), ...sections];
};

type Clean = (html: string) => string;

const cleanText = ({ text, translations }: LocalText, clean: Clean): LocalText => ({
  text: clean(text),
  ...(translations
    ? { translations: Object.fromEntries(Object.entries(translations).map(([locale, html]) => [locale, clean(html ?? "")])) }
    : {}),
});

const cleanFields = (fields: Fields, saved: Settings, clean: Clean): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(saved).map(([name, value]) => [
      name,
      fields[name]?.kind === "rich-text" && value ? cleanText(value as LocalText, clean) : value,
    ]),
  );

const cleanSection = (kind: SectionDefinition | undefined, section: Section, clean: Clean): Section => ({
  ...section,
  settings: cleanFields(kind?.settings ?? {}, section.settings, clean),
  blocks: section.blocks.map((block) => ({
    ...block,
    settings: cleanFields(kind?.blocks?.[block.type]?.settings ?? {}, block.settings, clean),
  })),
});

/** Sections with the HTML of their rich texts cleaned: what is saved is what is shown. */
export const cleanSections = (theme: ThemeDefinition, sections: readonly Section[], clean: Clean): Section[] =>
  sections.map((section) => cleanSection(theme.sections[section.type], section, clean));

/** The settings of a shop's look with the HTML of their rich texts cleaned. */
export const cleanTheme = (theme: ThemeDefinition, saved: ThemeSettings, clean: Clean): ThemeSettings => ({
  ...saved,
  settings: cleanFields(themeFields(theme), saved.settings, clean),
  zones: Object.fromEntries(zones.map((zone) => [zone, cleanSections(theme, saved.zones[zone], clean)])) as ThemeSettings["zones"],
});
