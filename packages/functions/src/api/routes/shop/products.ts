import { createRoute, z } from "@hono/zod-openapi";
import * as Catalog from "@matjar/core/catalog";
import { PageQuery, pageOf } from "@matjar/core/kernel";
import * as Media from "@matjar/core/media";
import { answer, group, needs, problems } from "../../doors.ts";
import type { ShopEnv } from "../../env.ts";

const tags = ["Shop"];

const ShopItem = Catalog.ProductSummary.omit({ status: true }).openapi("ShopItem");

const ShopProduct = Catalog.Product.omit({ status: true, createdAt: true, updatedAt: true, pictureIds: true })
  .extend({ pictures: z.array(Media.Picture) })
  .openapi("ShopProduct");

const list = createRoute({
  method: "get",
  path: "/products",
  summary: "What the shop sells, newest first",
  tags,
  ...needs("shopper"),
  request: { query: PageQuery },
  responses: { 200: answer(pageOf(ShopItem)), ...problems(400, 422) },
});

const read = createRoute({
  method: "get",
  path: "/products/{slug}",
  summary: "One product by its address",
  tags,
  ...needs("shopper"),
  request: { params: z.object({ slug: Catalog.PageSlug.meta({ example: "oud-lamp" }) }) },
  responses: { 200: answer(ShopProduct), ...problems(404) },
});

/** A few seconds at the edge: a rush on one address costs one read. */
const briefly = "public, max-age=5";

export const shopProducts = group<ShopEnv>()
  .openapi(list, async (c) => {
    const page = await Catalog.list(c.get("store"), { ...c.req.valid("query"), status: "active" });
    c.header("Cache-Control", briefly);
    return c.json({ ...page, items: page.items.map(({ status: _status, ...item }) => item) }, 200);
  })
  .openapi(read, async (c) => {
    const {
      status: _s,
      createdAt: _c,
      updatedAt: _u,
      pictureIds,
      ...product
    } = await Catalog.activeBySlug(c.get("store"), c.req.valid("param").slug);
    const found = new Map((await Media.findPictures(c.get("store"), pictureIds)).map((picture) => [picture.id, picture]));
    c.header("Cache-Control", briefly);
    return c.json({ ...product, pictures: pictureIds.flatMap((id) => found.get(id) ?? []) }, 200);
  });
