/** Words that only this theme says. */
import { say4 } from "@matjar/theme-kit/contract/index.ts";
import type { ShopView } from "@matjar/theme-kit/views.ts";

const words = {
  play: say4("تشغيل {title}", "Play {title}", "Écouter {title}", "Ascolta {title}"),
  pause: say4("إيقاف {title}", "Pause {title}", "Mettre {title} en pause", "Metti in pausa {title}"),
  position: say4("الموضع في {title}", "Position in {title}", "Position dans {title}", "Posizione in {title}"),
  noSound: say4(
    "تعذّر تشغيل هذا المقطع الآن.",
    "This track cannot be played just now.",
    "Cette piste ne peut pas être lue pour l’instant.",
    "Questa traccia non si può ascoltare in questo momento.",
  ),
  typeHere: say4("اكتب نصك لتجرّبه", "Type your own text", "Tapez votre texte", "Scrivi il tuo testo"),
  size: say4("الحجم", "Size", "Taille", "Dimensione"),
  inside: say4("ماذا ستحصل عليه", "What you get", "Ce que vous recevez", "Che cosa ricevi"),
  maker: say4("كلمة من الصانع", "A note from the maker", "Le mot de l’auteur", "Una nota dell’autore"),
} as const;

export const sayHere = (locale: ShopView["locale"], key: keyof typeof words, title = ""): string =>
  words[key][locale].replace("{title}", title);
