import { createRoute, z } from "@hono/zod-openapi";
import { DomainError } from "@matjar/core/kernel";
import * as Message from "@matjar/core/message";
import { answer, group, invalid, needs, problems } from "../../doors.ts";
import type { ShopEnv } from "../../env.ts";
import { limitAddress, limitUse } from "../../middleware/rate-limit.ts";
import { pageBefore } from "./page-before.ts";

const hour = 3_600_000;
/** Of one address, and of a whole shop: a flood from many addresses stops there. */
const perAddress = { feature: "messages", max: 6, windowMs: hour };
const perShop = { feature: "shop-messages", max: 120, windowMs: hour };

const Fields = z.record(z.string(), z.unknown());

const write = createRoute({
  method: "post",
  path: "/messages",
  summary: "Write to the shop",
  description:
    "As JSON, answered with 202; or as a plain form, answered with the page that it came from at `#sent` or `#not-sent`. `website` must stay empty: it catches programs.",
  tags: ["Shop"],
  ...needs("shopper"),
  request: { body: { content: { "application/json": { schema: Fields }, "application/x-www-form-urlencoded": { schema: Fields } } } },
  responses: {
    202: answer(z.object({ sent: z.literal(true) }), "Kept; the merchant is told by mail"),
    303: { description: "Back to the page" },
    ...problems(422, 429),
  },
});

export const shopMessages = group<ShopEnv>().openapi(write, async (c) => {
  const isForm = c.req.header("content-type")?.startsWith("application/x-www-form-urlencoded") ?? false;
  const input = Message.MessageInput.safeParse(isForm ? c.req.valid("form") : c.req.valid("json"));
  const keep = async () => {
    if (!input.success) throw invalid(input.error, c.get("locale"));
    const ctx = c.get("store");
    await limitAddress(c, perAddress);
    await limitUse(c.get("services"), perShop, ctx.storeId, ctx.table);
    await Message.receive(ctx, input.data);
  };
  if (!isForm) {
    await keep();
    return c.json({ sent: true as const }, 202);
  }
  const page = pageBefore(c.req.header("referer"), c.get("host"));
  const outcome = await keep().then(
    () => "sent",
    (error: unknown) => {
      if (error instanceof DomainError) return "not-sent"; // the page says it in words; what was typed is one step back
      throw error;
    },
  );
  return c.redirect(`${page}#${outcome}`, 303);
});
