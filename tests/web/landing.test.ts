import { readFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { landings } from "../../web/src/i18n/landing.ts";
import { locales } from "../../web/src/i18n/locale.ts";
import { builtSite } from "./support/site.ts";

let folder: string;
beforeAll(async () => {
  folder = await builtSite();
});
const page = (address: string) => readFile(path.join(folder, address, "index.html"), "utf8");
const attribute = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, found]) => found);

describe.each(locales)("the landing page in %s", (locale) => {
  test("says its language and direction, its address and those of the others", async () => {
    const html = await page(`${locale}/`);
    expect(html).toContain(`<html lang="${locale}" dir="${locale === "ar" ? "rtl" : "ltr"}"`);
    expect(attribute(html, /rel="canonical" href="[^"]*?(\/\w\w\/)"/g)).toEqual([`/${locale}/`]);
    expect(attribute(html, /rel="alternate" hreflang="([\w-]+)"/g).sort()).toEqual([...locales, "x-default"].sort());
  });

  test("is whole without scripts: title, promise, form and switch are in the HTML", async () => {
    const html = await page(`${locale}/`);
    const { metaTitle, hero, open } = landings[locale];
    for (const words of [metaTitle, hero.title, hero.submit, open.title]) expect(html).toContain(words);
    expect(attribute(html, /href="\/(\w\w)\/"[^>]*data-language/g).sort()).toEqual([...locales].sort());
    expect(html).not.toMatch(/react|astro-island/);
  });
});

test("the page at / chooses a language before anything is drawn", async () => {
  const html = await page("");
  const script = html.indexOf("location.replace");
  expect(script).toBeGreaterThan(0);
  expect(script).toBeLessThan(html.indexOf("<link"));
  expect(script).toBeLessThan(html.indexOf("<body"));
});
