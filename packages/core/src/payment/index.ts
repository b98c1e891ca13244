export * from "./choices.ts";
export * from "./errors.ts";
export * from "./port.ts";
export * from "./schema.ts";
export * from "./settings.ts";
export * from "./store.ts";
