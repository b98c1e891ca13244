/** What this theme says beside the words of the kit. */
import type { Locale, Words } from "@matjar/theme-kit/contract/index.ts";

const words = {
  choose: { ar: "اختر", en: "Choose", fr: "Choisir", it: "Scegli" },
  offers: { ar: "عروض", en: "Offers", fr: "Offres", it: "Offerte" },
  aisles: { ar: "أقسام المتجر", en: "Aisles", fr: "Rayons", it: "Reparti" },
  basket: { ar: "سلتك", en: "Your basket", fr: "Votre panier", it: "Il tuo carrello" },
  open: { ar: "افتح {title}", en: "Open {title}", fr: "Ouvrir {title}", it: "Apri {title}" },
} as const satisfies Record<string, Words>;

/** A sentence in a language. */
export const tell = (locale: Locale, key: keyof typeof words, title = ""): string => words[key][locale].replace("{title}", () => title);
