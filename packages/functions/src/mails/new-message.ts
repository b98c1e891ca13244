import type { Locale } from "@matjar/core/kernel";
import { z } from "zod";
import { Brand, template } from "./letter.ts";
import { say } from "./order-parts.ts";

const Facts = z.object({
  brand: Brand,
  from: z.string(),
  email: z.string(),
  subject: z.string(),
  text: z.string(),
  deskLink: z.url(),
});

const words = {
  en: {
    subject: "Message from {from}",
    intro: "{from} ({email}) wrote to your store. Answer this mail to write back.",
    open: "Open the messages",
    why: "You get this mail because you run {store}.",
  },
  ar: {
    subject: "رسالة من {from}",
    intro: "كتب {from} ({email}) إلى متجرك. أجب على هذه الرسالة لترد عليه.",
    open: "فتح الرسائل",
    why: "وصلتك هذه الرسالة لأنك تدير {store}.",
  },
  fr: {
    subject: "Message de {from}",
    intro: "{from} ({email}) a écrit à votre boutique. Répondez à ce message pour lui écrire.",
    open: "Ouvrir les messages",
    why: "Vous recevez ce message car vous gérez {store}.",
  },
  it: {
    subject: "Messaggio da {from}",
    intro: "{from} ({email}) ha scritto al tuo negozio. Rispondi a questo messaggio per scrivergli.",
    open: "Apri i messaggi",
    why: "Ricevi questo messaggio perché gestisci {store}.",
  },
} as const satisfies Record<Locale, Record<string, string>>;

/** To the merchant: a visitor wrote through the contact form. Answers go to the visitor. */
export const newMessage = template("new_message", Facts, ({ brand, from, email, subject, text, deskLink }, locale) => {
  const { intro, open, why, subject: about } = words[locale];
  const said = say(intro, { from, email });
  const heading = subject || say(about, { from });
  return {
    brand,
    subject: subject ? `${say(about, { from })}: ${subject}` : say(about, { from }),
    preview: text.slice(0, 120),
    heading,
    parts: [
      { part: "text", text: said },
      { part: "panel", title: heading, lines: text.split("\n") },
      { part: "button", label: open, href: deskLink },
    ],
    footer: [say(why, { store: brand.name })],
  };
});
