import { createRoute, z } from "@hono/zod-openapi";
import type { ThemeBundle } from "@matjar/builder/theme";
import { notFound } from "@matjar/core/kernel";
import { group, needs, nothing, problems } from "../../doors.ts";
import type { ApiEnv } from "../../env.ts";

const tags = ["Themes"];
const Theme = z.string().regex(/^[a-z0-9-]{1,40}$/);

const file = createRoute({
  method: "get",
  path: "/themes/{theme}/{version}/_a/{file}",
  summary: "A file of a theme's pages, such as its styles",
  description: "For previews: a published shop has its own. The name carries the hash of the content.",
  tags,
  ...needs("public"),
  request: { params: z.object({ theme: Theme, version: z.string().max(100), file: z.string().max(200) }) },
  responses: { 200: nothing("The file"), ...problems(404) },
});

const picture = createRoute({
  method: "get",
  path: "/themes/{theme}/picture",
  summary: "How a shop looks in the theme",
  tags,
  ...needs("public"),
  request: { params: z.object({ theme: Theme }) },
  responses: { 200: nothing("A picture (WebP)"), ...problems(404) },
});

const shortest = 12;
/** Where the files of a compiled theme are on every host of the platform, without a slash at the end. */
export const assetsOf = ({ id, sha }: Pick<ThemeBundle, "id" | "sha">): string => `/api/themes/${id}/${sha.slice(0, shortest)}`;

/** Read by pages without an origin of their own, and never different under the same name. */
const forEver = {
  "Access-Control-Allow-Origin": "*",
  "Cross-Origin-Resource-Policy": "cross-origin",
  "Cache-Control": "public, max-age=31536000, immutable",
  "X-Content-Type-Options": "nosniff",
};

const bytes = (body: Uint8Array) => body as Uint8Array<ArrayBuffer>;

export const themeFiles = group<ApiEnv>()
  .openapi(file, async (c) => {
    const { theme: id, version, file: name } = c.req.valid("param");
    const { themes } = c.get("services");
    if (!(await themes.find(id))) throw notFound();
    const theme = await themes.load(id);
    const asset = theme.assets.find(({ path }) => path === `_a/${name}`);
    if (!asset || assetsOf(theme) !== `/api/themes/${id}/${version}`) throw notFound();
    return c.body(bytes(asset.body), 200, { ...forEver, "Content-Type": asset.type });
  })
  .openapi(picture, async (c) => {
    const found = await c.get("services").themes.picture(c.req.valid("param").theme);
    if (!found) throw notFound();
    return c.body(bytes(found), 200, { "Content-Type": "image/webp", "Cache-Control": "public, max-age=3600" });
  });
