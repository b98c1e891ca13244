import type { Locale } from "../kernel/index.ts";
import type { Shipping, ShippingZone } from "../shipping/schema.ts";
import { addressLines } from "../store/address-lines.ts";
import type { Store } from "../store/schema.ts";

/** What a template is filled with, in one language. All words are ready for HTML. */
export interface PolicyFacts {
  readonly name: string;
  /** Name and address on one line; empty when the merchant gave none. */
  readonly address: string;
  readonly email: string;
  readonly phone: string;
  readonly taxNumber: string;
  /** The merchant's country, in words. */
  readonly country: string;
  readonly inEurope: boolean;
  readonly returns: Store["returns"];
  /** `<li>` for each way of delivery; empty without any. */
  readonly deliveries: string;
}

/** European Union and European Economic Area, ISO 3166-1. */
const europe = new Set("AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO".split(" "));

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

const everywhere: Readonly<Record<Locale, string>> = {
  ar: "جميع الدول الأخرى",
  en: "all other countries",
  fr: "tous les autres pays",
  it: "tutti gli altri paesi",
};

const days = (locale: Locale, min: number, max: number): string => {
  const format = new Intl.NumberFormat(`${locale}-u-nu-latn`, { style: "unit", unit: "day", unitDisplay: "long" });
  return min >= max ? format.format(max) : format.formatRange(min, max);
};

const zoneLine = (locale: Locale, { countries, rates }: ShippingZone): string => {
  const names = new Intl.DisplayNames([locale], { type: "region" });
  const where = countries.map((code) => (code === "*" ? everywhere[locale] : (names.of(code) ?? code)));
  const listed = new Intl.ListFormat(locale).format(where);
  const ways = rates.map(
    ({ name, translations, minDays, maxDays }) => `${translations?.[locale] ?? name} (${days(locale, minDays, maxDays)})`,
  );
  return `<li>${escaped(listed)}: ${escaped(new Intl.ListFormat(locale, { type: "disjunction" }).format(ways))}</li>`;
};

export const policyFacts = (store: Store, { zones }: Shipping, locale: Locale): PolicyFacts => ({
  name: escaped(store.name),
  address: escaped(addressLines({ ...store.address, country: store.address?.country ?? store.country }, locale).join(", ")),
  email: `<a href="mailto:${escaped(store.email)}">${escaped(store.email)}</a>`,
  phone: store.phone ? `<a href="tel:${escaped(store.phone.replace(/\s/g, ""))}">${escaped(store.phone)}</a>` : "",
  taxNumber: escaped(store.tax.registrationNumber ?? ""),
  country: new Intl.DisplayNames([locale], { type: "region" }).of(store.country) ?? store.country,
  inEurope: europe.has(store.country),
  returns: store.returns,
  deliveries: zones
    .filter(({ rates }) => rates.length > 0)
    .map((zone) => zoneLine(locale, zone))
    .join(""),
});
