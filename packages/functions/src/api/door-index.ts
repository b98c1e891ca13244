import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Env } from "hono";
import { METHOD_NAME_ALL } from "hono/router";
import type { Access, Door } from "./door.ts";

interface Definition {
  readonly method: string;
  readonly path: string;
  readonly "x-access"?: Access;
  readonly "x-while-closed"?: boolean;
  readonly "x-max-bytes"?: number;
  readonly request?: { readonly body?: { readonly content?: Readonly<Record<string, unknown>> } };
}

const anyApp = <E extends Env>(app: OpenAPIHono<E>) => app as unknown as OpenAPIHono;
const pattern = (path: string): string => path.replace(/\{([^}]+)\}/g, ":$1");
const megabyte = 1_048_576;
const memberAccess: readonly Access[] = ["owner", "manager", "staff"];

const doorOf = (route: Definition): Door => {
  const name = `${route.method.toUpperCase()} ${route.path}`;
  const access = route["x-access"];
  if (!access) throw new Error(`${name} does not say who may enter; add ...needs("…") to the route`);
  if (memberAccess.includes(access) && !/^\/api\/stores\/\{store\}(\/|$)/.test(route.path))
    throw new Error(`${name} is for members, so its path must begin with /api/stores/{store}`);
  const accepts = Object.keys(route.request?.body?.content ?? {});
  const whileClosed = route["x-while-closed"] ?? false;
  return { method: route.method.toUpperCase(), path: route.path, access, whileClosed, accepts, maxBytes: route["x-max-bytes"] ?? megabyte };
};

/** Every route of the app as its definitions say. @throws Error for a route that does not say who may enter */
export const doorsOf = <E extends Env>(app: OpenAPIHono<E>): Door[] =>
  anyApp(app).openAPIRegistry.definitions.flatMap((d) => (d.type === "route" ? [doorOf(d.route as unknown as Definition)] : []));

/** Handlers that no definition knows would have no lock. @throws Error */
const requireDefined = <E extends Env>(app: OpenAPIHono<E>, doors: readonly Door[]): void => {
  const defined = new Set(doors.map((door) => `${door.method} ${pattern(door.path)}`));
  const open = app.routes.filter(({ method, path }) => method !== METHOD_NAME_ALL && !defined.has(`${method} ${path}`));
  if (open.length > 0) throw new Error(`No definition for ${open.map(({ method, path }) => `${method} ${path}`).join(", ")}`);
};

/**
 * The door of a matched route: its method and its path as the router keeps it. Asking the app's own router for the match, and
 * the same definitions as the document for the lock, leaves no third list that could differ from either.
 */
export const doorIndex = <E extends Env>(app: OpenAPIHono<E>) => {
  const doors = doorsOf(app);
  requireDefined(app, doors);
  const byRoute = new Map(doors.map((door) => [`${door.method} ${pattern(door.path)}`, door]));
  return (method: string, path: string): Door | undefined => byRoute.get(`${method} ${path}`);
};
export type DoorIndex = ReturnType<typeof doorIndex>;
