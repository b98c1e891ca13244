import { createRoute, z } from "@hono/zod-openapi";
import { idOf, PageQuery, pageOf } from "@matjar/core/kernel";
import * as Publish from "@matjar/core/publish";
import { ThemeSettings } from "@matjar/core/site";
import { answer, group, needs, problems } from "../../doors.ts";
import type { AdminEnv } from "../../env.ts";
import { releasedHome } from "../../released-page.ts";
import { assetsOf } from "../platform/themes.ts";

const tags = ["Publish"];
const params = z.object({ release: idOf("release") });

const PublishInput = z.strictObject({
  /** Go live whatever is found on the pages; who said so is kept on the release. */
  override: z.boolean().optional(),
  /** Why, for whoever reads the history. */
  reason: z.string().trim().max(500).optional(),
});

const publish = createRoute({
  method: "post",
  path: "/releases",
  summary: "Publish the draft",
  description:
    "Answers at once; read the release to follow it. While one waits for its build, asking again gives the same one. A release whose pages " +
    "are too heavy, ask strangers or keep people out fails with `stopped` and its `findings`; `override` publishes it anyway.",
  tags,
  ...needs("manager"),
  request: { body: { content: { "application/json": { schema: PublishInput } }, required: false } },
  responses: { 202: answer(Publish.Release, "Asked for"), ...problems(400, 422) },
});

const list = createRoute({
  method: "get",
  path: "/releases",
  summary: "All releases, newest first",
  tags,
  ...needs("manager"),
  request: { query: PageQuery },
  responses: { 200: answer(pageOf(Publish.Release)), ...problems(400, 422) },
});

const read = createRoute({
  method: "get",
  path: "/releases/{release}",
  summary: "One release, with how far its build is",
  tags,
  ...needs("manager"),
  request: { params },
  responses: { 200: answer(Publish.Release), ...problems(404) },
});

const look = createRoute({
  method: "get",
  path: "/releases/{release}/look",
  summary: "How the shop looked in a release",
  description: "404 for releases from before this was kept.",
  tags,
  ...needs("manager"),
  request: { params },
  responses: { 200: answer(ThemeSettings), ...problems(404) },
});

const home = createRoute({
  method: "get",
  path: "/releases/{release}/home",
  summary: "The home page of a release, in one piece and without scripts",
  tags,
  ...needs("manager"),
  request: { params },
  responses: { 200: answer(z.object({ html: z.string() })), ...problems(404) },
});

const rollBack = createRoute({
  method: "post",
  path: "/releases/{release}/roll-back",
  summary: "Make an older release live again",
  description: "Takes effect at once and makes no file. The draft stays as it is.",
  tags,
  ...needs("manager"),
  request: { params },
  responses: { 200: answer(Publish.Release, "Live again"), ...problems(404, 409) },
});

export const releases = group<AdminEnv>()
  .openapi(publish, async (c) => {
    const { override, reason } = c.req.valid("json");
    return c.json(await Publish.requestRelease(c.get("store"), override ? { override: { reason } } : {}), 202);
  })
  .openapi(list, async (c) => {
    const page = await Publish.listReleases(c.get("store"), c.req.valid("query"));
    return c.json({ ...page, items: [...page.items] }, 200);
  })
  .openapi(read, async (c) => c.json(await Publish.release(c.get("store"), c.req.valid("param").release), 200))
  .openapi(look, async (c) => c.json(await Publish.releaseLook(c.get("store"), c.req.valid("param").release), 200))
  .openapi(home, async (c) => {
    const ctx = c.get("store");
    const { release } = c.req.valid("param");
    const { theme } = await Publish.releaseLook(ctx, release);
    const { themes } = c.get("services");
    const assets = (await themes.find(theme)) ? assetsOf(await themes.load(theme)) : "";
    return c.json({ html: await releasedHome(ctx, release, assets) }, 200);
  })
  .openapi(rollBack, async (c) => c.json(await Publish.rollBack(c.get("store"), c.req.valid("param").release), 200));
