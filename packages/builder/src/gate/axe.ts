import type { PageFinding } from "@matjar/core/publish/schema";
import type { Result, RunOptions } from "axe-core";
import { wordsOf } from "./axe-words.ts";
import { finding } from "./page.ts";

/** Bump with axe-core, and when other rules are asked or a skeleton leaves out other things: pages are then looked at again. */
export const axeRules = "axe-core 4.14.1, 1";

export const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** These take layout, style sheets, the words themselves or what a page loads; the suite asks them in a browser. */
export const forBrowsers: readonly string[] = [
  ...["color-contrast", "target-size", "scrollable-region-focusable", "link-in-text-block", "css-orientation-lock"],
  ...["avoid-inline-spacing", "p-as-heading", "label-content-name-mismatch", "no-autoplay-audio"],
];

const options: RunOptions = {
  runOnly: { type: "tag", values: tags },
  rules: Object.fromEntries(forBrowsers.map((rule) => [rule, { enabled: false }])),
  resultTypes: ["violations"],
  preload: false,
  iframes: false,
  selectors: false,
};

/** A skeleton has no style sheets: all that is left of styles is what is hidden. Working them out would take half of the time. */
const styleOf = (element: { hasAttribute: (name: string) => boolean }) => ({
  getPropertyValue: (name: string): string => {
    if (name === "display") return element.hasAttribute("hidden") ? "none" : "block";
    return name === "visibility" ? "visible" : "";
  },
});

/** Together about 40 MB: whoever never makes a page never loads them. */
const load = async () => {
  const [{ Window }, { default: axe }] = await Promise.all([import("happy-dom"), import("axe-core")]);
  return { Window, axe };
};

/** No script runs and nothing is fetched. A skeleton asks for neither; this holds should something slip through. */
const settings = {
  enableJavaScriptEvaluation: false,
  enableCSSFileLoading: false,
  enableImageFileLoading: false,
  enableIframePageLoading: false,
  navigation: { disableMainFrameNavigation: true, disableChildFrameNavigation: true, disableChildPageNavigation: true },
};

const elementLength = 120;
const startOf = (html = ""): string => (html.length > elementLength ? `${html.slice(0, elementLength - 1)}…` : html);

const told = async ({ id, help, nodes }: Result): Promise<PageFinding> => {
  const words = await wordsOf(id, help);
  return finding("barrier", { rule: id, element: startOf(nodes[0]?.html), count: nodes.length, ...words });
};

const look = async (skeleton: string): Promise<PageFinding[]> => {
  const { Window, axe } = await load();
  const window = new Window({ url: "https://page.invalid/", settings });
  try {
    window.document.write(skeleton);
    Object.assign(window, { getComputedStyle: styleOf });
    Object.assign(window.document, { elementsFromPoint: () => [] }); // axe asks what lies above all else; here nothing lies anywhere
    const { violations } = await axe.run(window.document.documentElement as unknown as Element, options);
    return await Promise.all(violations.map(told));
  } finally {
    await window.happyDOM.close();
  }
};

let turn: Promise<unknown> = Promise.resolve();

/**
 * What axe finds on a page, from its skeleton alone: the same skeleton, the same findings. A look takes some 40 ms, the first one
 * half a second more. One after another, as axe cannot look at two pages at once.
 */
export const barriersIn = (skeleton: string): Promise<PageFinding[]> => {
  const looked = turn.then(() => look(skeleton));
  turn = looked.catch(() => undefined);
  return looked;
};
