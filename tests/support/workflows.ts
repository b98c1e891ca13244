import { blobLinks } from "@matjar/adapters/blob-links";
import { localBus } from "@matjar/adapters/local-bus";
import { MemoryBlobs } from "@matjar/adapters/memory-blobs";
import { testCarrier } from "@matjar/adapters/test-carrier";
import { twinBatch } from "@matjar/adapters/twin-batch";
import * as Catalog from "@matjar/core/catalog";
import { beginUpload, completeUpload, type ProductFile } from "@matjar/core/download";
import type { Bus, DomainEvent, Id, Mail } from "@matjar/core/kernel";
import { type Order, OrderConfirmed, OrderPaid, OrderPlaced, orders } from "@matjar/core/order";
import { Store } from "@matjar/core/store";
import { insert, outboxEvent, outboxType } from "@matjar/core/table";
import { deliver, isFor } from "@matjar/functions/events/deliver";
import { mailer } from "@matjar/functions/mails/index";
import { type Services, storeContext } from "@matjar/functions/services";
import { relay } from "@matjar/functions/streams/relay";
import { subscriptions } from "@matjar/functions/subscriptions";
import { type TestOptions, testWorld } from "./context.ts";

const unplugged = (name: string) =>
  new Proxy(
    {},
    {
      get: () => {
        throw new Error(`This test did not plug in ${name}`);
      },
    },
  );

/** A label without Typst: the bytes say what is on it. */
export const plainLabels = {
  print: async (parcel: { to: { name: string } }, carrier: string, number: string) => Buffer.from(`${carrier} ${number} ${parcel.to.name}`),
};

export interface WorkflowOptions extends TestOptions {
  readonly stepMs?: number;
  readonly services?: Partial<Services>;
}

/** All services over a small world, with mails written for real and events that wait to be carried. */
export const testServices = (options: WorkflowOptions = {}) => {
  const blobs = new MemoryBlobs(blobLinks({ base: "http://localhost:4000/blobs", secret: "test", now: () => small.world.now() }));
  const small = testWorld({ blobs, ...options });
  const sent: Mail[] = [];
  const post = {
    deliver: async (mail: Mail) => {
      if (!sent.some((one) => one.idempotencyKey === mail.idempotencyKey)) sent.push(mail);
    },
  };
  const logged: { level: string; message: string; facts: unknown }[] = [];
  const services = {
    ...small.shared,
    mailer: mailer(post),
    table: small.table,
    registry: small.registry,
    bus: unplugged("a bus") as Bus,
    gateways: {},
    pictures: unplugged("a picture maker") as Services["pictures"],
    samples: unplugged("samples") as Services["samples"],
    carriers: { test: testCarrier({ labels: plainLabels, stepMs: options.stepMs ?? 1000 }) },
    log: (level, message, facts) => void logged.push({ level, message, facts }),
    ...options.services,
  } as Services; // what no workflow uses is not plugged in
  return { ...small, services, sent, blobs, logged };
};

/** A local bus over the real table of subscriptions, without waiting between tries. */
export const testBus = (services: () => Services, table = subscriptions): Bus =>
  localBus({
    world: { chance: () => 0.5 },
    sleep: () => new Promise<void>((done) => setImmediate(done)),
    ears: (event) =>
      table
        .filter((subscription) => isFor(subscription, event))
        .map((subscription) => ({
          name: subscription.deed.name,
          hear: (heard: DomainEvent, attempt: number) => deliver(services(), subscription, heard, attempt),
        })),
  });

/** One store in which events run by themselves: stream → relay → bus → deeds. `settled` waits until all is quiet. */
export const testWorkflows = (options: WorkflowOptions & { readonly subscriptions?: typeof subscriptions } = {}) => {
  const made = testServices(options);
  const services: Services = { ...made.services, bus: options.services?.bus ?? testBus(() => services, options.subscriptions) };
  const running = new Set<Promise<unknown>>();
  const stop = made.memory.onChange((records) => {
    const work: Promise<unknown> = relay(services)(twinBatch(records)).finally(() => running.delete(work));
    running.add(work);
  });
  const settled = async () => {
    while (running.size > 0) await Promise.all(running);
  };
  const storeId = made.world.id("store");
  const ctx = storeContext(services, storeId, { kind: "system", deed: "test" }, "en");
  return { ...made, services, storeId, ctx, settled, stop };
};

