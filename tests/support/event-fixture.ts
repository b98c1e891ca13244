import { createHash } from "node:crypto";
import { MemoryBlobs } from "@matjar/adapters/memory-blobs";
import { type ThemeBundle, themeBundle } from "@matjar/builder";
import * as Catalog from "@matjar/core/catalog";
import { HostsChanged } from "@matjar/core/domain";
import { grantDownloads } from "@matjar/core/download";
import type { DomainEvent } from "@matjar/core/kernel";
import { MessageInput, receive } from "@matjar/core/message";
import * as Opening from "@matjar/core/opening";
import {
  advance,
  booked,
  cancel,
  fulfil,
  loadOrder,
  markDelivered,
  moved,
  noteDispute,
  type Order,
  OrderExpired,
  refund,
  settle,
  track,
} from "@matjar/core/order";
import { type Gateway, type Payment, paymentsOf, ReconciliationRequested, watchPayments } from "@matjar/core/payment";
import * as Publish from "@matjar/core/publish";
import * as Site from "@matjar/core/site";
import { readStore } from "@matjar/core/store";
import { MemoryTable, outboxType, type RawItem } from "@matjar/core/table";
import { buildSite } from "@matjar/functions/jobs/build-site";
import type { Services } from "@matjar/functions/services";
import { subscriptions } from "@matjar/functions/subscriptions";
import { loadRenderer } from "@matjar/theme-kit/compile.ts";
import { souk } from "../themes/fixture/theme.ts";
import { anOrder, placedOrder, putOrder, soldFile } from "./orders.ts";
import { eventsIn } from "./sound/rows.ts";
import { openStore } from "./store-row.ts";
import { shelfWith } from "./themes.ts";
import { connected } from "./till.ts";
import { testServices } from "./workflows.ts";

/** A world to begin with, and what was told on the way to it. */
export interface Fixture {
  readonly theme: ThemeBundle;
  readonly rows: readonly RawItem[];
  readonly blobs: MemoryBlobs;
  readonly events: readonly DomainEvent[];
}

const soukBundle = async (): Promise<ThemeBundle> => {
  const compiled = await souk();
  return themeBundle(compiled, await loadRenderer(compiled));
};

/** Services with the real builder and an edge that remembers its hosts. */
const servicesWith = (theme: ThemeBundle, options: Parameters<typeof testServices>[0], blobs = new MemoryBlobs()) => {
  const hosts = new Map<string, string>();
  const siteEdge = {
    bind: async (host: string, storeId: string) => void hosts.set(host, storeId),
    unbind: async () => undefined,
    close: async () => undefined,
    show: async (storeId: string, slot: string) => void hosts.set(`slot:${storeId}`, slot),
  };
  const gateways = { stripe: { history: { page: async () => ({ findings: [], cursor: undefined }) } } as Partial<Gateway> as Gateway };
  const made = testServices({ ...options, blobs, services: { blobs, siteEdge, gateways, themes: shelfWith(theme) } });
  return { ...made, blobs, hosts };
};

type Shop = ReturnType<typeof servicesWith>;
type Context = ReturnType<Shop["store"]>;

/** Orders in every part of their life. */
const sellOrders = async (ctx: Context, { world, blobs }: Shop): Promise<void> => {
  const till = { ...ctx, gateways: {} };
  const { product } = await soldFile({ ctx, blobs });
  const byTransfer = { paymentMethod: "bank_transfer" } as const;
  await placedOrder(ctx);
  await placedOrder(ctx, { lines: ["digital"], productId: product.id });

  const granted = anOrder(ctx, { lines: ["digital", "physical"], productId: product.id });
  await putOrder(ctx, granted);
  await grantDownloads(ctx, granted.id);
  await placedOrder(ctx, { paid: false, more: { ...byTransfer, status: "awaiting_payment" } });

  const sending = await placedOrder(ctx);
  await fulfil(ctx, { orderId: sending.id, by: { carrier: "test" } });

  const { id: arriving } = await placedOrder(ctx);
  const parcel = await fulfil(ctx, { orderId: arriving, by: { carrier: "test" } });
  await booked(ctx, arriving, parcel.id, { trackingNumber: "MT1" });
  for (const [minute, state] of (["handed_over", "in_transit", "delivered"] as const).entries())
    await track(ctx, arriving, parcel.id, { id: state, state, at: new Date(world.now() + minute * 60_000).toISOString() });
  await advance(ctx, arriving);

  const { id: collected } = await placedOrder(ctx);
  const given = await fulfil(ctx, { orderId: collected, by: { carrier: "test" } });
  await markDelivered(ctx, collected, given.id); // two steps of the order at once: the event takes it there

  const rateId = ctx.world.id("rate");
  await placedOrder(ctx, { more: { shipping: { rateId, name: "Standard", shipWith: "test" } } });

  const manual = await placedOrder(ctx);
  await fulfil(ctx, { orderId: manual.id, by: { carrier: "manual", carrierName: "Aramex", trackingNumber: "A1" } });

  const cancelled = await placedOrder(ctx, { more: byTransfer });
  await fulfil(ctx, { orderId: cancelled.id, by: { carrier: "test" } });
  await cancel(till, cancelled.id, { reason: "", restock: true });

  const { id: expired } = await placedOrder(ctx, { paid: false, more: { ...byTransfer, status: "awaiting_payment" } });
  const { writes } = moved(ctx, await loadOrder(ctx, expired), "order.expired", { status: "expired" });
  await ctx.table.commit(writes, [OrderExpired.of(ctx, { orderId: expired })]);

  const refunded = await placedOrder(ctx, { lines: ["digital"], productId: product.id, more: byTransfer });
  await grantDownloads(ctx, refunded.id);
  await refund(till, refunded.id, { reason: "", restock: true });
  await troublePayments(ctx, { refunded, disputed: manual });
};

