import type { Cart } from "../cart/schema.ts";
import { loadCart } from "../cart/store.ts";
import { command, type Id, isoTime, sha256 } from "../kernel/index.ts";
import { methodNotOffered } from "../payment/errors.ts";
import type { TillContext } from "../payment/port.ts";
import { readStore } from "../store/store.ts";
import { absent, ConditionFailed, is, type Key, put, type Versioned } from "../table/index.ts";
import { beingPlaced, cannotMove, cartEmpty, notDeliverable, priceChanged } from "./errors.ts";
import { refuseShort, shortagesOf } from "./goods.ts";
import { paymentPage } from "./pay.ts";
import { type Facts, factsFor, type Offer, offer } from "./quote.ts";
import { reserve } from "./reserve.ts";
import { hasEnded, isPromised } from "./rules.ts";
import { type Order, PlaceOrder } from "./schema.ts";
import { loadOrder, moved } from "./store.ts";
import { supersede } from "./supersede.ts";
import { deadlineFor, reserveWithinMs } from "./times.ts";
import { orderLink } from "./token.ts";

export interface Placed {
  readonly order: Order;
  readonly orderUrl: string;
  /** Where the browser goes now. */
  readonly next: { readonly kind: "redirect" | "done"; readonly url: string };
}

/** Which order a cart became last. */
const pointerKey = (cart: Cart): Key => ({ pk: `CARTORD#${cart.id}`, sk: "ORD" });

const requestHashOf = ({ cart: _token, ...wishes }: PlaceOrder): string =>
  sha256(JSON.stringify(Object.entries(wishes).toSorted())).slice(0, 32);

const answer = async (ctx: TillContext, order: Order): Promise<Placed> => {
  const { value: store } = await readStore(ctx);
  const orderUrl = orderLink(ctx, store.slug, order.id);
  const page = order.status === "awaiting_payment" ? await paymentPage(ctx, order) : undefined;
  return { order, orderUrl, next: page ? { kind: "redirect", url: page } : { kind: "done", url: orderUrl } };
};

/** @throws priceChanged, soldOut, notDeliverable, methodNotOffered: whatever is not as the buyer saw it */
const agreed = (facts: Facts, offered: Offer, wish: PlaceOrder): Offer => {
  const { quote } = offered;
  if (quote.requiresShipping && (!wish.shippingAddress || !offered.shipping)) throw notDeliverable();
  if (!offered.payment) throw methodNotOffered();
  const asChosen =
    offered.payment.method === wish.paymentMethod && (!quote.requiresShipping || offered.shipping?.id === wish.shippingRateId);
  if (quote.quoteHash !== wish.quoteHash || !asChosen || facts.goods.length === 0) throw priceChanged({ quote });
  return offered;
};

const draft = (ctx: TillContext, cart: Versioned<Cart>, wish: PlaceOrder, facts: Facts, { quote, lines, shipping }: Offer): Order => ({
  id: ctx.world.id("order"),
  status: "reserving",
  paymentStatus: "unpaid",
  email: wish.email,
  ...(wish.phone ? { phone: wish.phone } : {}),
  locale: wish.locale,
  ...(quote.requiresShipping && wish.shippingAddress ? { shippingAddress: wish.shippingAddress } : {}),
  ...(shipping ? { shipping: { rateId: shipping.id, name: shipping.name } } : {}),
  paymentMethod: wish.paymentMethod,
  lines: [...lines],
  totals: quote.totals,
  captured: 0,
  refunded: 0,
  ...(wish.note ? { note: wish.note } : {}),
  cartId: cart.value.id,
  cartHash: cart.value.tokenHash,
  cartVersion: cart.version,
  requestHash: requestHashOf(wish),
  deadline: deadlineFor(ctx, wish.paymentMethod, facts.payments),
  sweepAt: ctx.world.now() + reserveWithinMs,
  placedAt: isoTime(ctx.world),
  updatedAt: isoTime(ctx.world),
});

/** The new order, and the cart pointing at it; undefined when another submit of this cart was faster. */
const begin = async (
  ctx: TillContext,
  cart: Versioned<Cart>,
  order: Order,
  instead: Id<"order"> | undefined,
): Promise<Versioned<Order> | undefined> => {
  const { order: value, writes } = moved(ctx, { value: order, version: 0 }, "order.started", {});
  const pointer = put(
    { key: pointerKey(cart.value), type: "cart_order", data: { orderId: order.id }, expiresAt: ctx.world.now() + 30 * 86_400_000 },
    instead ? is(["orderId"], "=", instead) : absent,
  );
  try {
    await ctx.table.commit([...writes, pointer]);
    return { value, version: 1 };
  } catch (error) {
    if (error instanceof ConditionFailed) return undefined;
    throw error;
  }
};

const orderOfCart = async (ctx: TillContext, { value: cart }: Versioned<Cart>): Promise<Id<"order"> | undefined> =>
  (await ctx.table.get(pointerKey(cart)))?.data["orderId"] as Id<"order"> | undefined;

/** The cart as it was ordered: unchanged, or emptied because it was bought. */
const isOf = (order: Order, { value: cart, version }: Versioned<Cart>): boolean => order.cartVersion === version || cart.lines.length === 0;

/**
 * The order that this cart became before, when it is the answer: the same cart with the same wishes, or money is in it already. An
 * order that waits for an online payment is given up for the new one, so that no cart ever has two orders that can be paid, and
 * no buyer is kept from the last piece by their own first try. A transfer may be on its way: it stays.
 */
const earlier = async (ctx: TillContext, id: Id<"order">, cart: Versioned<Cart>, wish: PlaceOrder): Promise<Order | undefined> => {
  const found = await loadOrder(ctx, id);
  const order = found.value;
  const same = isOf(order, cart);
  if (order.status === "reserving") throw beingPlaced({}, { retryAfterSeconds: 1 });
  if (isPromised(order.status)) return same ? order : undefined;
  if (hasEnded(order.status)) return same && order.captured > 0 ? order : undefined;
  if (same && order.requestHash === requestHashOf(wish)) return order;
  return same || order.paymentMethod !== "bank_transfer" ? supersede(ctx, found) : undefined;
};

/**
 * Places an order: prices the cart anew, sets the goods aside, and says where to pay. A cart makes one payable order, however often
 * it is submitted.
 *
 * @throws cartEmpty, lineGone, priceChanged with the new `quote`, soldOut with `lines`, notDeliverable, methodNotOffered,
 *   beingPlaced, paymentUnavailable
 */
export const place = command(PlaceOrder, async (ctx: TillContext, wish): Promise<Placed> => {
  for (let round = 0; round < 5; round++) {
    const cart = await loadCart(ctx, wish.cart);
    const before = await orderOfCart(ctx, cart);
    const known = before && (await earlier(ctx, before, cart, wish));
    if (known) return answer(ctx, known);
    if (cart.value.lines.length === 0) throw cartEmpty();
    const facts = await factsFor(ctx, cart.value);
    const ask = { country: wish.shippingAddress?.country, shippingRateId: wish.shippingRateId, paymentMethod: wish.paymentMethod };
    const offered = agreed(facts, offer({ ...ctx, locale: wish.locale }, facts, ask), wish);
    refuseShort(await shortagesOf(ctx, offered.lines));
    const begun = await begin(ctx, cart, draft(ctx, cart, wish, facts, offered), before);
    if (begun) return answer(ctx, await reserve(ctx, begun));
  }
  throw cannotMove();
});
