import type { Zone } from "@matjar/core/site/schema";
import { resolveSections, type SectionView } from "@matjar/theme-kit";
import type { Scene } from "../scene.ts";
import { lookupOf } from "./lookup.ts";

/** Sections of a zone are the same on every page that has it, so they are made once for each language of a build. */
export const sectionsOf = (scene: Scene, zone: Zone): readonly SectionView[] =>
  scene.once(`zone ${zone}`, () => resolveSections(scene.theme, scene.snapshot.theme.zones[zone], lookupOf(scene)));
