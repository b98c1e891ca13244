import { createRoute, z } from "@hono/zod-openapi";
import * as Catalog from "@matjar/core/catalog";
import { idOf, PageQuery, pageOf } from "@matjar/core/kernel";
import { answer, body, etag, expectedVersion, group, needs, nothing, problems, versioned } from "../../doors.ts";
import type { AdminEnv } from "../../env.ts";

const tags = ["Collections"];
const params = z.object({ collection: idOf("collection") });

const list = createRoute({
  method: "get",
  path: "/collections",
  summary: "Collections, oldest first",
  tags,
  ...needs("manager"),
  request: { query: PageQuery },
  responses: { 200: answer(pageOf(Catalog.CollectionSummary)), ...problems(400, 422) },
});

const create = createRoute({
  method: "post",
  path: "/collections",
  summary: "Add a collection, chosen by hand or by rules",
  tags,
  ...needs("manager"),
  request: body(Catalog.CollectionInput),
  responses: { 201: versioned(Catalog.Collection, "Added; ETag is its version"), ...problems(409, 422) },
});

const preview = createRoute({
  method: "post",
  path: "/collections/preview",
  summary: "What a collection would hold, before it is saved",
  description: "Looks at the 500 newest active products.",
  tags,
  ...needs("manager"),
  request: body(Catalog.ViewCollection),
  responses: { 200: answer(Catalog.CollectionPreview), ...problems(422) },
});

const read = createRoute({
  method: "get",
  path: "/collections/{collection}",
  summary: "One collection",
  tags,
  ...needs("manager"),
  request: { params },
  responses: { 200: versioned(Catalog.Collection, "The collection; ETag is its version"), ...problems(404) },
});

const replace = createRoute({
  method: "put",
  path: "/collections/{collection}",
  summary: "Save a collection",
  description: "Needs If-Match.",
  tags,
  ...needs("manager"),
  request: { params, ...body(Catalog.CollectionInput) },
  responses: { 200: versioned(Catalog.Collection), ...problems(404, 409, 412, 422, 428) },
});

const remove = createRoute({
  method: "delete",
  path: "/collections/{collection}",
  summary: "Delete a collection; its products stay",
  description: "Needs If-Match.",
  tags,
  ...needs("manager"),
  request: { params },
  responses: { 204: nothing("Deleted"), ...problems(404, 412, 428) },
});

export const collections = group<AdminEnv>()
  .openapi(list, async (c) => {
    const page = await Catalog.listCollections(c.get("store"), c.req.valid("query"));
    return c.json({ ...page, items: [...page.items] }, 200);
  })
  .openapi(create, async (c) => {
    const { value, version } = await Catalog.createCollection(c.get("store"), c.req.valid("json"));
    c.header("ETag", etag(version));
    c.header("Location", `${c.req.path}/${value.id}`);
    return c.json(value, 201);
  })
  .openapi(preview, async (c) => c.json(await Catalog.previewCollection(c.get("store"), c.req.valid("json")), 200))
  .openapi(read, async (c) => {
    const { value, version } = await Catalog.getCollection(c.get("store"), c.req.valid("param").collection);
    c.header("ETag", etag(version));
    return c.json(value, 200);
  })
  .openapi(replace, async (c) => {
    const expected = expectedVersion(c.req.header("if-match"));
    const { value, version } = await Catalog.updateCollection(
      c.get("store"),
      c.req.valid("param").collection,
      expected,
      c.req.valid("json"),
    );
    c.header("ETag", etag(version));
    return c.json(value, 200);
  })
  .openapi(remove, async (c) => {
    await Catalog.removeCollection(c.get("store"), c.req.valid("param").collection, expectedVersion(c.req.header("if-match")));
    return c.body(null, 204);
  });
