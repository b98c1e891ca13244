/** What a page's scripts know of the shop, read once from the page; and the words and amounts they say. */

export interface ClientShop {
  readonly api: string;
  readonly searchFiles: string;
  readonly search: string;
  readonly cart: string;
  readonly checkout: string;
  readonly locale: string;
  readonly currency: string;
  readonly digits: string;
  readonly decimals: number;
  readonly words: Readonly<Record<string, string>>;
  readonly counts: Readonly<Record<string, Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>>>;
}

export const shop: ClientShop = JSON.parse(document.querySelector("#shop")?.textContent ?? "{}");

const language = `${shop.locale}-u-nu-${shop.digits}`;
const plural = new Intl.PluralRules(shop.locale);
const numbers = new Intl.NumberFormat(language);
const amounts = new Intl.NumberFormat(language, {
  style: "currency",
  currency: shop.currency,
  currencyDisplay: "narrowSymbol",
  minimumFractionDigits: shop.decimals,
  maximumFractionDigits: shop.decimals,
});

export const number = (n: number): string => numbers.format(n);

/** Minor units as people read them. */
export const amount = (minor: number): string => amounts.format(minor / 10 ** shop.decimals);

export const say = (key: string, values: Readonly<Record<string, string>> = {}): string =>
  (shop.words[key] ?? "").replace(/\{(\w+)\}/g, (gap, name: string) => values[name] ?? gap);

export const count = (key: string, n: number): string => {
  const forms = shop.counts[key] ?? {};
  return (forms[plural.select(n)] ?? forms.other ?? "").replace("{n}", number(n));
};
