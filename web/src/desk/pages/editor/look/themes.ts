import type { Locale } from "@matjar/core/kernel";
import { type ThemeSettings, type Zone, zones } from "@matjar/core/site/schema";
import { type LookDefinition, type SectionPreset, type ThemeDefinition, typesIn } from "@matjar/theme-kit/contract/definition.ts";
import { withSection } from "./sections.ts";

/** Puts one of the theme's looks on: colours, font, form and its own settings. Sections stay. */
export const inLook = (look: ThemeSettings, { colors, font, radius, settings }: LookDefinition): ThemeSettings => ({
  ...look,
  colors: { ...colors },
  font,
  radius,
  settings: { ...look.settings, ...structuredClone(settings ?? {}) },
});

export const wears = (look: ThemeSettings, { colors, font, radius }: LookDefinition): boolean =>
  look.font === font && look.radius === radius && JSON.stringify(look.colors) === JSON.stringify({ ...look.colors, ...colors });

const started = (look: ThemeSettings, theme: ThemeDefinition, zone: Zone, locales: readonly Locale[]): ThemeSettings => {
  const presets: readonly SectionPreset[] = theme.starter[zone] ?? [];
  return presets.reduce((now, { type, settings, blocks }) => {
    const kind = theme.sections[type];
    if (!kind) return now;
    const preset = { settings: settings ?? kind.preset.settings, blocks: blocks ?? kind.preset.blocks ?? [] };
    return withSection(now, { preset }, { zone, type, locales }).look;
  }, look);
};

/**
 * The shop's look in another theme: as it was when the shop wore it last, else with the theme's first look. What the shop says in
 * sections that both themes know goes along; a zone that would be empty begins as the theme begins it.
 */
export const dressedIn = (
  look: ThemeSettings,
  theme: ThemeDefinition,
  kept: ThemeSettings | undefined,
  locales: readonly Locale[],
): ThemeSettings => {
  if (kept) return kept;
  const known = (zone: Zone) => {
    const types = typesIn(theme, zone);
    return look.zones[zone].filter(({ type }) => types.includes(type));
  };
  const carried = Object.fromEntries(zones.map((zone) => [zone, known(zone)])) as ThemeSettings["zones"];
  const bare: ThemeSettings = { ...look, theme: theme.id, settings: {}, zones: carried };
  const [first] = theme.looks;
  const dressed = first ? inLook(bare, first) : bare;
  return zones.reduce((now, zone) => (now.zones[zone].length > 0 ? now : started(now, theme, zone, locales)), dressed);
};
