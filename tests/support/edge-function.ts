import crypto from "node:crypto";
import { readFileSync } from "node:fs";

export interface EdgeRequest {
  uri: string;
  headers: Record<string, { value: string }>;
  querystring: Record<string, { value: string }>;
}
export type EdgeAnswer = EdgeRequest & { statusCode?: number; body?: { data: string } };

/** A function as CloudFront runs it: its imports are the key-value store, which is `get`, and the part of `crypto` that it has. */
export const edgeFunction = (file: string, get: (name: string) => string | undefined = () => undefined) => {
  const source = readFileSync(`stacks/edge/${file}`, "utf8")
    .replace("PLATFORM_HOST", "matjar.example")
    .replace(/^import .*$/gm, "");
  const kvs = () => ({
    exists: async (name: string) => get(name) !== undefined,
    get: async (name: string) => get(name) ?? Promise.reject(new Error("KeyNotFound")),
  });
  return new Function("cf", "crypto", `${source}\nreturn handler;`)({ kvs }, crypto) as (event: unknown) => Promise<EdgeAnswer>;
};

/** What CloudFront hands to a function for a request. */
export const asked = (host: string, uri: string, querystring: EdgeRequest["querystring"] = {}, headers: EdgeRequest["headers"] = {}) => ({
  viewer: { ip: "198.51.100.4" },
  request: { uri, querystring, headers: { host: { value: host }, ...headers }, cookies: {} },
});
