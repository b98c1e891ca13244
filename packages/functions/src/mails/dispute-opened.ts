import type { Locale } from "@matjar/core/kernel";
import { z } from "zod";
import { template } from "./letter.ts";
import { MerchantFacts, merchantLetter } from "./merchant-parts.ts";
import { amountOf, goodsPart, say } from "./order-parts.ts";

const Facts = MerchantFacts.extend({
  amount: z.int().min(0),
  /** The last day to answer, in the reader's words; absent when the bank decides alone. */
  until: z.string().optional(),
});

const words = {
  en: {
    subject: "{amount} is disputed: order {name}",
    heading: "A buyer disputes a payment",
    intro: "{buyer} asked the bank for {amount} of order {name} back.",
    answer: "Answer at Stripe until {until}, with proof of the order and of the delivery. Without an answer the money is lost.",
    wait: "There is nothing to answer: the bank decides, and the order will show how.",
  },
  ar: {
    subject: "اعتراض على {amount}: الطلب {name}",
    heading: "اعترض مشترٍ على دفعة",
    intro: "طلب {buyer} من مصرفه استعادة {amount} من الطلب {name}.",
    answer: "أجب لدى Stripe حتى {until}، مع إثبات الطلب والتسليم. من دون جواب يضيع المبلغ.",
    wait: "لا شيء عليك الآن: يقرر المصرف، وسيظهر القرار في الطلب.",
  },
  fr: {
    subject: "{amount} contestés : commande {name}",
    heading: "Un acheteur conteste un paiement",
    intro: "{buyer} a demandé à sa banque de récupérer {amount} pour la commande {name}.",
    answer: "Répondez chez Stripe jusqu’au {until}, avec les preuves de la commande et de la livraison. Sans réponse, l’argent est perdu.",
    wait: "Vous n’avez rien à répondre : la banque décide, et la commande vous dira comment.",
  },
  it: {
    subject: "{amount} contestati: ordine {name}",
    heading: "Un acquirente contesta un pagamento",
    intro: "{buyer} ha chiesto alla banca di riavere {amount} per l’ordine {name}.",
    answer: "Rispondi su Stripe entro {until}, con le prove dell’ordine e della consegna. Senza risposta il denaro è perso.",
    wait: "Non c’è nulla da rispondere: decide la banca, e l’ordine ti dirà come.",
  },
} as const satisfies Record<Locale, Record<string, string>>;

/** To the merchant: a buyer asked the bank for the money back. */
export const disputeOpened = template("dispute_opened", Facts, (facts, locale) => {
  const { answer, wait, ...opening } = words[locale];
  const values = { name: facts.name, buyer: facts.buyer, amount: amountOf(facts, facts.amount, locale) };
  const next = facts.until === undefined ? wait : say(answer, { until: facts.until });
  return merchantLetter(facts, locale, opening, values, [{ part: "text", text: next }, goodsPart(facts, locale)]);
});
