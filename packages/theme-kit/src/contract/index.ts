export * from "./definition.ts";
export * from "./fields.ts";
export * from "./resolve.ts";
export * from "./schema.ts";
export * from "./sections.ts";
