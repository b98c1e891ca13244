/**
 * The API as typed objects, one for each group of routes (a single one over all routes would cost every type check seconds).
 * Only types come from the server: what this adds to a bundle is hono's client of 2 KB.
 */
export { type AdminClient, admin } from "./admin.ts";
export type { Connection } from "./connection.ts";
export { type PlatformClient, platform } from "./platform.ts";
export { type ShopClient, shop } from "./shop.ts";
