import { allocate, maxAmount, scale } from "../kernel/index.ts";
import type { Totals } from "./schema.ts";

/** What is to be priced; all amounts integer minor units of one currency. */
export interface ToPrice {
  readonly currency: string;
  readonly lines: readonly { readonly unitPrice: number; readonly quantity: number }[];
  readonly shipping: number;
  readonly fee: number;
  readonly tax: { readonly inclusive: boolean; readonly basisPoints: number };
}

export interface Priced {
  readonly totals: Totals;
  /** In the order of the lines. */
  readonly lines: readonly { readonly total: number; readonly tax: number }[];
}

/** Tax of a sum: contained in it when prices are inclusive, on top when not. Rounded half up, once. */
export const taxOf = (amount: number, { inclusive, basisPoints }: ToPrice["tax"]): number =>
  scale(amount, basisPoints, inclusive ? 10_000 + basisPoints : 10_000);

/**
 * Prices an order. One tax rate, that of the destination, on goods, shipping and fee alike. The tax is rounded once over the whole
 * order and split over its parts by largest remainder, so that the parts always add up to it and each is less than one unit from
 * its exact share. `total = subtotal + shipping + fee + (inclusive ? 0 : tax)`.
 *
 * @throws RangeError when an amount is beyond what can be added exactly.
 */
export const price = ({ currency, lines, shipping, fee, tax }: ToPrice): Priced => {
  const lineTotals = lines.map((line) => line.unitPrice * line.quantity);
  const parts = [...lineTotals, shipping, fee];
  const net = parts.reduce((a, b) => a + b, 0);
  const orderTax = taxOf(net, tax);
  const shares = allocate(orderTax, parts);
  const total = net + (tax.inclusive ? 0 : orderTax);
  if (!(total <= maxAmount)) throw new RangeError("This order is larger than can be added up exactly");
  return {
    totals: {
      currency,
      subtotal: net - shipping - fee,
      shipping,
      fee,
      tax: orderTax,
      shippingTax: shares[lines.length] ?? 0,
      feeTax: shares[lines.length + 1] ?? 0,
      taxInclusive: tax.inclusive,
      taxBasisPoints: tax.basisPoints,
      total,
    },
    lines: lineTotals.map((lineTotal, i) => ({ total: lineTotal, tax: shares[i] ?? 0 })),
  };
};
