/** What a theme keeps for people who set up their device otherwise: larger text, still pages, colours of their own. */
import type { Page } from "playwright-core";
import { type Check, type Finding, unless } from "./finding.ts";
import type { Visit, Visits } from "./visits.ts";

const pages = ["/starter/", "/products/throw/", "/collections/all/"];

/** Looks at the pages that people come to first. */
const onEach = async (
  visits: Visits,
  visit: Omit<Visit, "path">,
  look: (page: Page, path: string) => Promise<Finding[]>,
): Promise<Finding[]> => {
  const found: Finding[] = [];
  for (const path of pages) {
    await visits.visit({ ...visit, path }, async (page) => {
      found.push(...(await look(page, path)));
    });
  }
  return found;
};

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const textSize = (page: Page): Promise<number> => page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));

/** WCAG 1.4.4 and 1.4.10: zoomed to 200 % a window of 1280 px has 640; whoever asks for larger text alone gets larger text. */
const zoomed = (visits: Visits): Promise<Finding[]> =>
  onEach(visits, { language: "ar", width: 1280 }, async (page, path) => {
    const before = await textSize(page);
    await page.addStyleTag({ content: ":root{font-size:200%!important}" });
    const larger = unless((await textSize(page)) > before * 1.8, path, "keeps its text small when larger text is asked for");
    const wide = unless((await overflow(page)) <= 0, path, "scrolls sideways with text of twice the size");
    await page.reload();
    await page.setViewportSize({ width: 640, height: 400 });
    return [...larger, ...wide, ...unless((await overflow(page)) <= 0, path, "scrolls sideways at 200 %")];
  });

/** What goes on moving though the visitor asked for stillness (WCAG 2.3.3). */
const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() => [
    ...document
      .getAnimations()
      .filter((one) => one.playState === "running" && Number(one.effect?.getComputedTiming().duration) > 1)
      .map((one) => `${(one as CSSAnimation).animationName ?? (one as CSSTransition).transitionProperty ?? "something"} moves`),
    ...(getComputedStyle(document.documentElement).scrollBehavior === "smooth" ? ["scrolls smoothly"] : []),
  ]);

const stillness = (visits: Visits): Promise<Finding[]> =>
  onEach(visits, { language: "en" }, async (page, path) => {
    const atOnce = await moving(page);
    await page.keyboard.press("End");
    await page.keyboard.press("Tab");
    return [...new Set([...atOnce, ...(await moving(page))])].map((what) => ({
      where: path,
      what: `${what} when less motion is asked for`,
    }));
  });

/** Shadows and grounds are taken away then: what is left of a button is its border, of the focus its outline. */
const invisible = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const edged = (one: Element | null | undefined): boolean => {
      if (!one) return false;
      const style = getComputedStyle(one);
      const sides = [style.borderTop, style.borderBottom, style.borderLeft, style.borderRight];
      return style.outlineStyle !== "none" || sides.some((side) => !side.includes("none") && !side.startsWith("0px"));
    };
    const hasEdge = (one: Element): boolean => [one, one.parentElement, one.parentElement?.parentElement].some(edged);
    return [...document.querySelectorAll<HTMLElement>(".button, input:not([type=hidden]), select, textarea")]
      .filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .filter((one) => !one.matches("[type=radio], [type=checkbox], [type=range]") && !hasEdge(one))
      .map((one) => `shows no edge of ${one.outerHTML.slice(0, 100)}`);
  });

const focusedWithoutRing = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const at = document.activeElement ?? document.body;
    const rings = [undefined, "::before", "::after"].map((part) => getComputedStyle(at, part).outlineStyle);
    return at === document.body || rings.some((style) => style !== "none") ? [] : [`shows no focus on ${at.outerHTML.slice(0, 100)}`];
  });

const ownColors = (visits: Visits): Promise<Finding[]> =>
  onEach(visits, { language: "ar", forcedColors: "active" }, async (page, path) => {
    const found = await invisible(page);
    for (let i = 0; i < 6; i++) {
      await page.keyboard.press("Tab");
      found.push(...(await focusedWithoutRing(page)));
    }
    return found.map((what) => ({ where: path, what: `${what} in colours that the visitor forces` }));
  });

/** All of them, on the pages that people come to first. */
export const preferenceChecks: readonly Check<Visits>[] = [
  { says: "pages can be read at 200 %, and with text of twice the size", run: zoomed },
  { says: "nothing moves when less motion is asked for", run: stillness },
  { says: "buttons, fields and focus can be seen in forced colours", run: ownColors },
];
