import type { FieldError, Locale } from "../kernel/index.ts";
import { wrongAt } from "./errors.ts";
import type { Shipping, ShippingChoice, ShippingInput, ShippingRate, ShippingZone } from "./schema.ts";

/** What is to be sent: where, how heavy, and worth how much (minor units). */
export interface Freight {
  readonly country: string;
  readonly grams: number;
  readonly subtotal: number;
}

/** The zones that name the country; where none does, those for everywhere (`*`). */
const zonesFor = (zones: readonly ShippingZone[], country: string): ShippingZone[] => {
  const named = zones.filter((zone) => zone.countries.includes(country));
  return named.length > 0 ? named : zones.filter((zone) => zone.countries.includes("*"));
};

/** Undefined: this rate cannot carry it. */
const priceBy = (rate: ShippingRate, { grams, subtotal }: Freight): number | undefined => {
  if (rate.kind === "flat") return rate.price;
  if (rate.kind === "freeOver") return subtotal >= rate.threshold ? 0 : rate.price;
  return rate.steps.find((step) => grams <= step.upToGrams)?.price;
};

/** The ways of delivery that fit, cheapest first, then fastest, then as the merchant wrote them. */
export const choicesFor = (shipping: Shipping, freight: Freight, locale?: Locale): ShippingChoice[] =>
  zonesFor(shipping.zones, freight.country)
    .flatMap((zone) => zone.rates)
    .flatMap((rate): ShippingChoice[] => {
      const price = priceBy(rate, freight);
      const { id, minDays, maxDays } = rate;
      return price === undefined ? [] : [{ id, name: (locale && rate.translations?.[locale]) || rate.name, price, minDays, maxDays }];
    })
    .sort((a, b) => a.price - b.price || a.maxDays - b.maxDays);

/** From which subtotal on delivery to this country can be free; undefined when it never is. */
export const freeShippingOver = (shipping: Shipping, country: string): number | undefined => {
  const thresholds = zonesFor(shipping.zones, country).flatMap((zone) =>
    zone.rates.flatMap((rate) => (rate.kind === "freeOver" ? [rate.threshold] : rate.kind === "flat" && rate.price === 0 ? [0] : [])),
  );
  return thresholds.length > 0 ? Math.min(...thresholds) : undefined;
};

const rateFaults = (rate: ShippingInput["zones"][number]["rates"][number], at: string, locale: Locale): FieldError[] => {
  const days = rate.maxDays < rate.minDays ? [wrongAt(`${at}/maxDays`, "days_reversed", locale)] : [];
  if (rate.kind !== "byWeight") return days;
  const steps = rate.steps.flatMap(({ upToGrams }, i) =>
    i > 0 && upToGrams <= (rate.steps[i - 1]?.upToGrams ?? 0) ? [wrongAt(`${at}/steps/${i}/upToGrams`, "steps_not_ascending", locale)] : [],
  );
  return [...days, ...steps];
};

/** What is wrong beyond the shape: a country in two zones, days or weights the wrong way round, an id twice. */
export const faultsOf = ({ zones }: ShippingInput, locale: Locale): FieldError[] => {
  const seen = new Set<string>();
  const repeated = (text: string | undefined): boolean => {
    if (text === undefined) return false;
    const known = seen.has(text);
    seen.add(text);
    return known;
  };
  return zones.flatMap((zone, z) => [
    ...(repeated(zone.id) ? [wrongAt(`/zones/${z}/id`, "id_repeated", locale)] : []),
    ...zone.countries.flatMap((country, c) =>
      repeated(country) ? [wrongAt(`/zones/${z}/countries/${c}`, "country_repeated", locale, { country })] : [],
    ),
    ...zone.rates.flatMap((rate, r) => [
      ...(repeated(rate.id) ? [wrongAt(`/zones/${z}/rates/${r}/id`, "id_repeated", locale)] : []),
      ...rateFaults(rate, `/zones/${z}/rates/${r}`, locale),
    ]),
  ]);
};
