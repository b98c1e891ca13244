import type { Currency, Locale } from "../kernel/index.ts";
import { countryOfZone, places, zoneOfCountry } from "./places.ts";
import { type Store, type Tax, TimeZone } from "./schema.ts";

/** What a sign-up tells, on purpose or in passing. */
export interface Hints {
  readonly country?: string | undefined;
  readonly currency?: string | undefined;
  /** IANA, as `Intl.DateTimeFormat().resolvedOptions().timeZone` says. */
  readonly timeZone?: string | undefined;
  /** Store language. */
  readonly locale: Locale;
  /** The browser's own tags, most wanted first, such as `ar-SA`. */
  readonly languages?: readonly string[];
}

/** The region that a language tag names, or that CLDR finds likeliest for it (`fr` is FR). */
const regionOf = (tag: string, likely: boolean): string | undefined => {
  try {
    const locale = new Intl.Locale(tag);
    return likely ? locale.maximize().region : locale.region;
  } catch {
    return undefined;
  }
};

const guessCountry = ({ country, timeZone, languages = [], locale }: Hints): string =>
  country ??
  countryOfZone(timeZone) ??
  languages.map((tag) => regionOf(tag, false)).find((region) => region !== undefined && /^[A-Z]{2}$/.test(region)) ??
  regionOf(languages[0] ?? locale, true) ??
  "US";

const taxOf = (country: string): Tax => {
  const vat = places[country]?.vat;
  if (vat === undefined) return { inclusive: country !== "US" && country !== "CA", rates: [] };
  return { inclusive: true, rates: [{ country, basisPoints: vat }] };
};

/** Everything about a new store that nobody should have to fill in; each can be changed later. Digits are Latin everywhere. */
export const guessed = (hints: Hints): Pick<Store, "country" | "currency" | "timeZone" | "tax" | "digits" | "locales"> => {
  const country = guessCountry(hints);
  const currency: Currency = hints.currency ?? places[country]?.currency ?? "USD";
  const timeZone = TimeZone.safeParse(hints.timeZone).success && hints.timeZone ? hints.timeZone : (zoneOfCountry(country) ?? "Etc/UTC");
  return { country, currency, timeZone, tax: taxOf(country), digits: "latn", locales: [hints.locale] };
};
