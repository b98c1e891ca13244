import { apiFetch } from "./http.ts";

interface Sent<T> {
  json(): Promise<T>;
  readonly headers: Headers;
}

/** A call by its path, typed by core's schemas: `send<Store>("GET", "/api/stores/…")`. */
export const send = <T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Sent<T>> =>
  apiFetch(path, {
    method,
    headers: body === undefined ? headers : { ...headers, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }) as Promise<Sent<T>>;
