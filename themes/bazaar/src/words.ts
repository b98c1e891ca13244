/** What this theme says beside the words of the kit. */
import type { Locale, Words } from "@matjar/theme-kit/contract/index.ts";

const words = {
  add: { ar: "أضف {title}", en: "Add {title}", fr: "Ajouter {title}", it: "Aggiungi {title}" },
  less: { ar: "أنقص {title} واحداً", en: "One less of {title}", fr: "Retirer un {title}", it: "Togli un {title}" },
  choose: { ar: "اختر", en: "Choose", fr: "Choisir", it: "Scegli" },
  offers: { ar: "عروض", en: "Offers", fr: "Offres", it: "Offerte" },
  aisles: { ar: "أقسام المتجر", en: "Aisles", fr: "Rayons", it: "Reparti" },
  basket: { ar: "سلتك", en: "Your basket", fr: "Votre panier", it: "Il tuo carrello" },
  open: { ar: "افتح {title}", en: "Open {title}", fr: "Ouvrir {title}", it: "Apri {title}" },
} as const satisfies Record<string, Words>;

/** What stands for a title that a script will put there. */
export const titleGap = "%";

/** A sentence in a language. */
export const tell = (locale: Locale, key: keyof typeof words, title = titleGap): string =>
  words[key][locale].replace("{title}", () => title);
