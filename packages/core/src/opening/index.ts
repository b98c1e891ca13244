export { entryFor, entryLifeMs, pass, unlock } from "./entry.ts";
export * from "./errors.ts";
export * from "./events.ts";
export * from "./schema.ts";
export { changeOpening, gate, opening } from "./settings.ts";
export { walkWaiters } from "./store.ts";
export { type Gate, isTicket, ticket } from "./tickets.ts";
export { announce, everyWaiter, join, leave, told, waitlist } from "./waitlist.ts";
