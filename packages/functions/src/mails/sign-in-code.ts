import type { Locale } from "@matjar/core/kernel";
import { z } from "zod";
import { template } from "./letter.ts";
import { say } from "./order-parts.ts";
import { platformBrand } from "./platform-brand.ts";

const Facts = z.object({ code: z.string().regex(/^\d{6}$/), minutes: z.int(), link: z.url() });

const words = {
  en: {
    subject: "{code} is your Matjar code",
    heading: "Your sign-in code",
    intro: "Type this code where you asked for it:",
    life: "It works once, for {minutes} minutes. Nobody from Matjar will ever ask you for it.",
    why: "Somebody asked for a code with this address. If it was not you, ignore this mail: nothing happens without the code.",
  },
  ar: {
    subject: "رمز الدخول إلى متجر: {code}",
    heading: "رمز تسجيل الدخول",
    intro: "اكتب هذا الرمز حيث طلبته:",
    life: "يصلح الرمز مرة واحدة خلال {minutes} دقائق. لن يطلبه منك أحد من فريق متجر.",
    why: "طلب شخص ما رمزًا لهذا العنوان. إن لم تكن أنت فتجاهل هذه الرسالة، فلن يحدث شيء بدون الرمز.",
  },
  fr: {
    subject: "{code} : votre code Matjar",
    heading: "Votre code de connexion",
    intro: "Saisissez ce code là où vous l’avez demandé :",
    life: "Il sert une seule fois, pendant {minutes} minutes. Personne de Matjar ne vous le demandera.",
    why: "Quelqu’un a demandé un code avec cette adresse. Si ce n’était pas vous, ignorez ce message : sans le code, rien ne se passe.",
  },
  it: {
    subject: "{code} è il tuo codice Matjar",
    heading: "Il tuo codice di accesso",
    intro: "Scrivi questo codice dove lo hai richiesto:",
    life: "Vale una sola volta, per {minutes} minuti. Nessuno di Matjar te lo chiederà mai.",
    why: "Qualcuno ha chiesto un codice con questo indirizzo. Se non eri tu, ignora questo messaggio: senza il codice non succede nulla.",
  },
} as const satisfies Record<Locale, Record<string, string>>;

/** To whoever asked to sign in or up. The code stands in the subject, so that a phone shows it without opening the mail. */
export const signInCode = template("sign_in_code", Facts, ({ code, minutes, link }, locale) => {
  const { subject, heading, intro, life, why } = words[locale];
  return {
    brand: platformBrand(link),
    subject: say(subject, { code }),
    preview: say(life, { minutes }),
    heading,
    parts: [
      { part: "text", text: intro },
      { part: "code", text: code },
      { part: "small", text: say(life, { minutes }) },
    ],
    footer: [why],
  };
});
