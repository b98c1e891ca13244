import type { Locale } from "@matjar/core/kernel";
import { z } from "zod";
import { template } from "./letter.ts";
import { buyerLetter, goodsPart, OrderFacts, say, viewPart } from "./order-parts.ts";

const Facts = OrderFacts.extend({ reason: z.string().optional(), wasPaid: z.boolean() });

const words = {
  en: {
    subject: "Your order {name} was cancelled",
    heading: "Your order was cancelled",
    intro: "Order {name} will not be delivered.",
    reason: "Reason: {reason}",
    paid: "What you paid is on its way back to you.",
    unpaid: "Nothing was charged.",
  },
  ar: {
    subject: "أُلغي طلبك {name}",
    heading: "أُلغي طلبك",
    intro: "لن يُسلَّم الطلب {name}.",
    reason: "السبب: {reason}",
    paid: "المبلغ الذي دفعته في طريقه إليك.",
    unpaid: "لم يُخصم أي مبلغ.",
  },
  fr: {
    subject: "Votre commande {name} a été annulée",
    heading: "Votre commande a été annulée",
    intro: "La commande {name} ne sera pas livrée.",
    reason: "Motif : {reason}",
    paid: "Votre paiement est en cours de remboursement.",
    unpaid: "Rien n’a été débité.",
  },
  it: {
    subject: "Il tuo ordine {name} è stato annullato",
    heading: "Il tuo ordine è stato annullato",
    intro: "L’ordine {name} non verrà consegnato.",
    reason: "Motivo: {reason}",
    paid: "Il tuo pagamento è in corso di rimborso.",
    unpaid: "Non è stato addebitato nulla.",
  },
} as const satisfies Record<Locale, Record<string, string>>;

/** To the buyer, when merchant or buyer called the order off. */
export const orderCancelled = template("order_cancelled", Facts, (facts, locale) => {
  const { reason, paid, unpaid, ...opening } = words[locale];
  return buyerLetter(facts, locale, opening, { name: facts.name }, [
    ...(facts.reason ? [{ part: "text" as const, text: say(reason, { reason: facts.reason }) }] : []),
    { part: "text", text: facts.wasPaid ? paid : unpaid },
    goodsPart(facts, locale),
    viewPart(facts, locale),
  ]);
});
