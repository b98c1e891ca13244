import { createRoute, z } from "@hono/zod-openapi";
import { answer, group, needs } from "../../doors.ts";
import type { ApiEnv } from "../../env.ts";

const Health = z.object({ ok: z.literal(true), time: z.iso.datetime() }).openapi("Health");

const read = createRoute({
  method: "get",
  path: "/health",
  summary: "Is the API there, and can it read its table?",
  tags: ["Platform"],
  ...needs("public"),
  responses: { 200: answer(Health, "It is") },
});

export const health = group<ApiEnv>().openapi(read, async (c) => {
  const { registry, world } = c.get("services");
  await registry.get({ pk: "HEALTH", sk: "HEALTH" });
  return c.json({ ok: true as const, time: new Date(world.now()).toISOString() }, 200);
});
