import { type Locale, sha256, type Words } from "../kernel/index.ts";
import type { Shipping } from "../shipping/schema.ts";
import { cleanTexts } from "../site/rules.ts";
import type { ContentPage, PolicyKind } from "../site/schema.ts";
import type { Store } from "../store/schema.ts";
import { policyFacts } from "./facts.ts";
import { imprint } from "./texts/imprint.ts";
import { privacy } from "./texts/privacy.ts";
import { returns } from "./texts/returns.ts";
import { shipping } from "./texts/shipping.ts";
import { terms } from "./texts/terms.ts";
import type { Texts } from "./texts/text.ts";

/** Addresses are the same in every language. */
export const policySlugs = {
  privacy: "privacy",
  returns: "returns",
  terms: "terms",
  shipping: "shipping",
  imprint: "imprint",
} as const satisfies Record<PolicyKind, string>;

export const policyTitles: Readonly<Record<PolicyKind, Words>> = {
  privacy: { ar: "سياسة الخصوصية", en: "Privacy policy", fr: "Politique de confidentialité", it: "Informativa sulla privacy" },
  returns: { ar: "الإرجاع والاسترداد", en: "Returns and refunds", fr: "Retours et remboursements", it: "Resi e rimborsi" },
  terms: { ar: "الشروط والأحكام", en: "Terms of service", fr: "Conditions générales de vente", it: "Condizioni di vendita" },
  shipping: { ar: "سياسة الشحن", en: "Shipping policy", fr: "Livraison", it: "Spedizione" },
  imprint: { ar: "بيانات المتجر", en: "Imprint", fr: "Mentions légales", it: "Note legali" },
};

const bodies: Readonly<Record<PolicyKind, Texts>> = { privacy, returns, terms, shipping, imprint };

export type PolicyText = Pick<ContentPage, "title" | "bodyHtml"> & {
  readonly translations: Partial<Record<Locale, { title: string; bodyHtml: string }>>;
};

/** The policy in all languages of the store, filled with its settings as they are now. */
export const policyText = (kind: PolicyKind, store: Store, ways: Shipping): PolicyText => {
  const text = (locale: Locale) => ({
    title: policyTitles[kind][locale],
    bodyHtml: bodies[kind][locale](policyFacts(store, ways, locale)),
  });
  const [main = "en", ...others] = store.locales;
  return cleanTexts({ ...text(main), translations: Object.fromEntries(others.map((locale) => [locale, text(locale)])) });
};

/** Stands for the words of a policy: the same print, the same words in every language. */
export const printOf = ({ title, bodyHtml, translations }: Pick<ContentPage, "title" | "bodyHtml" | "translations">): string => {
  const words = Object.entries(translations).map(([locale, text]) => [locale, text?.title, text?.bodyHtml]);
  return sha256(JSON.stringify([title, bodyHtml, words.sort()]));
};
