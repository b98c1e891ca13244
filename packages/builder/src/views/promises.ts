import type { ShippingRate } from "@matjar/core/shipping/schema";
import { type DeliveryView, type PromiseView, say, sayDays } from "@matjar/theme-kit";
import type { ProductFacts } from "../facts.ts";
import { localHref, routes } from "../links.ts";
import { isolated, moneyView } from "../prices.ts";
import type { Scene } from "../scene.ts";

const returnsSlug = "shipping-and-returns";

/** Rates of the store's own country: the zone that names it, else the zone for everywhere. */
const homeRates = ({ snapshot: { store, shipping } }: Scene): readonly ShippingRate[] => {
  const zone =
    shipping.zones.find(({ countries }) => countries.includes(store.country)) ??
    shipping.zones.find(({ countries }) => countries.includes("*"));
  return zone?.rates ?? [];
};

const lowest = (rate: ShippingRate): number => (rate.kind === "byWeight" ? Math.min(...rate.steps.map(({ price }) => price)) : rate.price);

const days = ({ locale, digits }: Scene, rates: readonly ShippingRate[]): string => {
  const fastest = rates.reduce((best, rate) => (rate.maxDays < best.maxDays ? rate : best));
  return say(locale, "deliveryIn", { days: isolated(sayDays(locale, digits, fastest.minDays, fastest.maxDays)) });
};

const cost = (scene: Scene, rates: readonly ShippingRate[]): string => {
  const price = Math.min(...rates.map(lowest));
  return price === 0
    ? say(scene.locale, "deliveryFree")
    : say(scene.locale, "deliveryCost", { price: isolated(moneyView(scene, price).text) });
};

const freeOver = (scene: Scene, rates: readonly ShippingRate[]): PromiseView[] => {
  const thresholds = rates.flatMap((rate) => (rate.kind === "freeOver" && rate.price > 0 ? rate.threshold : []));
  if (thresholds.length === 0) return [];
  const price = isolated(moneyView(scene, Math.min(...thresholds)).text);
  return [{ icon: "gift", text: say(scene.locale, "deliveryFreeOver", { price }) }];
};

const delivery = (scene: Scene): PromiseView[] => {
  const rates = homeRates(scene);
  if (rates.length === 0) return [];
  return [{ icon: "truck", text: days(scene, rates) }, { icon: "card", text: cost(scene, rates) }, ...freeOver(scene, rates)];
};

const returns = (scene: Scene): PromiseView[] =>
  scene.hasPage(returnsSlug)
    ? [{ icon: "return", text: say(scene.locale, "deliveryReturns"), href: localHref(scene, routes.content(returnsSlug)) }]
    : [];

const priceWords = (scene: Scene, rate: ShippingRate): string => {
  const price = lowest(rate);
  if (price === 0) return say(scene.locale, "deliveryFree");
  const { text } = moneyView(scene, price);
  return rate.kind === "byWeight" && rate.steps.length > 1 ? say(scene.locale, "from", { price: text }) : text;
};

/** Every way of delivery within the store's own country, as a table has it. */
export const deliveryOf = (scene: Scene, { digital }: ProductFacts): { delivery?: DeliveryView[] } => {
  const { locale, digits, main } = scene;
  const rates = digital ? [] : homeRates(scene);
  const ways = rates.map((rate) => ({
    name: (locale === main ? undefined : rate.translations?.[locale]) || rate.name,
    days: sayDays(locale, digits, rate.minDays, rate.maxDays),
    price: priceWords(scene, rate),
  }));
  return ways.length > 0 ? { delivery: ways } : {};
};

/** What a shopper wants to know before the button: when it comes, what that costs, and what if it does not fit. */
export const promisesOf = (scene: Scene, { digital }: ProductFacts): PromiseView[] =>
  digital ? [{ icon: "download", text: say(scene.locale, "instantDownload") }] : [...delivery(scene), ...returns(scene)];
