import type { z } from "zod";
import { type Id, isoTime, notFound, type StoreContext, sha256 } from "../kernel/index.ts";
import { insert, type Versioned } from "../table/index.ts";
import { notForSale, tooMany, tooManyLines } from "./errors.ts";
import { goodsOf, productOf } from "./goods.ts";
import { goodsKey, personalText } from "./personal.ts";
import { type AddLine, type Cart, maxLines, maxQuantity } from "./schema.ts";
import { carts, changeCart } from "./store.ts";

type Line = Cart["lines"][number];

const enough = (quantity: number): number => {
  if (quantity > maxQuantity) throw tooMany({ max: maxQuantity });
  return quantity;
};

type Wish = z.output<typeof AddLine>;

/** The line for a variant that is for sale now; `at` is where the request has the wish, as a JSON pointer. @throws notForSale, personalMissing, personalTooLong, personalUnwanted */
const wanted = async (ctx: StoreContext, { variantId, quantity, personalisation }: Wish, at: string): Promise<Line> => {
  const productId = await productOf(ctx, variantId);
  if (!productId) throw notForSale();
  const line: Line = { id: ctx.world.id("line"), variantId, productId, quantity };
  const [good] = await goodsOf(ctx, [line]);
  if (!good?.product) throw notForSale();
  const text = personalText(good.product, personalisation, ctx.locale, `${at}/personalisation`);
  return text === undefined ? line : { ...line, personalisation: text };
};

/** The same goods twice are one line with the sum; what two buyers' texts make different are different goods. */
const withLine = (cart: Cart, line: Line): Cart => {
  const same = cart.lines.find((l) => goodsKey(l) === goodsKey(line));
  if (!same && cart.lines.length >= maxLines) throw tooManyLines({ max: maxLines });
  const lines = same
    ? cart.lines.map((l) => (l === same ? { ...l, quantity: enough(l.quantity + line.quantity) } : l))
    : [...cart.lines, line];
  return { ...cart, lines };
};

export interface NewCart extends Versioned<Cart> {
  /** 256 bits; only its sha-256 is kept. */
  readonly token: string;
}

/** A new cart, perhaps with its first line. @throws notForSale */
export const createCart = async (ctx: StoreContext, first?: Wish): Promise<NewCart> => {
  const token = ctx.world.token();
  const now = isoTime(ctx.world);
  const empty: Cart = { id: ctx.world.id("cart"), tokenHash: sha256(token), lines: [], createdAt: now, updatedAt: now };
  const value = first ? withLine(empty, await wanted(ctx, first, "/line")) : empty;
  await ctx.table.write(insert(carts.row(value)));
  return { token, value, version: 1 };
};

/** Adds to a cart. @throws notForSale, tooMany, tooManyLines, notFound, personalMissing, personalTooLong, personalUnwanted */
export const addLine = async (
  ctx: StoreContext,
  token: string,
  variantId: Id<"variant">,
  quantity: number,
  personalisation?: string,
): Promise<Versioned<Cart>> => {
  const line = await wanted(ctx, { variantId, quantity, personalisation }, "");
  return changeCart(ctx, token, (cart) => withLine(cart, line));
};

/** Sets how many of a line are wanted; 0 takes it out. @throws notFound when the cart has no such line. */
export const changeLine = (ctx: StoreContext, token: string, lineId: Id<"line">, quantity: number): Promise<Versioned<Cart>> =>
  changeCart(ctx, token, (cart) => {
    if (!cart.lines.some((line) => line.id === lineId)) throw notFound();
    const lines =
      quantity === 0 ? cart.lines.filter((l) => l.id !== lineId) : cart.lines.map((l) => (l.id === lineId ? { ...l, quantity } : l));
    return { ...cart, lines };
  });

/** Takes a line out; one that is gone already is no error. */
export const removeLine = (ctx: StoreContext, token: string, lineId: Id<"line">): Promise<Versioned<Cart>> =>
  changeCart(ctx, token, (cart) => ({ ...cart, lines: cart.lines.filter((line) => line.id !== lineId) }));