/** A refund that comes back to the merchant, and a buyer who goes to the bank. */
const troublePayments = async (ctx: Context, { refunded, disputed }: { readonly refunded: Order; readonly disputed: Order }) => {
  const paymentOf = async ({ id }: Order) => (await paymentsOf(ctx, id))[0]?.value as Payment;
  const { id: paymentId, orderId, currency } = await paymentOf(refunded);
  const report = { state: "refund_failed" as const, amount: 0, currency, orderId, reference: undefined };
  await settle({ ...ctx, gateways: {} }, { orderId, paymentId, report });
  const dispute = { id: "dp_1", status: "needs_response", reason: "fraudulent", amount: 4500, answerBy: "2026-12-01T12:00:00Z" };
  await noteDispute(ctx, await paymentOf(disputed), dispute, undefined);
};

/** One site that is live, and one more that is waited for. */
const publishSites = async (ctx: Context, { memory, services }: Shop): Promise<void> => {
  const publish = async () => {
    await Publish.requestRelease(ctx);
    const asked = eventsIn(memory.all()).findLast(({ type }) => type === Publish.Requested.type);
    await buildSite.hear(services, asked);
  };
  await publish();
  await Catalog.create(ctx, { title: "Coffee pot", variants: [{ price: 11_500 }] });
  await publish();
  await Catalog.create(ctx, { title: "Tea glasses", variants: [{ price: 4_000 }] });
  await Publish.requestRelease(ctx);
};

/** Payments that are to be compared with a vendor's lists. */
const comparePayments = async (ctx: Context): Promise<void> => {
  await watchPayments(ctx, connected);
  await ctx.table.commit([], [ReconciliationRequested.of(ctx, { account: connected.account?.id ?? "" })]);
};

/** A shop that was closed, and has told those who waited. */
const openDoors = async (ctx: Context): Promise<void> => {
  const { version } = await Opening.changeOpening(ctx, { mode: "coming_soon", capture: true }, 0);
  for (const email of ["sara@example.com", "omar@example.com"]) await Opening.join(ctx, Opening.NotifyInput.parse({ email }));
  await Opening.changeOpening(ctx, { mode: "open", capture: true }, version);
  await Opening.announce(ctx);
};

/** One store with orders in every part of their life, a live site, and every event that somebody hears of them. */
export const eventFixture = async (seed = 7): Promise<Fixture> => {
  const theme = await soukBundle();
  const shop = servicesWith(theme, { seed });
  const ctx = shop.store(shop.world.id("store"), { kind: "system", deed: "test" });
  await openStore(ctx);
  await Site.startSite(ctx, (await readStore(ctx)).value);
  await sellOrders(ctx, shop);
  await publishSites(ctx, shop);
  await comparePayments(ctx);
  await receive(ctx, MessageInput.parse({ name: "Layla", email: "layla@example.com", text: "Do you ship to Muscat?" }));
  await openDoors(ctx);
  await ctx.table.commit([], [HostsChanged.of(ctx, { hosts: ["shop.example.com"] })]);
  const heard = new Set(subscriptions.map(({ deed }) => deed.hears.type));
  const all = shop.memory.all();
  const rows = all.filter((row) => row.type !== outboxType);
  return { theme, rows, blobs: shop.blobs, events: eventsIn(all).filter(({ type }) => heard.has(type)) };
};

/** A world with the fixture's rows and blobs in it, in which the clock stands where the fixture left it. */
export const worldOf = async ({ rows, blobs, theme }: Fixture, seed: number) => {
  const table = new MemoryTable();
  for (const { version, ...row } of rows) for (let write = 0; write < version; write++) await table.write({ verb: "put", row }); // versions count on
  const made = servicesWith(theme, { seed, table });
  for (const key of (await blobs.list("")).keys) await copyBlob(blobs, made.blobs, key);
  return { ...made, memory: table, services: { ...made.services, table } as Services };
};
type FixtureWorld = Awaited<ReturnType<typeof worldOf>>;

const copyBlob = async (from: MemoryBlobs, to: MemoryBlobs, key: string): Promise<void> => {
  const found = await from.get(key);
  if (!found) throw new Error(`There is no blob ${key}`);
  const { contentType, cacheControl } = found.meta;
  await to.put(key, Buffer.concat(await Array.fromAsync(found.body)), {
    contentType,
    ...(cacheControl === undefined ? {} : { cacheControl }),
  });
};

const saying = ({ key, type, data }: RawItem): string => {
  if (type === "timeline") return JSON.stringify({ order: key.pk, data });
  const events = eventsIn([{ type, data }]);
  return JSON.stringify(events.length > 0 ? events.map((event) => ({ event: event.type, data: event.data })) : { key, type, data });
};

/** What rows, mails, blobs and the edge say, apart from names that are drawn anew each time: the same state, the same hash. */
export const stateHash = async ({ memory, sent, blobs, hosts }: FixtureWorld): Promise<string> => {
  const mails = sent.map(({ idempotencyKey, kind, to }) => JSON.stringify({ idempotencyKey, kind, to }));
  const { keys } = await blobs.list("");
  const files = await Promise.all(keys.map(async (key) => `${key} ${(await blobs.head(key))?.etag}`));
  return createHash("sha256")
    .update([...memory.all().map(saying), ...mails, ...files, ...[...hosts].flat()].sort().join("\n"))
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
