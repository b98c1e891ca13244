// Arithmetic and words of money, apart from its schemas: a page that only shows prices loads no validator.
import type { Currency, Money } from "./money.ts";

/** Decimals other than two, ISO 4217 list one. Stripe's zero- and three-decimal lists agree for those it takes. */
const exponents: Readonly<Record<string, 0 | 3>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
};

/** How many decimals the currency has: 0 (JPY), 2 (SAR) or 3 (KWD). */
export const exponentOf = (currency: Currency): 0 | 2 | 3 => exponents[currency] ?? 2;

/** The largest amount taken anywhere, in minor units: sums of 1,000 such amounts are still exact. */
export const maxAmount = 1_000_000_000_000;

/** @throws RangeError when the amount is not an integer that can be added up exactly. */
export const money = (amount: number, currency: Currency): Money => {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`${amount} is not a whole number of minor units`);
  return { amount, currency };
};

export const zero = (currency: Currency): Money => money(0, currency);

const same = (a: Money, b: Money): Currency => {
  if (a.currency !== b.currency) throw new RangeError(`${a.currency} and ${b.currency} cannot be added`);
  return a.currency;
};

export const add = (a: Money, b: Money): Money => money(a.amount + b.amount, same(a, b));
export const subtract = (a: Money, b: Money): Money => money(a.amount - b.amount, same(a, b));
export const times = (a: Money, quantity: number): Money => money(a.amount * quantity, a.currency);
export const sum = (all: readonly Money[], currency: Currency): Money => all.reduce(add, zero(currency));
export const compare = (a: Money, b: Money): number => subtract(a, b).amount;

/** `amount × numerator ÷ denominator`, rounded half away from zero, exact for any integers (BigInt inside). */
export const scale = (amount: number, numerator: number, denominator: number): number => {
  const product = BigInt(amount) * BigInt(numerator);
  const divisor = BigInt(denominator);
  const sign = product < 0n ? -1n : 1n;
  return Number(((product * sign * 2n + divisor) / (divisor * 2n)) * sign);
};

/**
 * Splits an amount over weights so that the parts add up to it exactly (largest remainder; ties to the earlier).
 * All weights 0: everything to the first.
 */
export const allocate = (amount: number, weights: readonly number[]): number[] => {
  const total = weights.reduce((a, b) => a + b, 0);
  if (weights.length === 0) return [];
  if (total === 0) return weights.map((_, i) => (i === 0 ? amount : 0));
  const exact = weights.map((w) => ({
    low: Number((BigInt(amount) * BigInt(w)) / BigInt(total)),
    rest: Number((BigInt(amount) * BigInt(w)) % BigInt(total)),
  }));
  let left = amount - exact.reduce((a, e) => a + e.low, 0);
  const order = exact.map((e, i) => ({ i, rest: Math.abs(e.rest) })).sort((a, b) => b.rest - a.rest || a.i - b.i);
  const parts = exact.map((e) => e.low);
  for (const { i } of order) {
    if (left === 0) break;
    parts[i] = (parts[i] ?? 0) + Math.sign(left);
    left -= Math.sign(left);
  }
  return parts;
};

/** "12.345" for 12345 KWD; what feeds, JSON-LD and forms write. No grouping, always a point. */
export const toDecimal = ({ amount, currency }: Money): string => {
  const digits = exponentOf(currency);
  const text = String(Math.abs(amount)).padStart(digits + 1, "0");
  const whole = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
  return amount < 0 ? `-${whole}` : whole;
};

/** Digits that people type: Arabic-Indic and extended ones, and the Arabic decimal and grouping signs. */
export const latinDigits = (text: string): string =>
  text
    .replace(/[٠-٩]/g, (d) => String(d.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (d) => String(d.charCodeAt(0) - 0x6f0))
    .replace(/٫/g, ".")
    .replace(/٬/g, "");

/** Reads "12.5", "١٢٫٥", "1,200.50" or "1.200,50". Undefined when it is no amount or has more decimals than the currency. */
export const parseDecimal = (text: string, currency: Currency): Money | undefined => {
  const digits = exponentOf(currency);
  let plain = latinDigits(text).replace(/[\s\u00a0\u202f'’]/g, "");
  const lastComma = plain.lastIndexOf(",");
  const lastPoint = plain.lastIndexOf(".");
  if (lastComma >= 0 && lastPoint >= 0)
    plain = lastComma > lastPoint ? plain.replace(/\./g, "").replace(",", ".") : plain.replace(/,/g, "");
  else if (lastComma >= 0) plain = /^-?\d{1,3}(,\d{3})+$/.test(plain) && digits !== 3 ? plain.replace(/,/g, "") : plain.replace(",", ".");
  const match = /^(-?)(\d{1,12})(?:\.(\d+))?$/.exec(plain);
  if (!match) return undefined;
  const [, sign, whole = "", fraction = ""] = match;
  const trimmed = fraction.replace(/0+$/, "");
  if (trimmed.length > digits) return undefined;
  const amount = Number(whole + trimmed.padEnd(digits, "0")) * (sign ? -1 : 1);
  return Math.abs(amount) <= maxAmount ? money(amount === 0 ? 0 : amount, currency) : undefined;
};

export type Digits = "latn" | "arab";

/** A count as people read it, in the store's numerals. */
export const formatCount = (count: number, locale: string, digits: Digits = "latn"): string =>
  new Intl.NumberFormat(`${locale}-u-nu-${digits}`).format(count);

/** A number that names something, such as an order: its digits in the store's numerals, nothing between them. */
export const formatSerial = (serial: number, digits: Digits = "latn"): string =>
  new Intl.NumberFormat(`en-u-nu-${digits}`, { useGrouping: false }).format(serial);

const formats = new Map<string, Intl.NumberFormat>();

/**
 * The price as people read it, digits pinned by the store's setting (plain `ar` and `ar-SA` disagree by themselves).
 * In Arabic the result carries U+200F marks; set it in a `<bdi>`.
 */
export const formatMoney = ({ amount, currency }: Money, locale: string, digits: Digits = "latn"): string => {
  const key = `${locale}|${currency}|${digits}`;
  let format = formats.get(key);
  if (!format) {
    const decimals = exponentOf(currency);
    format = new Intl.NumberFormat(`${locale}-u-nu-${digits}`, {
      style: "currency",
      currency,
      currencyDisplay: "narrowSymbol",
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    formats.set(key, format);
  }
  return format.format(amount / 10 ** exponentOf(currency));
};
