import { createRoute, z } from "@hono/zod-openapi";
import { foundOf, idOf, PageQuery } from "@matjar/core/kernel";
import {
  Cancel,
  cancel,
  listOrders,
  markPaid,
  OrderDetail,
  OrderStatus,
  OrderSummary,
  orderDetail,
  Refund,
  refund,
  ToDo,
  toDo,
} from "@matjar/core/order";
import type { Context } from "hono";
import { answer, body, etag, group, needs, problems, versioned } from "../../doors.ts";
import type { AdminEnv } from "../../env.ts";
import { till } from "../../till.ts";

const tags = ["Orders"];
const params = z.object({ order: idOf("order") });

const Filter = PageQuery.extend({
  status: OrderStatus.optional(),
  q: z.string().trim().max(100).optional().meta({ description: "A number, an e-mail address, a phone number or words of a name" }),
});

const list = createRoute({
  method: "get",
  path: "/orders",
  summary: "Orders, newest first",
  description:
    "With `q` as a number, the end of a phone number or the beginning of an e-mail address: over all orders. Other words are looked for in name and e-mail address of a thousand orders an answer, which says so in `looked` and has a cursor that goes on.",
  tags,
  ...needs("staff"),
  request: { query: Filter },
  responses: { 200: answer(foundOf(OrderSummary)), ...problems(400, 404, 422) },
});

const read = createRoute({
  method: "get",
  path: "/orders/{order}",
  summary: "An order with its payments, parcels and story",
  tags,
  ...needs("staff"),
  request: { params },
  responses: { 200: versioned(OrderDetail, "The order; ETag is its version"), ...problems(404) },
});

const pay = createRoute({
  method: "post",
  path: "/orders/{order}/mark-paid",
  summary: "The money of a transfer or of a courier has arrived",
  tags,
  ...needs("manager"),
  request: { params },
  responses: { 200: versioned(OrderDetail), ...problems(404, 409) },
});

const end = createRoute({
  method: "post",
  path: "/orders/{order}/cancel",
  summary: "Cancel an order that is not shipped; paid money goes back",
  tags,
  ...needs("manager"),
  request: { params, ...body(Cancel) },
  responses: { 200: versioned(OrderDetail), ...problems(404, 409, 422) },
});

const giveBack = createRoute({
  method: "post",
  path: "/orders/{order}/refund",
  summary: "Give all money back",
  tags,
  ...needs("manager"),
  request: { params, ...body(Refund) },
  responses: { 200: versioned(OrderDetail), ...problems(404, 409, 422) },
});

const waiting = createRoute({
  method: "get",
  path: "/to-do",
  summary: "What waits for the merchant, counted up to 100",
  tags,
  ...needs("staff"),
  responses: { 200: answer(ToDo), ...problems(404) },
});

/** The order as it is after a deed, with its version. */
const shown = async (c: Context<AdminEnv>, id: z.output<typeof params>["order"]): Promise<OrderDetail> => {
  const { value, version } = await orderDetail(c.get("store"), id);
  c.header("ETag", etag(version));
  return value;
};

/** The merchant's order book. */
export const orderRoutes = group<AdminEnv>()
  .openapi(list, async (c) => {
    const page = await listOrders(c.get("store"), c.req.valid("query"));
    return c.json({ ...page, items: [...page.items] }, 200);
  })
  .openapi(read, async (c) => c.json(await shown(c, c.req.valid("param").order), 200))
  .openapi(pay, async (c) => {
    const { order } = c.req.valid("param");
    await markPaid(till(c), order);
    return c.json(await shown(c, order), 200);
  })
  .openapi(end, async (c) => {
    const { order } = c.req.valid("param");
    await cancel(till(c), order, c.req.valid("json"));
    return c.json(await shown(c, order), 200);
  })
  .openapi(giveBack, async (c) => {
    const { order } = c.req.valid("param");
    await refund(till(c), order, c.req.valid("json"));
    return c.json(await shown(c, order), 200);
  })
  .openapi(waiting, async (c) => c.json(await toDo(c.get("store")), 200));
