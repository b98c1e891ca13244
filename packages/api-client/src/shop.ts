import type { availability } from "@matjar/functions/api/routes/shop/availability";
import type { cartRoutes } from "@matjar/functions/api/routes/shop/cart";
import type { checkoutRoutes } from "@matjar/functions/api/routes/shop/checkout";
import type { shopDownloads } from "@matjar/functions/api/routes/shop/downloads";
import type { shopProducts } from "@matjar/functions/api/routes/shop/products";
import { hc } from "hono/client";
import { type Connection, optionsOf } from "./connection.ts";

/** What shoppers do, on the store's own host: `shop({ origin: "https://dar-al-noor.example" })`. */
export const shop = (connection: Connection = {}) => {
  const base = `${connection.origin ?? ""}/api/shop`;
  const options = optionsOf(connection);
  return {
    products: hc<typeof shopProducts>(base, options),
    availability: hc<typeof availability>(base, options),
    cart: hc<typeof cartRoutes>(base, options),
    checkout: hc<typeof checkoutRoutes>(base, options),
    downloads: hc<typeof shopDownloads>(base, options),
  };
};

export type ShopClient = ReturnType<typeof shop>;
