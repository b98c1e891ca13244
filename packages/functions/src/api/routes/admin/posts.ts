import { createRoute, z } from "@hono/zod-openapi";
import * as Blog from "@matjar/core/blog";
import { idOf, PageQuery, pageOf } from "@matjar/core/kernel";
import { answer, body, etag, expectedVersion, group, needs, nothing, problems, versioned } from "../../doors.ts";
import type { AdminEnv } from "../../env.ts";

const tags = ["Blog"];
const params = z.object({ post: idOf("post") });

const list = createRoute({
  method: "get",
  path: "/posts",
  summary: "The posts of the blog",
  tags,
  ...needs("manager"),
  request: { query: PageQuery },
  responses: { 200: answer(pageOf(Blog.PostSummary)), ...problems(400, 422) },
});

const create = createRoute({
  method: "post",
  path: "/posts",
  summary: "Write a post",
  description: "A draft unless it says otherwise. Without a slug its address is made from the title.",
  tags,
  ...needs("manager"),
  request: body(Blog.PostInput),
  responses: { 201: versioned(Blog.Post, "Written; ETag is its version"), ...problems(409, 413, 422) },
});

const read = createRoute({
  method: "get",
  path: "/posts/{post}",
  summary: "One post",
  tags,
  ...needs("manager"),
  request: { params },
  responses: { 200: versioned(Blog.Post, "The post; ETag is its version"), ...problems(404) },
});

const save = createRoute({
  method: "put",
  path: "/posts/{post}",
  summary: "Save a post",
  description: "Needs If-Match. Without a slug the address stays. Published for the first time it gets its day, unless one is given.",
  tags,
  ...needs("manager"),
  request: { params, ...body(Blog.PostInput) },
  responses: { 200: versioned(Blog.Post), ...problems(404, 409, 412, 413, 422, 428) },
});

const remove = createRoute({
  method: "delete",
  path: "/posts/{post}",
  summary: "Delete a post",
  description: "Needs If-Match. It goes from the shop with the next publish.",
  tags,
  ...needs("manager"),
  request: { params },
  responses: { 204: nothing("Deleted"), ...problems(404, 412, 428) },
});

export const posts = group<AdminEnv>()
  .openapi(list, async (c) => {
    const page = await Blog.listPosts(c.get("store"), c.req.valid("query"));
    return c.json({ ...page, items: [...page.items] }, 200);
  })
  .openapi(create, async (c) => {
    const { value, version } = await Blog.createPost(c.get("store"), c.req.valid("json"));
    c.header("ETag", etag(version));
    return c.json(value, 201);
  })
  .openapi(read, async (c) => {
    const { value, version } = await Blog.post(c.get("store"), c.req.valid("param").post);
    c.header("ETag", etag(version));
    return c.json(value, 200);
  })
  .openapi(save, async (c) => {
    const expected = expectedVersion(c.req.header("if-match"));
    const { value, version } = await Blog.updatePost(c.get("store"), c.req.valid("param").post, c.req.valid("json"), expected);
    c.header("ETag", etag(version));
    return c.json(value, 200);
  })
  .openapi(remove, async (c) => {
    await Blog.removePost(c.get("store"), c.req.valid("param").post, expectedVersion(c.req.header("if-match")));
    return c.body(null, 204);
  });
