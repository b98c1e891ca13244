import type { Cart } from "../cart/schema.ts";
import { command, type Id, isoTime, sha256 } from "../kernel/index.ts";
import { methodNotOffered } from "../payment/errors.ts";
import type { TillContext } from "../payment/port.ts";
import type { ShippingChoice } from "../shipping/schema.ts";
import type { Store } from "../store/schema.ts";
import { readStore } from "../store/store.ts";
import type { Versioned } from "../table/index.ts";
import { beingPlaced, cannotMove, cartEmpty, notDeliverable, priceChanged } from "./errors.ts";
import { refuseShort, shortagesOf } from "./goods.ts";
import { paymentPage } from "./pay.ts";
import { begin, cartWithOrder } from "./placing.ts";
import { type Facts, factsFor, type Offer, offer } from "./quote.ts";
import { type Reserved, reserve } from "./reserve.ts";
import { hasEnded, isPromised } from "./rules.ts";
import { type Order, PlaceOrder } from "./schema.ts";
import { loadOrder } from "./store.ts";
import { supersede } from "./supersede.ts";
import { deadlineFor } from "./times.ts";
import { orderLink } from "./token.ts";

export interface Placed {
  readonly order: Order;
  readonly orderUrl: string;
  /** Where the browser goes now. */
  readonly next: { readonly kind: "redirect" | "done"; readonly url: string };
}

const requestHashOf = ({ cart: _token, ...wishes }: PlaceOrder): string =>
  sha256(JSON.stringify(Object.entries(wishes).toSorted())).slice(0, 32);

const answer = async (ctx: TillContext, { order, payment }: Reserved, known?: Store): Promise<Placed> => {
  const store = known ?? (await readStore(ctx)).value;
  const orderUrl = orderLink(ctx, store, order.id);
  const page = order.status === "awaiting_payment" ? await paymentPage(ctx, order, { payment, store }) : undefined;
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

const shippingOf = ({ id, name }: ShippingChoice, { shipping: { shipWith } }: Facts): Order["shipping"] => ({
  rateId: id,
  name,
  ...(shipWith ? { shipWith } : {}),
});

const draft = (ctx: TillContext, cart: Versioned<Cart>, wish: PlaceOrder, facts: Facts, { quote, lines, shipping }: Offer): Order => ({
  id: ctx.world.id("order"),
  status: "awaiting_payment",
  paymentStatus: "unpaid",
  email: wish.email,
  ...(wish.phone ? { phone: wish.phone } : {}),
  locale: wish.locale,
  ...(quote.requiresShipping && wish.shippingAddress ? { shippingAddress: wish.shippingAddress } : {}),
  ...(shipping ? { shipping: shippingOf(shipping, facts) } : {}),
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
  placedAt: isoTime(ctx.world),
  updatedAt: isoTime(ctx.world),
});

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
    const { cart, became } = await cartWithOrder(ctx, wish.cart);
    const { orderId: before, placing } = became.value;
    if (placing) throw beingPlaced({}, { retryAfterSeconds: 1 });
    const known = before && (await earlier(ctx, before, cart, wish));
    if (known) return answer(ctx, { order: known });
    if (cart.value.lines.length === 0) throw cartEmpty();
    const facts = await factsFor(ctx, cart.value);
    const ask = { country: wish.shippingAddress?.country, shippingRateId: wish.shippingRateId, paymentMethod: wish.paymentMethod };
    const offered = agreed(facts, offer({ ...ctx, locale: wish.locale }, facts, ask), wish);
    refuseShort(await shortagesOf(ctx, offered.lines));
    const order = draft(ctx, cart, wish, facts, offered);
    const begun = await begin(ctx, became, order);
    if (begun) return answer(ctx, await reserve(ctx, { placing: begun, cart, draft: order }), facts.store);
  }
  throw cannotMove();
});
