import { createRoute, z } from "@hono/zod-openapi";
import * as Catalog from "@matjar/core/catalog";
import { idOf, PageQuery, pageOf } from "@matjar/core/kernel";
import * as Stock from "@matjar/core/stock";
import { answer, body, group, needs, problems } from "../../doors.ts";
import type { AdminEnv } from "../../env.ts";

const tags = ["Stock"];

const ofProduct = createRoute({
  method: "get",
  path: "/products/{product}/stock",
  summary: "Stock of each variant of a product",
  tags,
  ...needs("manager"),
  request: { params: z.object({ product: idOf("product") }) },
  responses: { 200: answer(z.object({ items: z.array(Stock.StockLevel) })), ...problems(404) },
});

const adjust = createRoute({
  method: "post",
  path: "/stock/adjustments",
  summary: "Change stock by a number of units",
  description: "Never below what buyers hold at this moment. Send an Idempotency-Key, so that a repeat changes nothing twice.",
  tags,
  ...needs("manager"),
  request: body(Stock.StockAdjustment),
  responses: { 200: answer(Stock.StockLevel, "The stock now"), ...problems(404, 409, 422) },
});

const moves = createRoute({
  method: "get",
  path: "/stock/{variant}/moves",
  summary: "What came and went, newest first",
  tags,
  ...needs("manager"),
  request: { params: z.object({ variant: idOf("variant") }), query: PageQuery },
  responses: { 200: answer(pageOf(Stock.LedgerEntry)), ...problems(400, 422) },
});

export const stock = group<AdminEnv>()
  .openapi(ofProduct, async (c) => {
    const { value } = await Catalog.get(c.get("store"), c.req.valid("param").product);
    const variantIds = value.variants.map((variant) => variant.id);
    return c.json({ items: await Stock.levels(c.get("store"), variantIds) }, 200);
  })
  .openapi(adjust, async (c) => {
    const adjustment = c.req.valid("json");
    await Catalog.requireVariant(c.get("store"), adjustment.variantId);
    return c.json(await Stock.adjust(c.get("store"), adjustment), 200);
  })
  .openapi(moves, async (c) => {
    const page = await Stock.ledger(c.get("store"), c.req.valid("param").variant, c.req.valid("query"));
    return c.json({ ...page, items: [...page.items] }, 200);
  });
