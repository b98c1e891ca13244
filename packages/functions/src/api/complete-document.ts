import { z } from "@hono/zod-openapi";
import { idOf } from "@matjar/core/kernel";
import type { Access } from "./door.ts";
import { type ProblemStatus, titleOf, versionTag } from "./doors.ts";
import { orderLinkPaths } from "./middleware/order-link.ts";
import type { Body, OpenApiDocument, Operation, Parameter, Schema } from "./openapi.ts";

/** What the rules below look at, all of it said by the route itself. */
interface Route {
  readonly method: string;
  readonly path: string;
  readonly access: Access;
  readonly operation: Operation;
}

const memberAccess: readonly Access[] = ["owner", "manager", "staff"];
const isForMembers = ({ access }: Route): boolean => memberAccess.includes(access);
/** Vendors' messages pass by origin, media type and Idempotency-Key: they prove themselves by signature. */
const writes = ({ method, access }: Route): boolean => method !== "get" && access !== "vendor";
const takesKey = (route: Route): boolean => writes(route) && route.method === "post";
const takesBody = (route: Route): boolean => writes(route) && route.operation.requestBody !== undefined;
const needsVersion = ({ operation }: Route): boolean => "428" in operation.responses;
const asks = ({ operation }: Route): readonly Parameter[] => operation.parameters ?? [];

const { $schema: _dialect, ...storeId } = z.toJSONSchema(idOf("store"));
const store: Parameter = {
  name: "store",
  in: "path",
  required: true,
  description: "Id of a store that the account is a member of",
  schema: storeId as Schema,
};
const ifMatch: Parameter = {
  name: "If-Match",
  in: "header",
  required: true,
  description: "The version that was read: its ETag, or its `version` in quotes",
  schema: { type: "string", pattern: versionTag.source, example: '"1"' },
};
const idempotencyKey: Parameter = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description: "The same key with the same request gets the same answer for a day, and the work is done once",
  schema: { type: "string", minLength: 1, maxLength: 255 },
};

const parameterRules: readonly (readonly [Parameter, (route: Route) => boolean])[] = [
  [store, isForMembers],
  [ifMatch, needsVersion],
  [idempotencyKey, takesKey],
];

const refusalRules: readonly (readonly [readonly ProblemStatus[], (route: Route) => boolean])[] = [
  [[401], (route) => isForMembers(route) || route.access === "account"],
  [[403], (route) => writes(route) || route.access === "owner" || route.access === "manager"], // another site's request; a lower role
  [[403], ({ access, operation }) => access === "shopper" && !operation["x-while-closed"]], // the shop is closed to visitors
  [[404], (route) => isForMembers(route) || route.access === "shopper"],
  [[429], ({ path }) => orderLinkPaths.some((links) => path.startsWith(links.replace(/:(\w+)/, "{$1}")))],
  [[400, 409, 422], takesKey],
  [[400, 413, 415, 422], takesBody],
  [[422], (route) => asks(route).length > 0],
  [[400], (route) => asks(route).some(({ name }) => name === "cursor")],
  [[412], needsVersion],
];

const refused = (description: string): Body => ({
  description,
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
});

const completedOperation = (method: string, path: string, operation: Operation): Operation => {
  const route: Route = { method, path, access: operation["x-access"] ?? "public", operation };
  const parameters = parameterRules.filter(([, holds]) => holds(route)).map(([parameter]) => parameter);
  const statuses = refusalRules.filter(([, holds]) => holds(route)).flatMap(([all]) => all);
  const refusals = Object.fromEntries(statuses.map((status) => [status, refused(titleOf(status))]));
  return {
    ...operation,
    ...(parameters.length + asks(route).length > 0 ? { parameters: [...parameters, ...asks(route)] } : {}),
    responses: { ...refusals, ...operation.responses, default: refused("Anything else, such as a fault of ours") },
  };
};

/** JSON Schema's patterns have no flags; the generator leaves those of a regular expression at its end. */
const withoutFlags = <T>(document: T): T =>
  JSON.parse(JSON.stringify(document), (key, value: unknown) =>
    key === "pattern" && typeof value === "string" ? value.replace(/(?<!\\)\/[a-z]+$/, "") : value,
  ) as T;

/**
 * The document with what routes have in common and none of them writes down: the parameters of path and headers, and the
 * refusals that lock, body, versions, keys and limits bring. All of it follows from what the routes do say.
 */
export const completeDocument = (document: OpenApiDocument): OpenApiDocument => {
  const paths = Object.entries(document.paths).map(([path, methods]) => {
    const operations = Object.entries(methods).map(([method, operation]) => [method, completedOperation(method, path, operation)]);
    return [path, Object.fromEntries(operations)];
  });
  return withoutFlags({ ...document, paths: Object.fromEntries(paths) });
};
