export * from "./schema.ts";
export { findPicture, findPictures, listPictures, useWrites } from "./store.ts";
