import type { members } from "@matjar/functions/api/routes/admin/members";
import type { menus } from "@matjar/functions/api/routes/admin/menus";
import type { pages } from "@matjar/functions/api/routes/admin/pages";
import type { releases } from "@matjar/functions/api/routes/admin/releases";
import type { store } from "@matjar/functions/api/routes/admin/store";
import type { theme } from "@matjar/functions/api/routes/admin/theme";
import { hc } from "hono/client";
import { type Connection, optionsOf } from "./connection.ts";

/** Everything that members do in one store. */
export const admin = (storeId: string, connection: Connection = {}) => {
  const base = `${connection.origin ?? ""}/api/stores/${storeId}`;
  const options = optionsOf(connection);
  return {
    store: hc<typeof store>(base, options),
    members: hc<typeof members>(base, options),
    theme: hc<typeof theme>(base, options),
    menus: hc<typeof menus>(base, options),
    pages: hc<typeof pages>(base, options),
    releases: hc<typeof releases>(base, options),
  };
};

export type AdminClient = ReturnType<typeof admin>;
