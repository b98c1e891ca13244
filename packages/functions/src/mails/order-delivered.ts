import type { Locale } from "@matjar/core/kernel";
import { template } from "./letter.ts";
import { buyerLetter, OrderFacts, viewPart } from "./order-parts.ts";

const words = {
  en: {
    subject: "Your order {name} has arrived",
    heading: "Delivered",
    intro: "Your order {name} has been delivered. We hope you enjoy it.",
    wrong: "Is something missing or broken? Answer this mail and we will put it right.",
  },
  ar: {
    subject: "وصل طلبك {name}",
    heading: "تم التسليم",
    intro: "سُلّم طلبك {name}. نتمنى أن ينال إعجابك.",
    wrong: "هل ينقص شيء أو وصل تالفًا؟ رُدّ على هذه الرسالة وسنصلح الأمر.",
  },
  fr: {
    subject: "Votre commande {name} est arrivée",
    heading: "Livrée",
    intro: "Votre commande {name} a été livrée. Nous espérons qu’elle vous plaira.",
    wrong: "Il manque quelque chose ou un article est abîmé ? Répondez à ce message, nous réglerons cela.",
  },
  it: {
    subject: "Il tuo ordine {name} è arrivato",
    heading: "Consegnato",
    intro: "Il tuo ordine {name} è stato consegnato. Speriamo ti piaccia.",
    wrong: "Manca qualcosa o è arrivato danneggiato? Rispondi a questo messaggio e rimedieremo.",
  },
} as const satisfies Record<Locale, Record<string, string>>;

/** To the buyer, when every parcel has arrived. */
export const orderDelivered = template("delivered", OrderFacts, (facts, locale) => {
  const { wrong, ...opening } = words[locale];
  return buyerLetter(facts, locale, opening, { name: facts.name }, [viewPart(facts, locale), { part: "small", text: wrong }]);
});
