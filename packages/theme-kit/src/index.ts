export * from "./colors.ts";
export * from "./contract/index.ts";
export * from "./renderer/contract.ts";
export * from "./swatches.ts";
export * from "./views.ts";
export * from "./words.ts";
