/** What a theme keeps in a browser: access, widths, targets, still pages, pages without scripts. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { type Check, type Finding, unless } from "./finding.ts";
import { lookChecks } from "./looks.ts";
import { preferenceChecks } from "./preferences.ts";
import { type Language, shortLine, type Visit, type Visits } from "./visits.ts";

export const paths = [
  "/",
  "/starter/",
  "/every/",
  "/products/throw/",
  "/products/plain/",
  "/products/every/",
  "/collections/all/",
  "/collections/every/",
  "/cart/",
  "/search/",
  "/pages/shipping/",
  "/blog/",
  "/blog/post-1/",
  "/closed/",
  "/404.html",
] as const;

const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Barriers that axe sees (https://dequeuniversity.com/rules/axe/). */
const barriers = async (page: Page, where: string): Promise<Finding[]> => {
  // no frames of other origins here, and nobody reads what passed: both make it several times faster
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ["violations"] })
    .withTags(wcag)
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 3).map(({ html }) => ({ where, what: `${help} (${id}): ${html.slice(0, 200)}` })),
  );
};

/** Elements that fingers must hit, but are lower or narrower than WCAG 2.5.8 asks. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("a, button, input, select, summary")]
      .filter(
        (one) =>
          one.checkVisibility({ visibilityProperty: true }) && !one.closest(".prose, .skip, [aria-hidden], p, h1, h2, h3, dd, label"),
      )
      .filter((one) => {
        const { width, height } = one.getBoundingClientRect();
        return width < 23.5 || height < 23.5;
      })
      .map((one) => one.outerHTML.slice(0, 120)),
  );

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const widths = [320, 360, 768, 960, 1440];

const misfits = async (page: Page, where: string): Promise<Finding[]> => {
  const found: Finding[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const at = `${where} at ${width} px`;
    const over = await overflow(page);
    found.push(...unless(over === 0, at, `is ${over} px wider than the window`));
    found.push(...(await smallTargets(page)).map((target) => ({ where: at, what: `has a target smaller than 24 px: ${target}` })));
  }
  return found;
};

/** What a visit finds. */
const lookingAt = async (visits: Visits, visit: Visit, look: (page: Page) => Promise<Finding[]>): Promise<Finding[]> => {
  let found: Finding[] = [];
  await visits.visit(visit, async (page) => {
    found = await look(page);
  });
  return found;
};

const phone = { width: 360, height: 740 };
const desk = { width: 1440, height: 900 };
/** Each language is read on a phone and on a desk; the two together see both by day and by night. */
const views = {
  ar: [
    { ...phone, colorScheme: "light", called: "on a phone by day" },
    { ...desk, colorScheme: "dark", called: "on a desk by night" },
  ],
  en: [
    { ...phone, colorScheme: "dark", called: "on a phone by night" },
    { ...desk, colorScheme: "light", called: "on a desk by day" },
  ],
} as const;

const wholePage =
  (path: string, language: Language) =>
  (visits: Visits): Promise<Finding[]> => {
    visits.shop(language).api.lines = [shortLine];
    return lookingAt(visits, { language, path, width: 360 }, async (page) => {
      const found: Finding[] = [];
      for (const { called, colorScheme, ...size } of views[language]) {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme });
        found.push(...(await barriers(page, called)));
      }
      return [...found, ...(await misfits(page, "the page"))];
    });
  };

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

const mostShift = 0.05; // of 1, the whole window: https://web.dev/articles/cls asks for 0.1

const still = async (visits: Visits): Promise<Finding[]> => {
  const found: Finding[] = [];
  for (const path of ["/starter/", "/products/throw/", "/collections/all/"]) {
    const shifts = await lookingAt(visits, { language: "ar", path, width: 360 }, async (page) => {
      const shift = await shiftOf(page);
      return unless(shift < mostShift, path, `moves while it loads: a layout shift of ${shift.toFixed(3)}`);
    });
    found.push(...shifts);
  }
  return found;
};

const withoutScripts = async (visits: Visits): Promise<Finding[]> => {
  const product: Visit = { language: "ar", path: "/products/throw/", scripts: false };
  const inProduct = await lookingAt(visits, product, async (page) => {
    const told = await page.locator(".buy noscript").allTextContents();
    const title = await page.locator("h1").allTextContents();
    return [
      ...unless(
        told.some((text) => text.includes("للشراء، فعّل جافاسكربت")),
        product.path,
        "does not say that buying needs scripts",
      ),
      ...unless(title.includes("وشاح صوف محاك يدوياً"), product.path, "does not show its title"),
    ];
  });
  const search: Visit = { language: "en", path: "/search/", scripts: false };
  const inSearch = await lookingAt(visits, search, async (page) => [
    ...unless(await page.locator("noscript a").first().isVisible(), search.path, "has no way to the collections in a <noscript>"),
    ...unless(!(await page.locator("[data-search]").isVisible()), search.path, "shows a form that does nothing"),
  ]);
  return [...inProduct, ...inSearch];
};

/** All checks in a browser, with those of `more` addresses of a theme's own. */
export const browserChecks = (more: Iterable<string> = []): Check<Visits>[] => [
  ...[...paths, ...more].flatMap((path) =>
    (["ar", "en"] as const).map((language) => ({
      says: `${path} in ${language}: axe finds nothing, and it fits every width and finger`,
      run: wholePage(path, language),
    })),
  ),
  { says: "nothing moves while a page loads", run: still },
  { says: "pages are whole without scripts", run: withoutScripts },
  ...lookChecks,
  ...preferenceChecks,
];
