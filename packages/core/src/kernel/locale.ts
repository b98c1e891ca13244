import { z } from "zod";

/** The languages of the desk, the mails and the storefront's own words (BCP 47 primary subtags). */
export const locales = ["ar", "en", "fr", "it"] as const;
export type Locale = (typeof locales)[number];
export const Locale = z.enum(locales);

/** The same sentence in every language; a forgotten language is a compile error. */
export type Words = Readonly<Record<Locale, string>>;

/** Merchant text in some of the store's languages, keyed by BCP 47 tag. The store's main language is the plain field. */
export const Translations = z.record(Locale, z.string()).or(z.partialRecord(Locale, z.string()));

export const directionOf = (locale: string): "rtl" | "ltr" => (/^(ar|fa|he|ur)\b/.test(locale) ? "rtl" : "ltr");

/** Fills `{name}` gaps. A gap without a value stays visible, so that a test sees it. */
export const fill = (template: string, values: Readonly<Record<string, unknown>> = {}): string =>
  template.replace(/\{(\w+)\}/g, (gap, name: string) => (name in values ? String(values[name]) : gap));

/**
 * The best of `offered` for an `Accept-Language` header (RFC 9110 §12.5.4), by weight, then order.
 * Returns the first offered language when nothing fits.
 */
export const pickLocale = <const L extends string>(header: string | undefined, offered: readonly [L, ...L[]]): L => {
  const wanted = (header ?? "")
    .split(",")
    .map((part, order) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const weight = Number(
        parameters
          .find((p) => p.trim().startsWith("q="))
          ?.trim()
          .slice(2) ?? 1,
      );
      return { language: tag.toLowerCase().split("-")[0], weight: Number.isFinite(weight) ? weight : 0, order };
    })
    .sort((a, b) => b.weight - a.weight || a.order - b.order);
  for (const { language, weight } of wanted) {
    const found = weight > 0 ? offered.find((locale) => locale === language) : undefined;
    if (found) return found;
  }
  return offered[0];
};
