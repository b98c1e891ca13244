export * from "./search.ts";
export * from "./sections.ts";
export * from "./views.ts";