/** Opens the store of a workflow. */
export const furnish = (ctx: ReturnType<typeof testWorkflows>["ctx"], more: Partial<Store> = {}): Promise<void> =>
  ctx.table.commit([
    insert({
      key: { pk: "STORE", sk: "META" },
      type: "store",
      data: Store.parse({
        id: ctx.storeId,
        name: "Dar Al Nour",
        slug: "dar-al-nour",
        locales: ["ar", "en"],
        currency: "SAR",
        country: "SA",
        digits: "latn",
        timeZone: "Asia/Riyadh",
        email: "owner@example.com",
        tax: { inclusive: true, rates: [] },
        createdAt: new Date(ctx.world.now()).toISOString(),
        ...more,
      }),
    }),
  ]);

type Ctx = ReturnType<typeof testWorkflows>["ctx"];

const lineOf = (ctx: Ctx, digital: boolean, productId: Id<"product">): Order["lines"][number] => ({
  id: ctx.world.id("line"),
  productId,
  variantId: ctx.world.id("variant"),
  title: digital ? "Field recordings" : "قميص قطني",
  variantTitle: digital ? "" : "L / أزرق",
  quantity: 1,
  unitPrice: 4500,
  total: 4500,
  tax: 0,
  weightGrams: digital ? 0 : 300,
  requiresShipping: !digital,
  digital,
  tracked: false,
});

export interface OrderWish {
  readonly lines?: readonly ("physical" | "digital")[];
  readonly productId?: Id<"product">;
  readonly paid?: boolean;
  readonly more?: Partial<Order>;
}

/** An order as it stands after checkout. */
export const anOrder = (ctx: Ctx, { lines = ["physical"], productId, paid = true, more = {} }: OrderWish = {}): Order => {
  const made = lines.map((kind) => lineOf(ctx, kind === "digital", productId ?? ctx.world.id("product")));
  const subtotal = made.reduce((sum, line) => sum + line.total, 0);
  const physical = lines.includes("physical");
  const now = new Date(ctx.world.now()).toISOString();
  return {
    id: ctx.world.id("order"),
    number: 1001,
    status: "confirmed",
    paymentStatus: paid ? "paid" : "unpaid",
    email: "buyer@example.com",
    locale: "ar",
    ...(physical
      ? { shippingAddress: { name: "نورة العتيبي", line1: "شارع التحلية 4", city: "الرياض", country: "SA", phone: "+966551234567" } }
      : {}),
    paymentMethod: paid ? "test" : "cash_on_delivery",
    lines: made,
    totals: {
      currency: "SAR",
      subtotal,
      shipping: 0,
      fee: 0,
      tax: 0,
      shippingTax: 0,
      feeTax: 0,
      taxInclusive: true,
      taxBasisPoints: 0,
      total: subtotal,
    },
    captured: paid ? subtotal : 0,
    refunded: 0,
    cartId: ctx.world.id("cart"),
    cartHash: "0".repeat(64),
    cartVersion: 1,
    requestHash: "0",
    placedAt: now,
    updatedAt: now,
    ...more,
  };
};

/** Writes an order with the events of a checkout that went well. */
export const confirmedOrder = async (ctx: Ctx, wish: OrderWish = {}): Promise<Order> => {
  const order = anOrder(ctx, wish);
  const { id: orderId, paymentMethod, paymentStatus } = order;
  await ctx.table.commit(
    [insert(orders.row(order))],
    [
      OrderPlaced.of(ctx, { orderId, paymentMethod }),
      OrderConfirmed.of(ctx, { orderId, number: 1001, paymentStatus }),
      ...(paymentStatus === "paid" ? [OrderPaid.of(ctx, { orderId, paymentMethod })] : []),
    ],
  );
  return order;
};

/** Events that wait in the outbox. */
export const outboxOf = (memory: ReturnType<typeof testServices>["memory"]): DomainEvent[] =>
  memory
    .all()
    .filter((row) => row.type === outboxType)
    .map((row) => outboxEvent(row))
    .filter((event) => event !== undefined);

/** A product with a file to download, uploaded whole. */
export const soldFile = async (
  { ctx, blobs }: { readonly ctx: Ctx; readonly blobs: MemoryBlobs },
  fileName = "songs.zip",
): Promise<{ readonly product: Catalog.Product; readonly file: ProductFile }> => {
  const { value: product } = await Catalog.create(ctx, {
    title: "Field recordings",
    variants: [{ price: 4500, stockPolicy: "untracked", requiresShipping: false }],
  });
  const upload = await beginUpload(ctx, product.id, { fileName, contentType: "application/zip", bytes: 5 });
  const row = await ctx.table.get({ pk: `FP#${product.id}`, sk: `UPL#${upload.id}` });
  await blobs.put(String(row?.data["blobKey"]), Buffer.from("songs"), { contentType: "application/zip" });
  return { product, file: await completeUpload(ctx, product.id, upload.id) };
};
