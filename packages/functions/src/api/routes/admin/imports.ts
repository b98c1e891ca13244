import { createRoute, z } from "@hono/zod-openapi";
import * as Catalog from "@matjar/core/catalog";
import { idOf } from "@matjar/core/kernel";
import { answer, body, group, needs, problems } from "../../doors.ts";
import type { AdminEnv } from "../../env.ts";

const tags = ["Imports"];
const params = z.object({ import: idOf("import") });

const check = createRoute({
  method: "post",
  path: "/imports",
  summary: "Look at a product file of Shopify, without writing anything",
  description:
    "Upload the CSV first (`/uploads`, text/csv, 5 MB). The answer says what would be made and changed, and what is wrong in which row.",
  tags,
  ...needs("manager"),
  request: body(Catalog.AskImport),
  responses: { 201: answer(Catalog.ImportView, "The plan and its findings"), ...problems(409, 413, 422) },
});

const read = createRoute({
  method: "get",
  path: "/imports/{import}",
  summary: "How far an import is",
  tags,
  ...needs("manager"),
  request: { params },
  responses: { 200: answer(Catalog.ImportView), ...problems(404) },
});

const run = createRoute({
  method: "post",
  path: "/imports/{import}/run",
  summary: "Write the next part of a checked file",
  description:
    "Call it until `state` is `done`. Pictures that cannot be fetched are listed among the findings; the products are written without them.",
  tags,
  ...needs("manager"),
  request: { params },
  responses: { 200: answer(Catalog.ImportView, "How far it is now"), ...problems(404, 409) },
});

export const imports = group<AdminEnv>()
  .openapi(check, async (c) => c.json(await Catalog.checkImport(c.get("store"), c.req.valid("json")), 201))
  .openapi(read, async (c) => c.json(await Catalog.getImport(c.get("store"), c.req.valid("param").import), 200))
  .openapi(run, async (c) => {
    const { pictures } = c.get("services");
    return c.json(await Catalog.runImport(c.get("store"), pictures, c.req.valid("param").import), 200);
  });
