import { createRoute, z } from "@hono/zod-openapi";
import { idOf } from "@matjar/core/kernel";
import * as Order from "@matjar/core/order";
import { answer, body, group, needs, problems } from "../../doors.ts";
import type { AdminEnv } from "../../env.ts";

const tags = ["Orders"];
const ofOrder = z.object({ order: idOf("order") });
const ofShipment = ofOrder.extend({ shipment: idOf("shipment") });
const Label = z.object({ url: z.string(), expiresAt: z.iso.datetime() });
const labelSeconds = 300;

const list = createRoute({
  method: "get",
  path: "/orders/{order}/shipments",
  summary: "The parcels of an order",
  tags,
  ...needs("staff"),
  request: { params: ofOrder },
  responses: { 200: answer(z.object({ items: z.array(Order.Shipment) })), ...problems(404) },
});

const fulfil = createRoute({
  method: "post",
  path: "/orders/{order}/shipments",
  summary: "Send the goods of an order",
  description: "By the built-in carrier, which makes a label, or with the tracking number of another one.",
  tags,
  ...needs("staff"),
  request: { params: ofOrder, ...body(Order.Fulfil) },
  responses: { 201: answer(Order.Shipment, "The parcel"), ...problems(404, 409, 422) },
});

const delivered = createRoute({
  method: "post",
  path: "/orders/{order}/shipments/{shipment}/delivered",
  summary: "Mark a parcel as delivered",
  description: "For carriers that do not tell us. Twice is once.",
  tags,
  ...needs("staff"),
  request: { params: ofShipment },
  responses: { 200: answer(Order.Shipment), ...problems(404, 409) },
});

const label = createRoute({
  method: "get",
  path: "/orders/{order}/shipments/{shipment}/label",
  summary: "The label as PDF",
  description: "An address that opens for five minutes.",
  tags,
  ...needs("staff"),
  request: { params: ofShipment },
  responses: { 200: answer(Label), ...problems(404, 409) },
});

export const shipments = group<AdminEnv>()
  .openapi(list, async (c) => {
    const { order } = c.req.valid("param");
    await Order.loadOrder(c.get("store"), order);
    const items = await Order.shipmentsOf(c.get("store"), order);
    return c.json({ items: items.map(({ value }) => Order.shownShipment(value)) }, 200);
  })
  .openapi(fulfil, async (c) =>
    c.json(await Order.fulfil(c.get("store"), { orderId: c.req.valid("param").order, by: c.req.valid("json") }), 201),
  )
  .openapi(delivered, async (c) => {
    const { order, shipment } = c.req.valid("param");
    return c.json(await Order.markDelivered(c.get("store"), order, shipment), 200);
  })
  .openapi(label, async (c) => {
    const store = c.get("store");
    const { order, shipment } = c.req.valid("param");
    const found = (await Order.loadShipment(store, order, shipment)).value;
    if (!found.labelReady) throw Order.labelNotReady();
    const url = await store.blobs.signDownload(Order.labelKey(store, shipment), {
      fileName: `${found.trackingNumber}.pdf`,
      expiresSeconds: labelSeconds,
    });
    return c.json({ url, expiresAt: new Date(store.world.now() + labelSeconds * 1000).toISOString() }, 200);
  });
