import { notFound } from "@matjar/core/kernel";
import { createMiddleware } from "hono/factory";
import { matchedRoutes } from "hono/route";
import { METHOD_NAME_ALL } from "hono/router";
import type { DoorIndex } from "../door-index.ts";
import type { ApiEnv } from "../env.ts";

/** Finds the definition of the route that will run. What has none is not there: no handler without a lock is ever reached. */
export const door = (find: DoorIndex) =>
  createMiddleware<ApiEnv>(async (c, next) => {
    const route = matchedRoutes(c).find(({ method }) => method !== METHOD_NAME_ALL);
    const found = route && find(route.method, route.path);
    if (!found) throw notFound();
    c.set("door", found);
    await next();
  });
