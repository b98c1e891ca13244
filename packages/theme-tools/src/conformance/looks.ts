/** What a theme keeps for the eye where a page that fits may yet be ugly: a long menu in the header, and paper. */
import type { Page } from "playwright-core";
import { type Check, type Finding, unless } from "./finding.ts";
import type { Language, Visits } from "./visits.ts";

const found = async (visits: Visits, visit: Parameters<Visits["visit"]>[0], look: (page: Page) => Promise<Finding[]>) => {
  let findings: Finding[] = [];
  await visits.visit(visit, async (page) => {
    findings = await look(page);
  });
  return findings;
};

/** Entries in several rows, words that break, and controls that lie on each other. */
const crowded = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const shown = [...document.querySelectorAll<HTMLElement>("body > header :is(a, button, summary)")].filter((one) =>
      one.checkVisibility({ visibilityProperty: true }),
    );
    const contentOf = (one: HTMLElement) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      const style = getComputedStyle(one);
      return { left: left + Number.parseFloat(style.paddingLeft), right: right - Number.parseFloat(style.paddingRight), top, bottom };
    };
    const box = new Map(shown.map((one) => [one, contentOf(one)]));
    const called = (one: HTMLElement) => one.textContent.trim() || one.getAttribute("aria-label");
    const linesOf = (one: HTMLElement): number => {
      const range = document.createRange();
      range.selectNodeContents(one);
      const texts = [...range.getClientRects()].filter(({ width, height }) => width > 2 && height > 8);
      return texts.filter(({ top }, i) => texts.slice(0, i).every((other) => top >= other.bottom - 2)).length;
    };
    const broken = shown.filter((one) => linesOf(one) > 1).map((one) => `breaks "${called(one)}" into lines`);
    const rowsOf = (menu: Element): number => {
      const entries = [...menu.children].filter((one) => one.checkVisibility());
      return new Set(entries.map((one) => Math.round(one.getBoundingClientRect().top / 8))).size;
    };
    const rows = Math.max(0, ...[...document.querySelectorAll("body > header nav > ul")].map(rowsOf));
    const pairs = shown.flatMap((one, i) => shown.slice(i + 1).map((other) => [one, other] as const));
    const on = pairs.filter(([one, other]) => {
      const [a, b] = [box.get(one), box.get(other)];
      if (!a || !b || one.contains(other) || other.contains(one)) return false;
      return Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
    });
    const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    return [
      ...(over > 0 ? [`makes the page ${over} px wider than the window`] : []),
      ...broken,
      ...(rows > 1 ? [`has a menu in ${rows} rows`] : []),
      ...on.map(([one, other]) => `has "${called(one)}" on "${called(other)}"`),
    ];
  });

/** The first second level, opened: whether all of its links are to be seen. */
const covered = async (page: Page): Promise<string[]> => {
  const summary = page.locator("body > header nav summary").locator("visible=true").first();
  if ((await summary.count()) === 0) return [];
  await summary.click();
  await page.addStyleTag({ content: "*{pointer-events:auto!important}" }); // what only decorates covers words as well
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("body > header nav details[open] a")]
      .filter((link) => {
        const { left, right, top, bottom } = link.getBoundingClientRect();
        const points = [top + 2, (top + bottom) / 2, bottom - 2].map((y) => document.elementFromPoint((left + right) / 2, y));
        return points.some((at) => at !== link && !link.contains(at));
      })
      .map((link) => `covers "${link.textContent.trim()}" of an open second level`),
  );
};

const longMenu =
  (language: Language) =>
  (visits: Visits): Promise<Finding[]> =>
    found(visits, { language, path: "/pages/shipping/", width: 1000 }, async (page) => {
      const findings: Finding[] = [];
      for (const width of [1000, 1200, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        findings.push(...(await crowded(page)).map((what) => ({ where: `the header at ${width} px`, what })));
      }
      return [...findings, ...(await covered(page)).map((what) => ({ where: "the header at 1440 px", what }))];
    });

const sheet = { width: 718, height: 1047 }; // A4 with margins of 1 cm, in CSS pixels
const centimetre = 96 / 2.54;

const onPaper = (page: Page): Promise<{ picture: number; pressed: string[] }> =>
  page.evaluate(() => {
    const pressed = [
      ...document.querySelectorAll<HTMLElement>(
        "button, select, input:not([type=radio], [type=checkbox]), body > header :is(a, summary), body > footer nav a, .skip",
      ),
    ].filter((one) => one.checkVisibility({ visibilityProperty: true }));
    const picture = [...document.querySelectorAll("main img")].find((one) => one.checkVisibility())?.getBoundingClientRect();
    return { picture: Math.max(picture?.width ?? 0, picture?.height ?? 0), pressed: pressed.map((one) => one.outerHTML.slice(0, 100)) };
  });

const paper = async (visits: Visits): Promise<Finding[]> => {
  const findings: Finding[] = [];
  for (const path of ["/products/throw/", "/collections/all/"]) {
    const seen = await found(visits, { language: "ar", path, width: sheet.width }, async (page) => {
      await page.setViewportSize(sheet);
      await page.emulateMedia({ media: "print" });
      const { picture, pressed } = await onPaper(page);
      const size = (picture / centimetre).toFixed(1);
      return [
        ...unless(picture > 0 && picture <= 10 * centimetre, path, `prints its first picture ${size} cm large, of 10`),
        ...pressed.map((what) => ({ where: path, what: `prints what can only be pressed: ${what}` })),
      ];
    });
    findings.push(...seen);
  }
  return findings;
};

export const lookChecks: readonly Check<Visits>[] = [
  ...(["ar", "en"] as const).map((language) => ({
    says: `a menu of eight with a second level finds room in the header in ${language}`,
    run: longMenu(language),
  })),
  { says: "a product and a list are fit for paper", run: paper },
];
