import { formatMoney, money } from "@matjar/core/kernel";
import type { MoneyView, PriceView } from "@matjar/theme-kit";
import type { Scene } from "./scene.ts";

interface Priced {
  readonly price: number;
  readonly compareAtPrice?: number | undefined;
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

export const priceView = (scene: Scene, { price, compareAtPrice }: Priced): PriceView => {
  const view = moneyView(scene, price);
  if (compareAtPrice === undefined || compareAtPrice <= price) return view;
  const saving = savingOf(scene, price, compareAtPrice);
  return { ...view, compareAt: moneyView(scene, compareAtPrice), ...(saving ? { saving } : {}) };
};

/** The one with the lowest price, and whether the others cost more. */
export const lowest = (all: readonly Priced[]): { readonly one: Priced; readonly differ: boolean } => {
  const one = all.reduce((low, other) => (other.price < low.price ? other : low));
  return { one, differ: all.some(({ price }) => price !== one.price) };
};

/** The lowest price of several, marked `from` when they differ. */
export const lowestPrice = (scene: Scene, all: readonly Priced[]): PriceView => {
  const { one, differ } = lowest(all);
  return { ...priceView(scene, one), ...(differ ? { from: true } : {}) };
};
