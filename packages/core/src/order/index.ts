export * from "./schema.ts";
export * from "./carrier.ts";
export * from "./shipment-events.ts";
export * from "./timeline.ts";
export * from "./token.ts";
