export { changeFile, removeFile } from "./change-file.ts";
export * from "./change-grant.ts";
export * from "./errors.ts";
export * from "./events.ts";
export * from "./files.ts";
export { downloadsFor, grantDownloads, grantsOf, revokeDownloads, versionedGrantsOf } from "./grant.ts";
export * from "./redeem.ts";
export * from "./schema.ts";
