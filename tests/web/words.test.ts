import { describe, expect, test } from "vitest";
import { desk as ar } from "../../web/src/i18n/ar/desk.ts";
import { gate as arGate } from "../../web/src/i18n/ar/gate.ts";
import { desk as en } from "../../web/src/i18n/en/desk.ts";
import { gate as enGate } from "../../web/src/i18n/en/gate.ts";
import { desk as fr } from "../../web/src/i18n/fr/desk.ts";
import { gate as frGate } from "../../web/src/i18n/fr/gate.ts";
import { desk as it } from "../../web/src/i18n/it/desk.ts";
import { gate as itGate } from "../../web/src/i18n/it/gate.ts";
import { landings } from "../../web/src/i18n/landing.ts";
import type { Locale } from "../../web/src/i18n/locale.ts";

const catalogues: Readonly<Record<Locale, object>> = {
  ar: { desk: ar, gate: arGate, landing: landings.ar },
  en: { desk: en, gate: enGate, landing: landings.en },
  fr: { desk: fr, gate: frGate, landing: landings.fr },
  it: { desk: it, gate: itGate, landing: landings.it },
};

/** Every sentence by its path; plural forms count as one sentence with all its forms. */
const sentences = (tree: object, path = ""): Map<string, string[]> => {
  const found = new Map<string, string[]>();
  for (const [key, value] of Object.entries(tree) as [string, unknown][]) {
    const at = `${path}/${key}`;
    if (typeof value === "string") found.set(at, [value]);
    else if (value && typeof value === "object" && "other" in value) found.set(at, Object.values(value as Record<string, string>));
    else if (value && typeof value === "object") for (const [inner, words] of sentences(value, at)) found.set(inner, words);
  }
  return found;
};

const pluralsOf = (tree: object, path = ""): [string, Record<string, string>][] =>
  (Object.entries(tree) as [string, unknown][]).flatMap(([key, value]): [string, Record<string, string>][] => {
    if (!value || typeof value !== "object") return [];
    return "other" in value ? [[`${path}/${key}`, value as Record<string, string>]] : pluralsOf(value, `${path}/${key}`);
  });

const gaps = (words: readonly string[]): string[] => [...new Set(words.flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();
const english = sentences(catalogues.en);

describe.each(["ar", "fr", "it"] as const)("the words in %s", (locale) => {
  const translated = sentences(catalogues[locale]);

  test("say everything that English says, and nothing is empty", () => {
    expect([...translated.keys()].sort()).toEqual([...english.keys()].sort());
    expect([...translated].filter(([, words]) => words.some((text) => text.trim() === ""))).toEqual([]);
  });

  test("have the same gaps to fill", () => {
    const wrong = [...english].filter(([path, words]) => {
      const theirs = gaps(translated.get(path) ?? []);
      return gaps(words).join() !== theirs.join();
    });
    expect(wrong.map(([path]) => path)).toEqual([]);
  });
});

test.each(["ar", "en", "fr", "it"] as const)("every plural in %s has the forms that a whole number can need", (locale) => {
  const rules = new Intl.PluralRules(locale);
  const needed = new Set(Array.from({ length: 200 }, (_, n) => rules.select(n)));
  const short = pluralsOf(catalogues[locale]).filter(([, forms]) => [...needed].some((form) => !(form in forms)));
  expect(short.map(([path]) => path)).toEqual([]);
});

test("Arabic is written in Arabic: only names, codes and units stay in Latin letters", () => {
  const latin = [...sentences(catalogues.ar)].filter(
    ([, words]) => words.every((text) => !/[\u0600-\u06ff]/.test(text)) && words.some((text) => /[a-z]{3}/i.test(text)),
  );
  const names = /\/fonts\/|\/does\/files\/file$|\/foundGoogle$/;
  expect(latin.map(([path]) => path).filter((path) => !names.test(path))).toEqual([]);
});
