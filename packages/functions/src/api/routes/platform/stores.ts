import { createRoute, z } from "@hono/zod-openapi";
import { OpenStore, readAccount } from "@matjar/core/account";
import { createStore, proposeSlug, SlugProposal, Store } from "@matjar/core/store";
import { furnish } from "../../../furnish.ts";
import { browserOf } from "../../browser.ts";
import { answer, body, group, needs, problems } from "../../doors.ts";
import type { ApiEnv } from "../../env.ts";
import { limitAddress, limits, limitUse } from "../../middleware/rate-limit.ts";
import { signedIn } from "../../signed-in.ts";

const tags = ["Stores"];

const open = createRoute({
  method: "post",
  path: "/stores",
  summary: "Open another store",
  tags,
  ...needs("account"),
  request: body(OpenStore),
  responses: { 201: answer(Store, "Open"), ...problems(409, 422, 429) },
});

const slugs = createRoute({
  method: "get",
  path: "/slugs",
  summary: "The address that a name would get, and whether it is free",
  tags,
  ...needs("public"),
  request: { query: z.strictObject({ name: z.string().trim().min(1).max(80), lang: z.string().optional() }) },
  responses: { 200: answer(SlugProposal), ...problems(422, 429) },
});

export const storeRoutes = group<ApiEnv>()
  .openapi(open, async (c) => {
    const { accountId } = signedIn(c);
    await limitUse(c.get("services"), limits.newStores, accountId);
    const owner = await readAccount(c.get("platform"), accountId);
    const wanted = { ...c.req.valid("json"), languages: browserOf(c).languages };
    return c.json(await createStore(c.get("platform"), owner, wanted, furnish), 201);
  })
  .openapi(slugs, async (c) => {
    await limitAddress(c, limits.slugs);
    return c.json(await proposeSlug(c.get("platform"), c.req.valid("query").name), 200);
  });
