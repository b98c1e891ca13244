import { admin as adminOf, platform as platformOf } from "@matjar/api-client";
import { apiFetch, askFetch } from "./http.ts";

const connection = { fetch: apiFetch };

export const platform = platformOf(connection);
/** The calls of one store: `admin(storeId).theme.theme.$get()`. */
export const admin = (storeId: string) => adminOf(storeId, connection);
/** The same for calls that change nothing, whatever their method. */
export const asking = (storeId: string) => adminOf(storeId, { fetch: askFetch });
