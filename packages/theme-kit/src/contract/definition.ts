/** What a theme says of itself in its `theme.ts`: plain JSON, so that desk, API and builder run none of its code. */
import type { Words } from "@matjar/core/kernel";
import type { ThemeColors, Zone } from "@matjar/core/site/schema";
import type { z } from "zod";
import type { Field, Fields } from "./fields.ts";
import type { Resolved, Settings } from "./resolve.ts";

/**
 * The version of this contract: what a definition says, and what templates are given (views.ts). Bump it when a theme that was
 * compiled before could no longer be drawn; such a theme is refused when it is loaded, before anything is built.
 */
export const contractVersion = 1;

/** Why a theme cannot be drawn here: it is made for another contract. Undefined when it can. */
export const contractGap = (definition: { readonly contract?: unknown } | undefined): string | undefined =>
  definition?.contract === contractVersion ? undefined : `It is made for contract ${String(definition?.contract)}, not ${contractVersion}`;

/** A part of a section that can be there several times: a question, a picture, a promise. */
export interface BlockDefinition {
  readonly name: Words;
  readonly settings: Fields;
}
export type Blocks = Readonly<Record<string, BlockDefinition>>;

/** A block as it is saved; its id is given when it is added. */
export interface BlockPreset {
  readonly type: string;
  readonly settings: Settings;
}

export interface SectionDefinition {
  readonly name: Words;
  /** Where it may stand; everywhere but in the header unless said. */
  readonly zones?: readonly Zone[];
  /** How often in one zone; as often as people like unless said. */
  readonly limit?: number;
  readonly settings: Fields;
  readonly blocks?: Blocks;
  readonly maxBlocks?: number;
  /** Names of fields without which there is nothing to show: an emptied collection, for one. */
  readonly needs?: readonly string[];
  /** What a newly added section begins with. */
  readonly preset: { readonly settings: Settings; readonly blocks?: readonly BlockPreset[] };
}

export interface SectionPreset {
  readonly type: string;
  readonly settings?: Settings;
  readonly blocks?: readonly BlockPreset[];
}

/** One of the looks that a theme comes with: where a merchant begins. */
export interface LookDefinition {
  readonly id: string;
  readonly name: Words;
  readonly colors: z.infer<typeof ThemeColors>;
  readonly font: string;
  /** Pixels, 0 to 24. */
  readonly radius: number;
  /** Values of the theme's own settings. */
  readonly settings?: Settings;
}

/** Fields that the desk shows together. */
export interface SettingsGroup {
  readonly name: Words;
  readonly fields: Fields;
}

export interface ThemeDefinition {
  readonly id: string;
  /** Of the theme itself, such as 1.2.0 (semver.org). */
  readonly version: string;
  readonly contract: typeof contractVersion;
  readonly name: Words;
  /** One sentence: for which shops. */
  readonly about: Words;
  /** The first one stands in for a font that the theme does not have. */
  readonly fonts: readonly { readonly id: string; readonly name: string }[];
  readonly settings: Readonly<Record<string, SettingsGroup>>;
  readonly sections: Readonly<Record<string, SectionDefinition>>;
  readonly looks: readonly LookDefinition[];
  /** The sections that a new shop begins with. */
  readonly starter: Readonly<Partial<Record<Zone, readonly SectionPreset[]>>>;
}

/** Keeps the literal types, so that templates know their settings, and says at once what is missing. */
export const defineTheme = <const Theme extends Omit<ThemeDefinition, "contract">>(
  theme: Theme,
): Theme & { readonly contract: typeof contractVersion } => ({ ...theme, contract: contractVersion });

/** Keeps the literal types of a section that several themes share. */
export const defineSection = <const Section extends SectionDefinition>(section: Section): Section => section;

type Block<All, Type extends keyof All> = All[Type] extends { readonly settings: infer F extends Fields }
  ? { readonly id: string; readonly type: Type; readonly settings: Resolved<F> }
  : never;
type BlockOf<S> = S extends { readonly blocks: infer All extends Blocks }
  ? { readonly [Type in keyof All]: Block<All, Type> }[keyof All]
  : never;

/** A section as its component gets it: `SectionOf<typeof hero>`. */
export interface SectionOf<S extends SectionDefinition> {
  readonly id: string;
  readonly type: string;
  readonly settings: Resolved<S["settings"]>;
  readonly blocks: readonly BlockOf<S>[];
}

/** A theme's own settings as its templates get them: `SettingsOf<typeof theme>`. */
export type SettingsOf<Theme extends { readonly settings: Readonly<Record<string, SettingsGroup>> }> = {
  readonly [Group in keyof Theme["settings"]]: Resolved<Theme["settings"][Group]["fields"]>;
}[keyof Theme["settings"]] extends infer All
  ? (All extends unknown ? (one: All) => void : never) extends (all: infer Every) => void
    ? Every
    : never
  : never;

/** All fields of the theme's own settings, whatever group they stand in. */
export const themeFields = ({ settings }: Pick<ThemeDefinition, "settings">): Record<string, Field> =>
  Object.fromEntries(Object.values(settings).flatMap(({ fields }) => Object.entries(fields)));

const isFree = (zones: SectionDefinition["zones"], zone: Zone): boolean => (zones ? zones.includes(zone) : zone !== "header");

/** Types of sections that may stand in a zone, in the theme's order. */
export const typesIn = ({ sections }: Pick<ThemeDefinition, "sections">, zone: Zone): string[] =>
  Object.entries(sections).flatMap(([type, { zones }]) => (isFree(zones, zone) ? [type] : []));
