export { create } from "./create.ts";
export * from "./errors.ts";
export { importFile } from "./import.ts";
export { list, remove } from "./list.ts";
export { destination, localKey, pathKey } from "./rules.ts";
export * from "./schema.ts";
