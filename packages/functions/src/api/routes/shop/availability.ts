import { createRoute, z } from "@hono/zod-openapi";
import * as Catalog from "@matjar/core/catalog";
import { idOf } from "@matjar/core/kernel";
import { Availability } from "@matjar/core/stock";
import { answer, group, needs, problems } from "../../doors.ts";
import type { ShopEnv } from "../../env.ts";

const Asked = z.strictObject({
  variants: z
    .string()
    .max(2000)
    .transform((text) => text.split(","))
    .pipe(z.array(idOf("variant")).min(1).max(50))
    .meta({ description: "Ids of up to fifty variants, with commas between", example: "var_01J00000000000000000000000" }),
});

const read = createRoute({
  method: "get",
  path: "/availability",
  summary: "Can these be bought at this moment?",
  description: "A hint for pages; only the checkout decides. Unknown variants are left out.",
  tags: ["Shop"],
  ...needs("shopper"),
  request: { query: Asked },
  responses: { 200: answer(z.object({ items: z.array(Availability) })), ...problems(422) },
});

export const availability = group<ShopEnv>().openapi(read, async (c) => {
  const { variants } = c.req.valid("query");
  return c.json({ items: await Catalog.availability(c.get("store"), variants) }, 200);
});
