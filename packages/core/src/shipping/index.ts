export * from "./events.ts";
export { choicesFor, type Freight, freeShippingOver } from "./rules.ts";
export * from "./schema.ts";
export * from "./settings.ts";
