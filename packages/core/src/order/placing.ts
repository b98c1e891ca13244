import { z } from "zod";
import type { Cart } from "../cart/schema.ts";
import { cartKey, cartOf } from "../cart/store.ts";
import { idOf, notFound, type StoreContext, sha256 } from "../kernel/index.ts";
import { ConditionFailed, entity, type Key, replace, set, update, type Versioned, versionIs } from "../table/index.ts";
import { goodsIn, putBack } from "./goods.ts";
import type { Order } from "./schema.ts";
import { reserveWithinMs } from "./times.ts";

const keptForMs = 30 * 86_400_000;

/**
 * What a cart became: its last order, and the one that is being placed right now. An order is placed in three steps: this row
 * names it and its goods, the goods are set aside, the order itself is written together with this row. So a process that dies in
 * between leaves a row that the sweeper finds, and whoever changes the row first decides.
 */
export const CartOrder = z.object({
  tokenHash: z.string(),
  orderId: idOf("order").optional(),
  placing: z
    .object({
      orderId: idOf("order"),
      goods: z.array(z.object({ variantId: idOf("variant"), quantity: z.int() })),
      /** Epoch milliseconds after which it was left by a crash. */
      until: z.int(),
      /** Given up: the goods are going back, the order will never be. */
      over: z.boolean(),
    })
    .optional(),
  expiresAt: z.int(),
});
export type CartOrder = z.infer<typeof CartOrder>;
/** With an order under way. */
export type Placing = Versioned<CartOrder & { readonly placing: NonNullable<CartOrder["placing"]> }>;

const type = "cart_order";
const cartOrderKey = (tokenHash: string): Key => ({ pk: `CART#${tokenHash}`, sk: "ORD" });
const cartOrders = entity(type, CartOrder, ({ tokenHash }) => cartOrderKey(tokenHash), {
  due: ({ placing }) => placing?.until,
  expiresAt: ({ expiresAt }) => expiresAt,
});

const isPlacing = (found: Versioned<CartOrder>): found is Placing => found.value.placing !== undefined;

/** A cart with what it became, in one read. @throws notFound */
export const cartWithOrder = async (ctx: StoreContext, token: string): Promise<{ cart: Versioned<Cart>; became: Versioned<CartOrder> }> => {
  const tokenHash = sha256(token);
  const [item, order] = await ctx.table.getMany([cartKey(tokenHash), cartOrderKey(tokenHash)]);
  const cart = item && cartOf(ctx, item);
  if (!cart) throw notFound();
  const nothing = { value: { tokenHash, expiresAt: ctx.world.now() + keptForMs }, version: 0 };
  return { cart, became: order ? cartOrders.parse(order) : nothing };
};

/** Names the order that is about to be; undefined when another submit of this cart was faster. */
export const begin = async (ctx: StoreContext, { value, version }: Versioned<CartOrder>, order: Order): Promise<Placing | undefined> => {
  const now = ctx.world.now();
  const placing = { orderId: order.id, goods: goodsIn(order), until: now + reserveWithinMs, over: false };
  const begun = { ...value, placing, expiresAt: now + keptForMs };
  try {
    await ctx.table.write(replace(cartOrders.row(begun), version));
    return { value: begun, version: version + 1 };
  } catch (error) {
    if (error instanceof ConditionFailed) return undefined;
    throw error;
  }
};

/** To be committed with the order: from now on it is the cart's. Only if nobody gave it up. */
export const placed = ({ value: { placing, ...kept }, version }: Placing) =>
  replace(cartOrders.row({ ...kept, orderId: placing.orderId }), version);

/**
 * Gives up an order that was not written: first this row says so, which keeps the order from ever being written; then the goods
 * go back; then the cart is free again. @throws ConditionFailed when the order is there, or somebody else gave it up
 */
export const giveUp = async (ctx: StoreContext, { value, version }: Placing): Promise<void> => {
  const { placing, ...kept } = value;
  const over = update(cartOrderKey(value.tokenHash), [set(["placing", "over"], true)], { if: versionIs(version) });
  await ctx.table.write(over);
  await putBack(ctx, placing.orderId, placing.goods);
  await ctx.table.write(replace(cartOrders.row(kept), version + 1));
};

const sweep = async (ctx: StoreContext, key: Key): Promise<void> => {
  const item = await ctx.table.get(key);
  const found = item && cartOrders.parse(item);
  if (!found || !isPlacing(found) || found.value.placing.until > ctx.world.now()) return;
  try {
    await giveUp(ctx, found);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error; // it was written at the last moment
  }
};

/** For the sweeper: orders that a crash kept from being written. */
export const cartOrderSweep = { type, run: sweep };
