import { createRoute, z } from "@hono/zod-openapi";
import { PageQuery, pageOf } from "@matjar/core/kernel";
import * as Opening from "@matjar/core/opening";
import { originOf, readStore } from "@matjar/core/store";
import { answer, body, etag, expectedVersion, group, needs, nothing, problems, versioned } from "../../doors.ts";
import type { AdminEnv } from "../../env.ts";
import { csvOf } from "../../waitlist-csv.ts";

const tags = ["Opening"];

const read = createRoute({
  method: "get",
  path: "/opening",
  summary: "Who may look around in the shop",
  tags,
  ...needs("manager"),
  responses: { 200: versioned(Opening.OpeningView) },
});

const change = createRoute({
  method: "put",
  path: "/opening",
  summary: "Open or close the shop to visitors",
  description:
    "At once, without a publish. Needs If-Match. Another mode or password locks out everybody who came in before; without `password` the old one stays.",
  tags,
  ...needs("manager"),
  request: body(Opening.OpeningInput),
  responses: { 200: versioned(Opening.OpeningView), ...problems(412, 422, 428) },
});

const pass = createRoute({
  method: "post",
  path: "/opening/pass",
  summary: "A link into the shop for members, also while it is closed",
  description: "Good for five minutes.",
  tags,
  ...needs("manager"),
  responses: { 200: answer(z.object({ url: z.url() })) },
});

const list = createRoute({
  method: "get",
  path: "/waitlist",
  summary: "Who wants to hear of the opening",
  description: "Newest first.",
  tags,
  ...needs("manager"),
  request: { query: PageQuery },
  responses: { 200: answer(pageOf(Opening.Waiter)), ...problems(400, 422) },
});

const file = createRoute({
  method: "get",
  path: "/waitlist.csv",
  summary: "The same as a table",
  tags,
  ...needs("manager"),
  responses: { 200: { description: "The table", content: { "text/csv": { schema: z.string() } } } },
});

const forget = createRoute({
  method: "delete",
  path: "/waitlist/{waiter}",
  summary: "Forget an address",
  tags,
  ...needs("manager"),
  request: { params: z.object({ waiter: Opening.Waiter.shape.id.meta({ example: "a".repeat(64) }) }) },
  responses: { 204: nothing("It is not there any more"), ...problems(422) },
});

const announce = createRoute({
  method: "post",
  path: "/opening/announce",
  summary: "Tell everybody who waits that the shop is open",
  description: "One mail each, and none to those who were told before.",
  tags,
  ...needs("manager"),
  responses: { 202: nothing("The mails are on their way"), ...problems(409) },
});

export const opening = group<AdminEnv>()
  .openapi(read, async (c) => {
    const { value, version } = await Opening.opening(c.get("store"));
    c.header("ETag", etag(version));
    return c.json(value, 200);
  })
  .openapi(change, async (c) => {
    const expected = expectedVersion(c.req.header("if-match"));
    const { value, version } = await Opening.changeOpening(c.get("store"), c.req.valid("json"), expected);
    c.header("ETag", etag(version));
    return c.json(value, 200);
  })
  .openapi(pass, async (c) => {
    const ctx = c.get("store");
    const [token, { value: store }] = await Promise.all([Opening.pass(ctx), readStore(ctx)]);
    const shop = originOf(ctx.hosts, store);
    return c.json({ url: token === undefined ? `${shop}/` : `${shop}/api/shop/enter?pass=${token}` }, 200);
  })
  .openapi(list, async (c) => {
    const page = await Opening.waitlist(c.get("store"), c.req.valid("query"));
    return c.json({ ...page, items: [...page.items] }, 200);
  })
  .openapi(file, async (c) =>
    c.body(csvOf(await Opening.everyWaiter(c.get("store"))), 200, {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="waitlist.csv"',
    }),
  )
  .openapi(forget, async (c) => {
    await Opening.leave(c.get("store"), c.req.valid("param").waiter);
    return c.body(null, 204);
  })
  .openapi(announce, async (c) => {
    await Opening.announce(c.get("store"));
    return c.body(null, 202);
  });
