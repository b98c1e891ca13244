export * from "./errors.ts";
export * from "./events.ts";
export { list, mark, message, receive, remove } from "./messages.ts";
export * from "./schema.ts";
