/** Delivery and returns as search engines read them: https://developers.google.com/search/docs/appearance/structured-data/merchant-listing */
import { money, toDecimal } from "@matjar/core/kernel";
import type { SnapshotProduct } from "@matjar/core/publish/schema";
import type { ShippingRate, ShippingZone } from "@matjar/core/shipping/schema";
import { absolute, localHref, routes } from "./links.ts";
import type { Scene } from "./scene.ts";

/** More countries would weigh more than they tell. */
const mostCountries = 20;

/** What a parcel of one costs by a rate; undefined when it is too heavy for it. */
const priceBy = (rate: ShippingRate, price: number, grams: number): number | undefined => {
  if (rate.kind === "byWeight") return rate.steps.find(({ upToGrams }) => grams <= upToGrams)?.price;
  return rate.kind === "freeOver" && price >= rate.threshold ? 0 : rate.price;
};

interface Delivery {
  readonly countries: readonly string[];
  readonly amount: number;
  readonly days: readonly [min: number, max: number];
}

/** The cheapest way into a zone for the heaviest and cheapest variant, so that no variant is promised too much. */
const deliveryTo = ({ countries, rates }: ShippingZone, { variants }: SnapshotProduct): Delivery | undefined => {
  const price = Math.min(...variants.map((variant) => variant.price));
  const grams = Math.max(...variants.map(({ weightGrams }) => weightGrams));
  const ways = rates.flatMap((rate) => {
    const amount = priceBy(rate, price, grams);
    return amount === undefined ? [] : [{ countries, amount, days: [rate.minDays, rate.maxDays] as const }];
  });
  return ways.toSorted((a, b) => a.amount - b.amount)[0];
};

const named = (countries: readonly string[]): string[] => countries.filter((country) => country !== "*");

const detailsLd = (scene: Scene, { countries, amount, days: [minValue, maxValue] }: Delivery) => {
  const { currency } = scene.snapshot.store;
  return {
    "@type": "OfferShippingDetails",
    shippingRate: { "@type": "MonetaryAmount", value: toDecimal(money(amount, currency)), currency },
    shippingDestination: named(countries).map((addressCountry) => ({ "@type": "DefinedRegion", addressCountry })),
    deliveryTime: {
      "@type": "ShippingDeliveryTime",
      transitTime: { "@type": "QuantitativeValue", minValue, maxValue, unitCode: "DAY" },
    },
  };
};

/** What delivery costs, a zone each; a zone for everywhere counts for the store's own country where no other names it. */
export const shippingLd = (scene: Scene, product: SnapshotProduct): object[] => {
  const { shipping, store } = scene.snapshot;
  const atHome = shipping.zones.some(({ countries }) => countries.includes(store.country));
  let room = mostCountries;
  return shipping.zones.flatMap((zone) => {
    const wanted = zone.countries.includes("*") && !atHome ? [store.country, ...named(zone.countries)] : named(zone.countries);
    const countries = wanted.slice(0, room);
    room -= countries.length;
    const delivery = countries.length > 0 ? deliveryTo({ ...zone, countries }, product) : undefined;
    return delivery ? [detailsLd(scene, delivery)] : [];
  });
};

const returnsSlug = "shipping-and-returns";

/** What the store says of goods sent back; nothing while it says nothing. */
export const returnsLd = (scene: Scene): { hasMerchantReturnPolicy?: object } => {
  const { returns, country } = scene.snapshot.store;
  if (!returns) return {};
  const link = scene.hasPage(returnsSlug) ? { merchantReturnLink: absolute(scene, localHref(scene, routes.content(returnsSlug))) } : {};
  const common = { "@type": "MerchantReturnPolicy", applicableCountry: country, ...link };
  const category = (name: string) => ({ returnPolicyCategory: `https://schema.org/${name}` });
  if (returns.days === 0) return { hasMerchantReturnPolicy: { ...common, ...category("MerchantReturnNotPermitted") } };
  return {
    hasMerchantReturnPolicy: {
      ...common,
      ...category("MerchantReturnFiniteReturnWindow"),
      merchantReturnDays: returns.days,
      returnMethod: "https://schema.org/ReturnByMail",
      returnFees: `https://schema.org/${returns.paidBy === "store" ? "FreeReturn" : "ReturnFeesCustomerResponsibility"}`,
    },
  };
};
