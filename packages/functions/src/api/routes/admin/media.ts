import { createRoute, z } from "@hono/zod-openapi";
import { idOf, PageQuery, pageOf } from "@matjar/core/kernel";
import * as Media from "@matjar/core/media";
import { answer, body, etag, expectedVersion, group, needs, nothing, problems, versioned } from "../../doors.ts";
import type { AdminEnv } from "../../env.ts";

const tags = ["Media"];
const params = z.object({ media: idOf("media") });

const list = createRoute({
  method: "get",
  path: "/media",
  summary: "Pictures, newest first",
  description: "Each is at `/media/<store>/<id>/<width>.webp`, for each of its widths.",
  tags,
  ...needs("manager"),
  request: { query: PageQuery },
  responses: { 200: answer(pageOf(Media.Picture)), ...problems(400, 422) },
});

const add = createRoute({
  method: "post",
  path: "/media",
  summary: "Turn an upload into a picture",
  description: "The same bytes give the same picture.",
  tags,
  ...needs("manager"),
  request: body(Media.AddPicture),
  responses: { 201: versioned(Media.Picture, "The picture; ETag is its version"), ...problems(409, 413, 422) },
});

const read = createRoute({
  method: "get",
  path: "/media/{media}",
  summary: "One picture",
  tags,
  ...needs("manager"),
  request: { params },
  responses: { 200: versioned(Media.Picture, "The picture; ETag is its version"), ...problems(404) },
});

const change = createRoute({
  method: "patch",
  path: "/media/{media}",
  summary: "Change what a picture says and where its focus is",
  description: "Needs If-Match.",
  tags,
  ...needs("manager"),
  request: { params, ...body(Media.PictureChange) },
  responses: { 200: versioned(Media.Picture), ...problems(404, 412, 422, 428) },
});

const remove = createRoute({
  method: "delete",
  path: "/media/{media}",
  summary: "Delete a picture that nothing shows",
  description: "Needs If-Match.",
  tags,
  ...needs("manager"),
  request: { params },
  responses: { 204: nothing("Deleted"), ...problems(404, 409, 412, 428) },
});

export const media = group<AdminEnv>()
  .openapi(list, async (c) => {
    const page = await Media.listPictures(c.get("store"), c.req.valid("query"));
    return c.json({ ...page, items: [...page.items] }, 200);
  })
  .openapi(add, async (c) => {
    const { value, version } = await Media.addPicture(c.get("store"), c.get("services").pictures, c.req.valid("json"));
    c.header("ETag", etag(version));
    return c.json(value, 201);
  })
  .openapi(read, async (c) => {
    const { value, version } = await Media.getPicture(c.get("store"), c.req.valid("param").media);
    c.header("ETag", etag(version));
    return c.json(value, 200);
  })
  .openapi(change, async (c) => {
    const expected = expectedVersion(c.req.header("if-match"));
    const { value, version } = await Media.changePicture(c.get("store"), c.req.valid("param").media, expected, c.req.valid("json"));
    c.header("ETag", etag(version));
    return c.json(value, 200);
  })
  .openapi(remove, async (c) => {
    await Media.removePicture(c.get("store"), c.req.valid("param").media, expectedVersion(c.req.header("if-match")));
    return c.body(null, 204);
  });
