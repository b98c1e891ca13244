import { type Good, goodsOf } from "../cart/goods.ts";
import { personalOf } from "../cart/personal.ts";
import type { Cart } from "../cart/schema.ts";
import { loadCart } from "../cart/store.ts";
import { isDigital, isTracked, pictureIdOf, sellsOn, spokenBy, titleIn, variantTitleIn } from "../cart/view.ts";
import { type Locale, sha256 } from "../kernel/index.ts";
import { paymentChoices } from "../payment/choices.ts";
import type { TillContext } from "../payment/port.ts";
import type { PaymentChoice, PaymentMethod } from "../payment/schema.ts";
import { type WaysToPay, waysToPay } from "../payment/settings.ts";
import { choicesFor, readShipping } from "../shipping/index.ts";
import type { Shipping, ShippingChoice } from "../shipping/schema.ts";
import type { Store } from "../store/schema.ts";
import { readStore } from "../store/store.ts";
import { cartEmpty, lineGone, tooLarge } from "./errors.ts";
import { price } from "./pricing.ts";
import type { OrderLine, Quote } from "./schema.ts";

/** What is asked: nothing in it names a price. */
export interface Ask {
  readonly country?: string | undefined;
  readonly shippingRateId?: string | undefined;
  readonly paymentMethod?: PaymentMethod | undefined;
}

/** Everything that a price is worked out from, read at this moment. */
export interface Facts {
  readonly store: Store;
  readonly shipping: Shipping;
  readonly payments: WaysToPay;
  readonly goods: readonly Good[];
}

/** A quote with the lines as an order keeps them, and the choices that its totals are for. */
export interface Offer {
  readonly quote: Quote;
  readonly lines: readonly OrderLine[];
  readonly shipping: ShippingChoice | undefined;
  readonly payment: PaymentChoice | undefined;
}

export const factsFor = async (ctx: TillContext, cart: Cart): Promise<Facts> => {
  const [store, shipping, payments, goods] = await Promise.all([
    readStore(ctx),
    readShipping(ctx),
    waysToPay(ctx),
    goodsOf(ctx, cart.lines),
  ]);
  return { store: store.value, shipping: shipping.value, payments, goods };
};

type Draft = Omit<OrderLine, "total" | "tax">;

const draftOf = ({ line, product, variant }: Good, locale: Locale): Draft => {
  if (!product || !variant) throw lineGone({ lines: [{ id: line.id, variantId: line.variantId }] });
  const pictureId = pictureIdOf(product, variant);
  return {
    id: line.id,
    productId: product.id,
    variantId: variant.id,
    title: titleIn(product, locale),
    variantTitle: variantTitleIn(product, variant, locale),
    ...personalOf(line, product, locale),
    ...(variant.sku === undefined ? {} : { sku: variant.sku }),
    ...(pictureId === undefined ? {} : { pictureId }),
    quantity: line.quantity,
    unitPrice: variant.price,
    weightGrams: variant.weightGrams,
    requiresShipping: variant.requiresShipping,
    digital: isDigital(variant),
    tracked: isTracked(variant),
    ...(sellsOn(variant) ? { sellOn: true } : {}),
  };
};

const chosen = <T>(choices: readonly T[], fits: (choice: T) => boolean): T | undefined => choices.find(fits) ?? choices[0];

const total = (lines: readonly Draft[]): number => lines.reduce((amount, line) => amount + line.unitPrice * line.quantity, 0);

/** All facts that matter for the price, in a fixed order. */
const hashOf = (facts: unknown): string => sha256(JSON.stringify(facts)).slice(0, 32);

const priced = (what: Parameters<typeof price>[0]): ReturnType<typeof price> => {
  try {
    return price(what);
  } catch (error) {
    throw error instanceof RangeError ? tooLarge() : error;
  }
};

/**
 * Prices a cart for a destination, a way of delivery and a way to pay. A choice that is not asked for, or does not fit, is the
 * first that fits. A cart of downloads is taxed where the store is. Pure. @throws lineGone, tooLarge
 */
export const offer = (ctx: Pick<TillContext, "gateways" | "locale">, { store, shipping, payments, goods }: Facts, ask: Ask): Offer => {
  const locale = spokenBy(store, ctx.locale);
  const drafts = goods.map((good) => draftOf(good, locale));
  const requiresShipping = drafts.some((line) => line.requiresShipping);
  const country = requiresShipping ? (ask.country ?? store.country) : store.country;
  const subtotal = total(drafts);
  const grams = drafts.reduce((sum, line) => sum + (line.requiresShipping ? line.weightGrams * line.quantity : 0), 0);
  const shippingChoices = requiresShipping ? choicesFor(shipping, { country, grams, subtotal }, locale) : [];
  const delivery = chosen(shippingChoices, (choice) => choice.id === ask.shippingRateId);
  const tax = { inclusive: store.tax.inclusive, basisPoints: store.tax.rates.find((rate) => rate.country === country)?.basisPoints ?? 0 };
  const pricedWith = (fee: number) => priced({ currency: store.currency, lines: drafts, shipping: delivery?.price ?? 0, fee, tax });

  const beforeFee = pricedWith(0).totals.total;
  const paymentOptions = paymentChoices(
    payments,
    ctx.gateways,
    { subtotal, total: beforeFee, currency: store.currency, requiresShipping },
    locale,
  );
  const payment = chosen(paymentOptions, (choice) => choice.method === ask.paymentMethod);
  const { totals, lines } = pricedWith(payment?.fee ?? 0);
  const hashed = [
    drafts.map((l) => [l.variantId, l.quantity, l.unitPrice, l.requiresShipping]),
    country,
    delivery?.id,
    payment?.method,
    totals,
  ];
  const quote: Quote = {
    totals,
    shippingChoices,
    paymentChoices: paymentOptions,
    requiresShipping,
    ...(delivery ? { shippingRateId: delivery.id } : {}),
    ...(payment ? { paymentMethod: payment.method } : {}),
    quoteHash: hashOf(hashed),
  };
  return {
    quote,
    lines: drafts.map((draft, i) => ({ ...draft, total: lines[i]?.total ?? 0, tax: lines[i]?.tax ?? 0 })),
    shipping: delivery,
    payment,
  };
};

/** What a cart would cost. @throws notFound, cartEmpty, lineGone, tooLarge */
export const quoteFor = async (ctx: TillContext, token: string, ask: Ask): Promise<Quote> => {
  const { value: cart } = await loadCart(ctx, token);
  if (cart.lines.length === 0) throw cartEmpty();
  return offer(ctx, await factsFor(ctx, cart), ask).quote;
};
