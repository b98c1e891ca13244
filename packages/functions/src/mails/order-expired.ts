import type { Locale } from "@matjar/core/kernel";
import { type Part, template } from "./letter.ts";
import { buyerLetter, goodsPart, OrderFacts } from "./order-parts.ts";

const words = {
  en: {
    subject: "Your order {name} was not paid",
    heading: "We could not keep your order any longer",
    intro: "No payment reached us for order {name}, so the goods are free again. Nothing was charged.",
    again: "Back to the store",
  },
  ar: {
    subject: "لم يُدفع طلبك {name}",
    heading: "لم نتمكن من حجز طلبك أكثر",
    intro: "لم يصلنا دفع للطلب {name}، لذلك أُتيحت البضاعة من جديد. لم يُخصم أي مبلغ.",
    again: "العودة إلى المتجر",
  },
  fr: {
    subject: "Votre commande {name} n’a pas été payée",
    heading: "Nous n’avons pas pu garder votre commande",
    intro: "Aucun paiement ne nous est parvenu pour la commande {name} ; les articles sont de nouveau disponibles. Rien n’a été débité.",
    again: "Retour à la boutique",
  },
  it: {
    subject: "Il tuo ordine {name} non è stato pagato",
    heading: "Non abbiamo potuto tenere il tuo ordine",
    intro: "Non abbiamo ricevuto il pagamento dell’ordine {name}; la merce è di nuovo disponibile. Non è stato addebitato nulla.",
    again: "Torna al negozio",
  },
} as const satisfies Record<Locale, Record<string, string>>;

/** To the buyer whose time to pay ran out. */
export const orderExpired = template("order_expired", OrderFacts, (facts, locale) => {
  const { again, ...opening } = words[locale];
  const back: Part = { part: "button", label: again, href: facts.brand.href };
  return buyerLetter(facts, locale, opening, { name: facts.name }, [goodsPart(facts, locale), back]);
});
