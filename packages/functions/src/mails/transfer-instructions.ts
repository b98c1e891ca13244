import type { Locale } from "@matjar/core/kernel";
import { z } from "zod";
import { template } from "./letter.ts";
import { amountOf, buyerLetter, goodsPart, OrderFacts, say, viewPart } from "./order-parts.ts";

const Facts = OrderFacts.extend({
  /** Account holder, IBAN, bank, as the merchant wrote it; lines stay lines. */
  instructions: z.string(),
  /** The day until which the goods are kept, in the reader's words. */
  until: z.string(),
});

const words = {
  en: {
    subject: "How to pay your order {name}",
    heading: "One step left: the bank transfer",
    intro: "Please transfer {total} and write {name} as the reference.",
    bank: "Transfer to",
    until: "We keep your goods until {until}.",
  },
  ar: {
    subject: "طريقة دفع طلبك {name}",
    heading: "بقيت خطوة واحدة: التحويل البنكي",
    intro: "يُرجى تحويل {total} وكتابة {name} في خانة المرجع.",
    bank: "بيانات التحويل",
    until: "نحتفظ ببضاعتك حتى {until}.",
  },
  fr: {
    subject: "Comment payer votre commande {name}",
    heading: "Dernière étape : le virement",
    intro: "Merci de virer {total} en indiquant {name} comme référence.",
    bank: "Virement à",
    until: "Nous gardons vos articles jusqu’au {until}.",
  },
  it: {
    subject: "Come pagare il tuo ordine {name}",
    heading: "Manca solo il bonifico",
    intro: "Trasferisci {total} e indica {name} come causale.",
    bank: "Bonifico a",
    until: "Teniamo da parte la merce fino al {until}.",
  },
} as const satisfies Record<Locale, Record<string, string>>;

/** To the buyer who pays by bank transfer: where to, how much, until when. */
export const transferInstructions = template("transfer_instructions", Facts, (facts, locale) => {
  const values = { name: facts.name, total: amountOf(facts, facts.totals.total, locale), until: facts.until };
  const { bank, until, ...opening } = words[locale];
  return buyerLetter(facts, locale, opening, values, [
    { part: "panel", title: bank, lines: facts.instructions.split(/\r?\n/).filter((line) => line.trim() !== "") },
    { part: "text", text: say(until, values) },
    goodsPart(facts, locale),
    viewPart(facts, locale),
  ]);
});
