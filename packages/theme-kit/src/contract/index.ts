export type { Locale, Words } from "@matjar/core/kernel";
export * from "./definition.ts";
export * from "./fields.ts";
export * from "./resolve.ts";
export * from "./schema.ts";
export * from "./sections.ts";
