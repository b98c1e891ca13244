export * from "./build.ts";
export { type PlannedFile, plan } from "./plan.ts";
export * from "./publish.ts";
export * from "./theme.ts";
export type { Clock, Timings } from "./timings.ts";
