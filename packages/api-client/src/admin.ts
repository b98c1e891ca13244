import type { collections } from "@matjar/functions/api/routes/admin/collections";
import type { deadLetters } from "@matjar/functions/api/routes/admin/dead-letters";
import type { domains } from "@matjar/functions/api/routes/admin/domains";
import type { files, grants } from "@matjar/functions/api/routes/admin/downloads";
import type { imports } from "@matjar/functions/api/routes/admin/imports";
import type { media } from "@matjar/functions/api/routes/admin/media";
import type { members } from "@matjar/functions/api/routes/admin/members";
import type { menus } from "@matjar/functions/api/routes/admin/menus";
import type { messages } from "@matjar/functions/api/routes/admin/messages";
import type { opening } from "@matjar/functions/api/routes/admin/opening";
import type { orderRoutes } from "@matjar/functions/api/routes/admin/orders";
import type { pages } from "@matjar/functions/api/routes/admin/pages";
import type { paymentRoutes } from "@matjar/functions/api/routes/admin/payments";
import type { policies } from "@matjar/functions/api/routes/admin/policies";
import type { posts } from "@matjar/functions/api/routes/admin/posts";
import type { preview } from "@matjar/functions/api/routes/admin/preview";
import type { products } from "@matjar/functions/api/routes/admin/products";
import type { redirects } from "@matjar/functions/api/routes/admin/redirects";
import type { releases } from "@matjar/functions/api/routes/admin/releases";
import type { samples } from "@matjar/functions/api/routes/admin/samples";
import type { shipments } from "@matjar/functions/api/routes/admin/shipments";
import type { shipping } from "@matjar/functions/api/routes/admin/shipping";
import type { stock } from "@matjar/functions/api/routes/admin/stock";
import type { store } from "@matjar/functions/api/routes/admin/store";
import type { theme } from "@matjar/functions/api/routes/admin/theme";
import type { unpublished } from "@matjar/functions/api/routes/admin/unpublished";
import type { uploads } from "@matjar/functions/api/routes/admin/uploads";
import { hc } from "hono/client";
import { type Connection, optionsOf } from "./connection.ts";

/** Everything that members do in one store. */
export const admin = (storeId: string, connection: Connection = {}) => {
  const base = `${connection.origin ?? ""}/api/stores/${storeId}`;
  const options = optionsOf(connection);
  return {
    store: hc<typeof store>(base, options),
    members: hc<typeof members>(base, options),
    products: hc<typeof products>(base, options),
    collections: hc<typeof collections>(base, options),
    stock: hc<typeof stock>(base, options),
    media: hc<typeof media>(base, options),
    uploads: hc<typeof uploads>(base, options),
    imports: hc<typeof imports>(base, options),
    samples: hc<typeof samples>(base, options),
    files: hc<typeof files>(base, options),
    grants: hc<typeof grants>(base, options),
    orders: hc<typeof orderRoutes>(base, options),
    shipments: hc<typeof shipments>(base, options),
    shipping: hc<typeof shipping>(base, options),
    payments: hc<typeof paymentRoutes>(base, options),
    deadLetters: hc<typeof deadLetters>(base, options),
    theme: hc<typeof theme>(base, options),
    preview: hc<typeof preview>(base, options),
    menus: hc<typeof menus>(base, options),
    pages: hc<typeof pages>(base, options),
    messages: hc<typeof messages>(base, options),
    opening: hc<typeof opening>(base, options),
    domains: hc<typeof domains>(base, options),
    policies: hc<typeof policies>(base, options),
    posts: hc<typeof posts>(base, options),
    redirects: hc<typeof redirects>(base, options),
    releases: hc<typeof releases>(base, options),
    unpublished: hc<typeof unpublished>(base, options),
  };
};

export type AdminClient = ReturnType<typeof admin>;
