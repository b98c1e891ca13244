import { add, allocate, exponentOf, formatMoney, latinDigits, money, parseDecimal, scale, sum, toDecimal } from "@matjar/core/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const currency = fc.constantFrom("SAR", "USD", "JPY", "KWD", "EUR");
const amount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
const plain = (text: string) => text.replace(/[\u200e\u200f\u061c]/g, "").replace(/\u00a0/g, " ");

describe("money", () => {
  it("knows the decimals of a currency", () => {
    expect([exponentOf("JPY"), exponentOf("SAR"), exponentOf("KWD")]).toEqual([0, 2, 3]);
  });

  it("refuses parts of a minor unit and mixed currencies", () => {
    expect(() => money(1.5, "SAR")).toThrow(RangeError);
    expect(() => add(money(1, "SAR"), money(1, "USD"))).toThrow(/cannot be added/);
  });

  it("writes and reads the same amount in every currency", () => {
    fc.assert(
      fc.property(amount, currency, (a, c) => {
        expect(parseDecimal(toDecimal(money(a, c)), c)).toEqual(money(a === 0 ? 0 : a, c));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["12.5", "SAR", 1250],
    ["١٢٫٥٠", "SAR", 1250],
    ["1,200.50", "USD", 120050],
    ["1.200,50", "EUR", 120050],
    ["1,200", "USD", 120000],
    ["12,5", "EUR", 1250],
    ["1,234", "KWD", 1234],
    ["3.250", "KWD", 3250],
    ["1200", "JPY", 1200],
    [" 99 ", "SAR", 9900],
    ["5.10", "JPY", undefined],
    ["1.2345", "KWD", undefined],
    ["abc", "SAR", undefined],
    ["", "SAR", undefined],
    ["1e5", "SAR", undefined],
    ["9999999999999", "SAR", undefined],
  ])("reads %j in %s as %j", (text, c, expected) => {
    expect(parseDecimal(text, c)?.amount).toBe(expected);
  });

  it("splits without losing or making a unit, and fairly", () => {
    fc.assert(
      fc.property(amount, fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 40 }), (total, weights) => {
        const parts = allocate(total, weights);
        expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
        const all = weights.reduce((a, b) => a + b, 0);
        for (const [i, part] of parts.entries()) {
          if (all > 0) expect(Math.abs(part - (total * (weights[i] ?? 0)) / all)).toBeLessThan(1.0001);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("scales exactly, half away from zero", () => {
    expect([scale(5, 1, 2), scale(-5, 1, 2), scale(4, 1, 3), scale(10_000, 1500, 11_500)]).toEqual([3, -3, 1, 1304]);
    fc.assert(fc.property(amount, fc.integer({ min: 0, max: 10_000 }), (a, n) => Math.abs(scale(a, n, 10_000) - (a * n) / 10_000) <= 0.5));
  });

  it("adds in any order to the same", () => {
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 30 }), (all) => {
        const here = sum(
          all.map((a) => money(a, "KWD")),
          "KWD",
        );
        expect(
          sum(
            all.toReversed().map((a) => money(a, "KWD")),
            "KWD",
          ),
        ).toEqual(here);
      }),
    );
  });

  it("shows prices with the digits that the store chose", () => {
    expect(plain(formatMoney(money(123450, "SAR"), "en"))).toMatch(/1,234\.50/);
    expect(plain(formatMoney(money(12345, "KWD"), "ar", "arab"))).toContain("١٢٫٣٤٥");
    expect(plain(formatMoney(money(12345, "KWD"), "ar", "latn"))).toContain("12.345");
    expect(plain(formatMoney(money(1200, "JPY"), "fr"))).toMatch(/1\s?200/);
    expect(latinDigits("٠٥۶")).toBe("056");
  });
});
