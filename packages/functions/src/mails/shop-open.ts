import type { Locale } from "@matjar/core/kernel";
import { z } from "zod";
import { Brand, template } from "./letter.ts";
import { say } from "./order-parts.ts";

const Facts = z.object({ brand: Brand });

const words = {
  en: {
    subject: "{store} is open",
    heading: "We are open",
    text: "You asked us to tell you: {store} is open now. We are glad to see you.",
    visit: "Visit the shop",
    why: "You get this one mail because this address was left at {store} to hear of the opening. We will not write again.",
  },
  ar: {
    subject: "افتُتح {store}",
    heading: "افتتحنا المتجر",
    text: "طلبت منا أن نخبرك: متجر {store} مفتوح الآن، وتسعدنا زيارتك.",
    visit: "زيارة المتجر",
    why: "تصلك هذه الرسالة الوحيدة لأن هذا العنوان سُجّل في {store} لمعرفة موعد الافتتاح. لن نراسلك مرة أخرى.",
  },
  fr: {
    subject: "{store} est ouvert",
    heading: "Nous sommes ouverts",
    text: "Vous nous avez demandé de vous prévenir : {store} vient d’ouvrir. Au plaisir de vous y voir.",
    visit: "Visiter la boutique",
    why: "Vous recevez cet unique message car cette adresse a été laissée chez {store} pour être prévenue de l’ouverture. Nous n’écrirons plus.",
  },
  it: {
    subject: "{store} è aperto",
    heading: "Siamo aperti",
    text: "Ci hai chiesto di avvisarti: {store} ora è aperto. Ti aspettiamo.",
    visit: "Visita il negozio",
    why: "Ricevi quest’unico messaggio perché questo indirizzo è stato lasciato a {store} per sapere dell’apertura. Non scriveremo più.",
  },
} as const satisfies Record<Locale, Record<string, string>>;

/** To somebody who waited: the shop is open. */
export const shopOpen = template("shop_open", Facts, ({ brand }, locale) => {
  const { subject, heading, text, visit, why } = words[locale];
  const said = say(text, { store: brand.name });
  return {
    brand,
    subject: say(subject, { store: brand.name }),
    preview: said,
    heading,
    parts: [
      { part: "text", text: said },
      { part: "button", label: visit, href: brand.href },
    ],
    footer: [say(why, { store: brand.name })],
  };
});
