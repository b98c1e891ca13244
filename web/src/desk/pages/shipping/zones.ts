import type { ShippingInput } from "@matjar/core/shipping/schema";

export type Zone = ShippingInput["zones"][number];
export type Rate = Zone["rates"][number];
export type Kind = Rate["kind"];
export type Step = Extract<Rate, { kind: "byWeight" }>["steps"][number];

/** Most of each (core/shipping/schema.ts). */
export const most = { zones: 50, rates: 20, steps: 20 } as const;
export const everywhere = "*";

export const newRate = (name: string): Rate => ({ kind: "flat", name, minDays: 2, maxDays: 5, price: 0 });
export const newZone = (name: string, country: string, rateName: string): Zone => ({
  name,
  countries: [country],
  rates: [newRate(rateName)],
});

const priceOf = (rate: Rate): number => (rate.kind === "byWeight" ? (rate.steps[0]?.price ?? 0) : rate.price);

/** The same rate priced in another way: name, id and promise stay, and the price as far as it has one. */
export const asKind = (rate: Rate, kind: Kind): Rate => {
  const { name, translations, minDays, maxDays, id } = rate;
  const kept = { ...(id ? { id } : {}), name, ...(translations ? { translations } : {}), minDays, maxDays };
  const price = priceOf(rate);
  if (kind === "byWeight") return { ...kept, kind, steps: [{ upToGrams: 1000, price }] };
  return kind === "flat" ? { ...kept, kind, price } : { ...kept, kind, threshold: 0, price };
};

/** One more step, twice as heavy as the last. */
export const withStep = (steps: readonly Step[]): Step[] => {
  const last = steps.at(-1) ?? { upToGrams: 500, price: 0 };
  return [...steps, { upToGrams: last.upToGrams * 2, price: last.price }];
};

const tidyRate = (rate: Rate): Rate => {
  const days = { minDays: Math.min(rate.minDays, rate.maxDays), maxDays: Math.max(rate.minDays, rate.maxDays) };
  return rate.kind === "byWeight"
    ? { ...rate, ...days, steps: rate.steps.toSorted((a, b) => a.upToGrams - b.upToGrams) }
    : { ...rate, ...days };
};

/** What is sent: steps ascend, and the longer time comes second. */
export const tidy = ({ zones, ...rule }: ShippingInput): ShippingInput => ({
  ...rule,
  zones: zones.map((zone) => ({ ...zone, rates: zone.rates.map(tidyRate) })),
});

/** Countries that a zone may still take: a country belongs to one zone. */
export const freeCountries = (all: readonly string[], zones: readonly Zone[]): string[] => {
  const taken = new Set(zones.flatMap((zone) => zone.countries));
  return [everywhere, ...all].filter((country) => !taken.has(country));
};
