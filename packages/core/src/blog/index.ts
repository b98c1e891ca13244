export * from "./errors.ts";
export * from "./posts.ts";
export { newestFirst } from "./rules.ts";
export * from "./schema.ts";
