import type { MemoryBlobs } from "@matjar/adapters/memory-blobs";
import * as Catalog from "@matjar/core/catalog";
import { beginUpload, completeUpload, type ProductFile } from "@matjar/core/download";
import { type DomainEvent, type Id, isoTime, type StoreContext, type World } from "@matjar/core/kernel";
import { confirmed, isPromised, moved, type Order, OrderPaid, OrderPlaced } from "@matjar/core/order";
import { type Payment, payments } from "@matjar/core/payment";
import { insert } from "@matjar/core/table";

const lineOf = (ctx: StoreContext, digital: boolean, productId: Id<"product">, quantity: number): Order["lines"][number] => ({
  id: ctx.world.id("line"),
  productId,
  variantId: ctx.world.id("variant"),
  title: digital ? "Field recordings" : "قميص قطني",
  variantTitle: digital ? "" : "L / أزرق",
  quantity,
  unitPrice: 4500,
  total: 4500 * quantity,
  tax: 0,
  weightGrams: digital ? 0 : 300,
  requiresShipping: !digital,
  digital,
  tracked: false,
});

export interface OrderWish {
  readonly lines?: readonly ("physical" | "digital")[];
  readonly productId?: Id<"product">;
  /** Of each line. */
  readonly quantity?: number;
  readonly paid?: boolean;
  readonly more?: Partial<Order>;
}

const numbers = new WeakMap<World, number>();
const nextNumber = (world: World): number => {
  const number = (numbers.get(world) ?? 1000) + 1;
  numbers.set(world, number);
  return number;
};

/** An order as it stands after checkout. */
export const anOrder = (
  ctx: StoreContext,
  { lines = ["physical"], productId, quantity = 1, paid = true, more = {} }: OrderWish = {},
): Order => {
  const made = lines.map((kind) => lineOf(ctx, kind === "digital", productId ?? ctx.world.id("product"), quantity));
  const subtotal = made.reduce((sum, line) => sum + line.total, 0);
  const physical = lines.includes("physical");
  const now = isoTime(ctx.world);
  const status = more.status ?? "confirmed";
  return {
    id: ctx.world.id("order"),
    ...(isPromised(status) ? { number: nextNumber(ctx.world) } : {}),
    status,
    paymentStatus: paid ? "paid" : "unpaid",
    email: "buyer@example.com",
    locale: "ar",
    ...(physical
      ? { shippingAddress: { name: "نورة العتيبي", line1: "شارع التحلية 4", city: "الرياض", country: "SA", phone: "+966551234567" } }
      : {}),
    paymentMethod: paid ? "test" : "cash_on_delivery",
    paymentId: ctx.world.id("payment"),
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

const paymentOf = (ctx: StoreContext, { id, paymentId, paymentMethod, totals, captured, placedAt }: Order): Payment => ({
  id: paymentId ?? ctx.world.id("payment"),
  orderId: id,
  method: paymentMethod,
  state: captured > 0 ? "captured" : "started",
  amount: totals.total,
  currency: totals.currency,
  captured,
  refunded: 0,
  attempt: 1,
  startedAt: placedAt,
  expiresAt: placedAt,
});

/** Writes an order as checkout leaves it: its story begun, its payment beside it, its events in the outbox. */
export const putOrder = async (ctx: StoreContext, order: Order, events: readonly DomainEvent[] = []): Promise<void> => {
  const { writes } = moved(ctx, { value: order, version: 0 }, "order.placed", {});
  await ctx.table.commit([...writes, insert(payments.row(paymentOf(ctx, order)))], events);
};

/** What checkout tells of an order that went well. */
const newsOf = (ctx: StoreContext, order: Order): DomainEvent[] => {
  const { id: orderId, number, paymentMethod, paymentStatus } = order;
  return [
    OrderPlaced.of(ctx, { orderId, paymentMethod }),
    ...(number === undefined ? [] : [confirmed(ctx, order, { number, paymentStatus })]),
    ...(number !== undefined && paymentStatus === "paid" ? [OrderPaid.of(ctx, { orderId, paymentMethod })] : []),
  ];
};

/** An order that went through checkout. */
export const placedOrder = async (ctx: StoreContext, wish: OrderWish = {}): Promise<Order> => {
  const order = anOrder(ctx, wish);
  await putOrder(ctx, order, newsOf(ctx, order));
  return order;
};

/** A product with a file to download, uploaded whole. */
export const soldFile = async (
  { ctx, blobs }: { readonly ctx: StoreContext; readonly blobs: MemoryBlobs },
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
