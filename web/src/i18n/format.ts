import { formatMoney } from "@matjar/core/kernel";
import { type Locale, tagOf } from "./locale.ts";
import { useLocale } from "./words.tsx";

const units = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
] as const;

/** "3 hours ago" for a past ISO instant. */
const ago = (locale: Locale, instant: string, now = Date.now()): string => {
  const seconds = Math.round((Date.parse(instant) - now) / 1000);
  const relative = new Intl.RelativeTimeFormat(tagOf(locale), { numeric: "auto" });
  const unit = units.find(([, size]) => Math.abs(seconds) >= size);
  return unit ? relative.format(Math.trunc(seconds / unit[1]), unit[0]) : relative.format(0, "minute");
};

/** Formats in the reader's language. Money is minor units. */
export const useFormat = () => {
  const { locale } = useLocale();
  const tag = tagOf(locale);
  return {
    money: (amount: number, currency: string) => formatMoney({ amount, currency }, locale),
    number: (n: number) => new Intl.NumberFormat(tag).format(n),
    bytes: (n: number) => {
      const [unit, size] = n < 1e6 ? (["kilobyte", 1e3] as const) : n < 1e9 ? (["megabyte", 1e6] as const) : (["gigabyte", 1e9] as const);
      return new Intl.NumberFormat(tag, { style: "unit", unit, maximumFractionDigits: 1 }).format(n / size);
    },
    date: (instant: string) => new Intl.DateTimeFormat(tag, { dateStyle: "medium" }).format(new Date(instant)),
    dateTime: (instant: string) => new Intl.DateTimeFormat(tag, { dateStyle: "medium", timeStyle: "short" }).format(new Date(instant)),
    ago: (instant: string) => ago(locale, instant),
    country: (code: string) => new Intl.DisplayNames([locale], { type: "region" }).of(code) ?? code,
    currency: (code: string) => new Intl.DisplayNames([locale], { type: "currency" }).of(code) ?? code,
  };
};
