import { isoTime, notFound, type StoreContext, sha256 } from "../kernel/index.ts";
import { ConditionFailed, entity, type Item, type Key, replace, type Versioned } from "../table/index.ts";
import { cartBusy } from "./errors.ts";
import { Cart, cartDays } from "./schema.ts";

const dayMs = 86_400_000;

export const cartKey = (tokenHash: string): Key => ({ pk: `CART#${tokenHash}`, sk: "CART" });

/** Found by the hash of its token alone: a copy of the table opens no cart. Forgotten 30 days after the last change. */
export const carts = entity("cart", Cart, (cart) => cartKey(cart.tokenHash), {
  expiresAt: (cart) => Date.parse(cart.updatedAt) + cartDays * dayMs,
});

const isLive = (ctx: StoreContext, cart: Cart): boolean => Date.parse(cart.updatedAt) + cartDays * dayMs > ctx.world.now();

/** Undefined for a cart of more than 30 days ago. */
export const cartOf = (ctx: StoreContext, item: Item): Versioned<Cart> | undefined => {
  const found = carts.parse(item);
  return isLive(ctx, found.value) ? found : undefined;
};

export const findCart = async (ctx: StoreContext, tokenHash: string): Promise<Versioned<Cart> | undefined> => {
  const item = await ctx.table.get(cartKey(tokenHash));
  return item && cartOf(ctx, item);
};

/** @throws notFound when the token opens no cart, or one of more than 30 days ago. */
export const loadCart = async (ctx: StoreContext, token: string): Promise<Versioned<Cart>> => {
  const found = await findCart(ctx, sha256(token));
  if (!found) throw notFound();
  return found;
};

const tries = 60; // so many at once may change one cart and none is refused

/** Saves what `change` makes of the newest cart; two who change it at once both win. @throws cartBusy, notFound */
export const changeCart = async (ctx: StoreContext, token: string, change: (cart: Cart) => Cart): Promise<Versioned<Cart>> => {
  for (let round = 0; round < tries; round++) {
    const { value, version } = await loadCart(ctx, token);
    const changed = { ...change(value), updatedAt: isoTime(ctx.world) };
    try {
      await ctx.table.write(replace(carts.row(changed), version));
      return { value: changed, version: version + 1 };
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
    }
  }
  throw cartBusy({}, { retryAfterSeconds: 1 });
};
