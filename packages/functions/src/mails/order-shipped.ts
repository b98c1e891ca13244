import type { Locale } from "@matjar/core/kernel";
import { z } from "zod";
import { type Part, template } from "./letter.ts";
import { addressPart, buyerLetter, OrderFacts, viewPart } from "./order-parts.ts";

export const ShippedFacts = OrderFacts.extend({
  carrierName: z.string(),
  trackingNumber: z.string().optional(),
  trackingUrl: z.url().optional(),
});

const words = {
  en: {
    subject: "Your order {name} is on its way",
    heading: "Your parcel is on its way",
    intro: "{carrier} has your parcel.",
    carrier: "Carrier",
    number: "Tracking number",
    track: "Track the parcel",
  },
  ar: {
    subject: "طلبك {name} في الطريق",
    heading: "طردك في الطريق إليك",
    intro: "طردك الآن لدى {carrier}.",
    carrier: "شركة الشحن",
    number: "رقم التتبع",
    track: "تتبّع الطرد",
  },
  fr: {
    subject: "Votre commande {name} est en route",
    heading: "Votre colis est en route",
    intro: "{carrier} a pris en charge votre colis.",
    carrier: "Transporteur",
    number: "Numéro de suivi",
    track: "Suivre le colis",
  },
  it: {
    subject: "Il tuo ordine {name} è in viaggio",
    heading: "Il tuo pacco è in viaggio",
    intro: "{carrier} ha preso in carico il tuo pacco.",
    carrier: "Corriere",
    number: "Numero di tracciamento",
    track: "Segui il pacco",
  },
} as const satisfies Record<Locale, Record<string, string>>;

/** One button: to the carrier where it has a page, else to the order. */
const followPart = (facts: z.output<typeof ShippedFacts>, locale: Locale): Part =>
  facts.trackingUrl ? { part: "button", label: words[locale].track, href: facts.trackingUrl } : viewPart(facts, locale);

/** To the buyer, when the carrier has the parcel. */
export const orderShipped = template("shipped", ShippedFacts, (facts, locale) => {
  const { carrier, number, ...opening } = words[locale];
  const values = { name: facts.name, carrier: facts.carrierName };
  const rows = [
    { label: carrier, value: facts.carrierName },
    ...(facts.trackingNumber ? [{ label: number, value: facts.trackingNumber }] : []),
  ];
  return buyerLetter(facts, locale, opening, values, [{ part: "facts", rows }, followPart(facts, locale), ...addressPart(facts, locale)]);
});
