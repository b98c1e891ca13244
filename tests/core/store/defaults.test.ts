import { Currency } from "@matjar/core/kernel";
import { guessed, Store } from "@matjar/core/store";
import { describe, expect, it } from "vitest";
import { places } from "../../../packages/core/src/store/places.ts";

describe("what a new store does not ask", () => {
  it.each([
    [{ locale: "ar", timeZone: "Asia/Riyadh" }, "SA", "SAR", 1500],
    [{ locale: "en", timeZone: "Asia/Dubai", languages: ["en-GB"] }, "AE", "AED", 500],
    [{ locale: "it", timeZone: "Europe/Rome" }, "IT", "EUR", 2200],
    [{ locale: "fr", timeZone: "Africa/Casablanca" }, "MA", "MAD", 2000],
    [{ locale: "en", timeZone: "Europe/London" }, "GB", "GBP", 2000],
    [{ locale: "ar", languages: ["ar-KW", "en"] }, "KW", "KWD", undefined],
    [{ locale: "fr", languages: ["fr"] }, "FR", "EUR", 2000],
    [{ locale: "ar", timeZone: "Nowhere/Land", languages: ["ar-EG"] }, "EG", "EGP", 1400],
    [{ locale: "en", languages: ["en"] }, "US", "USD", undefined],
    [{ locale: "en", timeZone: "Asia/Riyadh", country: "JP" }, "JP", "JPY", 1000],
    [{ locale: "en", languages: ["not a tag"] }, "US", "USD", undefined],
  ] as const)("is guessed from %j", (hints, country, currency, vat) => {
    const store = guessed(hints);
    expect(store).toMatchObject({ country, currency, locales: [hints.locale] });
    expect(store.tax.rates).toEqual(vat === undefined ? [] : [{ country, basisPoints: vat }]);
    expect(store.tax.inclusive).toBe(country !== "US");
  });

  it("takes what was said over what could be guessed", () => {
    expect(guessed({ locale: "ar", country: "SA", currency: "USD", timeZone: "Europe/Paris" })).toMatchObject({
      country: "SA",
      currency: "USD",
      timeZone: "Europe/Paris",
    });
  });

  it("knows only real currencies and time zones", () => {
    for (const [country, place] of Object.entries(places)) {
      expect([country, Currency.safeParse(place.currency).success]).toEqual([country, true]);
      for (const timeZone of place.zones.split(" ")) expect(() => new Intl.DateTimeFormat("en", { timeZone })).not.toThrow();
      expect(Store.shape.tax.safeParse(guessed({ locale: "en", country }).tax).success).toBe(true);
    }
  });
});
