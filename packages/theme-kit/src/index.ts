export * from "./colors.ts";
export * from "./renderer/contract.ts";
export * from "./sections.ts";
export * from "./views.ts";
export * from "./words.ts";
