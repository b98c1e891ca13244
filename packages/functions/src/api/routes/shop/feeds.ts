import { pipeline, Readable } from "node:stream";
import { createGzip } from "node:zlib";
import { createRoute, z } from "@hono/zod-openapi";
import { google } from "@matjar/builder/feeds/google";
import { meta } from "@matjar/builder/feeds/meta";
import { Locale } from "@matjar/core/kernel";
import { readStore } from "@matjar/core/store";
import type { Context } from "hono";
import { catalogueFeed } from "../../catalogue-feed.ts";
import { group, needs, problems } from "../../doors.ts";
import type { ShopEnv } from "../../env.ts";
import { limitUse } from "../../middleware/rate-limit.ts";

const formats = { "google.xml": google, "meta.csv": meta } as const;
const Feed = z.enum(["google.xml", "meta.csv"]);

const shown = {
  tags: ["Shop"],
  ...needs("shopper"),
  description: "Titles and prices as they were published, availability of this moment. Kept for a quarter of an hour at the edge.",
};
const responses = {
  200: {
    description: "RSS 2.0 for Google Merchant Center, or CSV for a Meta catalogue",
    content: { "application/xml": { schema: z.string() }, "text/csv": { schema: z.string() } },
  },
  ...problems(404, 429),
};

const inMain = createRoute({
  method: "get",
  path: "/feeds/{feed}",
  summary: "The catalogue of the shop in its main language",
  ...shown,
  request: { params: z.object({ feed: Feed }) },
  responses,
});

const inLanguage = createRoute({
  method: "get",
  path: "/feeds/{language}/{feed}",
  summary: "The catalogue of the shop in another of its languages",
  ...shown,
  request: { params: z.object({ language: Locale, feed: Feed }) },
  responses,
});

/** A feed reads the whole stock. Vendors fetch once an hour at most, one address the feeds of many shops. */
const fetches = { feature: "feeds", max: 60, windowMs: 600_000 };

const send = async (c: Context<ShopEnv>, feed: z.infer<typeof Feed>, locale: Locale): Promise<Response> => {
  const ctx = c.get("store");
  await limitUse(c.get("services"), fetches, c.get("clientAddress") ?? "local", ctx.table);
  const format = formats[feed];
  const bytes = Readable.from(await catalogueFeed(ctx, format, locale));
  const zipped = /\bgzip\b/.test(c.req.header("accept-encoding") ?? "");
  c.header("Content-Type", format.type);
  c.header("Cache-Control", "public, max-age=900");
  c.header("Vary", "Accept-Encoding");
  if (zipped) c.header("Content-Encoding", "gzip");
  const sent = zipped ? pipeline(bytes, createGzip(), () => undefined) : bytes; // a fault on the way breaks the answer off
  return c.body(Readable.toWeb(sent) as ReadableStream);
};

/** Catalogues for shopping sites, at addresses that stay. */
export const shopFeeds = group<ShopEnv>()
  .openapi(inMain, async (c) => {
    const [main = "en"] = (await readStore(c.get("store"))).value.locales;
    return send(c, c.req.valid("param").feed, main) as never;
  })
  .openapi(inLanguage, async (c) => {
    const { language, feed } = c.req.valid("param");
    return send(c, feed, language) as never;
  });
