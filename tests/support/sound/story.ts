import { Grant } from "@matjar/core/download";
import { CartOrder, fold, isPromised, Shipment, type TimelineEntry, told } from "@matjar/core/order";
import { expect } from "vitest";
import { eventsIn, expectOnce, ordersIn, paymentsIn, type Rows, storiesIn, thingsIn } from "./rows.ts";

/** I11: what an order is follows from its story alone, and no version of it is told twice. */
export const expectStoriesToTell = (rows: Rows): void => {
  const stories = storiesIn(rows);
  for (const order of ordersIn(rows)) {
    const story = stories.get(order.id) ?? [];
    const now = Object.fromEntries(told.flatMap((name) => (order[name] === undefined ? [] : [[name, order[name]]])));
    expect(fold(story), `story of ${order.id}`).toEqual(now);
    expectOnce(
      story.flatMap(({ facts }) => (facts["version"] === undefined ? [] : [String(facts["version"])])),
      `versions of ${order.id} told twice`,
    );
  }
};

/** States that an order comes to once in its life; only `reserving` and `expired` may come again, with late money. */
const onceInALife = ["awaiting_payment", "confirmed", "shipped", "delivered", "cancelled", "refunded"];

const cameTo = (story: readonly TimelineEntry[]): string[] =>
  story.flatMap(({ facts }) => (onceInALife.includes(String(facts["status"])) ? [String(facts["status"])] : []));

/** I4: each step once; one mail of a kind, one label for a parcel and one grant of a file for it. */
export const expectDoneOnce = (rows: Rows): void => {
  for (const [id, story] of storiesIn(rows)) {
    expectOnce(cameTo(story), `steps of ${id}`);
    const mails = story.filter(({ what }) => what === "mail.sent").map(({ facts }) => JSON.stringify(facts));
    expectOnce(mails, `mails about ${id}`);
  }
  const grants = thingsIn(rows, "grant", Grant).map(({ orderId, fileId }) => `${orderId} ${fileId}`);
  expectOnce(grants, "files granted twice");
  const numbers = thingsIn(rows, "shipment", Shipment).flatMap(({ carrier, trackingNumber }) =>
    carrier === "manual" || trackingNumber === undefined ? [] : [trackingNumber],
  );
  expectOnce(numbers, "labels booked twice");
};

/** G21, while nothing carries events away: each confirmation, end and refund is told exactly once; a refund that failed, again when it arrives. */
export const expectEventsToTell = (rows: Rows): void => {
  const events = eventsIn(rows).map(({ type, data }) => `${type} ${(data as { orderId?: string }).orderId}`);
  for (const order of ordersIn(rows)) {
    const count = (type: string) => events.filter((event) => event === `${type} ${order.id}`).length;
    expect(count("order.confirmed"), `order.confirmed of ${order.id}`).toBe(order.number === undefined ? 0 : 1);
    if (isPromised(order.status)) expect(count("order.paid"), `order.paid of ${order.id}`).toBe(order.paymentStatus === "paid" ? 1 : 0);
    expect(count("order.cancelled"), `order.cancelled of ${order.id}`).toBe(order.status === "cancelled" ? 1 : 0);
    const failed = storiesIn(rows)
      .get(order.id)
      ?.some(({ what }) => what === "payment.refund_failed"); // was told, then was not true
    if (!failed) expect(count("order.refunded"), `order.refunded of ${order.id}`).toBe(order.paymentStatus === "refunded" ? 1 : 0);
  }
};

/** I10: at rest the bus has everything. */
export const expectOutboxEmpty = (rows: Rows): void => {
  expect(
    eventsIn(rows).map(({ type }) => type),
    "events still in the outbox",
  ).toEqual([]);
};

/** I3: nothing is left half done once all clocks have run out. */
export const expectAllSettled = (rows: Rows): void => {
  const open = ordersIn(rows).filter((o) => o.status === "reserving" || o.status === "awaiting_payment" || o.sweepAt !== undefined);
  expect(
    open.map(({ id, status }) => `${id} ${status}`),
    "orders that somebody must still look at",
  ).toEqual([]);
  const placing = thingsIn(rows, "cart_order", CartOrder).filter((row) => row.placing !== undefined);
  expect(placing, "orders still being placed").toEqual([]);
  const owed = paymentsIn(rows).filter(({ state }) => state === "refund_pending");
  expect(
    owed.map(({ id }) => id),
    "money still to be sent back",
  ).toEqual([]);
};
