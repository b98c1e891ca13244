import type { Locale } from "../i18n/locale.ts";

/** ISO 4217 by ISO 3166 country: where shops of ours are likely; else the euro area's, else the dollar. */
const currencies: Readonly<Record<string, string>> = {
  AE: "AED",
  BH: "BHD",
  CA: "CAD",
  CH: "CHF",
  DZ: "DZD",
  EG: "EGP",
  GB: "GBP",
  IQ: "IQD",
  JO: "JOD",
  JP: "JPY",
  KW: "KWD",
  LB: "USD",
  LY: "LYD",
  MA: "MAD",
  OM: "OMR",
  QA: "QAR",
  SA: "SAR",
  SD: "SDG",
  SY: "SYP",
  TN: "TND",
  TR: "TRY",
  US: "USD",
  YE: "YER",
  AT: "EUR",
  BE: "EUR",
  DE: "EUR",
  ES: "EUR",
  FI: "EUR",
  FR: "EUR",
  GR: "EUR",
  IE: "EUR",
  IT: "EUR",
  LU: "EUR",
  MT: "EUR",
  NL: "EUR",
  PT: "EUR",
};

/** Country by time zone, which travels less than the language of a phone. IANA names, tzdata 2026a. */
const countries: Readonly<Record<string, string>> = {
  "Asia/Riyadh": "SA",
  "Asia/Dubai": "AE",
  "Asia/Kuwait": "KW",
  "Asia/Qatar": "QA",
  "Asia/Bahrain": "BH",
  "Asia/Muscat": "OM",
  "Asia/Baghdad": "IQ",
  "Asia/Amman": "JO",
  "Asia/Beirut": "LB",
  "Asia/Damascus": "SY",
  "Asia/Aden": "YE",
  "Asia/Tokyo": "JP",
  "Africa/Cairo": "EG",
  "Africa/Khartoum": "SD",
  "Africa/Tripoli": "LY",
  "Africa/Tunis": "TN",
  "Africa/Algiers": "DZ",
  "Africa/Casablanca": "MA",
  "Europe/Istanbul": "TR",
  "Europe/Paris": "FR",
  "Europe/Rome": "IT",
  "Europe/London": "GB",
  "Europe/Berlin": "DE",
  "Europe/Madrid": "ES",
  "Europe/Brussels": "BE",
  "Europe/Zurich": "CH",
  "Europe/Vienna": "AT",
  "Europe/Amsterdam": "NL",
  "Europe/Lisbon": "PT",
  "Europe/Dublin": "IE",
  "Europe/Athens": "GR",
  "Europe/Luxembourg": "LU",
  "Europe/Malta": "MT",
  "America/New_York": "US",
  "America/Chicago": "US",
  "America/Denver": "US",
  "America/Los_Angeles": "US",
  "America/Toronto": "CA",
  "America/Montreal": "CA",
  "America/Vancouver": "CA",
};

const fallback: Readonly<Record<Locale, string>> = { ar: "SA", en: "US", fr: "FR", it: "IT" };

export interface Details {
  readonly currency: string;
  readonly country: string;
  readonly locale: Locale;
  readonly timeZone: string;
}

/** The countries and currencies that are offered by name; the desk's settings take any. */
export const knownCountries = Object.keys(currencies);
export const knownCurrencies = [...new Set(Object.values(currencies))].sort();
export const currencyOf = (country: string): string => currencies[country] ?? "USD";

const regionOf = (tag: string): string | undefined => {
  try {
    return new Intl.Locale(tag).region;
  } catch {
    return undefined;
  }
};

/** Country, currency, time zone and language of a new store, guessed from the browser. */
export const guessDetails = (
  locale: Locale,
  timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone,
  languages: readonly string[] = navigator.languages,
): Details => {
  const country = countries[timeZone] ?? languages.map(regionOf).find((region) => region && region in currencies) ?? fallback[locale];
  return { country, currency: currencyOf(country), locale, timeZone };
};
