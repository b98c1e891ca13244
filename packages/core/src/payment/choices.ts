import type { Locale, Words } from "../kernel/index.ts";
import type { Gateways } from "./port.ts";
import type { PaymentChoice, PaymentMethod, PaymentSettings } from "./schema.ts";
import type { WaysToPay } from "./settings.ts";

/** What decides which ways to pay fit. Amounts in minor units. */
export interface ToPay {
  readonly subtotal: number;
  /** Before any fee of the way to pay. */
  readonly total: number;
  readonly currency: string;
  readonly requiresShipping: boolean;
}

const labels: Readonly<Record<PaymentMethod, Words>> = {
  stripe: { en: "Card", ar: "بطاقة", fr: "Carte bancaire", it: "Carta" },
  cash_on_delivery: { en: "Cash on delivery", ar: "الدفع عند الاستلام", fr: "Paiement à la livraison", it: "Contrassegno" },
  bank_transfer: { en: "Bank transfer", ar: "تحويل بنكي", fr: "Virement bancaire", it: "Bonifico bancario" },
  test: { en: "Test payment", ar: "دفع تجريبي", fr: "Paiement d’essai", it: "Pagamento di prova" },
  free: { en: "Nothing to pay", ar: "لا شيء للدفع", fr: "Rien à payer", it: "Niente da pagare" },
};

const testNote: Words = {
  en: "For trying out the shop: no money moves.",
  ar: "لتجربة المتجر فقط: لا يُدفع أي مبلغ.",
  fr: "Pour essayer la boutique : aucun argent ne circule.",
  it: "Per provare il negozio: nessun denaro viene trasferito.",
};

export const methodLabel = (method: PaymentMethod, locale: Locale): string => labels[method][locale];

/** The merchant's account data for a transfer, in the buyer's language where there is one. */
export const transferInstructions = ({ bankTransfer }: PaymentSettings, locale: Locale): string =>
  bankTransfer.translations?.[locale] || bankTransfer.instructions;

const within = (amount: number, minimum = 0, maximum = Number.POSITIVE_INFINITY) => amount >= minimum && amount <= maximum;

/** The ways to pay that fit, in the order they are shown. When nothing is to be paid, only `free`. */
export const paymentChoices = (settings: WaysToPay, gateways: Gateways, what: ToPay, locale: Locale): PaymentChoice[] => {
  const choice = (method: PaymentMethod, fee = 0, note = ""): PaymentChoice => ({
    method,
    fee,
    label: labels[method][locale],
    ...(note ? { note } : {}),
  });
  if (what.total === 0) return [choice("free")];
  const { stripe, connection, cashOnDelivery: cash, bankTransfer, test } = settings;
  const online = (method: PaymentMethod) => gateways[method]?.takes(what.total, what.currency) ?? false;
  return [
    ...(stripe.enabled && connection.account?.chargesEnabled && online("stripe") ? [choice("stripe")] : []),
    ...(cash.enabled && what.requiresShipping && within(what.subtotal, cash.minimum, cash.maximum)
      ? [choice("cash_on_delivery", cash.fee)]
      : []),
    ...(bankTransfer.enabled ? [choice("bank_transfer", 0, transferInstructions(settings, locale))] : []),
    ...(test.enabled && online("test") ? [choice("test", 0, testNote[locale])] : []),
  ];
};
