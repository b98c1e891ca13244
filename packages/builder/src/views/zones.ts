import type { Zone } from "@matjar/core/site/schema";
import { resolveSections, type SectionView } from "@matjar/theme-kit";
import type { Scene } from "../scene.ts";
import { lookupOf } from "./lookup.ts";

type Made = Partial<Record<Zone, readonly SectionView[]>>;

/** Sections of a zone are the same on every page that has it, so they are made once for each language of a build. */
const made = new WeakMap<Scene, Made>();

export const sectionsOf = (scene: Scene, zone: Zone): readonly SectionView[] => {
  const known = made.get(scene) ?? {};
  const sections = known[zone] ?? resolveSections(scene.theme, scene.snapshot.theme.zones[zone], lookupOf(scene));
  made.set(scene, { ...known, [zone]: sections });
  return sections;
};
