import type { Locale } from "@matjar/core/kernel";
import type { PaymentMethod } from "@matjar/core/payment/schema";
import { template } from "./letter.ts";
import { addressPart, amountOf, buyerLetter, goodsPart, OrderFacts, say, viewPart } from "./order-parts.ts";

const words = {
  en: {
    subject: "Your order {name} at {store}",
    heading: "Thank you for your order",
    intro: "We have your order {name} and will take care of it.",
    paid: "Paid: {total}.",
    door: "Please have {total} ready when the parcel arrives.",
  },
  ar: {
    subject: "طلبك {name} من {store}",
    heading: "شكرًا على طلبك",
    intro: "استلمنا طلبك {name} وسنعتني به.",
    paid: "تم دفع {total}.",
    door: "يُرجى تجهيز {total} عند وصول الطرد.",
  },
  fr: {
    subject: "Votre commande {name} chez {store}",
    heading: "Merci pour votre commande",
    intro: "Nous avons bien reçu votre commande {name} et nous en occupons.",
    paid: "Payé : {total}.",
    door: "Merci de préparer {total} à l’arrivée du colis.",
  },
  it: {
    subject: "Il tuo ordine {name} da {store}",
    heading: "Grazie per il tuo ordine",
    intro: "Abbiamo ricevuto il tuo ordine {name} e ce ne occupiamo.",
    paid: "Pagato: {total}.",
    door: "Tieni pronti {total} all’arrivo del pacco.",
  },
} as const satisfies Record<Locale, Record<string, string>>;

const paidSentence = (method: PaymentMethod, locale: Locale): string =>
  method === "cash_on_delivery" ? words[locale].door : words[locale].paid;

/** To the buyer, once the order is certain: what was bought, for how much, and where it goes. */
export const receipt = template("receipt", OrderFacts, (facts, locale) => {
  const values = { name: facts.name, store: facts.brand.name, total: amountOf(facts, facts.totals.total, locale) };
  const paid = say(paidSentence(facts.paymentMethod, locale), values);
  return buyerLetter(facts, locale, { ...words[locale], preview: paid }, values, [
    goodsPart(facts, locale),
    { part: "text", text: paid },
    viewPart(facts, locale),
    ...addressPart(facts, locale),
  ]);
});
