import { baseSlug, isReserved, romanise, Slug } from "@matjar/core/store";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

describe("the address of a name", () => {
  it.each([
    ["دار النور", "dar-al-nour"],
    ["متجر الأمل", "matjar-al-amal"],
    ["عطور الشرق", "otour-al-sharq"],
    ["بيت القهوة", "bayt-al-qahwa"],
    ["ورد وهدايا", "ward-wa-hadaya"],
    ["مكتبة جرير", "maktaba-jarir"],
    ["قمر", "qamar"],
    ["مفروشات البيت الجميل", "mafroushat-al-bayt-al-jamil"],
    ["Café Élan", "cafe-elan"],
    ["Müller & Söhne", "mueller-and-soehne"],
    ["Lucia’s", "lucias"],
    ["iPhone Store", "iphone-store"],
    ["نور Studio", "nour-studio"],
    ["متجر ١٢٣", "matjar-123"],
    ["Shop", "shop-store"],
    ["AB", "ab-store"],
    ["日本", "store-48210"],
    ["🙂", "store-48210"],
  ])("%s becomes %s", (name, slug) => {
    expect(baseSlug(name, "48210")).toBe(slug);
  });

  it("is a host label with room for a number, for any name", () => {
    const arabic = fc.string({ unit: fc.constantFrom(..."ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءؤئأإآ َُِ") });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "grapheme" }), arabic, fc.lorem()), (name) => {
        const slug = baseSlug(name, "48210");
        expect(Slug.safeParse(`${slug}-48210`).success).toBe(true);
        expect(isReserved(slug)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it("leaves no Arabic letter behind", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءؤئأإآ") }), (word) => {
        expect(romanise(word)).toMatch(/^[a-z-]*$/);
      }),
      { numRuns: 2_000 },
    );
  });
});
