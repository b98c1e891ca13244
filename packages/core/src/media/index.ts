export * from "./errors.ts";
export * from "./pictures.ts";
export * from "./port.ts";
export * from "./schema.ts";
export { findPicture, findPictures, listPictures, useWrites } from "./store.ts";
export * from "./uploads.ts";
