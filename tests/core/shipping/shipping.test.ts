import type { Id, StoreContext } from "@matjar/core/kernel";
import * as Shipping from "@matjar/core/shipping";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { testStore } from "../../support/context.ts";

let count = 0;
const id = () => `rat_${String(++count).padStart(26, "0")}` as Id<"rate">;
const zoneId = () => `zon_${String(++count).padStart(26, "0")}` as Id<"zone">;
const base = { name: "R", minDays: 1, maxDays: 3 };
const flat = (price: number): Shipping.ShippingRate => ({ ...base, id: id(), kind: "flat", price });
const byWeight = (...steps: [number, number][]): Shipping.ShippingRate => ({
  ...base,
  id: id(),
  kind: "byWeight",
  steps: steps.map(([upToGrams, price]) => ({ upToGrams, price })),
});
const freeOver = (threshold: number, price: number): Shipping.ShippingRate => ({ ...base, id: id(), kind: "freeOver", threshold, price });
const zone = (countries: string[], ...rates: Shipping.ShippingRate[]): Shipping.ShippingZone => ({
  id: zoneId(),
  name: "Z",
  countries,
  rates,
});
const prices = (zones: Shipping.ShippingZone[], freight: Partial<Shipping.Freight>) =>
  Shipping.choicesFor({ zones }, { country: "SA", grams: 0, subtotal: 0, ...freight }).map((choice) => choice.price);

describe("the ways of delivery", () => {
  test("come from the zone that names the country, else from the one for everywhere, else there are none", () => {
    const zones = [zone(["*"], flat(900)), zone(["SA", "AE"], flat(300))];
    expect(prices(zones, { country: "SA" })).toEqual([300]);
    expect(prices(zones, { country: "FR" })).toEqual([900]);
    expect(prices([zone(["SA"], flat(300))], { country: "FR" })).toEqual([]);
    expect(prices([zone(["SA"]), zone(["*"], flat(1))], { country: "SA" })).toEqual([]); // named, but not sent to
  });

  test("by weight take the first step that carries it; what is heavier than the last cannot go", () => {
    const zones = [zone(["SA"], byWeight([500, 100], [1000, 180]))];
    expect([0, 500, 501, 1000, 1001].map((grams) => prices(zones, { grams }))).toEqual([[100], [100], [180], [180], []]);
  });

  test("are free from the threshold on", () => {
    const zones = [zone(["SA"], freeOver(20_000, 1500))];
    expect([19_999, 20_000].map((subtotal) => prices(zones, { subtotal }))).toEqual([[1500], [0]]);
    expect(Shipping.freeShippingOver({ zones }, "SA")).toBe(20_000);
    expect(Shipping.freeShippingOver({ zones }, "FR")).toBeUndefined();
  });

  test("speak the buyer's language where the merchant did", () => {
    const rate = { ...flat(1), translations: { ar: "سريع" } };
    const names = (locale: "ar" | "fr") =>
      Shipping.choicesFor({ zones: [zone(["*"], rate)] }, { country: "SA", grams: 1, subtotal: 1 }, locale).map((c) => c.name);
    expect([names("ar"), names("fr")]).toEqual([["سريع"], ["R"]]);
  });

  const amount = fc.nat({ max: 100_000 });
  const anyRate = fc.oneof(
    amount.map(flat),
    fc.tuple(amount, amount).map(([threshold, price]) => freeOver(threshold, price)),
    fc
      .uniqueArray(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 5 })
      .map((steps) => byWeight(...steps.sort((a, b) => a - b).map((grams, i): [number, number] => [grams, i * 100]))),
  );
  const anyZones = fc.array(
    fc.tuple(fc.constantFrom("SA", "AE", "*"), fc.array(anyRate, { maxLength: 4 })).map(([c, rates]) => zone([c], ...rates)),
    { maxLength: 4 },
  );

  test("are sorted by price, each a rate of the shop, never dearer for a richer basket, never cheaper for a heavier one", () => {
    fc.assert(
      fc.property(anyZones, fc.constantFrom("SA", "AE", "FR"), amount, amount, amount, (zones, country, grams, subtotal, more) => {
        const ask = (freight: Partial<Shipping.Freight>) => Shipping.choicesFor({ zones }, { country, grams, subtotal, ...freight });
        const found = ask({});
        const known = new Set(zones.flatMap((z) => z.rates.map((r) => r.id)));
        expect(found.map((c) => c.price)).toEqual(found.map((c) => c.price).toSorted((a, b) => a - b));
        for (const choice of found) {
          expect(known.has(choice.id) && Number.isSafeInteger(choice.price) && choice.price >= 0).toBe(true);
          expect(ask({ subtotal: subtotal + more }).find((c) => c.id === choice.id)?.price).toBeLessThanOrEqual(choice.price);
          expect(ask({ grams: grams + more }).find((c) => c.id === choice.id)?.price ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(
            choice.price,
          );
        }
      }),
    );
  });
});

describe("the zones of a store", () => {
  let ctx: StoreContext;
  beforeEach(() => {
    ctx = testStore({ locale: "fr" }).ctx;
  });
  const home = { name: "Home", countries: ["SA"], rates: [{ ...base, kind: "flat" as const, price: 100 }] };

  test("are none at first, saved together, and never over somebody else's change", async () => {
    expect(await Shipping.readShipping(ctx)).toEqual({ value: { zones: [] }, version: 0 });
    const saved = await Shipping.saveShipping(ctx, 0, { zones: [home] });
    expect(await Shipping.readShipping(ctx)).toEqual(saved);
    await expect(Shipping.saveShipping(ctx, 0, { zones: [] })).rejects.toMatchObject({ kind: "stale" });
    const again = await Shipping.saveShipping(ctx, 1, saved.value);
    expect(again).toEqual({ ...saved, version: 2 }); // ids stay
  });

  test("of a new store let its first parcel go, once", async () => {
    await Shipping.startShipping(ctx, { locales: ["it", "ar"] });
    const begun = await Shipping.readShipping(ctx);
    expect(begun.value.zones).toMatchObject([{ name: "Ovunque", rates: [{ name: "Consegna standard" }] }]);
    expect(Shipping.choicesFor(begun.value, { country: "JP", grams: 5, subtotal: 5 }, "fr")).toMatchObject([
      { name: "Livraison standard", price: 0 },
    ]);
    await Shipping.saveShipping(ctx, 1, { zones: [home] });
    await Shipping.startShipping(ctx, { locales: ["it"] });
    expect((await Shipping.readShipping(ctx)).version).toBe(2);
  });

  test.each([
    ["a country in two zones", [home, { ...home, name: "B" }], "/zones/1/countries/0"],
    ["days the wrong way round", [{ ...home, rates: [{ ...base, kind: "flat", price: 1, minDays: 5 }] }], "/zones/0/rates/0/maxDays"],
    [
      "weights the wrong way round",
      [
        {
          ...home,
          rates: [
            {
              ...base,
              kind: "byWeight",
              steps: [
                { upToGrams: 5, price: 1 },
                { upToGrams: 5, price: 2 },
              ],
            },
          ],
        },
      ],
      "/zones/0/rates/0/steps/1/upToGrams",
    ],
  ])("are refused with %s", async (_name, zones, pointer) => {
    await expect(Shipping.saveShipping(ctx, 0, { zones } as never)).rejects.toMatchObject({ kind: "invalid", fields: [{ pointer }] });
  });
});
