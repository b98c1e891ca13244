import { createRoute } from "@hono/zod-openapi";
import { checkCurrency } from "@matjar/core/catalog";
import { speakStarter } from "@matjar/core/site";
import { changeStore, readStore, Store, StoreChange } from "@matjar/core/store";
import { body, etag, expectedVersion, group, needs, problems, versioned } from "../../doors.ts";
import type { AdminEnv } from "../../env.ts";

const tags = ["Store"];

const read = createRoute({
  method: "get",
  path: "/",
  summary: "The store and its settings",
  tags,
  ...needs("staff"),
  responses: { 200: versioned(Store, "The store; ETag is its version"), ...problems(404) },
});

const change = createRoute({
  method: "patch",
  path: "/",
  summary: "Change settings of the store",
  description: "Needs If-Match with the version that was read.",
  tags,
  ...needs("manager"),
  request: body(StoreChange),
  responses: { 200: versioned(Store), ...problems(404, 409, 412, 422, 428) },
});

export const store = group<AdminEnv>()
  .openapi(read, async (c) => {
    const { value, version } = await readStore(c.get("store"));
    c.header("ETag", etag(version));
    return c.json(value, 200);
  })
  .openapi(change, async (c) => {
    const [ctx, input] = [c.get("store"), c.req.valid("json")];
    if (input.currency !== undefined) await checkCurrency(ctx, input.currency);
    const { value, version } = await changeStore(ctx, input, expectedVersion(c.req.header("if-match")));
    if (input.locales !== undefined) await speakStarter(ctx, value);
    c.header("ETag", etag(version));
    return c.json(value, 200);
  });
