import { createRoute, z } from "@hono/zod-openapi";
import * as Catalog from "@matjar/core/catalog";
import { idOf, type Kind } from "@matjar/core/kernel";
import { Availability, mostProductsAsked, mostVariantsAsked, ProductAvailability } from "@matjar/core/stock";
import { answer, group, needs, problems } from "../../doors.ts";
import type { ShopEnv } from "../../env.ts";

const idsOf = <K extends Kind>(kind: K, most: number) =>
  z
    .string()
    .max(2000)
    .transform((text) => text.split(","))
    .pipe(z.array(idOf(kind)).min(1).max(most))
    .optional();

const Asked = z
  .strictObject({
    variants: idsOf("variant", 50).meta({
      description: "Ids of up to fifty variants, with commas between",
      example: "var_01J00000000000000000000000",
    }),
    products: idsOf("product", mostProductsAsked).meta({
      description: `Ids of up to ${mostProductsAsked} products, with commas between. A product with more than ${mostVariantsAsked} variants, all of them counted, is left out: ask for its variants.`,
      example: "prd_01J00000000000000000000000",
    }),
  })
  .refine(({ variants, products }) => variants ?? products, "Ask for variants, or for products");

const Told = z.object({
  items: z.array(Availability).meta({ description: "Of the variants" }),
  products: z.array(ProductAvailability).meta({ description: "Of the products: what can be bought of the best of their variants" }),
});

const read = createRoute({
  method: "get",
  path: "/availability",
  summary: "Can these be bought at this moment?",
  description: "A hint for pages; only the checkout decides. What is unknown is left out. Pages ask for variants, cards for products.",
  tags: ["Shop"],
  ...needs("shopper"),
  request: { query: Asked },
  responses: { 200: answer(Told), ...problems(422) },
});

export const availability = group<ShopEnv>().openapi(read, async (c) => {
  const { variants, products } = c.req.valid("query");
  const [items, whole] = await Promise.all([
    variants ? Catalog.availability(c.get("store"), variants) : [],
    products ? Catalog.productAvailability(c.get("store"), products) : [],
  ]);
  return c.json({ items, products: whole }, 200);
});
