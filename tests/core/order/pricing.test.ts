import { maxAmount } from "@matjar/core/kernel";
import { price, type ToPrice } from "@matjar/core/order";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const line = fc.record({ unitPrice: fc.integer({ min: 0, max: 5_000_000 }), quantity: fc.integer({ min: 1, max: 999 }) });
const order: fc.Arbitrary<ToPrice> = fc.record({
  currency: fc.constantFrom("EUR", "JPY", "KWD"),
  lines: fc.array(line, { minLength: 1, maxLength: 8 }),
  shipping: fc.integer({ min: 0, max: 50_000 }),
  fee: fc.integer({ min: 0, max: 5_000 }),
  tax: fc.record({ inclusive: fc.boolean(), basisPoints: fc.constantFrom(0, 1, 500, 550, 1000, 1500, 1900, 2000, 2200, 2550, 10_000) }),
});
const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0);

describe("price", () => {
  it("adds up to the unit for every cart, currency, rate and way of tax", () => {
    fc.assert(
      fc.property(order, (what) => {
        const { totals, lines } = price(what);
        const numbers = [totals.total, totals.tax, totals.shippingTax, totals.feeTax, ...lines.flatMap((l) => [l.total, l.tax])];
        if (!numbers.every((n) => Number.isSafeInteger(n) && n >= 0)) return false;
        if (totals.subtotal !== sum(lines.map((l) => l.total))) return false;
        if (totals.tax !== sum(lines.map((l) => l.tax)) + totals.shippingTax + totals.feeTax) return false;
        return totals.total === totals.subtotal + totals.shipping + totals.fee + (totals.taxInclusive ? 0 : totals.tax);
      }),
      { numRuns: 30_000 },
    );
  });

  it("gives each part its share of the tax to less than one unit", () => {
    fc.assert(
      fc.property(order, (what) => {
        const { lines } = price(what);
        const divisor = what.tax.inclusive ? 10_000 + what.tax.basisPoints : 10_000;
        return lines.every((l) => Math.abs(l.tax - (l.total * what.tax.basisPoints) / divisor) < 1.5);
      }),
      { numRuns: 10_000 },
    );
  });

  it("takes 15 % out of an inclusive price and puts it on top of an exclusive one", () => {
    const base = { currency: "SAR", lines: [{ unitPrice: 11_500, quantity: 1 }], shipping: 2_300, fee: 0 };
    expect(price({ ...base, tax: { inclusive: true, basisPoints: 1500 } }).totals).toMatchObject({
      tax: 1_800,
      shippingTax: 300,
      total: 13_800,
    });
    expect(price({ ...base, tax: { inclusive: false, basisPoints: 1500 } }).totals).toMatchObject({
      tax: 2_070,
      shippingTax: 345,
      total: 15_870,
    });
  });

  it("does not drift where a rounding of each line would", () => {
    const lines = Array.from({ length: 3 }, () => ({ unitPrice: 10, quantity: 1 })); // 0.5 of tax each
    const priced = price({ currency: "JPY", lines, shipping: 0, fee: 0, tax: { inclusive: false, basisPoints: 500 } });
    expect(priced.totals.tax).toBe(2);
    expect(priced.lines.map((l) => l.tax)).toEqual([1, 1, 0]);
  });

  it("refuses what cannot be added up exactly", () => {
    const lines = [{ unitPrice: maxAmount, quantity: 2 }];
    expect(() => price({ currency: "EUR", lines, shipping: 0, fee: 0, tax: { inclusive: true, basisPoints: 0 } })).toThrow(RangeError);
  });
});
