/** What a theme says of itself: plain, whole, and nothing that a merchant could not save. */
import { isDeepStrictEqual } from "node:util";
import { locales } from "@matjar/core/kernel";
import type { ThemeSettings, Zone } from "@matjar/core/site/schema";
import { faultsOf, lookCss, type SectionPreset, schemaOf, type ThemeDefinition, themeFields, typesIn } from "@matjar/theme-kit";
import { type Check, type Finding, unless } from "./finding.ts";

const isPlain = (definition: ThemeDefinition): Finding[] =>
  unless(
    isDeepStrictEqual(JSON.parse(JSON.stringify(definition)), definition),
    "theme.ts",
    "is not plain JSON: a function, a class or undefined is lost",
  );

type Tree = Readonly<Record<string, unknown>>;
const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null;
const areWords = (value: Tree): boolean => locales.some((locale) => locale in value);

/** Words that lack a language, wherever they stand. */
const gapsIn = (value: unknown, where: string): Finding[] => {
  if (!isTree(value)) return [];
  if (!areWords(value)) return Object.entries(value).flatMap(([key, one]) => gapsIn(one, `${where}.${key}`));
  const lacking = locales.filter((locale) => typeof value[locale] !== "string" || value[locale].trim() === "");
  return unless(lacking.length === 0, where, `has no words in ${lacking.join(", ")}`);
};

const hasName = (definition: ThemeDefinition): Finding[] => [
  ...unless(/^\d+\.\d+\.\d+$/.test(definition.version), "version", `is ${definition.version}, not a version as 1.0.0`),
  ...unless(definition.fonts.length > 0, "fonts", "has none"),
];

const lookFaults = (definition: ThemeDefinition): Finding[] =>
  definition.looks.flatMap((look) => {
    const where = `looks.${look.id}`;
    const issues = schemaOf(themeFields(definition)).safeParse(look.settings ?? {}).error?.issues ?? [];
    lookCss(look); // throws for what is no colour
    return [
      ...unless(
        definition.fonts.some(({ id }) => id === look.font),
        where,
        `has a font that the theme has not: ${look.font}`,
      ),
      ...issues.map(({ path, message }) => ({ where: `${where}.settings.${path.join(".")}`, what: message })),
    ];
  });

const saved = (presets: readonly SectionPreset[]) =>
  presets.map(({ type, settings = {}, blocks = [] }, i) => ({
    id: `s${i}`,
    type,
    visible: true,
    settings,
    blocks: blocks.map((block, n) => ({ id: `b${n}`, visible: true, ...block })),
  }));

const emptyZones = { header: [], home: [], product: [], collection: [], footer: [] };

/** What is wrong with sections, were a merchant to save them in the first look. */
const faultsIn = (definition: ThemeDefinition, zones: Partial<Record<Zone, readonly SectionPreset[]>>, what: string): Finding[] => {
  const { looks, id } = definition;
  const nothing = { theme: id, ...looks[0], settings: {}, zones: emptyZones } as unknown as ThemeSettings;
  const filled = Object.fromEntries(Object.entries(zones).map(([zone, all]) => [zone, saved(all)]));
  return faultsOf(definition, { ...nothing, zones: { ...nothing.zones, ...filled } }, nothing).map(({ path, message }) => ({
    where: `${what}: ${path.join(".")}`,
    what: message,
  }));
};

const presetsIn = (definition: ThemeDefinition, zone: Zone): SectionPreset[] =>
  typesIn(definition, zone).map((type) => ({ type, ...definition.sections[type]?.preset }));

export const definitionChecks: readonly Check<ThemeDefinition>[] = [
  { says: "is plain JSON", run: isPlain },
  { says: "has its words in four languages", run: (definition) => [...hasName(definition), ...gapsIn(definition, "theme")] },
  {
    says: "has three looks, in fonts of its own",
    run: (definition) => [
      ...unless(definition.looks.length === 3, "looks", `are ${definition.looks.length}, not three`),
      ...lookFaults(definition),
    ],
  },
  {
    says: "has a starter and presets that a merchant may save",
    run: (definition) => [
      ...unless((definition.starter.home ?? []).length > 0, "starter.home", "is empty: a new shop would have no home page"),
      ...faultsIn(definition, definition.starter, "starter"),
      ...(["header", "home", "product", "collection", "footer"] as const).flatMap((zone) =>
        faultsIn(definition, { [zone]: presetsIn(definition, zone) }, "presets"),
      ),
    ],
  },
];
