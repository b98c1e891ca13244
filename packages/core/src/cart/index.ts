export * from "./errors.ts";
export * from "./goods.ts";
export * from "./lines.ts";
export * from "./personal.ts";
export * from "./schema.ts";
export * from "./store.ts";
export * from "./view.ts";
