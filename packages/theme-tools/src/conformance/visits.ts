/** A theme's fixture shops in a browser. */
import type { PageView, ThemeDefinition } from "@matjar/theme-kit";
import type { CompiledTheme } from "@matjar/theme-kit/compile.ts";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../browser.ts";
import { dressed, everySection, starterHome } from "../fixture/dress.ts";
import { collection, home, product } from "../fixture/pages.ts";
import { type RunningShop, serveShop } from "../fixture/serve.ts";
import { type FixtureShop, noor, north, variantId, withLongMenu } from "../fixture/shops.ts";

export type Language = "ar" | "en";

export interface Visit {
  readonly language: Language;
  readonly path: string;
  readonly width?: number;
  readonly scheme?: "light" | "dark";
  readonly scripts?: boolean;
  readonly forcedColors?: "active";
}

/** The shops of a theme and a way to visit them. */
export interface Visits {
  readonly shop: (language: Language) => RunningShop;
  /** @throws what the deed throws, and Error when the page has thrown one */
  readonly visit: (visit: Visit, deed: (page: Page) => Promise<void>) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** More pages of a shop, by their addresses. */
export type MorePages = (fixture: FixtureShop) => ReadonlyMap<string, PageView>;

/** Pages that no shop has: everything that a theme can draw. */
export const showcase = (fixture: FixtureShop, theme: ThemeDefinition): ReadonlyMap<string, PageView> =>
  new Map<string, PageView>([
    ["/starter/", starterHome(fixture, theme)],
    ["/every/", { ...home(fixture), sections: everySection(fixture, theme) }],
    ["/products/every/", { ...product(fixture), sections: everySection(fixture, theme, "product") }],
    ["/collections/every/", { ...collection(fixture), sections: everySection(fixture, theme, "collection") }],
  ]);

/** A line of a cart that asks for more than there is. */
export const shortLine = { id: "lin_1", variantId: variantId(1), quantity: 7 };

/** Until nothing that the page has asked for is still on its way, and what came has been drawn. */
const settled = async (page: Page, asked: ReadonlySet<unknown>): Promise<void> => {
  const drawn = () =>
    page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))));
  await page.evaluate(() => document.fonts.ready.then(() => undefined)).catch(() => undefined);
  do {
    await drawn();
  } while (asked.size > 0);
};

const openPage = async (browser: Browser, { width = 1440, scheme = "light", scripts = true, forcedColors }: Visit): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 740 : 900 },
    colorScheme: scheme,
    javaScriptEnabled: scripts,
    reducedMotion: "reduce",
    ...(forcedColors ? { forcedColors } : {}),
  });
  return context.newPage();
};

/** What is still being asked for, at any time. */
const asking = (page: Page): ReadonlySet<unknown> => {
  const asked = new Set<unknown>();
  page.on("request", (request) => asked.add(request));
  page.on("requestfinished", (request) => asked.delete(request));
  page.on("requestfailed", (request) => asked.delete(request));
  return asked;
};

/** Opens a browser and a shop in each direction, both in the theme's first look and with a menu as long as menus are. */
export const startVisits = async (
  definition: ThemeDefinition,
  theme: CompiledTheme,
  more: MorePages = () => new Map(),
): Promise<Visits> => {
  const open = (fixture: FixtureShop) => {
    const shop = dressed(withLongMenu(fixture), definition);
    return serveShop(shop, theme, new Map([...showcase(shop, definition), ...more(shop)]));
  };
  const [browser, ar, en] = await Promise.all([launchBrowser(), open(noor), open(north)]);
  const shops = { ar, en };

  const visit: Visits["visit"] = async (wish, deed) => {
    const page = await openPage(browser, wish);
    try {
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      const asked = asking(page);
      await page.addInitScript((value) => localStorage.setItem("matjar.cart", value), "t".repeat(43));
      await page.goto(shops[wish.language].origin + wish.path, { waitUntil: "load" });
      if (wish.scripts !== false) await settled(page, asked);
      await deed(page);
      if (errors.length > 0) throw new Error(`The page has thrown: ${errors.join("; ")}`);
    } finally {
      await page.context().close();
    }
  };
  const close = async () => void (await Promise.all([browser.close(), ar.close(), en.close()]));
  return { shop: (language) => shops[language], visit, close };
};
