import { type Id, isoTime, type StoreContext } from "../kernel/index.ts";
import { againWhenChanged } from "../order/again.ts";
import { isPromised } from "../order/rules.ts";
import type { Order } from "../order/schema.ts";
import { loadOrder, orderKey } from "../order/store.ts";
import { noted } from "../order/timeline.ts";
import { check, insert, oneOf, type Put, set, update, type Versioned } from "../table/index.ts";
import { DownloadsGranted } from "./events.ts";
import { derivedId, endOf, shownGrant } from "./rules.ts";
import type { GrantView } from "./schema.ts";
import { grantKey, grants, type KeptFile, type KeptGrant, keptFilesOf, keptGrantsOf, limitsOf } from "./store.ts";

/** Rows of one commit, well below the hundred of a transaction. */
const perCommit = 80;

/** A file with how many units of it were bought. */
interface Bought {
  readonly file: KeptFile;
  readonly quantity: number;
}

/** The files that come with the lines of an order; one that comes with several lines counts for each. */
const boughtFiles = async (ctx: StoreContext, order: Order): Promise<Bought[]> => {
  const bought = new Map<string, Bought>();
  const products = [...new Set(order.lines.map((line) => line.productId))];
  const files = new Map(await Promise.all(products.map(async (id) => [id, await keptFilesOf(ctx, id)] as const)));
  for (const line of order.lines)
    for (const file of files.get(line.productId) ?? []) {
      if (file.variantId !== undefined && file.variantId !== line.variantId) continue;
      bought.set(file.id, { file, quantity: (bought.get(file.id)?.quantity ?? 0) + line.quantity });
    }
  return [...bought.values()];
};

const draft = async (ctx: StoreContext, order: Order, { file, quantity }: Bought): Promise<KeptGrant> => {
  const { maxDownloads, days } = (await limitsOf(ctx, file.productId)).value;
  return {
    id: derivedId("grant", ctx.storeId, order.id, file.id),
    orderId: order.id,
    productId: file.productId,
    fileId: file.id,
    fileName: file.fileName,
    bytes: file.bytes,
    blobKey: file.blobKey,
    used: 0,
    hits: {},
    maxDownloads: maxDownloads === null ? null : maxDownloads * quantity,
    expiresAt: endOf(days, ctx.world.now()),
    revoked: false,
    createdAt: isoTime(ctx.world),
  };
};

const isPaidFor = ({ status, paymentStatus }: Order): boolean => isPromised(status) && paymentStatus === "paid";

/** The order is still one whose goods may be handed over, at the moment of the commit. */
const stillPaid = (order: Order) =>
  check(orderKey(order.id), {
    test: "all",
    of: [oneOf(["status"], ["confirmed", "shipped", "delivered"]), oneOf(["paymentStatus"], ["paid"])],
  });

/**
 * Grants a paid order its files: once each, whoever calls and how often: the event `order.paid`, the buyer's page that was
 * faster, and the merchant. An order that is not paid gets none.
 */
export const grantDownloads = (ctx: StoreContext, orderId: Id<"order">, also: () => readonly Put[] = () => []): Promise<GrantView[]> =>
  againWhenChanged(async () => {
    const order = (await loadOrder(ctx, orderId)).value;
    const had = await keptGrantsOf(ctx, orderId);
    if (isPaidFor(order)) await grantMissing(ctx, order, new Set(had.map(({ value }) => value.fileId)), also);
    return grantsOf(ctx, orderId);
  });

const grantMissing = async (ctx: StoreContext, order: Order, had: ReadonlySet<string>, also: () => readonly Put[]): Promise<void> => {
  const missing = (await boughtFiles(ctx, order)).filter(({ file }) => !had.has(file.id));
  const drafts = await Promise.all(missing.map((bought) => draft(ctx, order, bought)));
  for (let start = 0; start < drafts.length; start += perCommit) {
    const isLast = start + perCommit >= drafts.length;
    const rows = drafts.slice(start, start + perCommit).map((grant) => insert(grants.row(grant)));
    const end = isLast ? [noted(ctx, order.id, "downloads.granted", { files: drafts.map(({ fileName }) => fileName) }), ...also()] : [];
    const told = isLast ? [DownloadsGranted.of(ctx, { orderId: order.id, count: drafts.length })] : [];
    await ctx.table.commit([stillPaid(order), ...rows, ...end], told);
  }
};

/** All grants of an order as people see them, with the versions that a merchant needs to change them. */
export const versionedGrantsOf = async (ctx: StoreContext, orderId: Id<"order">): Promise<Versioned<GrantView>[]> => {
  const now = ctx.world.now();
  return (await keptGrantsOf(ctx, orderId)).map(({ value, version }) => ({ value: shownGrant(value, now), version }));
};

/** All grants of an order as the buyer sees them. */
export const grantsOf = async (ctx: StoreContext, orderId: Id<"order">): Promise<GrantView[]> =>
  (await versionedGrantsOf(ctx, orderId)).map(({ value }) => value);

/**
 * What the buyer's page shows. Right after the payment it may be here before the event is: then the files are granted now.
 * @throws notFound
 */
export const downloadsFor = async (ctx: StoreContext, orderId: Id<"order">): Promise<GrantView[]> => {
  const had = await grantsOf(ctx, orderId);
  return had.length > 0 ? had : grantDownloads(ctx, orderId);
};

/** Closes all grants of an order whose money went back. */
export const revokeDownloads = async (ctx: StoreContext, orderId: Id<"order">): Promise<void> => {
  const open = (await keptGrantsOf(ctx, orderId)).filter(({ value }) => !value.revoked);
  for (const { value } of open) await ctx.table.write(update(grantKey(orderId, value.id), [set(["revoked"], true)]));
};
