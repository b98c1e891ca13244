import { type Section, type ThemeSettings, type Zone, zones } from "@matjar/core/site/schema";
import { type ThemeDefinition, themeFields } from "@matjar/theme-kit/contract/definition.ts";
import type { Field } from "@matjar/theme-kit/contract/fields.ts";

/** One difference between two looks. `names` are of settings, as keys of the theme's fields. */
export type LookChange =
  | { readonly kind: "theme"; readonly to: string }
  | { readonly kind: "colors" | "font" | "radius" | "logo" | "tagline" }
  | { readonly kind: "setting"; readonly name: string }
  | { readonly kind: "added" | "removed" | "moved" | "shown" | "hidden"; readonly zone: Zone; readonly section: Section }
  | { readonly kind: "changed"; readonly zone: Zone; readonly section: Section; readonly names: readonly string[] };

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const differing = (a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => !same(a[name], b[name]));

const sectionChanges = (zone: Zone, before: Section, after: Section): LookChange[] => {
  const names = [...differing(before.settings, after.settings), ...(same(before.blocks, after.blocks) ? [] : ["blocks"])];
  return [
    ...(before.visible === after.visible ? [] : [{ kind: after.visible ? ("shown" as const) : ("hidden" as const), zone, section: after }]),
    ...(names.length > 0 ? [{ kind: "changed" as const, zone, section: after, names }] : []),
  ];
};

const zoneChanges = (zone: Zone, before: readonly Section[], after: readonly Section[]): LookChange[] => {
  const was = new Map(before.map((section) => [section.id, section]));
  const is = new Map(after.map((section) => [section.id, section]));
  const stayed = after.filter(({ id }) => was.has(id));
  const order = before.filter(({ id }) => is.has(id)).map(({ id }) => id);
  return [
    ...before.flatMap((section) => (is.has(section.id) ? [] : [{ kind: "removed" as const, zone, section }])),
    ...after.flatMap((section) => (was.has(section.id) ? [] : [{ kind: "added" as const, zone, section }])),
    ...stayed.flatMap((section, at) => (order[at] === section.id ? [] : [{ kind: "moved" as const, zone, section }])),
    ...stayed.flatMap((section) => sectionChanges(zone, was.get(section.id) ?? section, section)),
  ];
};

/** What differs between two looks of a shop, from the whole to the single part. */
export const lookChanges = (before: ThemeSettings, after: ThemeSettings): LookChange[] => [
  ...(before.theme === after.theme ? [] : [{ kind: "theme" as const, to: after.theme }]),
  ...(same(before.colors, after.colors) ? [] : [{ kind: "colors" as const }]),
  ...(before.font === after.font ? [] : [{ kind: "font" as const }]),
  ...(before.radius === after.radius ? [] : [{ kind: "radius" as const }]),
  ...(before.logoPictureId === after.logoPictureId ? [] : [{ kind: "logo" as const }]),
  ...(same(before.tagline, after.tagline) ? [] : [{ kind: "tagline" as const }]),
  ...differing(before.settings, after.settings).map((name) => ({ kind: "setting" as const, name })),
  ...zones.flatMap((zone) => zoneChanges(zone, before.zones[zone], after.zones[zone])),
];

/** The fields that a change is about, where the theme still has them. */
export const fieldsOf = (theme: ThemeDefinition | undefined, change: LookChange): Field[] => {
  if (change.kind === "setting") return [theme && themeFields(theme)[change.name]].flatMap((field) => field ?? []);
  if (change.kind !== "changed") return [];
  const fields = theme?.sections[change.section.type]?.settings ?? {};
  return change.names.flatMap((name) => fields[name] ?? []);
};
