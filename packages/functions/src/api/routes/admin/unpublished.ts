import { createRoute } from "@hono/zod-openapi";
import * as Publish from "@matjar/core/publish";
import { answer, group, needs } from "../../doors.ts";
import type { AdminEnv } from "../../env.ts";

const read = createRoute({
  method: "get",
  path: "/unpublished",
  summary: "What was changed and is not public yet",
  description: "Kept with each change in the store, so every device is told the same. Empty when everything is live.",
  tags: ["Publish"],
  ...needs("manager"),
  responses: { 200: answer(Publish.Waiting) },
});

export const unpublished = group<AdminEnv>().openapi(read, async (c) => c.json(await Publish.waiting(c.get("store")), 200));
