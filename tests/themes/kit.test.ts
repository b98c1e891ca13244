import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { noor } from "@matjar/theme-tools/fixture/shops.ts";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { contrast, lookCss, palettes } from "../../packages/theme-kit/src/colors.ts";
import { compileTheme } from "../../packages/theme-kit/src/compile.ts";
import { inlineJson } from "../../packages/theme-kit/src/json.ts";
import { pageNumbers } from "../../packages/theme-kit/src/pagination.ts";
import { counted, say, sayCount, sayDays, words } from "../../packages/theme-kit/src/words.ts";
import { souk } from "./fixture/theme.ts";

const color = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, "0")}`);
const colors = fc.record({ background: color, text: color, accent: color, accentText: color, surface: color });

describe("colours", () => {
  it("of any five that a merchant picks, text can be read by day and by night", () => {
    fc.assert(
      fc.property(colors, (five) => {
        for (const palette of Object.values(palettes(five))) {
          expect(contrast(palette["on-accent"], palette.accent)).toBeGreaterThanOrEqual(4.5);
          for (const ground of [palette.paper, palette.surface]) {
            for (const text of [palette.ink, palette.soft, palette.link, palette.stop])
              expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("of the starter look are taken as they are", () => {
    const { light } = palettes(noor.shop.look.colors);
    expect(light).toMatchObject({ paper: "#fbfaf7", ink: "#1b1f2a", accent: "#0f5c5c", "on-accent": "#ffffff", surface: "#f3efe6" });
  });

  it.each(["red", "#fff", "#12345g", "var(--x)", "#000000}body{", ""])("refuse %j", (bad) => {
    expect(() => lookCss({ colors: { ...noor.shop.look.colors, surface: bad }, radius: 8 })).toThrow("Not a colour");
  });

  it.each([-1, 25, 1.5, Number.NaN])("refuse a radius of %d", (radius) => {
    expect(() => lookCss({ colors: noor.shop.look.colors, radius })).toThrow("radius");
  });
});

describe("words", () => {
  it("are there in every language, with the same gaps", () => {
    const gaps = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const [key, { ar, en, fr, it: italian }] of Object.entries(words)) {
      for (const text of [ar, fr, italian]) expect(gaps(text), key).toEqual(gaps(en));
    }
  });

  it("count as the language counts", () => {
    expect([0, 1, 2, 3, 11, 100].map((n) => sayCount("ar", "latn", "products", n))).toEqual([
      "لا منتجات",
      "منتج واحد",
      "منتجان",
      "3 منتجات",
      "11 منتجاً",
      "100 منتج",
    ]);
    expect(sayCount("ar", "arab", "products", 5)).toBe("٥ منتجات");
    expect(sayCount("fr", "latn", "results", 0)).toBe("0 résultat");
    for (const forms of Object.values(counted)) {
      for (const [locale, all] of Object.entries(forms))
        expect(Object.keys(all).sort()).toEqual([...new Intl.PluralRules(locale).resolvedOptions().pluralCategories].sort());
    }
  });

  it("promise days", () => {
    expect(say("ar", "deliveryIn", { days: sayDays("ar", "latn", 2, 4) })).toBe("التوصيل خلال 2–4 أيام");
    expect(sayDays("en", "latn", 3, 3)).toBe("3 days");
    expect(sayDays("en", "latn", 1, 2)).toBe("1–2 days");
    expect(sayDays("ar", "latn", 1, 2)).toBe("1–2 يوم");
  });
});

describe("pages of a list", () => {
  it.each([
    [1, 1, [1]],
    [1, 7, [1, 2, undefined, 7]],
    [4, 7, [1, 2, 3, 4, 5, 6, 7]],
    [9, 20, [1, undefined, 8, 9, 10, undefined, 20]],
  ])("page %d of %d", (page, total, shown) => {
    expect(pageNumbers(page, total)).toEqual(shown);
  });
});

describe("JSON inside a page", () => {
  it("comes back as it was and can never end its element", () => {
    fc.assert(
      fc.property(fc.json(), fc.string(), (json, text) => {
        const value = { json, text: `${text}</script><!--\u2028` };
        expect(JSON.parse(inlineJson(value))).toEqual(value);
        expect(inlineJson(value)).not.toMatch(/[<>\u2028]/);
      }),
    );
  });
});

describe("compiling", () => {
  const made: string[] = [];
  afterAll(() => Promise.all(made.map((dir) => rm(dir, { recursive: true, force: true }))));

  /** A theme of one page; what it says of itself is given, or left out. */
  const themeWith = async (
    page: string,
    definition = `export default { id: "theme", contract: 1 };`,
  ): Promise<{ themeDir: string; outDir: string }> => {
    const cache = path.resolve(import.meta.dirname, "../../.cache");
    await mkdir(cache, { recursive: true });
    const dir = await mkdtemp(path.join(cache, "theme-"));
    made.push(dir);
    await mkdir(path.join(dir, "theme/src/pages/t"), { recursive: true });
    await writeFile(path.join(dir, "theme/src/pages/t/home.astro"), page);
    await writeFile(path.join(dir, "theme/theme.ts"), definition);
    return { themeDir: path.join(dir, "theme"), outDir: path.join(dir, "out") };
  };

  it("a second time costs no more than reading", async () => {
    const first = await souk();
    const before = performance.now();
    expect(await souk()).toEqual(first);
    expect(performance.now() - before).toBeLessThan(1000);
  });

  it("refuses a theme that breaks a rule, and says where and what to do instead", async () => {
    await expect(compileTheme(await themeWith("<p>{Astro.cookies.get('a')}</p>\n<p>{await fetch('/x')}</p>"))).rejects.toThrow(
      /^A theme may not do this:\nsrc\/pages\/t\/home\.astro:1 Astro\.cookies: .+ use Astro\.locals.+\nsrc\/pages\/t\/home\.astro:2 fetch: .+$/,
    );
  });

  it("says what is wrong with a theme that does not compile", async () => {
    await expect(compileTheme(await themeWith("---\nimport Missing from './Missing.astro';\n---\n<Missing />"))).rejects.toThrow(
      /does not compile[\s\S]*Missing\.astro/,
    );
  });

  it.each([
    ["export const theme = 1;", "has no default export"],
    [`export default { id: "other", contract: 1 };`, `says it is "other"`],
    [`export default { id: "theme", contract: 9 };`, "made for contract 9"],
  ])("refuses a theme whose theme.ts is %s", async (definition, reason) => {
    await expect(compileTheme(await themeWith("<p>hello</p>", definition))).rejects.toThrow(reason);
  });
});
