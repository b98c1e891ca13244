import { createHash } from "node:crypto";
import { DownloadsGranted, grantDownloads } from "@matjar/core/download";
import type { DomainEvent, Id } from "@matjar/core/kernel";
import {
  advance,
  booked,
  fulfil,
  loadOrder,
  moved,
  OrderCancelled,
  OrderConfirmed,
  OrderDelivered,
  OrderExpired,
  OrderPaid,
  OrderPlaced,
  OrderRefunded,
  OrderShipped,
  orders,
  ShipmentCreated,
  ShipmentMoved,
  track,
} from "@matjar/core/order";
import { insert, MemoryTable, outboxEvents, outboxType, type RawItem } from "@matjar/core/table";
import type { Services } from "@matjar/functions/services";
import { anOrder, type OrderWish, soldFile } from "./orders.ts";
import { openStore } from "./store-row.ts";
import { testServices } from "./workflows.ts";

/** One store with orders in every part of their life, and at least one event of each kind that was told on the way. */
export const eventFixture = async (seed = 7) => {
  const shop = testServices({ seed });
  const ctx = shop.store(shop.world.id("store"), { kind: "system", deed: "test" });
  await openStore(ctx);
  const { product } = await soldFile({ ctx, blobs: shop.blobs });
  const place = async (wish: OrderWish = {}) => {
    const order = anOrder(ctx, wish);
    await ctx.table.commit([insert(orders.row(order))]);
    return order.id;
  };
  const told: DomainEvent[] = [];
  const tell = (...events: DomainEvent[]) => void told.push(...events);
  const end = async (orderId: Id<"order">, status: "cancelled" | "expired" | "refunded") => {
    const { writes } = moved(ctx, await loadOrder(ctx, orderId), `order.${status}`, { status });
    await ctx.table.commit(writes);
  };

  const paid = await place();
  tell(
    OrderPlaced.of(ctx, { orderId: paid, paymentMethod: "test" }),
    OrderConfirmed.of(ctx, { orderId: paid, number: 1, paymentStatus: "paid" }),
    OrderPaid.of(ctx, { orderId: paid, paymentMethod: "test" }),
  );

  const files = await place({ lines: ["digital"], productId: product.id });
  tell(
    OrderConfirmed.of(ctx, { orderId: files, number: 2, paymentStatus: "paid" }),
    OrderPaid.of(ctx, { orderId: files, paymentMethod: "test" }),
  );

  const granted = await place({ lines: ["digital", "physical"], productId: product.id });
  await grantDownloads(ctx, granted);
  const transfer = await place({ paid: false, more: { paymentMethod: "bank_transfer", status: "awaiting_payment" } });
  tell(OrderPlaced.of(ctx, { orderId: transfer, paymentMethod: "bank_transfer" }));

  const sending = await place();
  await fulfil(ctx, { orderId: sending, by: { carrier: "test" } });

  const arriving = await place();
  const parcel = await fulfil(ctx, { orderId: arriving, by: { carrier: "test" } });
  await booked(ctx, arriving, parcel.id, { trackingNumber: "MT1" });
  for (const [minute, state] of (["handed_over", "in_transit", "delivered"] as const).entries())
    await track(ctx, arriving, parcel.id, { id: state, state, at: new Date(shop.world.now() + minute * 60_000).toISOString() });
  await advance(ctx, arriving);

  const manual = await place();
  await fulfil(ctx, { orderId: manual, by: { carrier: "manual", carrierName: "Aramex", trackingNumber: "A1" } });

  const cancelled = await place();
  await fulfil(ctx, { orderId: cancelled, by: { carrier: "test" } });
  await end(cancelled, "cancelled");
  tell(OrderCancelled.of(ctx, { orderId: cancelled, reason: "" }));

  const expired = await place({ paid: false, more: { status: "awaiting_payment" } });
  await end(expired, "expired");
  tell(OrderExpired.of(ctx, { orderId: expired }));

  const refunded = await place({ lines: ["digital"], productId: product.id });
  await grantDownloads(ctx, refunded);
  await end(refunded, "refunded");
  tell(OrderRefunded.of(ctx, { orderId: refunded, amount: 4500, reason: "" }));

  const rows = shop.memory.all();
  const outbox = rows.flatMap(outboxEvents);
  const known = new Set<string>([ShipmentCreated, ShipmentMoved, OrderShipped, OrderDelivered, DownloadsGranted].map(({ type }) => type));
  return { base: rows.filter((row) => row.type !== outboxType), events: [...told, ...outbox.filter(({ type }) => known.has(type))] };
};

/** A world with these rows in it, in which the clock stands where the fixture left it. */
export const worldOf = async (base: readonly RawItem[], seed: number): Promise<ReturnType<typeof testServices>> => {
  const table = new MemoryTable();
  for (const { version: _version, ...row } of base) await table.write({ verb: "put", row });
  const made = testServices({ seed, table });
  return { ...made, memory: table, services: { ...made.services, table } as Services };
};

/** What the rows say, apart from names that are drawn anew each time: the same state, the same hash. */
export const stateHash = (rows: readonly RawItem[], sent: readonly { idempotencyKey: string; kind: string; to: string }[]): string => {
  const said = rows.map(({ key, type, data }) => {
    if (type === "timeline") return JSON.stringify({ order: key.pk, data });
    if (type === outboxType) {
      return JSON.stringify(outboxEvents({ type, data }).map((event) => ({ event: event.type, data: event.data })));
    }
    return JSON.stringify({ key, type, data });
  });
  const mails = sent.map(({ idempotencyKey, kind, to }) => JSON.stringify({ idempotencyKey, kind, to }));
  return createHash("sha256")
    .update([...said, ...mails].sort().join("\n"))
    .digest("hex");
};

/** The same things in another order (Fisher–Yates). */
export const shuffled = <T>(things: readonly T[], chance: () => number): T[] => {
  const all = [...things];
  for (let i = all.length - 1; i > 0; i--) {
    const j = Math.floor(chance() * (i + 1));
    [all[i], all[j]] = [all[j] as T, all[i] as T];
  }
  return all;
};
