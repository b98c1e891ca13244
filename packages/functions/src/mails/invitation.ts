import type { Locale } from "@matjar/core/kernel";
import { Role } from "@matjar/core/store/schema";
import { z } from "zod";
import { template } from "./letter.ts";
import { say } from "./order-parts.ts";
import { platformBrand } from "./platform-brand.ts";

const Facts = z.object({ store: z.string(), role: Role, inviter: z.string(), link: z.url() });

const words = {
  en: {
    subject: "{store} invites you to its desk",
    heading: "You are invited to {store}",
    intro: "{inviter} would like you to work on {store} {role}.",
    how: "Sign in with this e-mail address; a code comes by mail. There is no password to think up.",
    open: "Sign in",
    why: "If you do not know {inviter}, ignore this mail.",
  },
  ar: {
    subject: "دعوة من {store} إلى لوحة الإدارة",
    heading: "أنت مدعو إلى {store}",
    intro: "يدعوك {inviter} إلى العمل في {store} {role}.",
    how: "سجّل الدخول بهذا البريد، وسيصلك رمز برسالة. لا حاجة إلى كلمة مرور.",
    open: "تسجيل الدخول",
    why: "إن كنت لا تعرف {inviter} فتجاهل هذه الرسالة.",
  },
  fr: {
    subject: "{store} vous invite à son bureau",
    heading: "Vous êtes invité chez {store}",
    intro: "{inviter} vous propose de travailler chez {store} {role}.",
    how: "Connectez-vous avec cette adresse ; un code arrive par mail. Aucun mot de passe à inventer.",
    open: "Se connecter",
    why: "Si vous ne connaissez pas {inviter}, ignorez ce message.",
  },
  it: {
    subject: "{store} ti invita nel suo pannello",
    heading: "Sei invitato in {store}",
    intro: "{inviter} vorrebbe che lavorassi in {store} {role}.",
    how: "Accedi con questo indirizzo e-mail; ti arriva un codice per posta. Nessuna password da inventare.",
    open: "Accedi",
    why: "Se non conosci {inviter}, ignora questo messaggio.",
  },
} as const satisfies Record<Locale, Record<string, string>>;

const roles = {
  en: { owner: "as an owner", manager: "as a manager", staff: "with its orders" },
  ar: { owner: "بصفة مالك", manager: "بصفة مدير", staff: "على الطلبات" },
  fr: { owner: "comme propriétaire", manager: "comme gérant", staff: "sur les commandes" },
  it: { owner: "come proprietario", manager: "come gestore", staff: "sugli ordini" },
} as const satisfies Record<Locale, Record<Role, string>>;

/** To somebody who is asked into a store. */
export const invitation = template("invitation", Facts, ({ store, role, inviter, link }, locale) => {
  const { subject, heading, intro, how, open, why } = words[locale];
  const said = say(intro, { store, inviter }).replace("{role}", roles[locale][role]);
  return {
    brand: platformBrand(link),
    subject: say(subject, { store }),
    preview: said,
    heading: say(heading, { store }),
    parts: [
      { part: "text", text: said },
      { part: "text", text: how },
      { part: "button", label: open, href: link },
    ],
    footer: [say(why, { inviter })],
  };
});
