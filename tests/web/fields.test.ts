import { describe, expect, test } from "vitest";
import { changed } from "../../web/src/desk/pages/settings/changed.ts";
import { match } from "../../web/src/desk/router.tsx";
import { nameOfFile } from "../../web/src/gate/firstRelease.ts";
import { currencyOf, guessDetails } from "../../web/src/gate/guess.ts";
import { guessLocale } from "../../web/src/i18n/locale.ts";
import { readColor } from "../../web/src/ui/ColorField.tsx";
import { readAmount } from "../../web/src/ui/MoneyField.tsx";
import { readPercent } from "../../web/src/ui/PercentField.tsx";
import { moved, reordered } from "../../web/src/ui/Sortable.tsx";

describe("an amount as it is typed", () => {
  test.each([
    ["12.5", "SAR", 1250],
    ["١٢٫٥", "SAR", 1250],
    ["۱۲٫۵", "SAR", 1250],
    ["1.234,50", "EUR", 123_450],
    ["1,234.50", "USD", 123_450],
    [" 7 ", "EUR", 700],
    ["1.250", "KWD", 1250],
    ["٠٫٠٠٥", "KWD", 5],
    ["1500", "JPY", 1500],
    ["0", "SAR", 0],
  ])("%j %s is %i minor units", (text, currency, amount) => {
    expect(readAmount(text, currency)).toBe(amount);
  });

  test.each([
    ["12.345", "SAR"],
    ["1.5", "JPY"],
    ["-3", "SAR"],
    ["twelve", "SAR"],
    ["12..5", "SAR"],
  ])("%j %s is no amount", (text, currency) => {
    expect(readAmount(text, currency)).toBeNaN();
  });

  test("an empty field is no amount and no mistake", () => {
    expect(readAmount("  ", "SAR")).toBeUndefined();
  });
});

test("percentages become basis points, in any digits", () => {
  expect(["15", "5.5", "٥٫٥", "0", "100", "20,25"].map(readPercent)).toEqual([1500, 550, 550, 0, 10_000, 2025]);
  expect(["", "101", "5.555", "-1", "x"].map(readPercent)).toEqual([undefined, undefined, undefined, undefined, undefined]);
});

test("colours are read with and without #, short and long", () => {
  expect(["#0B5F5B", "0b5f5b", "#abc", "red", "#12345"].map(readColor)).toEqual(["#0b5f5b", "#0b5f5b", "#aabbcc", undefined, undefined]);
});

test("the name of a product is guessed from its file", () => {
  expect(["garden-patterns_v2.pdf", "أناشيد الصباح.mp3", "archive.tar", "نقوش"].map(nameOfFile)).toEqual([
    "garden patterns v2",
    "أناشيد الصباح",
    "archive",
    "نقوش",
  ]);
});

describe("what is guessed of a new store", () => {
  test("the time zone tells the country, the country the currency", () => {
    expect(guessDetails("ar", "Asia/Kuwait", ["en-US"])).toEqual({ country: "KW", currency: "KWD", locale: "ar", timeZone: "Asia/Kuwait" });
  });
  test("then the language's region, then the language", () => {
    expect(guessDetails("en", "Etc/UTC", ["en", "fr-CH"]).country).toBe("CH");
    expect(guessDetails("it", "Etc/UTC", ["it"]).country).toBe("IT");
  });
  test("a country without a currency of ours counts in dollars", () => expect(currencyOf("ZZ")).toBe("USD"));
  test("the first language of the browser that we speak is taken, else English", () => {
    expect([guessLocale(["de-DE", "ar-EG", "fr"]), guessLocale(["de", "es"]), guessLocale([])]).toEqual(["ar", "en", "en"]);
  });
});

test("paths are matched part by part and decoded", () => {
  expect(match("/products/:id", "products/prd_1")).toEqual({ id: "prd_1" });
  expect(match("/pages/:id", "/pages/%D9%85%D9%86/")).toEqual({ id: "من" });
  expect(match("/", "")).toEqual({});
  expect(match("/products", "/products/new")).toBeUndefined();
});

describe("an order that is changed by hand", () => {
  const items = ["a", "b", "c", "d"].map((id) => ({ id }));
  const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id).join("");
  const idOf = ({ id }: { id: string }) => id;

  test("moves one or several before or after another", () => {
    expect(ids(reordered(items, idOf, new Set(["a"]), "c", true))).toBe("bcad");
    expect(ids(reordered(items, idOf, new Set(["d"]), "a", false))).toBe("dabc");
    expect(ids(reordered(items, idOf, new Set(["a", "c"]), "d", true))).toBe("bdac");
  });
  test("moves by one step", () => expect([ids(moved(items, 1, -1)), ids(moved(items, 1, 1))]).toEqual(["bacd", "acbd"]));
});

test("only settings that differ are sent, and never id, slug or birthday", () => {
  const store = { id: "sto_1", name: "A", slug: "a", locales: ["en"], currency: "SAR", createdAt: "x" } as never;
  expect(changed(store, { ...(store as object), name: "B", slug: "b", createdAt: "y" } as never)).toEqual({ name: "B" });
});
