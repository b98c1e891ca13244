import { createRoute, z } from "@hono/zod-openapi";
import { idOf, PageQuery, pageOf } from "@matjar/core/kernel";
import * as Message from "@matjar/core/message";
import { answer, body, etag, expectedVersion, group, needs, nothing, problems, versioned } from "../../doors.ts";
import type { AdminEnv } from "../../env.ts";

const tags = ["Messages"];
const params = z.object({ message: idOf("message") });

const list = createRoute({
  method: "get",
  path: "/messages",
  summary: "What visitors wrote to the shop",
  description: "Newest first.",
  tags,
  ...needs("manager"),
  request: { query: PageQuery },
  responses: { 200: answer(pageOf(Message.MessageView)), ...problems(400, 422) },
});

const change = createRoute({
  method: "patch",
  path: "/messages/{message}",
  summary: "Mark a message as read or unread",
  description: "Needs If-Match.",
  tags,
  ...needs("manager"),
  request: { params, ...body(Message.MessageChange) },
  responses: { 200: versioned(Message.MessageView), ...problems(404, 412, 422, 428) },
});

const remove = createRoute({
  method: "delete",
  path: "/messages/{message}",
  summary: "Delete a message",
  description: "Needs If-Match.",
  tags,
  ...needs("manager"),
  request: { params },
  responses: { 204: nothing("Deleted"), ...problems(404, 412, 428) },
});

export const messages = group<AdminEnv>()
  .openapi(list, async (c) => {
    const page = await Message.list(c.get("store"), c.req.valid("query"));
    return c.json({ ...page, items: [...page.items] }, 200);
  })
  .openapi(change, async (c) => {
    const expected = expectedVersion(c.req.header("if-match"));
    const marked = await Message.mark(c.get("store"), c.req.valid("param").message, c.req.valid("json").read, expected);
    c.header("ETag", etag(marked.version));
    return c.json(marked, 200);
  })
  .openapi(remove, async (c) => {
    await Message.remove(c.get("store"), c.req.valid("param").message, expectedVersion(c.req.header("if-match")));
    return c.body(null, 204);
  });
