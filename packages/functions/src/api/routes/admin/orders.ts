import { createRoute, z } from "@hono/zod-openapi";
import { idOf, PageQuery, pageOf } from "@matjar/core/kernel";
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
import { answer, body, etag, group, needs, problems } from "../../doors.ts";
import type { AdminEnv } from "../../env.ts";
import { till } from "../../till.ts";

const tags = ["Orders"];
const params = z.object({ order: idOf("order") });

const list = createRoute({
  method: "get",
  path: "/orders",
  summary: "Orders, newest first",
  tags,
  ...needs("staff"),
  request: { query: PageQuery.extend({ status: OrderStatus.optional() }) },
  responses: { 200: answer(pageOf(OrderSummary)), ...problems(400, 404) },
});

const read = createRoute({
  method: "get",
  path: "/orders/{order}",
  summary: "An order with its payments, parcels and story",
  tags,
  ...needs("staff"),
  request: { params },
  responses: { 200: answer(OrderDetail, "The order; ETag is its version"), ...problems(404) },
});

const pay = createRoute({
  method: "post",
  path: "/orders/{order}/mark-paid",
  summary: "The money of a transfer or of a courier has arrived",
  tags,
  ...needs("manager"),
  request: { params },
  responses: { 200: answer(OrderDetail), ...problems(404, 409) },
});

const end = createRoute({
  method: "post",
  path: "/orders/{order}/cancel",
  summary: "Cancel an order that is not shipped; paid money goes back",
  tags,
  ...needs("manager"),
  request: { params, ...body(Cancel) },
  responses: { 200: answer(OrderDetail), ...problems(404, 409, 422) },
});

const giveBack = createRoute({
  method: "post",
  path: "/orders/{order}/refund",
  summary: "Give all money back",
  tags,
  ...needs("manager"),
  request: { params, ...body(Refund) },
  responses: { 200: answer(OrderDetail), ...problems(404, 409, 422) },
});

const todo = createRoute({
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
  .openapi(todo, async (c) => c.json(await toDo(c.get("store")), 200));
