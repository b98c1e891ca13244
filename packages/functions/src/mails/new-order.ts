import type { Locale } from "@matjar/core/kernel";
import { methodLabel } from "@matjar/core/payment";
import { z } from "zod";
import { template } from "./letter.ts";
import { addressPart, amountOf, goodsPart, OrderFacts, say } from "./order-parts.ts";

const Facts = OrderFacts.extend({ buyer: z.string(), note: z.string().optional(), deskLink: z.url() });

const words = {
  en: {
    subject: "New order {name}: {total}",
    heading: "You have a new order",
    intro: "{buyer} ordered for {total}.",
    method: "Payment",
    note: "Note from the buyer",
    open: "Open the order",
    why: "You get this mail because you run {store}.",
  },
  ar: {
    subject: "طلب جديد {name}: {total}",
    heading: "لديك طلب جديد",
    intro: "طلب {buyer} بقيمة {total}.",
    method: "الدفع",
    note: "ملاحظة من المشتري",
    open: "فتح الطلب",
    why: "وصلتك هذه الرسالة لأنك تدير {store}.",
  },
  fr: {
    subject: "Nouvelle commande {name} : {total}",
    heading: "Vous avez une nouvelle commande",
    intro: "{buyer} a commandé pour {total}.",
    method: "Paiement",
    note: "Note de l’acheteur",
    open: "Ouvrir la commande",
    why: "Vous recevez ce message car vous gérez {store}.",
  },
  it: {
    subject: "Nuovo ordine {name}: {total}",
    heading: "Hai un nuovo ordine",
    intro: "{buyer} ha ordinato per {total}.",
    method: "Pagamento",
    note: "Nota dell’acquirente",
    open: "Apri l’ordine",
    why: "Ricevi questo messaggio perché gestisci {store}.",
  },
} as const satisfies Record<Locale, Record<string, string>>;

/** To the merchant: something to pack. */
export const newOrder = template("new_order", Facts, (facts, locale) => {
  const { subject, heading, intro, method, note, open, why } = words[locale];
  const values = { name: facts.name, buyer: facts.buyer, total: amountOf(facts, facts.totals.total, locale) };
  return {
    brand: facts.brand,
    subject: say(subject, values),
    preview: say(intro, values),
    heading,
    parts: [
      { part: "text", text: say(intro, values) },
      { part: "button", label: open, href: facts.deskLink },
      goodsPart(facts, locale),
      { part: "facts", rows: [{ label: method, value: methodLabel(facts.paymentMethod, locale) }] },
      ...(facts.note ? [{ part: "panel" as const, title: note, lines: facts.note.split(/\r?\n/) }] : []),
      ...addressPart(facts, locale),
    ],
    footer: [say(why, { store: facts.brand.name })],
  };
});
