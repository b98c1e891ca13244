import { createRoute } from "@hono/zod-openapi";
import * as Shipping from "@matjar/core/shipping";
import { body, etag, expectedVersion, group, needs, problems, versioned } from "../../doors.ts";
import type { AdminEnv } from "../../env.ts";

const tags = ["Shipping"];

const read = createRoute({
  method: "get",
  path: "/shipping",
  summary: "Where the store sends to, and for how much",
  tags,
  ...needs("manager"),
  responses: { 200: versioned(Shipping.Shipping, 'All zones; ETag is their version, "0" before the first save') },
});

const save = createRoute({
  method: "put",
  path: "/shipping",
  summary: "Save all zones together",
  description: "Needs If-Match. Zones and rates without an id are new.",
  tags,
  ...needs("manager"),
  request: body(Shipping.ShippingInput),
  responses: { 200: versioned(Shipping.Shipping), ...problems(412, 422, 428) },
});

export const shipping = group<AdminEnv>()
  .openapi(read, async (c) => {
    const { value, version } = await Shipping.readShipping(c.get("store"));
    c.header("ETag", etag(version));
    return c.json(value, 200);
  })
  .openapi(save, async (c) => {
    const expected = expectedVersion(c.req.header("if-match"));
    const { value, version } = await Shipping.saveShipping(c.get("store"), expected, c.req.valid("json"));
    c.header("ETag", etag(version));
    return c.json(value, 200);
  });
