import type { Locale } from "@matjar/core/kernel";
import { z } from "zod";
import { template } from "./letter.ts";
import { amountOf, buyerLetter, OrderFacts, say, viewPart } from "./order-parts.ts";

const Facts = OrderFacts.extend({ amount: z.int().min(0), reason: z.string().optional() });

const words = {
  en: {
    subject: "Your refund for order {name}",
    heading: "Your money is on its way back",
    intro: "We refunded {amount} for order {name}.",
    when: "Depending on your bank it can take up to ten days until you see it.",
    reason: "Reason: {reason}",
  },
  ar: {
    subject: "استرداد مبلغ الطلب {name}",
    heading: "أموالك في طريقها إليك",
    intro: "أعدنا إليك {amount} عن الطلب {name}.",
    when: "قد يستغرق ظهور المبلغ حتى عشرة أيام بحسب مصرفك.",
    reason: "السبب: {reason}",
  },
  fr: {
    subject: "Remboursement de la commande {name}",
    heading: "Votre argent est en route",
    intro: "Nous avons remboursé {amount} pour la commande {name}.",
    when: "Selon votre banque, cela peut prendre jusqu’à dix jours.",
    reason: "Motif : {reason}",
  },
  it: {
    subject: "Rimborso dell’ordine {name}",
    heading: "Il tuo denaro sta tornando",
    intro: "Abbiamo rimborsato {amount} per l’ordine {name}.",
    when: "A seconda della banca possono volerci fino a dieci giorni.",
    reason: "Motivo: {reason}",
  },
} as const satisfies Record<Locale, Record<string, string>>;

/** To the buyer, when all money went back. */
export const refunded = template("refunded", Facts, (facts, locale) => {
  const { when, reason, ...opening } = words[locale];
  const values = { name: facts.name, amount: amountOf(facts, facts.amount, locale) };
  return buyerLetter(facts, locale, opening, values, [
    ...(facts.reason ? [{ part: "text" as const, text: say(reason, { reason: facts.reason }) }] : []),
    { part: "text", text: when },
    viewPart(facts, locale),
  ]);
});
