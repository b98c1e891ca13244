import { createRoute, z } from "@hono/zod-openapi";
import * as Catalog from "@matjar/core/catalog";
import { answer, group, needs, problems } from "../../doors.ts";
import type { AdminEnv } from "../../env.ts";

const fill = createRoute({
  method: "post",
  path: "/samples",
  summary: "Fill an empty store with samples",
  description: "In the store's main language and currency, with pictures and stock.",
  tags: ["Products"],
  ...needs("manager"),
  responses: { 201: answer(z.object({ items: z.array(Catalog.ProductSummary) }), "What was added"), ...problems(409) },
});

export const samples = group<AdminEnv>().openapi(fill, async (c) => {
  const { pictures, samples: shelf } = c.get("services");
  return c.json({ items: await Catalog.fillWithSamples(c.get("store"), pictures, shelf) }, 201);
});
