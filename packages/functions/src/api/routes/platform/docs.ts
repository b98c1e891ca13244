import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { completeDocument } from "../../complete-document.ts";
import { docsPage } from "../../docs-page.ts";
import { group, needs } from "../../doors.ts";
import type { ApiEnv } from "../../env.ts";
import type { OpenApiDocument } from "../../openapi.ts";

const tags = ["Platform"];
const description =
  "The commerce API of Matjar. Money is integer minor units with a currency; lists are cursors; errors are RFC 9457 problems with a stable `code`.";

const document = createRoute({
  method: "get",
  path: "/openapi.json",
  summary: "This document",
  tags,
  ...needs("public"),
  responses: { 200: { description: "OpenAPI 3.1", content: { "application/json": { schema: z.record(z.string(), z.unknown()) } } } },
});

const page = createRoute({
  method: "get",
  path: "/docs",
  summary: "This document, to read",
  tags,
  ...needs("public"),
  responses: { 200: { description: "A page", content: { "text/html": { schema: z.string() } } } },
});

/** The document of an app, made at the first request, and its page. */
export const docs = (app: () => OpenAPIHono<ApiEnv>) => {
  let made: OpenApiDocument | undefined;
  const written = () => {
    made ??= completeDocument(
      app().getOpenAPI31Document({ openapi: "3.1.0", info: { title: "Matjar", version: "1", description } }) as unknown as OpenApiDocument,
    );
    return made;
  };
  return group<ApiEnv>()
    .openapi(document, (c) => c.json(written() as unknown as Record<string, unknown>, 200))
    .openapi(page, async (c) => c.html(await docsPage(written(), c.get("locale")), 200));
};
