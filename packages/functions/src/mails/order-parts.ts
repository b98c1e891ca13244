import { fill, formatCount, formatMoney, type Locale } from "@matjar/core/kernel";
import { OrderLine, Totals } from "@matjar/core/order/schema";
import { PaymentMethod } from "@matjar/core/payment/schema";
import { addressLines } from "@matjar/core/store";
import { Address, Digits } from "@matjar/core/store/schema";
import { z } from "zod";
import { Brand, isolated, type Letter, type Part } from "./letter.ts";

/** What every mail about an order knows. Amounts are minor units of `totals.currency`. */
export const OrderFacts = z.object({
  brand: Brand,
  /** Where answers go: the store's address. */
  contact: z.string(),
  digits: Digits,
  /** The order's number, or the end of its id while it has none. */
  name: z.string(),
  /** The buyer's page of the order. */
  link: z.url(),
  lines: z.array(OrderLine.pick({ title: true, variantTitle: true, personalisation: true, quantity: true, total: true })),
  totals: Totals,
  paymentMethod: PaymentMethod,
  address: Address.optional(),
  shippingName: z.string().optional(),
});
export type OrderFacts = z.infer<typeof OrderFacts>;

const words = {
  en: {
    subtotal: "Subtotal",
    shipping: "Delivery",
    fee: "Cash-on-delivery fee",
    tax: "Tax",
    taxIn: "Tax included",
    total: "Total",
    view: "View your order",
    to: "Delivery address",
    why: "You get this mail because you ordered at {store}.",
    questions: "Questions? Answer this mail or write to {contact}.",
  },
  ar: {
    subtotal: "المجموع الفرعي",
    shipping: "التوصيل",
    fee: "رسوم الدفع عند الاستلام",
    tax: "الضريبة",
    taxIn: "الضريبة (مشمولة)",
    total: "الإجمالي",
    view: "عرض طلبك",
    to: "عنوان التوصيل",
    why: "وصلتك هذه الرسالة لأنك طلبت من {store}.",
    questions: "لديك سؤال؟ رُدّ على هذه الرسالة أو اكتب إلى {contact}.",
  },
  fr: {
    subtotal: "Sous-total",
    shipping: "Livraison",
    fee: "Frais de paiement à la livraison",
    tax: "Taxes",
    taxIn: "Taxes incluses",
    total: "Total",
    view: "Voir votre commande",
    to: "Adresse de livraison",
    why: "Vous recevez ce message car vous avez commandé chez {store}.",
    questions: "Une question ? Répondez à ce message ou écrivez à {contact}.",
  },
  it: {
    subtotal: "Subtotale",
    shipping: "Consegna",
    fee: "Supplemento contrassegno",
    tax: "Imposte",
    taxIn: "Imposte incluse",
    total: "Totale",
    view: "Vedi il tuo ordine",
    to: "Indirizzo di consegna",
    why: "Ricevi questo messaggio perché hai ordinato da {store}.",
    questions: "Domande? Rispondi a questo messaggio o scrivi a {contact}.",
  },
} as const satisfies Record<Locale, Record<string, string>>;

/** An amount of the order as the reader reads it. */
export const amountOf = ({ totals, digits }: Pick<OrderFacts, "totals" | "digits">, amount: number, locale: Locale): string =>
  formatMoney({ amount, currency: totals.currency }, locale, digits);

const totalsOf = (facts: OrderFacts, locale: Locale) => {
  const { totals } = facts;
  const say = words[locale];
  const row = (label: string, amount: number, strong = false) => ({ label, value: amountOf(facts, amount, locale), strong });
  return [
    row(say.subtotal, totals.subtotal),
    ...(facts.address ? [row(say.shipping, totals.shipping)] : []),
    ...(totals.fee > 0 ? [row(say.fee, totals.fee)] : []),
    ...(totals.tax > 0 && !totals.taxInclusive ? [row(say.tax, totals.tax)] : []),
    row(say.total, totals.total, true),
    ...(totals.tax > 0 && totals.taxInclusive ? [row(say.taxIn, totals.tax)] : []),
  ];
};

/** Which one it is, and what the buyer wrote for it. */
const notesOf = ({ variantTitle, personalisation }: OrderFacts["lines"][number]): string[] => {
  const { label = "", text = "" } = personalisation ?? {};
  return [variantTitle, label ? `${label}: ${isolated(text)}` : text].filter(Boolean);
};

/** The bought lines with the totals under them. */
export const goodsPart = (facts: OrderFacts, locale: Locale): Part => ({
  part: "goods",
  lines: facts.lines.map((line) => ({
    title: line.title,
    notes: notesOf(line),
    quantity: formatCount(line.quantity, locale, facts.digits),
    amount: amountOf(facts, line.total, locale),
  })),
  totals: totalsOf(facts, locale),
});

export const addressPart = ({ address }: OrderFacts, locale: Locale): Part[] => {
  if (!address) return [];
  const phone = address.phone ? [isolated(address.phone)] : [];
  return [{ part: "panel", title: words[locale].to, lines: [...addressLines(address, locale), ...phone] }];
};

export const viewPart = ({ link }: Pick<OrderFacts, "link">, locale: Locale): Part => ({
  part: "button",
  label: words[locale].view,
  href: link,
});

/** Fills the gaps of a sentence with isolated values. */
export const say = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  fill(sentence, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, isolated(value)])));

interface Opening {
  readonly subject: string;
  /** Shown by mail programs beside the subject; the first sentence when absent. */
  readonly preview?: string;
  readonly heading: string;
  readonly intro: string;
}

/**
 * A letter of a store to its buyer: subject and first sentence with their gaps filled, then the parts of its kind; brand and
 * footer are always the same.
 */
export const buyerLetter = (
  facts: Pick<OrderFacts, "brand" | "contact">,
  locale: Locale,
  opening: Opening,
  values: Parameters<typeof say>[1],
  parts: readonly Part[],
): Letter => {
  const intro = say(opening.intro, values);
  return {
    brand: facts.brand,
    subject: say(opening.subject, values),
    preview: opening.preview ?? intro,
    heading: opening.heading,
    parts: [{ part: "text", text: intro }, ...parts],
    footer: [say(words[locale].why, { store: facts.brand.name }), say(words[locale].questions, { contact: facts.contact })],
  };
};
