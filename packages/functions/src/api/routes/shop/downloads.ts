import { createRoute, z } from "@hono/zod-openapi";
import * as Download from "@matjar/core/download";
import { idOf } from "@matjar/core/kernel";
import { orderIdOf } from "@matjar/core/order";
import { answer, group, needs, problems, whileClosed } from "../../doors.ts";
import type { ShopEnv } from "../../env.ts";

const tags = ["Shop"];
const ofOrder = z.object({ token: z.string().min(1).max(200).meta({ description: "From the link to the order" }) });
const ofGrant = ofOrder.extend({ grant: idOf("grant") });

const list = createRoute({
  method: "get",
  path: "/orders/{token}/downloads",
  summary: "The files of an order",
  description: "There as soon as the order is paid. Looking burns nothing.",
  tags,
  ...needs("shopper"),
  ...whileClosed,
  request: { params: ofOrder },
  responses: { 200: answer(z.object({ items: z.array(Download.GrantView) })), ...problems(404) },
});

const redeem = createRoute({
  method: "post",
  path: "/orders/{token}/downloads/{grant}",
  summary: "Download a file",
  description: "Counts one use and gives an address that opens for five minutes; `Range` goes on with a download that broke off.",
  tags,
  ...needs("shopper"),
  ...whileClosed,
  request: { params: ofGrant },
  responses: { 200: answer(Download.DownloadTicket), ...problems(404, 410) },
});

export const shopDownloads = group<ShopEnv>()
  .openapi(list, async (c) => {
    const store = c.get("store");
    return c.json({ items: await Download.downloadsFor(store, orderIdOf(store, c.req.valid("param").token)) }, 200);
  })
  .openapi(redeem, async (c) => {
    const store = c.get("store");
    const { token, grant } = c.req.valid("param");
    return c.json(await Download.redeem(store, orderIdOf(store, token), grant), 200);
  });
