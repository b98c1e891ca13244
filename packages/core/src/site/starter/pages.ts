import { fill, type Locale, type Words } from "../../kernel/index.ts";
import type { Store } from "../../store/schema.ts";
import type { ContentPage } from "../schema.ts";
import { about, privacy, shippingAndReturns } from "./page-texts.ts";
import { mainLocale, perLocale } from "./words.ts";

/** Addresses stay the same in every language, so that themes and mails can link to them. */
export const starterTitles = {
  about: { ar: "من نحن", en: "About us", fr: "À propos", it: "Chi siamo" },
  "shipping-and-returns": { ar: "الشحن والإرجاع", en: "Shipping and returns", fr: "Livraison et retours", it: "Spedizioni e resi" },
  privacy: { ar: "سياسة الخصوصية", en: "Privacy policy", fr: "Politique de confidentialité", it: "Informativa sulla privacy" },
  contact: { ar: "تواصل معنا", en: "Contact us", fr: "Nous contacter", it: "Contatti" },
} as const satisfies Record<string, Words>;

const reach: Words = {
  ar: "<p>يسعدنا أن نسمع منك: سؤال عن منتج، أو عن طلب، أو اقتراح.</p>",
  en: "<p>We are glad to hear from you: a question about a product, about an order, or an idea.</p>",
  fr: "<p>Nous sommes heureux de vous lire : une question sur un produit, une commande, ou une idée.</p>",
  it: "<p>Siamo felici di sentirti: una domanda su un prodotto, su un ordine, oppure un’idea.</p>",
};
const by = {
  email: { ar: "البريد الإلكتروني", en: "E-mail", fr: "E-mail", it: "E-mail" },
  phone: { ar: "الهاتف", en: "Phone", fr: "Téléphone", it: "Telefono" },
} satisfies Record<string, Words>;
const orderNumber: Words = {
  ar: "<p>إذا كان سؤالك عن طلب، فاذكر رقمه من فضلك حتى نجيبك بسرعة.</p>",
  en: "<p>If it is about an order, please give its number, so that we can answer quickly.</p>",
  fr: "<p>S’il s’agit d’une commande, indiquez son numéro pour une réponse rapide.</p>",
  it: "<p>Se riguarda un ordine, indica il numero così possiamo risponderti subito.</p>",
};

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
const way = (label: string, scheme: string, value: string): string =>
  `<li>${label}: <a href="${scheme}:${escaped(value.replace(/\s/g, ""))}">${escaped(value)}</a></li>`;

const contactBody = (store: Store, locale: Locale): string => {
  const phone = store.phone ? way(by.phone[locale], "tel", store.phone) : "";
  return `${reach[locale]}<ul>${way(by.email[locale], "mailto", store.email)}${phone}</ul>${orderNumber[locale]}`;
};

type Body = (store: Store, locale: Locale) => string;
const written =
  (words: Words): Body =>
  (store, locale) =>
    fill(words[locale], { name: escaped(store.name), email: escaped(store.email) });

const bodies: Readonly<Record<keyof typeof starterTitles, Body>> = {
  about: written(about),
  "shipping-and-returns": written(shippingAndReturns),
  privacy: written(privacy),
  contact: contactBody,
};

/** Pages that a shop should not open without, in its own languages; a start to be edited, not legal advice. */
export const starterPages = (store: Store): Omit<ContentPage, "id" | "updatedAt">[] =>
  (Object.keys(starterTitles) as (keyof typeof starterTitles)[]).map((slug) => ({
    slug,
    title: starterTitles[slug][mainLocale(store)],
    bodyHtml: bodies[slug](store, mainLocale(store)),
    sections: [],
    seo: {},
    translations: perLocale(store, (locale) => ({ title: starterTitles[slug][locale], bodyHtml: bodies[slug](store, locale) })),
  }));
