import type { MemoryBlobs } from "@matjar/adapters/memory-blobs";
import * as Catalog from "@matjar/core/catalog";
import { beginUpload, completeUpload, type ProductFile } from "@matjar/core/download";
import type { Id, StoreContext } from "@matjar/core/kernel";
import { type Order, OrderConfirmed, OrderPaid, OrderPlaced, orders } from "@matjar/core/order";
import { insert } from "@matjar/core/table";

const lineOf = (ctx: StoreContext, digital: boolean, productId: Id<"product">): Order["lines"][number] => ({
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
export const anOrder = (ctx: StoreContext, { lines = ["physical"], productId, paid = true, more = {} }: OrderWish = {}): Order => {
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
export const confirmedOrder = async (ctx: StoreContext, wish: OrderWish = {}): Promise<Order> => {
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
