export { cleanHtml, plainText } from "../kernel/rich-text.ts";
export * from "./errors.ts";
export * from "./pages.ts";
export * from "./schema.ts";
export { speakStarter } from "./speak.ts";
export * from "./start-site.ts";
export { allPages, keptLooks, PageSummary } from "./store.ts";
export * from "./theme.ts";
