import { createRoute, z } from "@hono/zod-openapi";
import * as Catalog from "@matjar/core/catalog";
import { foundOf, idOf, PageQuery, pageOf } from "@matjar/core/kernel";
import { answer, body, etag, expectedVersion, group, needs, nothing, problems, versioned } from "../../doors.ts";
import type { AdminEnv } from "../../env.ts";

const tags = ["Products"];
const params = z.object({ product: idOf("product") });

const Filter = PageQuery.extend({
  status: Catalog.ProductStatus.optional(),
  q: z.string().trim().max(100).optional().meta({ description: "Words of title, brand, type or tags, or how a SKU or a barcode begins" }),
});

const StatusChange = z.strictObject({ ids: z.array(idOf("product")).min(1).max(50), status: Catalog.ProductStatus });

const list = createRoute({
  method: "get",
  path: "/products",
  summary: "Products, newest first",
  description:
    "With `q` an answer looks through a thousand products at most and says so in `looked`: it may hold few items, even none, and still have a cursor that goes on.",
  tags,
  ...needs("manager"),
  request: { query: Filter },
  responses: { 200: answer(foundOf(Catalog.ProductSummary)), ...problems(400, 422) },
});

const create = createRoute({
  method: "post",
  path: "/products",
  summary: "Add a product",
  description:
    "Without a slug the address is made from the title and numbered until it is free. `initialStock` opens the stock of a variant.",
  tags,
  ...needs("manager"),
  request: body(Catalog.ProductInput),
  responses: { 201: versioned(Catalog.Product, "Added; ETag is its version"), ...problems(409, 422) },
});

const read = createRoute({
  method: "get",
  path: "/products/{product}",
  summary: "One product with its variants",
  tags,
  ...needs("manager"),
  request: { params },
  responses: { 200: versioned(Catalog.Product, "The product; ETag is its version"), ...problems(404) },
});

const replace = createRoute({
  method: "put",
  path: "/products/{product}",
  summary: "Save a product",
  description: "Needs If-Match. Variants that come with their id keep price history and stock; those without are new; those left out go.",
  tags,
  ...needs("manager"),
  request: { params, ...body(Catalog.ProductInput) },
  responses: { 200: versioned(Catalog.Product), ...problems(404, 409, 412, 422, 428) },
});

const remove = createRoute({
  method: "delete",
  path: "/products/{product}",
  summary: "Delete a product for good",
  description: "Needs If-Match. Orders keep what they say of it. To take it off the shelf only, archive it.",
  tags,
  ...needs("manager"),
  request: { params },
  responses: { 204: nothing("Deleted"), ...problems(404, 412, 428) },
});

const setStatus = createRoute({
  method: "post",
  path: "/products/status",
  summary: "Publish, hide or archive up to fifty products",
  tags,
  ...needs("manager"),
  request: body(StatusChange),
  responses: { 200: answer(z.object({ ids: z.array(idOf("product")) }), "Those that exist and have the status now"), ...problems(422) },
});

const prices = createRoute({
  method: "get",
  path: "/products/{product}/prices",
  summary: "Every price its variants ever had, newest change first",
  tags,
  ...needs("manager"),
  request: { params, query: PageQuery },
  responses: { 200: answer(pageOf(z.array(Catalog.PricePoint))), ...problems(400, 422) },
});

export const products = group<AdminEnv>()
  .openapi(list, async (c) => {
    const page = await Catalog.list(c.get("store"), c.req.valid("query"));
    return c.json({ ...page, items: [...page.items] }, 200);
  })
  .openapi(create, async (c) => {
    const { value, version } = await Catalog.create(c.get("store"), c.req.valid("json"));
    c.header("ETag", etag(version));
    c.header("Location", `${c.req.path}/${value.id}`);
    return c.json(value, 201);
  })
  .openapi(setStatus, async (c) => {
    const { ids, status } = c.req.valid("json");
    return c.json({ ids: await Catalog.setStatus(c.get("store"), ids, status) }, 200);
  })
  .openapi(read, async (c) => {
    const { value, version } = await Catalog.get(c.get("store"), c.req.valid("param").product);
    c.header("ETag", etag(version));
    return c.json(value, 200);
  })
  .openapi(replace, async (c) => {
    const expected = expectedVersion(c.req.header("if-match"));
    const { value, version } = await Catalog.update(c.get("store"), c.req.valid("param").product, expected, c.req.valid("json"));
    c.header("ETag", etag(version));
    return c.json(value, 200);
  })
  .openapi(remove, async (c) => {
    await Catalog.remove(c.get("store"), c.req.valid("param").product, expectedVersion(c.req.header("if-match")));
    return c.body(null, 204);
  })
  .openapi(prices, async (c) => {
    const page = await Catalog.priceHistory(c.get("store"), c.req.valid("param").product, c.req.valid("query"));
    return c.json({ ...page, items: [...page.items] }, 200);
  });
