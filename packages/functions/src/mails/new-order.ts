import type { Locale } from "@matjar/core/kernel";
import { methodLabel } from "@matjar/core/payment";
import { z } from "zod";
import { template } from "./letter.ts";
import { MerchantFacts, merchantLetter } from "./merchant-parts.ts";
import { addressPart, amountOf, goodsPart } from "./order-parts.ts";

const Facts = MerchantFacts.extend({ note: z.string().optional() });

const words = {
  en: {
    subject: "New order {name}: {total}",
    heading: "You have a new order",
    intro: "{buyer} ordered for {total}.",
    method: "Payment",
    note: "Note from the buyer",
  },
  ar: {
    subject: "طلب جديد {name}: {total}",
    heading: "لديك طلب جديد",
    intro: "طلب {buyer} بقيمة {total}.",
    method: "الدفع",
    note: "ملاحظة من المشتري",
  },
  fr: {
    subject: "Nouvelle commande {name} : {total}",
    heading: "Vous avez une nouvelle commande",
    intro: "{buyer} a commandé pour {total}.",
    method: "Paiement",
    note: "Note de l’acheteur",
  },
  it: {
    subject: "Nuovo ordine {name}: {total}",
    heading: "Hai un nuovo ordine",
    intro: "{buyer} ha ordinato per {total}.",
    method: "Pagamento",
    note: "Nota dell’acquirente",
  },
} as const satisfies Record<Locale, Record<string, string>>;

/** To the merchant: something to pack. */
export const newOrder = template("new_order", Facts, (facts, locale) => {
  const { method, note, ...opening } = words[locale];
  const values = { name: facts.name, buyer: facts.buyer, total: amountOf(facts, facts.totals.total, locale) };
  return merchantLetter(facts, locale, opening, values, [
    goodsPart(facts, locale),
    { part: "facts", rows: [{ label: method, value: methodLabel(facts.paymentMethod, locale) }] },
    ...(facts.note ? [{ part: "panel" as const, title: note, lines: facts.note.split(/\r?\n/) }] : []),
    ...addressPart(facts, locale),
  ]);
});
