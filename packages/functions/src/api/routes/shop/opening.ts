import { createRoute, z } from "@hono/zod-openapi";
import { DomainError, Locale } from "@matjar/core/kernel";
import * as Opening from "@matjar/core/opening";
import type { Context } from "hono";
import { closedShop } from "../../closed-page.ts";
import { group, needs, whileClosed } from "../../doors.ts";
import type { ApiEnv, ShopEnv } from "../../env.ts";
import { giveEntry } from "../../middleware/gate.ts";
import { limitAddress, limitUse } from "../../middleware/rate-limit.ts";
import { pageBefore } from "./page-before.ts";

const visitor = { tags: ["Shop"], ...needs("shopper"), ...whileClosed };
const form = <S extends z.ZodType>(schema: S) => ({
  body: { content: { "application/x-www-form-urlencoded": { schema } }, required: true },
});
const back = { 303: { description: "Back to the page" } };

const minutes = 60_000;
/** Of one address, and of a whole shop: guessing from many addresses stops there. */
const tries = { feature: "unlock", max: 10, windowMs: 10 * minutes };
const triesOfShop = { feature: "shop-unlock", max: 300, windowMs: 60 * minutes };
const notes = { feature: "notify", max: 6, windowMs: 60 * minutes };
const notesOfShop = { feature: "shop-notify", max: 600, windowMs: 60 * minutes };

const closed = createRoute({
  method: "get",
  path: "/closed",
  summary: "The page that stands for the shop while it is closed",
  description: "The edge shows it in place of every page. Search engines are told not to keep it.",
  ...visitor,
  request: { query: z.object({ lang: Locale.optional() }) },
  responses: { 200: { description: "The page", content: { "text/html": { schema: z.string() } } } },
});

const unlock = createRoute({
  method: "post",
  path: "/unlock",
  summary: "Come into a shop that is closed by a password",
  description: "Leads back to the page that the form came from, or to `#wrong-password` or `#too-many-tries` on it.",
  ...visitor,
  request: form(z.object({ password: z.string().max(200) })),
  responses: back,
});

const notify = createRoute({
  method: "post",
  path: "/notify",
  summary: "Leave an address, to hear of the opening",
  description: "Leads back to `#notify-kept` or `#notify-failed`. `website` must stay empty: it catches programs.",
  ...visitor,
  request: form(z.record(z.string(), z.unknown())),
  responses: back,
});

const enter = createRoute({
  method: "get",
  path: "/enter",
  summary: "Come in by a link from the desk",
  ...visitor,
  request: { query: z.object({ pass: z.string().max(200) }) },
  responses: back,
});

type Visitor = Context<ShopEnv>;
const anybody = (c: Visitor) => c as unknown as Context<ApiEnv>;
const origin = (c: Visitor): string => pageBefore(c.req.header("referer"), c.get("host"));

/** Kept for some seconds by the edge, not by browsers: a visitor who came in must see the shop at the same address. */
const headers = {
  "Cache-Control": "public, max-age=0, s-maxage=10, must-revalidate",
  "X-Robots-Tag": "noindex",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "same-origin",
};

/** What a refusal is called on the page; other faults go on as they are. */
const sentenceFor = (error: unknown, otherwise: string): string => {
  if (!(error instanceof DomainError)) throw error;
  return error.kind === "too_many" ? "too-many-tries" : otherwise;
};

const tryPassword = async (c: Visitor, password: string): Promise<void> => {
  const ctx = c.get("store");
  await limitAddress(anybody(c), tries);
  await limitUse(c.get("services"), triesOfShop, ctx.storeId, ctx.table);
  giveEntry(anybody(c), await Opening.unlock(ctx, password), Opening.entryLifeMs);
};

const keepAddress = async (c: Visitor, sent: unknown): Promise<void> => {
  const ctx = c.get("store");
  await limitAddress(anybody(c), notes);
  await limitUse(c.get("services"), notesOfShop, ctx.storeId, ctx.table);
  await Opening.join(ctx, Opening.NotifyInput.parse(sent));
};

export const shopOpening = group<ShopEnv>()
  .openapi(closed, async (c) => {
    const html = await closedShop(c.get("services"), c.get("store"), c.req.valid("query").lang);
    return c.html(html, 200, headers);
  })
  .openapi(unlock, async (c) => {
    const page = origin(c);
    const outcome = await tryPassword(c, c.req.valid("form").password).then(
      () => "",
      (error: unknown) => `#${sentenceFor(error, "wrong-password")}`,
    );
    return c.redirect(page + outcome, 303);
  })
  .openapi(notify, async (c) => {
    const outcome = await keepAddress(c, c.req.valid("form")).then(
      () => "notify-kept",
      (error: unknown) => (error instanceof z.ZodError || error instanceof DomainError ? "notify-failed" : Promise.reject(error)),
    );
    return c.redirect(`${origin(c)}#${outcome}`, 303);
  })
  .openapi(enter, async (c) => {
    const ctx = c.get("store");
    const gate = await Opening.gate(ctx);
    const entry = gate && Opening.entryFor(gate, c.req.valid("query").pass, ctx.world.now());
    if (entry) giveEntry(anybody(c), entry, Opening.entryLifeMs);
    return c.redirect(gate && !entry ? "/#link-expired" : "/", 303);
  });
