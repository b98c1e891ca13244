/** What every theme keeps in a browser: access, widths, targets, still pages. A theme's own browser test calls it and adds what is its own. */
import { AxeBuilder } from "@axe-core/playwright";
import type { PageView, ThemeDefinition } from "@matjar/theme-kit";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { dressed, everySection, starterHome } from "./fixture/dress.ts";
import { home, product, variantId } from "./fixture/pages.ts";
import { type RunningShop, serveShop } from "./fixture/serve.ts";
import { type FixtureShop, noor, north } from "./fixture/shops.ts";
import { compiled } from "./fixture/theme.ts";

export interface Visit {
  readonly language: "ar" | "en";
  readonly path: string;
  readonly width?: number;
  readonly scheme?: "light" | "dark";
  readonly scripts?: boolean;
  readonly forcedColors?: "active";
}

/** The shops of a theme's test and a way to visit them; any error on a page fails the test. */
export interface Wearing {
  readonly shop: (language: "ar" | "en") => RunningShop;
  readonly visit: (visit: Visit, deed: (page: Page) => Promise<void>) => Promise<void>;
}

const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const violationsOf = async (page: Page, only?: string): Promise<string[]> => {
  const builder = new AxeBuilder({ page }).setLegacyMode(); // no frames of other origins here, and many times faster
  const { violations } = await (only ? builder.withRules(only) : builder.withTags(wcag)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};

const extraPages = (fixture: FixtureShop, theme: ThemeDefinition): ReadonlyMap<string, PageView> =>
  new Map<string, PageView>([
    ["/starter/", starterHome(fixture, theme)],
    ["/every/", { ...home(fixture), sections: everySection(fixture, theme) }],
    ["/products/every/", { ...product(fixture), sections: everySection(fixture, theme, "product") }],
  ]);

export const paths = [
  "/",
  "/starter/",
  "/every/",
  "/products/throw/",
  "/products/plain/",
  "/collections/all/",
  "/cart/",
  "/search/",
  "/pages/shipping/",
  "/404.html",
] as const;

/** Pages of a theme's own test, by their addresses. */
export type MorePages = (fixture: FixtureShop) => ReadonlyMap<string, PageView>;
const noMore: MorePages = () => new Map();

export const wear = (definition: ThemeDefinition, more: MorePages = noMore): Wearing => {
  let browser: Browser;
  let shops: Record<"ar" | "en", RunningShop>;

  beforeAll(async () => {
    const theme = await compiled(definition.id);
    const open = (fixture: FixtureShop) => {
      const shop = dressed(fixture, definition);
      return serveShop(shop, theme, new Map([...extraPages(shop, definition), ...more(shop)]));
    };
    const [started, ar, en] = await Promise.all([launchBrowser(), open(noor), open(north)]);
    browser = started;
    shops = { ar, en };
  });
  afterAll(() => Promise.all([browser?.close(), shops?.ar.close(), shops?.en.close()]));

  const visit: Wearing["visit"] = async ({ language, path, width = 1440, scheme = "light", scripts = true, forcedColors }, deed) => {
    const context = await browser.newContext({
      viewport: { width, height: width < 600 ? 740 : 900 },
      colorScheme: scheme,
      javaScriptEnabled: scripts,
      reducedMotion: "reduce",
      ...(forcedColors ? { forcedColors } : {}),
    });
    const errors: string[] = [];
    try {
      const page = await context.newPage();
      page.on("pageerror", (error) => errors.push(error.message));
      await page.addInitScript((value) => localStorage.setItem("matjar.cart", value), "t".repeat(43));
      await page.goto(shops[language].origin + path, { waitUntil: "networkidle" });
      await deed(page);
      expect(errors).toEqual([]);
    } finally {
      await context.close();
    }
  };
  return { shop: (language) => shops[language], visit };
};

/** Elements that fingers must hit, but are lower or narrower than WCAG 2.5.8 asks. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("a, button, input, select, summary")]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest(".prose, .skip, [aria-hidden], p, h1, h2, h3, dd, label"))
      .filter((one) => {
        const { width, height } = one.getBoundingClientRect();
        return width < 23.5 || height < 23.5;
      })
      .map((one) => one.outerHTML.slice(0, 120)),
  );

const shiftOf = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => done(sum), 300);
      }),
  );

export const browserConformance = (definition: ThemeDefinition, more: MorePages = noMore): Wearing => {
  const worn = wear(definition, more);
  const both = [...paths, ...more(noor).keys()].flatMap((path) => [[path, "ar"] as const, [path, "en"] as const]);

  describe(`${definition.id} in a browser`, () => {
    it.each(both)("%s in %s: axe finds nothing, on a phone and a desk, by day and by night", async (path, language) => {
      worn.shop(language).api.lines = [{ id: "lin_1", variantId: variantId(1), quantity: 7 }];
      await worn.visit({ language, path, width: 360 }, async (page) => {
        expect(await violationsOf(page), "on a phone").toEqual([]);
        await page.emulateMedia({ colorScheme: "dark" });
        expect(await violationsOf(page, "color-contrast"), "by night").toEqual([]);
        await page.setViewportSize({ width: 1440, height: 900 });
        expect(await violationsOf(page), "on a desk by night").toEqual([]);
      });
    });

    it.each(both)("%s in %s fits every width, and every target a finger", async (path, language) => {
      worn.shop(language).api.lines = [{ id: "lin_1", variantId: variantId(1), quantity: 7 }];
      await worn.visit({ language, path }, async (page) => {
        for (const width of [320, 360, 768, 960, 1440]) {
          await page.setViewportSize({ width, height: 800 });
          const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          expect(over, `at ${width}`).toBe(0);
          expect(await smallTargets(page), `at ${width}`).toEqual([]);
        }
      });
    });

    it("moves nothing while it loads", async () => {
      for (const path of ["/starter/", "/products/throw/", "/collections/all/"]) {
        await worn.visit({ language: "ar", path, width: 360 }, async (page) => expect(await shiftOf(page), path).toBeLessThan(0.05));
      }
    });

    it("is whole without scripts", async () => {
      await worn.visit({ language: "ar", path: "/products/throw/", scripts: false }, async (page) => {
        expect(await page.locator(".buy noscript").textContent()).toContain("للشراء، فعّل جافاسكربت");
        expect(await page.locator("h1").textContent()).toBe("وشاح صوف محاك يدوياً");
      });
      await worn.visit({ language: "en", path: "/search/", scripts: false }, async (page) => {
        expect(await page.locator("noscript a").first().isVisible()).toBe(true);
        expect(await page.locator("[data-search]").isVisible()).toBe(false);
      });
    });
  });
  return worn;
};
