import type { Locale, StoreContext } from "../kernel/index.ts";
import { Shipping, type ShippingChoice, type ShippingRate, type ShippingZone } from "../shipping/schema.ts";

/** What is to be sent: where, how heavy, and worth how much (minor units). */
export interface Freight {
  readonly country: string;
  readonly grams: number;
  readonly subtotal: number;
}

/** The store's zones; none when nothing was saved yet. */
export const readShipping = async (ctx: StoreContext): Promise<Shipping> => {
  const item = await ctx.table.get({ pk: "SHIPPING", sk: "ZONES" });
  return item ? Shipping.parse(item.data) : { zones: [] };
};

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

/** The ways of delivery that fit, cheapest first. */
export const choicesFor = (shipping: Shipping, freight: Freight, locale: Locale): ShippingChoice[] =>
  zonesFor(shipping.zones, freight.country)
    .flatMap((zone) => zone.rates)
    .flatMap((rate) => {
      const price = priceBy(rate, freight);
      const { id, minDays, maxDays } = rate;
      return price === undefined ? [] : [{ id, name: rate.translations?.[locale] || rate.name, price, minDays, maxDays }];
    })
    .toSorted((a, b) => a.price - b.price);
