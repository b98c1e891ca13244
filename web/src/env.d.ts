/// <reference types="astro/client" />

declare module "virtual:section-kinds" {
  import type { Words } from "@matjar/core/kernel";
  import type { JsonSchema, Settings } from "./desk/pages/theme/shape.ts";

  /** By section type. Made by `section-kinds.mjs` from the theme's own schemas. */
  export const sectionKinds: Readonly<Record<string, { readonly name: Words; readonly preset: Settings; readonly schema: JsonSchema }>>;
}
