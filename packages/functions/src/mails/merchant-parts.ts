import type { Locale } from "@matjar/core/kernel";
import { z } from "zod";
import type { Letter, Part } from "./letter.ts";
import { OrderFacts, say } from "./order-parts.ts";

/** What a mail to the merchant about an order knows besides: who bought, and where the desk shows it. */
export const MerchantFacts = OrderFacts.extend({ buyer: z.string(), deskLink: z.url() });
type MerchantFacts = z.infer<typeof MerchantFacts>;

const words = {
  en: { open: "Open the order", why: "You get this mail because you run {store}." },
  ar: { open: "فتح الطلب", why: "وصلتك هذه الرسالة لأنك تدير {store}." },
  fr: { open: "Ouvrir la commande", why: "Vous recevez ce message car vous gérez {store}." },
  it: { open: "Apri l’ordine", why: "Ricevi questo messaggio perché gestisci {store}." },
} as const satisfies Record<Locale, Record<string, string>>;

interface Opening {
  readonly subject: string;
  readonly heading: string;
  readonly intro: string;
}

/** A letter of the house to a merchant about one order: the first sentence, the way to the order in the desk, then the parts of its kind. */
export const merchantLetter = (
  facts: MerchantFacts,
  locale: Locale,
  opening: Opening,
  values: Parameters<typeof say>[1],
  parts: readonly Part[],
): Letter => {
  const { open, why } = words[locale];
  const intro = say(opening.intro, values);
  return {
    brand: facts.brand,
    subject: say(opening.subject, values),
    preview: intro,
    heading: opening.heading,
    parts: [{ part: "text", text: intro }, { part: "button", label: open, href: facts.deskLink }, ...parts],
    footer: [say(why, { store: facts.brand.name })],
  };
};
