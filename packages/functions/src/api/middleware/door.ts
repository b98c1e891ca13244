import { notFound } from "@matjar/core/kernel";
import { createMiddleware } from "hono/factory";
import type { DoorIndex } from "../door-index.ts";
import type { ApiEnv } from "../env.ts";

/** Finds the definition of what is asked for. What has none is not there: no handler without a lock is ever reached. */
export const door = (find: DoorIndex) =>
  createMiddleware<ApiEnv>(async (c, next) => {
    const found = find(c.req.method, c.req.path);
    if (!found) throw notFound();
    c.set("door", found);
    await next();
  });
