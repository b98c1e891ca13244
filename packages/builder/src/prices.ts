import { formatMoney, money } from "@matjar/core/kernel";
import { formatNumber, type MoneyView, type PriceView, say } from "@matjar/theme-kit";
import type { Scene } from "./scene.ts";

interface Priced {
  readonly price: number;
  readonly compareAtPrice?: number | undefined;
  /** 0 when it is not known. */
  readonly weightGrams?: number;
}

export const moneyView = (scene: Scene, amount: number): MoneyView => ({
  amount,
  text: formatMoney(money(amount, scene.snapshot.store.currency), scene.locale, scene.digits),
});

/** Keeps a price or a foreign word together inside a sentence of the other direction (UAX #9, FSI … PDI). */
export const isolated = (text: string): string => `\u2068${text}\u2069`;

/** "-20 %" in the scene's digits, rounded down so that it never promises more; undefined below one percent. */
const savingOf = (scene: Scene, price: number, before: number): string | undefined => {
  const percent = Math.floor(((before - price) * 100) / before);
  if (percent < 1) return undefined;
  return new Intl.NumberFormat(`${scene.locale}-u-nu-${scene.digits}`, { style: "percent" }).format(-percent / 100);
};

/** Goods lighter than this are compared by 100 g. */
const lightGrams = 250;

const unitOf = (scene: Scene, { price, weightGrams = 0 }: Priced): { unit?: string } => {
  if (weightGrams === 0) return {};
  const grams = weightGrams < lightGrams ? 100 : 1000;
  const { text } = moneyView(scene, Math.round((price * grams) / weightGrams));
  const words = { price: isolated(text), n: formatNumber(grams, scene.locale, scene.digits) };
  return { unit: say(scene.locale, grams === 1000 ? "perKilogram" : "perGrams", words) };
};

export const priceView = (scene: Scene, variant: Priced): PriceView => {
  const { price, compareAtPrice } = variant;
  const view = { ...moneyView(scene, price), ...unitOf(scene, variant) };
  if (compareAtPrice === undefined || compareAtPrice <= price) return view;
  const saving = savingOf(scene, price, compareAtPrice);
  return { ...view, compareAt: moneyView(scene, compareAtPrice), ...(saving ? { saving } : {}) };
};

/** The one with the lowest price, and whether the others cost more. */
export const lowest = (all: readonly Priced[]): { readonly one: Priced; readonly differ: boolean } => {
  const one = all.reduce((low, other) => (other.price < low.price ? other : low));
  return { one, differ: all.some(({ price }) => price !== one.price) };
};

/** The lowest price of several, marked `from` when they differ. Of several, none is told by the kilogram. */
export const lowestPrice = (scene: Scene, all: readonly Priced[]): PriceView => {
  const { one, differ } = lowest(all);
  const { unit, ...view } = priceView(scene, one);
  return { ...view, ...(unit !== undefined && all.length === 1 ? { unit } : {}), ...(differ ? { from: true } : {}) };
};
