import { buffer } from "node:stream/consumers";
import { type BlobStore, type Id, locales } from "@matjar/core/kernel";
import { gate } from "@matjar/core/opening";
import { readRules, redirectOf, redirectsPath } from "@matjar/core/publish";
import { Hono } from "hono";
import { liveKey, type Slot, slots } from "../live-slots.ts";
import { type Services, storeContext } from "../services.ts";
import type { Api } from "./app.ts";

/** The path that the browser asked for, from the file that CloudFront looked for: `/<storeId>/<slot>/products/x/index.html`. */
const askedFor = (path: string): string => path.replace(/^\/[^/]*\/[^/]*/, "").replace(/\/index\.html$/, "/");

type Find = (path: string) => ReturnType<BlobStore["get"]>;

const newAddress = async (find: Find, path: string): Promise<string | undefined> => {
  const file = await find(redirectsPath);
  const rules = file && readRules(await buffer(file.body));
  return rules && redirectOf(rules, askedFor(path));
};

const shortly = { "cache-control": "public, max-age=10" };

const isClosed = async (services: Services, storeId: string): Promise<boolean> =>
  (await gate(storeContext(services, storeId as Id<"store">, { kind: "system", deed: "serve" }, "en"))) !== undefined;

/**
 * CloudFront asks us with `/<storeId>/<slot>/<path>` when the bucket has no such file: an old address leads to the new one; else the
 * answer is the shop's own 404 page of that slot, in the language that the path begins with. For `/<storeId>/_closed/<language>` it is the page in
 * front of the closed shop. All else goes to the API.
 */
export const withMissingPages = (api: Api, services: Services): Hono =>
  new Hono()
    .get("/:store{sto_[0-9A-Z]{26}}/_closed/:language", (c) => {
      const language = c.req.param("language");
      const url = new URL(`/api/shop/closed${language === "main" ? "" : `?lang=${language}`}`, c.req.url);
      return api.fetch(new Request(url, { headers: c.req.raw.headers }), c.env);
    })
    .get(`/:store{sto_[0-9A-Z]{26}}/:slot{${slots.join("|")}}/*`, async (c) => {
      const { store, slot } = c.req.param();
      const find: Find = (path) => services.blobs.get(liveKey(store, slot as Slot, path));
      if (await isClosed(services, store)) return c.body(null, 404); // who may be inside cannot be seen here: no cookie comes along
      const location = await newAddress(find, c.req.path);
      if (location !== undefined) return c.body(null, 301, { ...shortly, location });
      const language = locales.find((locale) => locale === c.req.path.split("/")[3]);
      const page = (language && (await find(`${language}/404.html`))) ?? (await find("404.html"));
      if (!page) return c.body(null, 404);
      const headers = {
        "content-type": "text/html; charset=utf-8",
        ...shortly,
        "x-content-type-options": "nosniff",
      };
      return c.body(new Uint8Array(await buffer(page.body)), 404, headers);
    })
    .all("*", (c) => api.fetch(c.req.raw, c.env));
