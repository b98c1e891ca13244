import type { StoreContext } from "../kernel/index.ts";
import type { Bill, BillItem } from "../payment/port.ts";
import type { Payment } from "../payment/schema.ts";
import type { Store } from "../store/schema.ts";
import { readStore } from "../store/store.ts";
import type { Order } from "./schema.ts";
import { orderLink } from "./token.ts";

const words = {
  shipping: { en: "Shipping", ar: "الشحن", fr: "Livraison", it: "Spedizione" },
  tax: { en: "Tax", ar: "الضريبة", fr: "Taxes", it: "Imposte" },
  fee: { en: "Fee", ar: "رسوم", fr: "Frais", it: "Commissione" },
} as const;

const itemsOf = ({ lines, totals, locale }: Order): BillItem[] => {
  const one = (name: string, unitAmount: number): BillItem[] => (unitAmount > 0 ? [{ name, quantity: 1, unitAmount }] : []);
  return [
    ...lines.map((line) => ({
      name: line.variantTitle ? `${line.title} (${line.variantTitle})` : line.title,
      quantity: line.quantity,
      unitAmount: line.unitPrice,
    })),
    ...one(words.shipping[locale], totals.shipping),
    ...one(words.fee[locale], totals.fee),
    ...one(words.tax[locale], totals.taxInclusive ? 0 : totals.tax),
  ];
};

/** What the gateway is asked for; made from what is stored alone, so that asking again is asking for the same. */
export const billOf = async (ctx: StoreContext, order: Order, payment: Payment, known?: Store): Promise<Bill> => {
  const store = known ?? (await readStore(ctx)).value;
  const link = orderLink(ctx, store, order.id);
  return {
    key: `co:${order.id}:${payment.attempt}`,
    orderId: order.id,
    paymentId: payment.id,
    amount: payment.amount,
    currency: payment.currency,
    items: itemsOf(order),
    email: order.email,
    locale: order.locale,
    account: payment.account,
    expiresAt: Date.parse(payment.expiresAt),
    returnUrl: `${link}?paid`,
    cancelUrl: `${link}?unpaid`,
  };
};
