import type { Locale } from "@matjar/core/kernel";
import { z } from "zod";
import { template } from "./letter.ts";
import { MerchantFacts, merchantLetter } from "./merchant-parts.ts";
import { amountOf } from "./order-parts.ts";

const Facts = MerchantFacts.extend({ amount: z.int().min(0) });

const words = {
  en: {
    subject: "A refund could not be sent: order {name}",
    heading: "A refund could not be sent",
    intro: "{amount} for order {name} did not reach {buyer} and is with you again. Often the card has been closed.",
    next: "You still owe this money. Open the order to try again, or send it in another way and note that there.",
  },
  ar: {
    subject: "تعذّر استرداد مبلغ الطلب {name}",
    heading: "تعذّر إرسال المبلغ المسترد",
    intro: "لم يصل مبلغ {amount} عن الطلب {name} إلى {buyer}، وعاد إليك. غالبًا ما تكون البطاقة قد أُغلقت.",
    next: "ما زال هذا المبلغ مستحقًا للمشتري. افتح الطلب لإعادة المحاولة، أو أرسل المبلغ بطريقة أخرى وسجّل ذلك هناك.",
  },
  fr: {
    subject: "Un remboursement a échoué : commande {name}",
    heading: "Un remboursement a échoué",
    intro: "{amount} pour la commande {name} n’ont pas pu être versés à {buyer} et vous sont revenus. Souvent, la carte a été fermée.",
    next: "Vous devez encore cet argent. Ouvrez la commande pour réessayer, ou envoyez-le autrement et notez-le là.",
  },
  it: {
    subject: "Un rimborso non è riuscito: ordine {name}",
    heading: "Un rimborso non è riuscito",
    intro: "{amount} per l’ordine {name} non sono arrivati a {buyer} e sono tornati a te. Spesso la carta è stata chiusa.",
    next: "Devi ancora questo denaro. Apri l’ordine per riprovare, oppure invialo in un altro modo e annotalo lì.",
  },
} as const satisfies Record<Locale, Record<string, string>>;

/** To the merchant: money that he owes the buyer came back to him. */
export const refundFailed = template("refund_failed", Facts, (facts, locale) => {
  const { next, ...opening } = words[locale];
  const values = { name: facts.name, buyer: facts.buyer, amount: amountOf(facts, facts.amount, locale) };
  return merchantLetter(facts, locale, opening, values, [{ part: "text", text: next }]);
});
